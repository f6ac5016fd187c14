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
final class Wendingen {

    /**
     * An outcome that can be reached, by one rule.
     *
     * @param melding the outcome
     * @param regel the id of the rule
     * @param tekst the rule in words
     * @param manieren the changes that lead there, each of one fact or two
     */
    public record Wending(Melding melding, String regel, String tekst, List<List<Verandering>> manieren) {}

    /**
     * A fact that is otherwise.
     *
     * @param naam what a reader calls it
     * @param van what the case says
     * @param naar what it would say
     */
    public record Verandering(String naam, String van, String naar) {}

    private final Feiten nu;
    private final Woorden woorden;
    private final Labels labels;

    private Wendingen(Casus casus, Woorden woorden, Labels labels) {
        this.nu = new Feiten(casus, woorden, labels);
        this.woorden = woorden;
        this.labels = labels;
    }

    /** By outcome and rule, in the order of the outcomes. */
    static List<Wending> van(Casus casus, List<WatAls> gevonden, Regelboek regelboek, Woorden woorden, Labels labels) {
        Wendingen wendingen = new Wendingen(casus, woorden, labels);
        List<Wending> uit = new ArrayList<>();
        for (WatAls watAls : gevonden) {
            Melding melding = watAls.uitkomst().melding();
            List<Verandering> manier = wendingen.veranderingen(watAls);
            uit.stream()
                    .filter(wending ->
                            wending.melding() == melding && wending.regel().equals(watAls.regel()))
                    .findFirst()
                    .orElseGet(() -> {
                        String tekst = regelboek
                                .regel(watAls.regel())
                                .map(Regelboek.Regel::tekst)
                                .orElse(watAls.tekst());
                        Wending wending = new Wending(melding, watAls.regel(), tekst, new ArrayList<>());
                        uit.add(wending);
                        return wending;
                    })
                    .manieren()
                    .add(manier);
        }
        uit.sort(Comparator.comparing(Wending::melding));
        return uit;
    }

    private List<Verandering> veranderingen(WatAls watAls) {
        Feiten dan = new Feiten(watAls.casus(), woorden, labels);
        return watAls.wijzigingen().stream()
                .map(Wijziging::veld)
                .map(veld -> new Verandering(woorden.veld(veld), tekst(nu.waarden(veld)), tekst(dan.waarden(veld))))
                .toList();
    }

    private String tekst(List<String> waarden) {
        return waarden.isEmpty() ? labels.of("watAls.niets") : String.join(", ", waarden);
    }
}
