package nl.meldcode;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A step of the meldcode that is still to be taken, and the last day for it by the school's own protocol. A value.
 *
 * @param stap the step, 1 to 3
 * @param uiterlijk the last day for it
 * @param verstreken whether that day has passed on the reference date; the decision then has a point of attention as well
 * @param tekst the reminder in words
 * @see Afwegingskader#herinneringen
 */
public record Herinnering(int stap, LocalDate uiterlijk, boolean verstreken, String tekst) {

    /**
     * Makes a reminder.
     */
    public Herinnering {
        Objects.requireNonNull(uiterlijk, "uiterlijk");
        Objects.requireNonNull(tekst, "tekst");
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Herinnering[stap=" + stap + "]";
    }
}
