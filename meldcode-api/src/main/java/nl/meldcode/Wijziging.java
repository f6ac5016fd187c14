package nl.meldcode;

import java.util.Objects;

/**
 * One fact of a case that is otherwise. A value.
 *
 * @param veld the path of the field, such as {@code afwegingen.vermoeden}
 * @param van what stands there, in words
 * @param naar what would stand there, in words
 * @param tekst the change as a sentence
 */
public record Wijziging(String veld, String van, String naar, String tekst) {

    /**
     * Makes a change.
     */
    public Wijziging {
        Objects.requireNonNull(veld, "veld");
        Objects.requireNonNull(van, "van");
        Objects.requireNonNull(naar, "naar");
        Objects.requireNonNull(tekst, "tekst");
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Wijziging[veld=" + veld + "]";
    }
}
