package nl.meldcode;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that has to be answered before there can be an outcome, with all that a screen needs to ask it. Which answers are
 * possible, and how one is filled in, says {@link Vraag#van Vraag.van(veld)}.
 *
 * <p>A value, equal to any other that asks the same with the same urgency: {@code hulpvragen} take no part in it, so that a decision
 * equals itself after it was written and read.
 *
 * @param veld the field that holds the answer, such as {@code afwegingen.vermoeden}
 * @param afweging the afweging that it belongs to, 1 to 5
 * @param dringend whether it cannot wait: there is an alarming fact, or the term has passed
 * @param vraag the question, in words
 * @param hulpvragen questions in words that help to find the answer; none of them is a rule. Empty in a decision that was read from
 *     JSON, which does not carry them
 */
public record OpenVraag(String veld, int afweging, boolean dringend, String vraag, List<String> hulpvragen) {

    /**
     * Makes an open question.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when a part does not fit its length or range, with {@link
     *     Foutcode#PERSOONSGEGEVEN} when {@code veld} holds a BSN, with {@link Foutcode#TE_GROOT} when there are more than 1,000
     *     questions that help
     */
    public OpenVraag {
        Check.line("veld", veld);
        Check.afweging("afweging", afweging);
        Check.sentence("vraag", vraag);
        hulpvragen = Check.texts("hulpvragen", hulpvragen, Check::sentence);
    }

    /** Questions are the same when they ask the same: what helps to find the answer makes no other question of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenVraag that
                && veld.equals(that.veld)
                && afweging == that.afweging
                && dringend == that.dringend
                && vraag.equals(that.vraag);
    }

    @Override
    public int hashCode() {
        return Objects.hash(veld, afweging, dringend, vraag);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "OpenVraag[veld=" + veld + "]";
    }

    /**
     * The answers to choose from.
     *
     * @return {@link Vraag#mogelijkeAntwoorden()} of the question that the field answers; empty where the answer is a date
     * @throws MeldcodeException with {@link Foutcode#ONBEKEND_VELD} when {@code veld} answers no question
     */
    public List<Antwoord> mogelijkeAntwoorden() {
        return Vraag.van(veld).mogelijkeAntwoorden();
    }
}
