package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Vraag;
import nl.meldcode.rules.Conclusies.Beantwoord;
import nl.meldcode.rules.Conclusies.GevaarlijkeVorm;
import nl.meldcode.rules.Conclusies.Gevolg;
import nl.meldcode.rules.Conclusies.Indicatie;

/**
 * A rule that fired.
 *
 * @param regel the rule
 * @param over the facts that it matched, where it is about one entry of a list at a time
 * @param gevolgen the facts that it concluded, at least one
 */
record Firing(Regel regel, List<Object> over, List<Gevolg> gevolgen) {

    private static final String ENTRY = "[]";

    String gevolg() {
        return gevolgen.get(0).gevolg();
    }

    boolean concludes(Class<? extends Gevolg> type) {
        return !conclusions(type).isEmpty();
    }

    <T> List<T> conclusions(Class<T> type) {
        List<T> conclusions = List.of();
        for (Gevolg gevolg : gevolgen) {
            if (type.isInstance(gevolg)) {
                conclusions = conclusions.isEmpty() ? new ArrayList<>(1) : conclusions;
                conclusions.add(type.cast(gevolg));
            }
        }
        return conclusions;
    }

    /** The paths of the input fields that the rule read in this case. */
    List<String> feiten(Casus casus) {
        if (!regel.perFeit()) {
            return regel.feiten();
        }
        for (Object object : over) {
            if (object instanceof Beantwoord beantwoord) {
                return Arrays.stream(Vraag.values())
                        .filter(vraag -> vraag.afweging() == beantwoord.nummer())
                        .filter(vraag -> !vraag.mogelijkeAntwoorden().isEmpty())
                        .map(Vraag::veld)
                        .toList();
            }
        }
        String entry = "[" + plaats(casus) + "]";
        return regel.feiten().stream().map(feit -> feit.replace(ENTRY, entry)).toList();
    }

    /** Which entry of its list, or which afweging, the rule is about, or -1 when it is about none. */
    int plaats(Casus casus) {
        for (Object object : over) {
            if (object instanceof Beantwoord beantwoord) {
                return beantwoord.nummer();
            }
            Object feit = object instanceof Indicatie indicatie
                    ? indicatie.over()
                    : object instanceof GevaarlijkeVorm vorm ? vorm.vorm() : object;
            int plaats = plaats(feit, list(feit, casus));
            if (plaats >= 0) {
                return plaats;
            }
        }
        return -1;
    }

    private static List<?> list(Object feit, Casus casus) {
        return feit instanceof Signaal
                ? casus.signalen()
                : feit instanceof BijzondereVorm
                        ? casus.bijzondereVormen()
                        : feit instanceof Reden ? casus.redenenOmNietTeMelden() : List.of();
    }

    /** Entries may be equal, hence identity. */
    private static int plaats(Object feit, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == feit) {
                return i;
            }
        }
        return -1;
    }
}
