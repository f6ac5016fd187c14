package nl.meldcode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link Casus}, in the order in which they are written. Whatever goes through all facts of a case goes through
 * these, so that no fact is left out.
 *
 * <p>May get more values: see the package.
 */
// What reads and sets a field holds nothing of its own.
@SuppressWarnings("ImmutableEnumChecker")
public enum Veld {
    /** The school's own key for the case. */
    REFERENTIE("referentie", String.class, Casus::referentie, Casus.Builder::referentie),
    /** The day on which the case is weighed. */
    PEILDATUM("peildatum", LocalDate.class, Casus::peildatum, Casus.Builder::peildatum),
    /** What the suspicion is about. */
    BEREIK("bereik", Bereik.class, Casus::bereik, Casus.Builder::bereik),
    /** Step 1. */
    SIGNALEN_IN_KAART(
            "stappen.signalenInKaart",
            LocalDate.class,
            casus -> casus.stappen().signalenInKaart(),
            Casus.Builder::signalenInKaart),
    /** Step 2, consultation with colleagues. */
    COLLEGIALE_CONSULTATIE(
            "stappen.collegialeConsultatie",
            LocalDate.class,
            casus -> casus.stappen().collegialeConsultatie(),
            Casus.Builder::collegialeConsultatie),
    /** Step 2, advice of Veilig Thuis. */
    ADVIES_VEILIG_THUIS(
            "stappen.adviesVeiligThuis",
            LocalDate.class,
            casus -> casus.stappen().adviesVeiligThuis(),
            Casus.Builder::adviesVeiligThuis),
    /** What Veilig Thuis advised. */
    UITKOMST_ADVIES(
            "stappen.uitkomstAdvies",
            Stappen.UitkomstAdvies.class,
            casus -> casus.stappen().uitkomstAdvies(),
            Casus.Builder::uitkomstAdvies),
    /** What Veilig Thuis said about telling the parents. */
    ADVIES_OUDERS(
            "stappen.adviesOuders",
            Stappen.AdviesOuders.class,
            casus -> casus.stappen().adviesOuders(),
            Casus.Builder::adviesOuders),
    /** Step 3. */
    GESPREK_BETROKKENEN(
            "stappen.gesprekBetrokkenen",
            LocalDate.class,
            casus -> casus.stappen().gesprekBetrokkenen(),
            Casus.Builder::gesprekBetrokkenen),
    /** Why there was no talk. */
    REDEN_GEEN_GESPREK(
            "stappen.redenGeenGesprek",
            Stappen.RedenGeenGesprek.class,
            casus -> casus.stappen().redenGeenGesprek(),
            Casus.Builder::redenGeenGesprek),
    /** The signals. */
    SIGNALEN("signalen", Soort.LIJST, Signaal.class, Casus::signalen, Casus.Builder::signalen),
    /** Afweging 1. */
    VERMOEDEN(
            "afwegingen.vermoeden", Antwoord.class, casus -> casus.antwoorden().vermoeden(), Casus.Builder::vermoeden),
    /** Afweging 2, acute unsafety. */
    ACUTE_ONVEILIGHEID(
            "afwegingen.acuteOnveiligheid",
            Antwoord.class,
            casus -> casus.antwoorden().acuteOnveiligheid(),
            Casus.Builder::acuteOnveiligheid),
    /** Afweging 2, structural unsafety. */
    STRUCTURELE_ONVEILIGHEID(
            "afwegingen.structureleOnveiligheid",
            Antwoord.class,
            casus -> casus.antwoorden().structureleOnveiligheid(),
            Casus.Builder::structureleOnveiligheid),
    /** Afweging 2, disclosure. */
    ONTHULLING(
            "afwegingen.onthulling",
            Antwoord.class,
            casus -> casus.antwoorden().onthulling(),
            Casus.Builder::onthulling),
    /** Afweging 3. */
    EFFECTIEVE_HULP_MOGELIJK(
            "afwegingen.effectieveHulpMogelijk",
            Antwoord.class,
            casus -> casus.antwoorden().effectieveHulpMogelijk(),
            Casus.Builder::effectieveHulpMogelijk),
    /** Afweging 4. */
    HULP_AANVAARD(
            "afwegingen.hulpAanvaard",
            Antwoord.class,
            casus -> casus.antwoorden().hulpAanvaard(),
            Casus.Builder::hulpAanvaard),
    /** Afweging 5. */
    RESULTAAT_BEREIKT(
            "afwegingen.resultaatBereikt",
            Antwoord.class,
            casus -> casus.antwoorden().resultaatBereikt(),
            Casus.Builder::resultaatBereikt),
    /** Help that the family already has. */
    BESTAANDE_HULPVERLENING(
            "hulp.bestaandeHulpverlening",
            Soort.LIJST,
            BestaandeHulp.class,
            casus -> casus.hulp().bestaandeHulpverlening(),
            Casus.Builder::bestaandeHulpverlening),
    /** The last day of the agreed term. */
    TERMIJN("hulp.termijn", LocalDate.class, casus -> casus.hulp().termijn(), Casus.Builder::termijn),
    /** Whether a case manager was appointed. */
    CASEMANAGER("hulp.casemanager", Boolean.class, casus -> casus.hulp().casemanager(), Casus.Builder::casemanager),
    /** Special forms. */
    BIJZONDERE_VORMEN(
            "bijzondereVormen",
            Soort.LIJST,
            BijzondereVorm.class,
            Casus::bijzondereVormen,
            Casus.Builder::bijzondereVormen),
    /** The days of earlier reports. */
    EERDERE_MELDINGEN(
            "eerdereMeldingen", Soort.LIJST, LocalDate.class, Casus::eerdereMeldingen, Casus.Builder::eerdereMeldingen),
    /** Whether the parents were told of a report beforehand. */
    OUDERS_VOORAF_GEINFORMEERD(
            "oudersVoorafGeinformeerd",
            Antwoord.class,
            Casus::oudersVoorafGeinformeerd,
            Casus.Builder::oudersVoorafGeinformeerd),
    /** Whether all who have parental authority were spoken with. */
    ALLE_GEZAGDRAGERS_GESPROKEN(
            "alleGezagdragersGesproken",
            Antwoord.class,
            Casus::alleGezagdragersGesproken,
            Casus.Builder::alleGezagdragersGesproken),
    /** Whether the pupil is of age. */
    LEERLING_MEERDERJARIG(
            "leerlingMeerderjarig", Boolean.class, Casus::leerlingMeerderjarig, Casus.Builder::leerlingMeerderjarig),
    /** Whether the pupil took part. */
    LEERLING_BETROKKEN("leerlingBetrokken", Antwoord.class, Casus::leerlingBetrokken, Casus.Builder::leerlingBetrokken),
    /** Whether other minors depend on the same persons, or on the pupil. */
    KINDCHECK("kindcheck", Antwoord.class, Casus::kindcheck, Casus.Builder::kindcheck),
    /** The reasons that the school gives for not reporting. */
    REDENEN_OM_NIET_TE_MELDEN(
            "redenenOmNietTeMelden",
            Soort.LIJST,
            Reden.class,
            Casus::redenenOmNietTeMelden,
            Casus.Builder::redenenOmNietTeMelden);

    private static final Map<String, Veld> PER_PAD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Veld::pad, Function.identity()));

    private final String pad;
    private final Soort soort;
    private final Class<?> type;
    private final Getter<?> getter;
    private final BiConsumer<Casus.Builder, @Nullable Object> setter;

    <T> Veld(String pad, Class<T> type, Getter<T> getter, BiConsumer<Casus.Builder, T> setter) {
        this.pad = pad;
        this.soort = Soort.van(type);
        this.type = type;
        this.getter = getter;
        this.setter = (builder, waarde) -> setter.accept(builder, type.cast(waarde));
    }

    <T> Veld(
            String pad, Soort soort, Class<T> type, Getter<List<T>> getter, BiConsumer<Casus.Builder, List<T>> setter) {
        this.pad = pad;
        this.soort = soort;
        this.type = type;
        this.getter = getter;
        this.setter = (builder, waarde) -> setter.accept(
                builder, ((List<?>) waarde).stream().map(type::cast).toList());
    }

    @FunctionalInterface
    private interface Getter<T> {
        @Nullable
        T van(Casus casus);
    }

    /** What kind of value a field holds. May get more values: see the package. */
    public enum Soort {
        /** A text of the school's own. */
        TEKST,
        /** A {@link LocalDate}, or null. */
        DATUM,
        /** An {@link Antwoord}. */
        ANTWOORD,
        /** A value of another enum, or null. */
        CODE,
        /** A {@link Boolean}, or null when it is not known. */
        JA_NEE,
        /** A list. */
        LIJST;

        private static Soort van(Class<?> type) {
            return type == String.class
                    ? TEKST
                    : type == LocalDate.class
                            ? DATUM
                            : type == Antwoord.class ? ANTWOORD : type == Boolean.class ? JA_NEE : CODE;
        }
    }

    /**
     * The field at a path.
     *
     * @param pad the path, such as {@code afwegingen.vermoeden}
     * @return the field; empty where there is none, also for a group of fields and for an entry of a list
     */
    public static Optional<Veld> van(String pad) {
        return Optional.ofNullable(PER_PAD.get(Objects.requireNonNull(pad, "pad")));
    }

    /**
     * Where the field stands.
     *
     * @return its path, such as {@code afwegingen.vermoeden}
     */
    public String pad() {
        return pad;
    }

    /**
     * The group that the field is in.
     *
     * @return its name, such as {@code afwegingen}; empty when the field stands by itself
     */
    public String groep() {
        return pad.substring(0, Math.max(0, pad.indexOf('.')));
    }

    /**
     * The kind of its value.
     *
     * @return the kind
     */
    public Soort soort() {
        return soort;
    }

    /**
     * The type of its value, or of each entry where that is a list.
     *
     * @return the type
     */
    public Class<?> type() {
        return type;
    }

    /**
     * What a case holds in this field.
     *
     * @param casus the case
     * @return the value; null when it was not recorded
     */
    public @Nullable Object waarde(Casus casus) {
        return getter.van(casus);
    }

    /** Its name within its group. */
    String naam() {
        return pad.substring(pad.indexOf('.') + 1);
    }

    /** Fills in a value of the field's own type. */
    void zet(Casus.Builder builder, @Nullable Object waarde) {
        setter.accept(builder, waarde);
    }
}
