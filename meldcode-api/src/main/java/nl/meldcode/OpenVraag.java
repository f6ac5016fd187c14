package nl.meldcode;

import java.util.Objects;

/**
 * A question that has to be answered before there can be an outcome.
 *
 * @param veld the field that holds the answer, such as {@code afwegingen.vermoeden}
 * @param afweging the afweging that it belongs to, 1 to 5
 * @param dringend whether it cannot wait: there is an alarming fact, or the term has passed
 * @param vraag the question, in words
 */
public record OpenVraag(String veld, int afweging, boolean dringend, String vraag) {

    /**
     * Makes an open question.
     *
     * @param veld the field that holds the answer, such as {@code afwegingen.vermoeden}
     * @param afweging the afweging that it belongs to, 1 to 5
     * @param dringend whether it cannot wait: there is an alarming fact, or the term has passed
     * @param vraag the question, in words
     */
    public OpenVraag {
        Objects.requireNonNull(veld, "veld");
        Objects.requireNonNull(vraag, "vraag");
    }
}
