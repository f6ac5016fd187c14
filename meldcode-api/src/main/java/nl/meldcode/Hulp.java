package nl.meldcode;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help: what was there already, and what was agreed in afweging 4.
 *
 * @param bestaandeHulpverlening help that the family already has, at most 1,000; kept sorted by organisation and date
 * @param termijn the last day of the agreed term, or null when no term was agreed
 * @param casemanager whether a case manager was appointed, or null when that is not known
 */
public record Hulp(
        List<BestaandeHulp> bestaandeHulpverlening,
        @Nullable LocalDate termijn,
        @Nullable Boolean casemanager) {

    /** No help known. */
    public static final Hulp GEEN = new Hulp(List.of(), null, null);

    /**
     * Makes the help.
     *
     * @throws MeldcodeException with {@link Foutcode#TE_GROOT} when the list has more than 1,000 entries, with
     *     {@link Foutcode#ONGELDIGE_WAARDE} when the date lies outside of the years 0 to 9999
     */
    public Hulp {
        bestaandeHulpverlening = Check.sorted("bestaandeHulpverlening", bestaandeHulpverlening);
        Check.dateOrNull("termijn", termijn);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Hulp";
    }
}
