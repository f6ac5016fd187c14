package nl.meldcode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Help that the family already has. It never changes whether a report is needed: help and report go together (én-én).
 *
 * @param organisatie who gives the help
 * @param sinds since when, or null when that is not known
 */
public record BestaandeHulp(
        Organisatie organisatie, @Nullable LocalDate sinds) implements Comparable<BestaandeHulp> {

    private static final Comparator<BestaandeHulp> VOLGORDE = Comparator.comparing(BestaandeHulp::organisatie)
            .thenComparing(BestaandeHulp::sinds, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * Makes existing help.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the date lies outside of the years 0 to 9999
     */
    public BestaandeHulp {
        Objects.requireNonNull(organisatie, "organisatie");
        Check.dateOrNull("sinds", sinds);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "BestaandeHulp";
    }

    /** By organisation and date; help without a date comes first. */
    @Override
    public int compareTo(BestaandeHulp other) {
        return VOLGORDE.compare(this, other);
    }

    /** The kind of organisation that gives help. May get more values: see the package. */
    public enum Organisatie {
        /** The local team of the municipality. */
        LOKAAL_TEAM,
        /** Youth care. */
        JEUGDHULP,
        /** Social work at school. */
        SCHOOLMAATSCHAPPELIJK_WERK,
        /** A certified institution for youth protection. */
        GECERTIFICEERDE_INSTELLING,
        /** Mental health care. */
        GGZ,
        /** Veilig Thuis. */
        VEILIG_THUIS,
        /** The school attendance officer. */
        LEERPLICHT,
        /** Another organisation. */
        ANDERS
    }
}
