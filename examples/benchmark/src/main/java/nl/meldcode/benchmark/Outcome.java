package nl.meldcode.benchmark;

import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import org.jspecify.annotations.Nullable;

/**
 * What everyone measured must say of a case. A value.
 *
 * @param row the row of the decision table, x or a to u
 * @param melding whether a report is needed
 * @param meldnorm the norm by which, null where there is none
 * @param afweging the question that decided, 1 to 5; null where the scope did
 */
public record Outcome(
        String row,
        Melding melding,
        @Nullable Meldnorm meldnorm,
        @Nullable Integer afweging) {}
