package nl.meldcode;

import java.util.List;
import java.util.Objects;

/**
 * A question that has to be answered before there can be an outcome, with all that a screen needs to ask it. Which answers are
 * possible, and how one is filled in, says {@link Vraag#van Vraag.van(veld)}. A value.
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
     */
    public OpenVraag {
        Objects.requireNonNull(veld, "veld");
        Objects.requireNonNull(vraag, "vraag");
        hulpvragen = List.copyOf(hulpvragen);
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
