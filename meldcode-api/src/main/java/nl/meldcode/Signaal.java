package nl.meldcode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signal: something that was seen or heard, on a day, of a kind, mostly from a source.
 *
 * @param datum the day of the signal
 * @param aard its kind
 * @param bron who noticed it, or null when that is not known
 */
public record Signaal(LocalDate datum, Aard aard, @Nullable Bron bron) implements Comparable<Signaal> {

    private static final Comparator<Signaal> VOLGORDE = Comparator.comparing(Signaal::datum)
            .thenComparing(Signaal::aard)
            .thenComparing(Signaal::bron, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * Makes a signal.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the date lies outside of the years 0 to 9999
     */
    public Signaal {
        Check.date("datum", datum);
        Objects.requireNonNull(aard, "aard");
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Signaal";
    }

    /**
     * A signal of which the source is not known.
     *
     * @param datum the day of the signal
     * @param aard its kind
     */
    public Signaal(LocalDate datum, Aard aard) {
        this(datum, aard, null);
    }

    /** By date, kind and source; a signal without a source comes first. */
    @Override
    public int compareTo(Signaal other) {
        return VOLGORDE.compare(this, other);
    }

    /** The kind of a signal. Some kinds are situations that the frameworks list as examples of unsafety: indications. May get more values: see the package. */
    public enum Aard {
        /** Injury by violence. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        LETSEL_DOOR_GEWELD,
        /** An attempt to strangle. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        POGING_TOT_VERWURGING,
        /** Use of a weapon. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        WAPENGEBRUIK,
        /** Sexual abuse. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        SEKSUEEL_MISBRUIK,
        /** Basic care is withheld. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        ONTHOUDEN_BASISZORG,
        /** Medical care is withheld. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        ONTHOUDEN_MEDISCHE_ZORG,
        /** A threat to life. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        LEVENSBEDREIGING,
        /** A parent threatens to commit suicide. An indication of acute unsafety ({@code knmg5}, {@code ia}). */
        SUICIDEDREIGING_OUDER,
        /** Somebody had to flee the home. An indication of acute unsafety ({@code ia}). */
        VLUCHT_UIT_HUIS,
        /** A carer acutely intoxicated or in an acute psychic crisis. An indication of acute unsafety ({@code ia}). */
        OUDER_ONDER_INVLOED_OF_IN_CRISIS,
        /** Alcohol, drugs or violence in a pregnancy. An indication of acute unsafety ({@code ia}). */
        BEDREIGDE_ZWANGERSCHAP,
        /** High absence from school. An indication of structural unsafety ({@code lkc109475}). */
        HOOG_SCHOOLVERZUIM,
        /** Repeatedly a witness of domestic violence. An indication of structural unsafety ({@code knmg6}). */
        HERHAALD_GETUIGE_HUISELIJK_GEWELD,
        /** Repeated neglect. An indication of structural unsafety ({@code knmg6}). */
        HERHAALDE_VERWAARLOZING,
        /** Problems of a parent threaten safety. An indication of structural unsafety ({@code knmg6}). */
        OUDERPROBLEMATIEK_BEDREIGT_VEILIGHEID,
        /** Stalking by a former partner. An indication of structural unsafety ({@code knmg6}). */
        STALKING_EX_PARTNER,
        /** Worrying behaviour; no indication by itself. */
        ZORGELIJK_GEDRAG,
        /** Something that the pupil said; no indication by itself, but to be weighed as a disclosure. */
        UITSPRAAK_LEERLING,
        /** The pupil harms themselves; no indication by itself. */
        ZELFBESCHADIGING_LEERLING,
        /** A match in the verwijsindex; no indication by itself. */
        VERWIJSINDEX_MATCH,
        /** Another signal; no indication by itself. */
        OVERIG
    }

    /** Who noticed a signal: a role, never a person. May get more values: see the package. */
    public enum Bron {
        /** A teacher. */
        LEERKRACHT,
        /** The internal supervisor. */
        INTERN_BEGELEIDER,
        /** The staff member appointed for the meldcode. */
        AANDACHTSFUNCTIONARIS,
        /** The pupil. */
        LEERLING,
        /** A parent. */
        OUDER,
        /** A parent of another pupil. */
        OUDER_VAN_ANDERE_LEERLING,
        /** The police. */
        POLITIE,
        /** The school attendance officer. */
        LEERPLICHT,
        /** A partner organisation. */
        KETENPARTNER,
        /** Somebody else. */
        ANDERS
    }
}
