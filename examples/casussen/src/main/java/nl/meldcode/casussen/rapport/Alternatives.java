package nl.meldcode.casussen.rapport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Regelboek;
import nl.meldcode.WatAls;
import nl.meldcode.Wijziging;
import nl.meldcode.verslag.Woorden;

/**
 * What would change the decision, in words. The search is the dear part and knows one language; its changes are told in another by
 * the two cases, the one at hand and the changed one.
 */
final class Alternatives {

    /**
     * An outcome that can be reached, by one rule.
     *
     * @param melding the outcome
     * @param regel the id of the rule
     * @param tekst the rule in words
     * @param ways the changes that lead there, each of one fact or two
     */
    public record Alternative(Melding melding, String regel, String tekst, List<List<Change>> ways) {}

    /**
     * A fact that is otherwise.
     *
     * @param name what a reader calls it
     * @param from what the case says
     * @param to what it would say
     */
    public record Change(String name, String from, String to) {}

    private final Feiten now;
    private final Woorden woorden;
    private final Labels labels;

    private Alternatives(Casus casus, Woorden woorden, Labels labels) {
        this.now = new Feiten(casus, woorden, labels);
        this.woorden = woorden;
        this.labels = labels;
    }

    /** By outcome and rule, in the order of the outcomes. */
    static List<Alternative> of(Casus casus, List<WatAls> found, Regelboek regelboek, Woorden woorden, Labels labels) {
        Alternatives alternatives = new Alternatives(casus, woorden, labels);
        List<Alternative> result = new ArrayList<>();
        for (WatAls watAls : found) {
            Melding melding = watAls.uitkomst().melding();
            List<Change> way = alternatives.changes(watAls);
            result.stream()
                    .filter(alternative -> alternative.melding() == melding
                            && alternative.regel().equals(watAls.regel()))
                    .findFirst()
                    .orElseGet(() -> {
                        String tekst = regelboek
                                .regel(watAls.regel())
                                .map(Regelboek.Regel::tekst)
                                .orElse(watAls.tekst());
                        Alternative alternative = new Alternative(melding, watAls.regel(), tekst, new ArrayList<>());
                        result.add(alternative);
                        return alternative;
                    })
                    .ways()
                    .add(way);
        }
        result.sort(Comparator.comparing(Alternative::melding));
        return result;
    }

    private List<Change> changes(WatAls watAls) {
        Feiten then = new Feiten(watAls.casus(), woorden, labels);
        return watAls.wijzigingen().stream()
                .map(Wijziging::veld)
                .map(veld -> new Change(woorden.veld(veld), tekst(now.waarden(veld)), tekst(then.waarden(veld))))
                .toList();
    }

    private String tekst(List<String> values) {
        return values.isEmpty() ? labels.of("watAls.niets") : String.join(", ", values);
    }
}
