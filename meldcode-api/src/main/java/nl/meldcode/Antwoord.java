package nl.meldcode;

/**
 * The answer to a question of the afwegingskader. An answer that was not given is {@link #ONBEKEND}; nothing is guessed from it.
 *
 * <p>May get more values: see the package.
 */
public enum Antwoord {
    /** Yes. */
    JA,
    /** No. */
    NEE,
    /** The professional doubts. At afweging 2 doubt means reporting, elsewhere it means asking Veilig Thuis for advice. */
    TWIJFEL,
    /** Not answered, or not yet. */
    ONBEKEND
}
