package nl.meldcode;

/** The professional norm that makes a report needed. Source: {@code nji}. May get more values: see the package. */
public enum Meldnorm {
    /** In every case of acute or structural unsafety (afweging 2). */
    NORM_1,
    /** Where the professional cannot give or organise enough effective help (afweging 3 and 4). */
    NORM_2,
    /** Where the unsafety does not stop, or repeats itself, in spite of help (afweging 5). */
    NORM_3
}
