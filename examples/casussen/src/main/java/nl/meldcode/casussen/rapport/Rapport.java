package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryStream;
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
 *     for (String bestand : voorbeelden.bestanden()) {
 *         rapport.voegToe(oefening.toets(bestand));
 *     }
 * }
 * }</pre>
 *
 * <p>The page of a case is written when the case is added, and only a row of it is kept: a run may be long. Closing writes the
 * overviews. For one thread; it starts another, so that two pages are written at a time.
 */
public final class Rapport implements AutoCloseable {

    private static final String MERKTEKEN = "meldcode-rapport.txt";
    private static final String CASUSSEN = "casussen";
    private static final int LANGSTE_NAAM = 80;

    private final Path uit;
    private final Overzicht overzicht = new Overzicht();
    private final Set<String> paginas = new HashSet<>();
    private final Map<Kader, Afwegingskader> kaders = new ConcurrentHashMap<>();
    private final Map<Taal, Regelboek> regelboeken = new EnumMap<>(Taal.class);
    private final AtomicReference<@Nullable Throwable> fout = new AtomicReference<>();

    /**
     * One thread beside the caller's. One page may wait for it, so that it has the next at hand; of more than that the caller writes
     * one itself, so that nothing piles up.
     */
    private final ExecutorService hulp = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());

    private record Kader(Protocol protocol, Taal taal) {}

    private Rapport(Path uit) {
        this.uit = uit;
        for (Taal taal : Taal.values()) {
            regelboeken.put(taal, kader(Protocol.STANDAARD, taal).regelboek());
        }
    }

    /**
     * Starts a report. A folder that is not there is made; the report that an earlier run left is replaced.
     *
     * @param uit the folder to write in: empty, not there yet, or that of an earlier report
     * @return the report, to be closed
     * @throws RapportException when something else stands there, or nothing can be written there
     */
    public static Rapport in(Path uit) throws RapportException {
        Objects.requireNonNull(uit, "uit");
        if (Files.exists(uit) && !Files.isDirectory(uit)) {
            throw new RapportException(uit, "fout.geenMap");
        }
        Rapport rapport = new Rapport(uit);
        try {
            Files.createDirectories(uit);
            if (!Files.exists(uit.resolve(MERKTEKEN)) && !isLeeg(uit)) {
                throw new RapportException(uit, "fout.nietLeeg");
            }
            rapport.begin();
        } catch (RapportException e) {
            throw e;
        } catch (IOException | SecurityException e) {
            RapportException fout = new RapportException(uit, "fout.nietSchrijfbaar");
            fout.initCause(e);
            throw fout;
        }
        return rapport;
    }

    private static boolean isLeeg(Path map) throws IOException {
        try (DirectoryStream<Path> inhoud = Files.newDirectoryStream(map)) {
            return !inhoud.iterator().hasNext();
        }
    }

    /** Takes the place of an earlier report: what it says of cases that are gone must not stay. */
    private void begin() throws IOException {
        Files.writeString(
                uit.resolve(MERKTEKEN),
                new Labels(Taal.NL).of("merkteken") + "\n" + new Labels(Taal.EN).of("merkteken") + "\n");
        for (Taal taal : Taal.values()) {
            // Until this report is closed there is no overview, rather than one of pages that are gone.
            Files.deleteIfExists(uit.resolve(bestand("index", taal)));
        }
        Path casussen = Files.createDirectories(uit.resolve(CASUSSEN));
        try (DirectoryStream<Path> eerder = Files.newDirectoryStream(casussen, "*.html")) {
            for (Path pagina : eerder) {
                Files.delete(pagina);
            }
        }
        for (String bestand : new String[] {"rapport.css", "rapport.js"}) {
            try (InputStream inhoud = Objects.requireNonNull(Rapport.class.getResourceAsStream(bestand), bestand)) {
                Files.write(uit.resolve(bestand), inhoud.readAllBytes());
            }
        }
    }

    /**
     * Adds a case: writes its page in each language.
     *
     * @param uitslag how it came out
     * @throws IOException when a page cannot be written: this one, or one before it
     */
    public void voegToe(Uitslag uitslag) throws IOException {
        String pagina = pagina(uitslag.voorbeeld().id());
        overzicht.voegToe(pagina, uitslag);
        hulp.execute(() -> {
            try {
                schrijfCasus(pagina, uitslag);
            } catch (IOException | RuntimeException e) {
                fout.compareAndSet(null, e);
            }
        });
        meldFout();
    }

    private void meldFout() throws IOException {
        Throwable oorzaak = fout.get();
        if (oorzaak instanceof IOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (oorzaak != null) {
            throw new IllegalStateException("A page could not be made", oorzaak);
        }
    }

    /**
     * Adds a file that was refused: the overview names it.
     *
     * @param fout which file, and why
     */
    public void weiger(VoorbeeldException fout) {
        overzicht.weiger(fout);
    }

    /**
     * Writes the overviews, when the last page is written.
     *
     * @throws IOException when a page or an overview cannot be written
     */
    @Override
    public void close() throws IOException {
        hulp.shutdown();
        try {
            while (!hulp.awaitTermination(1, TimeUnit.MINUTES)) {
                // A page is a matter of milliseconds; but a stick may be slow.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        meldFout();
        for (Taal taal : Taal.values()) {
            Map<String, Object> model = model(taal);
            model.putAll(overzicht.model(regelboek(taal), new Labels(taal)));
            Sjablonen.schrijf("overzicht.ftlh", model, uit.resolve(bestand("index", taal)));
            Sjablonen.schrijf("regels.ftlh", model, uit.resolve(bestand("regels", taal)));
        }
    }

    private void schrijfCasus(String pagina, Uitslag uitslag) throws IOException {
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
            model.put("pagina", pagina);
            model.put("voorbeeld", voorbeeld);
            model.put("besluit", besluit);
            model.put("verschillen", uitslag.verschillen(taal));
            model.put("antwoorden", feiten.antwoorden());
            model.put("feiten", feiten.overig());
            model.put("drawings", DecisionTree.of(besluit, woorden, labels));
            model.put("wendingen", Wendingen.van(voorbeeld.casus(), watAls, regelboek(taal), woorden, labels));
            Sjablonen.schrijf("casus.ftlh", model, uit.resolve(CASUSSEN).resolve(bestand(pagina, taal)));
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
        model.put("taal", taal.code());
        model.put("meldingen", Melding.values());
        return model;
    }

    private Afwegingskader kader(Protocol protocol, Taal taal) {
        return kaders.computeIfAbsent(
                new Kader(protocol, taal),
                sleutel -> Afwegingskader.builder()
                        .protocol(sleutel.protocol())
                        .taal(sleutel.taal())
                        .build());
    }

    private static String bestand(String pagina, Taal taal) {
        return pagina + (taal == Taal.NL ? "" : "." + taal.code()) + ".html";
    }

    /** A name for the page that every file system takes, and that no other page has. */
    private String pagina(String id) {
        String naam = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        naam = naam.substring(0, Math.min(naam.length(), LANGSTE_NAAM));
        String pagina = naam;
        for (int nummer = 2; !paginas.add(pagina); nummer++) {
            pagina = naam + "-" + nummer;
        }
        return pagina;
    }
}
