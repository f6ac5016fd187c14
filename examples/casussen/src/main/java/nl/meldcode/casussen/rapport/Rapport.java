package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Besluit;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.WatAls;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Voorbeeld;
import nl.meldcode.casussen.VoorbeeldException;
import nl.meldcode.verslag.Woorden;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run over case files, written as a static site in Dutch and English:
 *
 * <pre>{@code
 * try (Rapport rapport = Rapport.in(Path.of("rapport"))) {
 *     for (String file : voorbeelden.bestanden()) {
 *         rapport.voegToe(oefening.toets(file));
 *     }
 *     rapport.voltooi();
 * }
 * }</pre>
 *
 * <p>The page of a case is written when the case is added, and only a row of it is kept: a run may be long. All waits in
 * a folder inside that of the report until {@link #voltooi}; closed without it, the report that stood there is as it was. For one thread;
 * it starts another, so that two pages are written at a time.
 */
public final class Rapport implements AutoCloseable {

    private static final int MAX_NAME = 80;

    private final ReportFolder folder;
    private final Tally tally = new Tally();
    private final Set<String> pages = new HashSet<>();
    private final Map<KaderKey, Afwegingskader> kaders = new ConcurrentHashMap<>();
    private final Map<Taal, Regelboek> regelboeken = new EnumMap<>(Taal.class);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * One thread beside the caller's. One page may wait for it, so that it has the next at hand; of more than that the caller writes
     * one itself, so that nothing piles up.
     */
    private final ExecutorService helper = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());

    private record KaderKey(Protocol protocol, Taal taal) {}

    private Rapport(ReportFolder folder) {
        this.folder = folder;
        for (Taal taal : Taal.values()) {
            regelboeken.put(taal, kader(Protocol.STANDAARD, taal).regelboek());
        }
    }

    /**
     * Starts a report. A folder that is not there is made. The report that an earlier run left is replaced by {@link #voltooi}: that
     * is, the files that it wrote itself and that nobody changed since. What somebody put beside them stays; where it stands in their
     * place, where one of them was changed, and where a link stands in the way, nothing is begun.
     *
     * @param map the folder to write in: empty, not there yet, or that of an earlier report
     * @return the report, to be closed
     * @throws RapportException when something else stands there, another report is being written there, or nothing can be
     */
    public static Rapport in(Path map) throws RapportException {
        Objects.requireNonNull(map, "map");
        try {
            return new Rapport(ReportFolder.open(map));
        } catch (RapportException e) {
            throw e;
        } catch (IOException | SecurityException e) {
            RapportException failure = new RapportException(map, "fout.nietSchrijfbaar");
            failure.initCause(e);
            throw failure;
        }
    }

    /**
     * Adds a case: writes its page in each language.
     *
     * @param uitslag how it came out
     * @throws IOException when a page cannot be written: this one, or one before it
     */
    public void voegToe(Uitslag uitslag) throws IOException {
        String page = page(uitslag.voorbeeld().id());
        tally.add(page, uitslag);
        helper.execute(() -> {
            try {
                writeCasus(page, uitslag);
            } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
        rethrow();
    }

    private void rethrow() throws IOException {
        Throwable cause = failure.get();
        if (cause instanceof IOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (cause != null) {
            throw new IllegalStateException("A page could not be made", cause);
        }
    }

    /**
     * Adds a file that was refused: the overview names it.
     *
     * @param refusal which file, and why
     */
    public void weiger(VoorbeeldException refusal) {
        tally.refuse(refusal);
    }

    /**
     * Writes the overviews when the last page is written, and puts the report in its place.
     *
     * @throws RapportException when something came to stand in its place meanwhile: nothing is replaced then
     * @throws IOException when a page or an overview cannot be written, or not be put in its place
     */
    public void voltooi() throws IOException {
        awaitPages();
        rethrow();
        for (Taal taal : Taal.values()) {
            Map<String, Object> model = model(taal);
            model.putAll(tally.model(regelboek(taal), new Labels(taal)));
            model.put("genoemd", regelboek(taal).bronnen());
            Templates.write("overzicht.ftlh", model, folder.file(file("index", taal)));
            Templates.write("regels.ftlh", model, folder.file(file("regels", taal)));
        }
        for (String file : new String[] {"rapport.css", "rapport.js"}) {
            try (InputStream content = Objects.requireNonNull(Rapport.class.getResourceAsStream(file), file)) {
                Files.write(folder.file(file), content.readAllBytes());
            }
        }
        folder.replace();
    }

    /**
     * Ends. A report that was not completed leaves nothing behind.
     *
     * @throws IOException when what was written of it cannot be deleted
     */
    @Override
    public void close() throws IOException {
        awaitPages();
        folder.close();
    }

    private void awaitPages() throws InterruptedIOException {
        helper.shutdown();
        try {
            while (!helper.awaitTermination(1, TimeUnit.MINUTES)) {
                // A page is a matter of milliseconds; but a stick may be slow.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void writeCasus(String page, Uitslag uitslag) throws IOException {
        Voorbeeld voorbeeld = uitslag.voorbeeld();
        List<WatAls> watAls = kader(voorbeeld.protocol(), Taal.NL).watAls(voorbeeld.casus());
        for (Taal taal : Taal.values()) {
            Besluit besluit = uitslag.besluit().auditTrail().taal() == taal
                    ? uitslag.besluit()
                    : kader(voorbeeld.protocol(), taal).weeg(voorbeeld.casus());
            Woorden woorden = Woorden.in(taal);
            Labels labels = new Labels(taal);
            Feiten feiten = new Feiten(voorbeeld.casus(), woorden, labels);
            Map<String, Object> model = model(taal);
            model.put("page", page);
            model.put("voorbeeld", voorbeeld);
            model.put("besluit", besluit);
            model.put("verschillen", uitslag.verschillen(taal));
            model.put("antwoorden", feiten.antwoorden());
            model.put("feiten", feiten.overig());
            model.put("drawings", DecisionTree.of(regelboek(taal), besluit, woorden, labels));
            model.put("alternatives", Alternatives.of(voorbeeld.casus(), watAls, regelboek(taal), woorden, labels));
            Templates.write("casus.ftlh", model, folder.file(ReportFolder.CASUSSEN + "/" + file(page, taal)));
        }
    }

    private Regelboek regelboek(Taal taal) {
        return Objects.requireNonNull(regelboeken.get(taal));
    }

    /** What every page needs. */
    private static Map<String, Object> model(Taal taal) {
        Map<String, Object> model = new HashMap<>();
        model.put("t", new Labels(taal));
        model.put("woorden", Woorden.in(taal));
        model.put("bronnen", Templates.bronnen());
        model.put("taal", taal.code());
        model.put("meldingen", Melding.values());
        return model;
    }

    private Afwegingskader kader(Protocol protocol, Taal taal) {
        return kaders.computeIfAbsent(
                new KaderKey(protocol, taal),
                key -> Afwegingskader.builder()
                        .protocol(key.protocol())
                        .taal(key.taal())
                        .build());
    }

    private static String file(String page, Taal taal) {
        return page + (taal == Taal.NL ? "" : "." + taal.code()) + ".html";
    }

    /** A name for the page that every file system takes, and that no other page has. */
    private String page(String id) {
        String name = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        name = name.substring(0, Math.min(name.length(), MAX_NAME));
        String page = name;
        for (int number = 2; !pages.add(page); number++) {
            page = name + "-" + number;
        }
        return page;
    }
}
