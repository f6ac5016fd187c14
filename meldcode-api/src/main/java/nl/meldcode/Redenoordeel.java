package nl.meldcode;

import java.util.Objects;

/**
 * What a reason for not reporting is worth under the afwegingskader. It never changes the outcome. Source: {@code seed}.
 *
 * @param code the reason that was given
 * @param oordeel what it is worth
 * @param tekst why
 */
public record Redenoordeel(Reden code, Oordeel oordeel, String tekst) {

    /**
     * Makes a judgement.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the text is not one line of 1 to 2,000 characters
     */
    public Redenoordeel {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(oordeel, "oordeel");
        Check.sentence("tekst", tekst);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Redenoordeel";
    }

    /** What a reason is worth. May get more values: see the package. */
    public enum Oordeel {
        /** The outcome rests on it. */
        GELDIG,
        /** The afwegingskader does not know it. */
        ONGELDIG,
        /** It counts only together with the answers that back it. */
        NIET_OP_ZICHZELF
    }
}
