package nl.meldcode.casussen;

import java.util.List;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Taal;

/**
 * How a case file came out. A value.
 *
 * @param voorbeeld the case file
 * @param besluit the decision over its case, made by {@link Oefening#toets}
 */
public record Uitslag(Voorbeeld voorbeeld, Besluit besluit) {

    /**
     * Where the decision differs from what the file expects.
     *
     * @param taal the language of the lines; codes and the names of fields are the same in each
     * @return a line for each difference
     */
    public List<String> verschillen(Taal taal) {
        return voorbeeld.verwacht().verschillen(besluit, taal);
    }

    /**
     * Whether the decision is as expected.
     *
     * @return true when there is no difference
     */
    public boolean klopt() {
        return verschillen(Taal.NL).isEmpty();
    }

    /**
     * The rules that led to the outcome.
     *
     * @return the first steps of the audit trail, up to the row of the decision table that decided
     */
    public List<AuditTrail.Stap> weg() {
        return Differences.weg(besluit);
    }

    /**
     * The report of this case for a trainer: the differences, and the rules that led to the decision. The texts of the rules are in the
     * language in which the case was weighed.
     *
     * @param taal the language of the other lines
     * @return the lines
     */
    public List<String> verslag(Taal taal) {
        return voorbeeld.verwacht().differences(besluit, taal).verslag();
    }
}
