package nl.meldcode;

import java.util.Objects;

/**
 * What became of one of the five afwegingen in a decision.
 *
 * @param nummer 1 to 5
 * @param antwoord its answer; for afweging 2 that of its three questions together
 * @param status its part in the decision
 * @param vraag the question, in words
 */
public record Afweging(int nummer, Antwoord antwoord, Status status, String vraag) {

    /**
     * Makes an afweging.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the number is not one of 1 to 5, or the question is not one line
     *     of 1 to 2,000 characters
     */
    public Afweging {
        Check.afweging("nummer", nummer);
        Objects.requireNonNull(antwoord, "antwoord");
        Objects.requireNonNull(status, "status");
        Check.sentence("vraag", vraag);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Afweging[nummer=" + nummer + "]";
    }

    /** The part that an afweging has in a decision. May get more values: see the package. */
    public enum Status {
        /** Answered, on the way to the deciding one. */
        BEANTWOORD,
        /** Nobody gave this answer: it follows from another one. */
        AFGELEID,
        /** The one that decided. */
        BESLISSEND,
        /** Gone through together with Veilig Thuis, after the report. */
        MET_VEILIG_THUIS,
        /** Not reached. */
        NIET_AAN_DE_ORDE,
        /** Not answered, while its turn has come. */
        OPEN
    }
}
