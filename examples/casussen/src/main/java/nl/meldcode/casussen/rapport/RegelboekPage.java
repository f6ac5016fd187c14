package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    private RegelboekPage() {}

    /**
     * The rule book in Markdown (CommonMark).
     *
     * @param taal the language
     * @return the page, every line ended with a line feed
     */
    public static String markdown(Taal taal) {
        return write("regelboek.ftl", taal);
    }

    /**
     * The rule book as one HTML file that needs no other.
     *
     * @param taal the language
     * @return the page, every line ended with a line feed
     */
    public static String html(Taal taal) {
        return write("regelboek.ftlh", taal);
    }

    private static String write(String template, Taal taal) {
        Regelboek regelboek = Afwegingskader.builder().taal(taal).build().regelboek();
        Map<String, List<Regelboek.Regel>> hoofdstukken = new LinkedHashMap<>();
        TreeSet<String> bronnen = new TreeSet<>();
        for (Regelboek.Regel regel : regelboek.regels()) {
            hoofdstukken
                    .computeIfAbsent(regel.hoofdstuk(), hoofdstuk -> new ArrayList<>())
                    .add(regel);
            bronnen.addAll(regel.bron());
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
        model.put("bronnen", bronnen);
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
