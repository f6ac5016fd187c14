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
final class Tally {

    /**
     * A case.
     *
     * @param page the name of its page, without extension
     * @param id its id
     * @param titel its title
     * @param uitkomst its outcome
     * @param klopt whether the outcome is as its file expects
     */
    public record Row(String page, String id, String titel, Uitkomst uitkomst, boolean klopt) {}

    /**
     * A fault for which a file was refused.
     *
     * @param bestand the name of the file
     * @param regelnummer the line, or null
     * @param veld the path of the field, or null
     * @param uitleg why, by the code of each language
     */
    public record Refusal(
            String bestand,
            @Nullable Integer regelnummer,
            @Nullable String veld,
            Map<String, String> uitleg) {}

    /**
     * A count.
     *
     * @param name of what
     * @param count how many
     */
    public record Total(String name, int count) {}

    /**
     * A rule, and how often it took part.
     *
     * @param regel the rule
     * @param count in how many cases it fired
     */
    public record Reach(Regelboek.Regel regel, int count) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int refused;
    private final Map<DecisionTree.Uitgang, Integer> uitgangen = new HashMap<>();
    private final Map<String, Integer> regels = new HashMap<>();

    void add(String page, Uitslag uitslag) {
        AuditTrail trail = uitslag.besluit().auditTrail();
        rows.add(new Row(
                page, uitslag.voorbeeld().id(), uitslag.voorbeeld().titel(), trail.uitkomst(), uitslag.klopt()));
        uitgangen.merge(DecisionTree.Uitgang.of(uitslag.besluit()), 1, Integer::sum);
        trail.stappen().forEach(stap -> regels.merge(stap.regel(), 1, Integer::sum));
    }

    /** A file may have several faults. */
    void refuse(VoorbeeldException refusal) {
        refused++;
        for (VoorbeeldException fault : refusal.fouten()) {
            Map<String, String> uitleg = new HashMap<>();
            for (Taal taal : Taal.values()) {
                uitleg.put(taal.code(), fault.uitleg(taal));
            }
            refusals.add(new Refusal(fault.bestand(), fault.regelnummer(), fault.veld(), uitleg));
        }
    }

    /** What the templates of the overviews show. */
    Map<String, ?> model(Regelboek regelboek, Labels labels) {
        int passed = (int) rows.stream().filter(Row::klopt).count();
        List<Reach> reach = regelboek.regels().stream()
                .map(regel -> new Reach(regel, regels.getOrDefault(regel.id(), 0)))
                .toList();
        return Map.of(
                "rows",
                rows,
                "refusals",
                refusals,
                "refused",
                refused,
                "passed",
                passed,
                "failed",
                rows.size() - passed,
                "perUitkomst",
                perUitkomst(labels),
                "perAfweging",
                perAfweging(labels),
                "drawings",
                DecisionTree.of(regelboek, uitgangen, labels),
                "regelset",
                regelboek.regelset(),
                "reach",
                reach);
    }

    private List<Total> perUitkomst(Labels labels) {
        return Arrays.stream(Melding.values())
                .map(melding ->
                        new Total(labels.of("uitkomst." + melding), count(uitgang -> uitgang.melding() == melding)))
                .toList();
    }

    private List<Total> perAfweging(Labels labels) {
        List<Total> totals = new ArrayList<>();
        for (int vraag = 0; vraag < DecisionTree.VRAGEN; vraag++) {
            int number = vraag;
            totals.add(new Total(labels.of("vraag." + number), count(uitgang -> uitgang.vraag() == number)));
        }
        return totals;
    }

    private int count(Predicate<DecisionTree.Uitgang> kind) {
        return uitgangen.entrySet().stream()
                .filter(uitgang -> kind.test(uitgang.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
