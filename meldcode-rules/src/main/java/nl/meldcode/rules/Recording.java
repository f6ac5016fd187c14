package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.Antwoord;
import nl.meldcode.Antwoorden;
import nl.meldcode.Casus;
import nl.meldcode.rules.Conclusies.Beantwoord;
import nl.meldcode.rules.Conclusies.EnEn;
import nl.meldcode.rules.Conclusies.Rij;

/**
 * What fired over a case.
 *
 * @param casus the case
 * @param firings the rules that fired
 */
record Recording(Casus casus, List<Firing> firings) {

    /** With what fired after this. */
    Recording met(List<Firing> later) {
        return new Recording(
                casus, Stream.concat(firings.stream(), later.stream()).toList());
    }

    /** All that was concluded of a type. */
    <T> List<T> conclusions(Class<T> type) {
        List<T> conclusions = new ArrayList<>();
        for (Firing firing : firings) {
            conclusions.addAll(firing.conclusions(type));
        }
        return conclusions;
    }

    /** The rules that decided: one, or the rule set is at fault. */
    List<Firing> beslissend() {
        return firings.stream().filter(firing -> firing.concludes(Rij.class)).toList();
    }

    boolean enEn() {
        return firings.stream().anyMatch(firing -> firing.concludes(EnEn.class));
    }

    /** The answer to each of the five: the one given, or what a rule says where the fields do not say it in so many words. */
    List<Beantwoord> antwoorden() {
        Antwoorden gegeven = casus.antwoorden();
        List<Beantwoord> antwoorden = new ArrayList<>(List.of(
                new Beantwoord(1, gegeven.vermoeden()),
                new Beantwoord(2, Antwoord.ONBEKEND),
                new Beantwoord(3, gegeven.effectieveHulpMogelijk()),
                new Beantwoord(4, gegeven.hulpAanvaard()),
                new Beantwoord(5, gegeven.resultaatBereikt())));
        for (Beantwoord concluded : conclusions(Beantwoord.class)) {
            antwoorden.set(concluded.nummer() - 1, concluded);
        }
        return antwoorden;
    }
}
