package nl.meldcode;

import java.util.List;
import java.util.Objects;

/**
 * A smallest change of a case that leads to another {@code melding}: one fact, or two of which neither alone leads there. A value.
 *
 * @param wijzigingen what is changed: one fact or two, on different fields
 * @param casus the case after that change
 * @param uitkomst the outcome of that case
 * @param regel the id of the rule that makes that outcome
 * @param tekst that rule in words
 * @see Afwegingskader#watAls
 */
public record WatAls(List<Wijziging> wijzigingen, Casus casus, Uitkomst uitkomst, String regel, String tekst) {

    /**
     * Makes a smallest change.
     */
    public WatAls {
        wijzigingen = Check.noNull("wijzigingen", wijzigingen);
        Objects.requireNonNull(casus, "casus");
        Objects.requireNonNull(uitkomst, "uitkomst");
        Objects.requireNonNull(regel, "regel");
        Objects.requireNonNull(tekst, "tekst");
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "WatAls[referentie=" + casus.referentie() + "]";
    }
}
