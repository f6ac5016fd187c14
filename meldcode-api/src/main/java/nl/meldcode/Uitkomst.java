package nl.meldcode;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome, as in the {@link Besluit}.
 *
 * @param melding is a report to Veilig Thuis needed?
 * @param meldnorm the norm that makes it so, or null
 * @param beslissendeAfweging the afweging that decided, 1 to 5; null when the case is out of scope
 * @param hulp the second decision: help
 * @param enEn whether the report comes on top of existing help
 */
public record Uitkomst(
        Melding melding,
        @Nullable Meldnorm meldnorm,
        @Nullable Integer beslissendeAfweging,
        Hulpbesluit hulp,
        boolean enEn) {

    /**
     * Makes an outcome.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the deciding afweging is not one of 1 to 5
     */
    public Uitkomst {
        Objects.requireNonNull(melding, "melding");
        Check.afweging("beslissendeAfweging", beslissendeAfweging);
        Objects.requireNonNull(hulp, "hulp");
    }

    /** Shows nothing: what was decided tells of the case, and it may end up in a log. */
    @Override
    public String toString() {
        return "Uitkomst";
    }
}
