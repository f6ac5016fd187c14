package nl.meldcode;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules, in force over a period.
 *
 * @param id the framework, such as {@code onderwijs}: words in lower case and digits, with hyphens between
 * @param versie the version of it, such as {@code 2019.1}: one line of 1 to 100 characters
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
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when a part does not fit, with {@link Foutcode#PERSOONSGEGEVEN} when
     *     the version holds a BSN
     */
    public Regelset {
        Check.ruleId("id", id);
        Check.line("versie", versie);
        Check.date("geldigVanaf", geldigVanaf);
        Check.dateOrNull("geldigTot", geldigTot);
        Check.hash("sha256", sha256);
    }
}
