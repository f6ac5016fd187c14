package nl.meldcode;

import java.util.Objects;

/**
 * What is wrong with an audit trail, by itself or in a list, or with a decision.
 *
 * @param nummer which one of the list, from 1
 * @param code {@link Foutcode#HASH_KLOPT_NIET}, {@link Foutcode#KETEN_KLOPT_NIET}, {@link Foutcode#ONBEKENDE_REGELSET} or {@link
 *     Foutcode#UITKOMST_WIJKT_AF}
 * @param veld the path of the field in which it shows
 * @param uitleg what is wrong, in the language of the framework
 */
public record Bevinding(int nummer, Foutcode code, String veld, String uitleg) {

    /**
     * Makes a finding.
     */
    public Bevinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(veld, "veld");
        Objects.requireNonNull(uitleg, "uitleg");
    }
}
