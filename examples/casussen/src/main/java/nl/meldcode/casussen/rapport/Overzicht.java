package nl.meldcode.casussen.rapport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.meldcode.AuditTrail;
import nl.meldcode.Melding;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.VoorbeeldException;
import org.jspecify.annotations.Nullable;

/** What is kept of all cases together, until the overviews are written: a row for each, and counts. */
final class Overzicht {

    /**
     * A case.
     *
     * @param pagina the name of its page, without extension
     * @param id its id
     * @param titel its title
     * @param uitkomst its outcome
     * @param klopt whether the outcome is as its file expects
     */
    public record Rij(String pagina, String id, String titel, Uitkomst uitkomst, boolean klopt) {}

    /**
     * A file that was refused.
     *
     * @param bestand the name of the file
     * @param regelnummer the line, or null
     * @param veld the path of the field, or null
     * @param uitleg why, by the code of each language
     */
    public record Weigering(
            String bestand,
            @Nullable Integer regelnummer,
            @Nullable String veld,
            Map<String, String> uitleg) {}

    /**
     * A count.
     *
     * @param naam of what
     * @param aantal how many
     */
    public record Telling(String naam, int aantal) {}

    /**
     * A rule, and how often it took part.
     *
     * @param regel the rule
     * @param aantal in how many cases it fired
     */
    public record Bereik(Regelboek.Regel regel, int aantal) {}

    private final List<Rij> rijen = new ArrayList<>();
    private final List<Weigering> weigeringen = new ArrayList<>();
    private final Map<DecisionTree.Uitgang, Integer> uitgangen = new HashMap<>();
    private final Map<String, Integer> regels = new HashMap<>();

    void voegToe(String pagina, Uitslag uitslag) {
        AuditTrail trail = uitslag.besluit().auditTrail();
        rijen.add(new Rij(
                pagina, uitslag.voorbeeld().id(), uitslag.voorbeeld().titel(), trail.uitkomst(), uitslag.klopt()));
        uitgangen.merge(DecisionTree.Uitgang.of(uitslag.besluit()), 1, Integer::sum);
        trail.stappen().forEach(stap -> regels.merge(stap.regel(), 1, Integer::sum));
    }

    void weiger(VoorbeeldException fout) {
        Map<String, String> uitleg = new HashMap<>();
        for (Taal taal : Taal.values()) {
            uitleg.put(taal.code(), fout.uitleg(taal));
        }
        weigeringen.add(new Weigering(fout.bestand(), fout.regelnummer(), fout.veld(), uitleg));
    }

    /** What the templates of the overviews show. */
    Map<String, ?> model(Regelboek regelboek, Labels labels) {
        int geslaagd = (int) rijen.stream().filter(Rij::klopt).count();
        List<Bereik> bereik = regelboek.regels().stream()
                .map(regel -> new Bereik(regel, regels.getOrDefault(regel.id(), 0)))
                .toList();
        return Map.of(
                "rijen",
                rijen,
                "weigeringen",
                weigeringen,
                "geslaagd",
                geslaagd,
                "mislukt",
                rijen.size() - geslaagd,
                "perUitkomst",
                perUitkomst(labels),
                "perAfweging",
                perAfweging(labels),
                "drawings",
                DecisionTree.of(uitgangen, labels),
                "regelset",
                regelboek.regelset(),
                "bereik",
                bereik);
    }

    private List<Telling> perUitkomst(Labels labels) {
        return Arrays.stream(Melding.values())
                .map(melding ->
                        new Telling(labels.of("uitkomst." + melding), tel(uitgang -> uitgang.melding() == melding)))
                .toList();
    }

    private List<Telling> perAfweging(Labels labels) {
        List<Telling> tellingen = new ArrayList<>();
        for (int vraag = 0; vraag < DecisionTree.VRAGEN; vraag++) {
            int nummer = vraag;
            tellingen.add(new Telling(labels.of("vraag." + nummer), tel(uitgang -> uitgang.vraag() == nummer)));
        }
        return tellingen;
    }

    private int tel(Predicate<DecisionTree.Uitgang> soort) {
        return uitgangen.entrySet().stream()
                .filter(uitgang -> soort.test(uitgang.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
