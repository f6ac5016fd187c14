package nl.meldcode;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules, in force over a period.
 *
 * @param id the framework, such as {@code onderwijs}
 * @param versie the version of it, such as {@code 2019.1}
 * @param geldigVanaf the first reference date that it decides over
 * @param geldigTot the first reference date that it no longer decides over, or null while it is in force
 * @param sha256 SHA-256 over the bytes of its DRL files, one after another in the order in which they are loaded, in
 *     lower-case hexadecimal
 */
public record Regelset(
        String id,
        String versie,
        LocalDate geldigVanaf,
        @Nullable LocalDate geldigTot,
        String sha256) {

    /**
     * Makes a rule set.
     */
    public Regelset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(versie, "versie");
        Objects.requireNonNull(geldigVanaf, "geldigVanaf");
        Objects.requireNonNull(sha256, "sha256");
    }
}
