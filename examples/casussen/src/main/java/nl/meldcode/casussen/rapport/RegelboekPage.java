package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Voorbeeld;
import nl.meldcode.casussen.Voorbeelden;
import nl.meldcode.verslag.Woorden;

/**
 * The rule book as a page: every rule in words with its source, whether it is a choice of the library, what it reads, and the case files
 * of this library that exercise it. Made from what the rules say of themselves, so that it cannot say anything else.
 */
public final class RegelboekPage {

    /** What the head of a page says of who made it. */
    private static final String GENERATOR = "content=\"meldcode regelboek\"";

    /** No more than the head. */
    private static final int HEAD = 1024;

    private RegelboekPage() {}

    /**
     * The rule book in Markdown (CommonMark).
     *
     * @param taal the language
     * @return the page, every line ended with a line feed
     */
    public static String markdown(Taal taal) {
        return page("regelboek.ftl", taal);
    }

    /**
     * Writes the rule book as web pages, {@code regelboek-nl.html} and {@code regelboek-en.html}: each one file that needs no other. A
     * folder that is not there is made; an earlier rule book in it is replaced, and nothing else.
     *
     * @param map the folder to write in
     * @throws RapportException when it is no folder, a file of another stands in the place of a page, or nothing can be written there
     * @throws IOException when a page cannot be written to its end
     */
    public static void write(Path map) throws IOException {
        if (Files.exists(map) && !Files.isDirectory(map)) {
            throw new RapportException(map, "fout.geenMapVoorRegelboek");
        }
        try {
            for (Taal taal : Taal.values()) {
                Path file = file(map, taal);
                if (Files.exists(file) && !isRegelboek(file)) {
                    throw new RapportException(file, "fout.geenRegelboek");
                }
            }
            Files.createDirectories(map);
            for (Taal taal : Taal.values()) {
                Files.writeString(file(map, taal), html(taal));
            }
        } catch (FileSystemException | SecurityException e) {
            RapportException refusal = new RapportException(map, "fout.nietSchrijfbaar");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Path file(Path map, Taal taal) {
        return map.resolve("regelboek-" + taal.code() + ".html");
    }

    /** Whether an earlier run wrote this file: its head says so. */
    private static boolean isRegelboek(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(GENERATOR);
        }
    }

    /** The rule book as one HTML file that needs no other. */
    static String html(Taal taal) {
        return page("regelboek.ftlh", taal);
    }

    private static String page(String template, Taal taal) {
        Regelboek regelboek = Afwegingskader.builder().taal(taal).build().regelboek();
        Map<String, List<Regelboek.Regel>> hoofdstukken = new LinkedHashMap<>();
        for (Regelboek.Regel regel : regelboek.regels()) {
            hoofdstukken
                    .computeIfAbsent(regel.hoofdstuk(), hoofdstuk -> new ArrayList<>())
                    .add(regel);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("t", new Labels(taal));
        model.put("woorden", Woorden.in(taal));
        model.put("taal", taal.code());
        model.put("regelset", regelboek.regelset());
        model.put("aantal", regelboek.regels().size());
        model.put(
                "keuzes",
                regelboek.regels().stream().filter(Regelboek.Regel::keuze).count());
        model.put("hoofdstukken", hoofdstukken);
        model.put("bronnen", Templates.bronnen());
        model.put("genoemd", regelboek.bronnen());
        model.put("casussen", casussen());
        StringWriter out = new StringWriter();
        try {
            Templates.write(template, model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The case files that come with this library, by the rules that take part in them. */
    private static Map<String, List<Voorbeeld>> casussen() {
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        Map<String, List<Voorbeeld>> casussen = new HashMap<>();
        for (String bestand : voorbeelden.bestanden()) {
            var uitslag = oefening.toets(bestand);
            for (AuditTrail.Stap stap : uitslag.besluit().auditTrail().stappen()) {
                casussen.computeIfAbsent(stap.regel(), regel -> new ArrayList<>())
                        .add(uitslag.voorbeeld());
            }
        }
        return casussen;
    }
}
