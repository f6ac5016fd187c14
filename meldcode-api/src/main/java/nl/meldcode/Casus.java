package nl.meldcode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case, as far as the school knows them on the reference date. A value: immutable, thread-safe, equal to any other
 * case with the same facts, in whatever order its lists were given (they are kept sorted).
 *
 * <p>A case holds no names, no identifiers of persons and no free text, and has no room for them. What was not said is
 * {@link Antwoord#ONBEKEND}, null or an empty list; it is never guessed.
 */
public final class Casus {

    private final Parts parts;

    /** All parts of it: equal parts make it equal. */
    private record Parts(
            String referentie,
            LocalDate peildatum,
            Bereik bereik,
            Stappen stappen,
            List<Signaal> signalen,
            Antwoorden antwoorden,
            Hulp hulp,
            List<BijzondereVorm> bijzondereVormen,
            List<LocalDate> eerdereMeldingen,
            Antwoord oudersVoorafGeinformeerd,
            Antwoord alleGezagdragersGesproken,
            @Nullable Boolean leerlingMeerderjarig,
            Antwoord leerlingBetrokken,
            Antwoord kindcheck,
            List<Reden> redenenOmNietTeMelden) {

        private Parts {
            Check.referentie("referentie", referentie);
            Check.date("peildatum", peildatum);
            Objects.requireNonNull(bereik, "bereik");
            Objects.requireNonNull(stappen, "stappen");
            signalen = Check.sorted("signalen", signalen);
            Objects.requireNonNull(antwoorden, "antwoorden");
            Objects.requireNonNull(hulp, "hulp");
            bijzondereVormen = Check.codes("bijzondereVormen", bijzondereVormen);
            eerdereMeldingen = Check.dates("eerdereMeldingen", eerdereMeldingen);
            Objects.requireNonNull(oudersVoorafGeinformeerd, "oudersVoorafGeinformeerd");
            Objects.requireNonNull(alleGezagdragersGesproken, "alleGezagdragersGesproken");
            Objects.requireNonNull(leerlingBetrokken, "leerlingBetrokken");
            Objects.requireNonNull(kindcheck, "kindcheck");
            redenenOmNietTeMelden = Check.codes("redenenOmNietTeMelden", redenenOmNietTeMelden);
        }
    }

    private Casus(Parts parts) {
        this.parts = parts;
    }

    /** {@return the school's own opaque key for the case: 1 to 64 of {@code A-Z a-z 0-9 . _ -}, without a {@linkplain Bsn BSN} in it} */
    public String referentie() {
        return parts.referentie;
    }

    /** {@return the day on which the case is weighed; it selects the rule set and decides whether a term has passed} */
    public LocalDate peildatum() {
        return parts.peildatum;
    }

    /** {@return what the suspicion is about} */
    public Bereik bereik() {
        return parts.bereik;
    }

    /** {@return what was done of steps 1 to 3} */
    public Stappen stappen() {
        return parts.stappen;
    }

    /** {@return the signals, at most 1,000, sorted by date, kind and source} */
    public List<Signaal> signalen() {
        return parts.signalen;
    }

    /** {@return the answers to the five afwegingen} */
    public Antwoorden antwoorden() {
        return parts.antwoorden;
    }

    /** {@return the help} */
    public Hulp hulp() {
        return parts.hulp;
    }

    /** {@return special forms, each at most once} */
    public List<BijzondereVorm> bijzondereVormen() {
        return parts.bijzondereVormen;
    }

    /** {@return the days of earlier reports to Veilig Thuis, at most 1,000, sorted} */
    public List<LocalDate> eerdereMeldingen() {
        return parts.eerdereMeldingen;
    }

    /** {@return whether the parents were told of a report beforehand} */
    public Antwoord oudersVoorafGeinformeerd() {
        return parts.oudersVoorafGeinformeerd;
    }

    /** {@return whether all who have parental authority were spoken with} */
    public Antwoord alleGezagdragersGesproken() {
        return parts.alleGezagdragersGesproken;
    }

    /** {@return whether the pupil is of age, or null when that was not recorded} */
    public @Nullable Boolean leerlingMeerderjarig() {
        return parts.leerlingMeerderjarig;
    }

    /** {@return whether the pupil took part} */
    public Antwoord leerlingBetrokken() {
        return parts.leerlingBetrokken;
    }

    /** {@return whether other minors depend on the same persons, or on the pupil} */
    public Antwoord kindcheck() {
        return parts.kindcheck;
    }

    /** {@return the reasons that the school gives for not reporting, each at most once} */
    public List<Reden> redenenOmNietTeMelden() {
        return parts.redenenOmNietTeMelden;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Casus that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Casus[referentie=" + parts.referentie + "]";
    }

    /**
     * Starts a case of which nothing is known yet but its key and its day. All answers are {@link Antwoord#ONBEKEND}, all lists
     * empty, and the scope is {@link Bereik#HUISELIJKE_KRING}.
     *
     * @param referentie the school's own opaque key, see {@link #referentie()}
     * @param peildatum the day on which the case is weighed
     * @return a new builder, for one thread
     */
    public static Builder builder(String referentie, LocalDate peildatum) {
        return new Builder(referentie, peildatum);
    }

    /**
     * Starts from this case, to change or add some of its facts.
     *
     * @return a new builder with all facts of this case, for one thread
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Gathers the facts of a case. Not thread-safe; unfit values are refused by {@link #build}. */
    public static final class Builder {
        private String referentie;
        private LocalDate peildatum;
        private Bereik bereik = Bereik.HUISELIJKE_KRING;
        private final List<Signaal> signalen = new ArrayList<>();
        private @Nullable LocalDate signalenInKaart;
        private @Nullable LocalDate collegialeConsultatie;
        private @Nullable LocalDate adviesVeiligThuis;
        private Stappen.UitkomstAdvies uitkomstAdvies = Stappen.UitkomstAdvies.ONBEKEND;
        private Stappen.AdviesOuders adviesOuders = Stappen.AdviesOuders.ONBEKEND;
        private @Nullable LocalDate gesprekBetrokkenen;
        private Stappen.@Nullable RedenGeenGesprek redenGeenGesprek;
        private Antwoord vermoeden = Antwoord.ONBEKEND;
        private Antwoord acuteOnveiligheid = Antwoord.ONBEKEND;
        private Antwoord structureleOnveiligheid = Antwoord.ONBEKEND;
        private Antwoord onthulling = Antwoord.ONBEKEND;
        private Antwoord effectieveHulpMogelijk = Antwoord.ONBEKEND;
        private Antwoord hulpAanvaard = Antwoord.ONBEKEND;
        private Antwoord resultaatBereikt = Antwoord.ONBEKEND;
        private final List<BestaandeHulp> bestaandeHulpverlening = new ArrayList<>();
        private @Nullable LocalDate termijn;
        private @Nullable Boolean casemanager;
        private final List<BijzondereVorm> bijzondereVormen = new ArrayList<>();
        private final List<LocalDate> eerdereMeldingen = new ArrayList<>();
        private Antwoord oudersVoorafGeinformeerd = Antwoord.ONBEKEND;
        private Antwoord alleGezagdragersGesproken = Antwoord.ONBEKEND;
        private @Nullable Boolean leerlingMeerderjarig;
        private Antwoord leerlingBetrokken = Antwoord.ONBEKEND;
        private Antwoord kindcheck = Antwoord.ONBEKEND;
        private final List<Reden> redenen = new ArrayList<>();

        private Builder(String referentie, LocalDate peildatum) {
            this.referentie = Objects.requireNonNull(referentie, "referentie");
            this.peildatum = Objects.requireNonNull(peildatum, "peildatum");
        }

        private Builder(Casus casus) {
            this(casus.referentie(), casus.peildatum());
            for (Veld veld : Veld.values()) {
                veld.zet(this, veld.waarde(casus));
            }
        }

        /**
         * The school's own key for the case.
         *
         * @param referentie the key, see {@link Casus#referentie()}
         * @return this builder
         */
        public Builder referentie(String referentie) {
            this.referentie = Objects.requireNonNull(referentie, "referentie");
            return this;
        }

        /**
         * The day on which the case is weighed.
         *
         * @param peildatum the day
         * @return this builder
         */
        public Builder peildatum(LocalDate peildatum) {
            this.peildatum = Objects.requireNonNull(peildatum, "peildatum");
            return this;
        }

        /**
         * What the suspicion is about.
         *
         * @param bereik the scope
         * @return this builder
         */
        public Builder bereik(Bereik bereik) {
            this.bereik = Objects.requireNonNull(bereik, "bereik");
            return this;
        }

        /**
         * Step 1 was done.
         *
         * @param datum the day on which the signals were mapped; null takes it back
         * @return this builder
         */
        public Builder signalenInKaart(@Nullable LocalDate datum) {
            this.signalenInKaart = datum;
            return this;
        }

        /**
         * Step 2 was done.
         *
         * @param datum the day of consultation with colleagues; null takes it back
         * @return this builder
         */
        public Builder collegialeConsultatie(@Nullable LocalDate datum) {
            this.collegialeConsultatie = datum;
            return this;
        }

        /**
         * Veilig Thuis was asked for advice.
         *
         * @param datum the day of the advice
         * @param uitkomst what Veilig Thuis advised
         * @return this builder
         */
        public Builder adviesVeiligThuis(LocalDate datum, Stappen.UitkomstAdvies uitkomst) {
            return adviesVeiligThuis(Objects.requireNonNull(datum, "datum")).uitkomstAdvies(uitkomst);
        }

        /**
         * Veilig Thuis was asked for advice; what it advised is another fact.
         *
         * @param datum the day of the advice; null takes it back
         * @return this builder
         */
        public Builder adviesVeiligThuis(@Nullable LocalDate datum) {
            this.adviesVeiligThuis = datum;
            return this;
        }

        /**
         * What Veilig Thuis advised.
         *
         * @param uitkomst its advice
         * @return this builder
         */
        public Builder uitkomstAdvies(Stappen.UitkomstAdvies uitkomst) {
            this.uitkomstAdvies = Objects.requireNonNull(uitkomst, "uitkomstAdvies");
            return this;
        }

        /**
         * What Veilig Thuis said about telling the parents.
         *
         * @param advies what was said
         * @return this builder
         */
        public Builder adviesOuders(Stappen.AdviesOuders advies) {
            this.adviesOuders = Objects.requireNonNull(advies, "adviesOuders");
            return this;
        }

        /**
         * Step 3 was done.
         *
         * @param datum the day of the talk with those concerned; null takes it back
         * @return this builder
         */
        public Builder gesprekBetrokkenen(@Nullable LocalDate datum) {
            this.gesprekBetrokkenen = datum;
            return this;
        }

        /**
         * Step 3 was left out for a reason.
         *
         * @param reden why there was no talk; null takes it back
         * @return this builder
         */
        public Builder redenGeenGesprek(Stappen.@Nullable RedenGeenGesprek reden) {
            this.redenGeenGesprek = reden;
            return this;
        }

        /**
         * Adds a signal.
         *
         * @param signaal the signal
         * @return this builder
         */
        public Builder signaal(Signaal signaal) {
            signalen.add(Objects.requireNonNull(signaal, "signaal"));
            return this;
        }

        /**
         * Adds a signal of which the source is not known.
         *
         * @param datum the day of the signal
         * @param aard its kind
         * @return this builder
         */
        public Builder signaal(LocalDate datum, Signaal.Aard aard) {
            return signaal(new Signaal(datum, aard));
        }

        /**
         * The signals.
         *
         * @param signalen all of them, in the place of those that were added
         * @return this builder
         */
        public Builder signalen(List<Signaal> signalen) {
            vervang("signalen", this.signalen, signalen);
            return this;
        }

        /**
         * Afweging 1: is there a suspicion?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder vermoeden(Antwoord antwoord) {
            this.vermoeden = Objects.requireNonNull(antwoord, "vermoeden");
            return this;
        }

        /**
         * Afweging 2: is there acute unsafety?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder acuteOnveiligheid(Antwoord antwoord) {
            this.acuteOnveiligheid = Objects.requireNonNull(antwoord, "acuteOnveiligheid");
            return this;
        }

        /**
         * Afweging 2: is there structural unsafety?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder structureleOnveiligheid(Antwoord antwoord) {
            this.structureleOnveiligheid = Objects.requireNonNull(antwoord, "structureleOnveiligheid");
            return this;
        }

        /**
         * Afweging 2: is there a disclosure?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder onthulling(Antwoord antwoord) {
            this.onthulling = Objects.requireNonNull(antwoord, "onthulling");
            return this;
        }

        /**
         * Afweging 3: is effective help possible?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder effectieveHulpMogelijk(Antwoord antwoord) {
            this.effectieveHulpMogelijk = Objects.requireNonNull(antwoord, "effectieveHulpMogelijk");
            return this;
        }

        /**
         * Afweging 4: is the help accepted?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder hulpAanvaard(Antwoord antwoord) {
            this.hulpAanvaard = Objects.requireNonNull(antwoord, "hulpAanvaard");
            return this;
        }

        /**
         * Afweging 5: does the help lead to the agreed result?
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder resultaatBereikt(Antwoord antwoord) {
            this.resultaatBereikt = Objects.requireNonNull(antwoord, "resultaatBereikt");
            return this;
        }

        /**
         * Adds help that the family already has.
         *
         * @param hulp the help
         * @return this builder
         */
        public Builder bestaandeHulpverlening(BestaandeHulp hulp) {
            bestaandeHulpverlening.add(Objects.requireNonNull(hulp, "bestaandeHulpverlening"));
            return this;
        }

        /**
         * Adds help that the family already has, of which the start is not known.
         *
         * @param organisatie who gives the help
         * @return this builder
         */
        public Builder bestaandeHulpverlening(BestaandeHulp.Organisatie organisatie) {
            bestaandeHulpverlening.add(new BestaandeHulp(organisatie, null));
            return this;
        }

        /**
         * The help that the family already has.
         *
         * @param hulp all of them, in the place of those that were added
         * @return this builder
         */
        public Builder bestaandeHulpverlening(List<BestaandeHulp> hulp) {
            vervang("bestaandeHulpverlening", this.bestaandeHulpverlening, hulp);
            return this;
        }

        /**
         * A term was agreed for the help.
         *
         * @param laatsteDag the last day of the term; null takes it back
         * @return this builder
         */
        public Builder termijn(@Nullable LocalDate laatsteDag) {
            this.termijn = laatsteDag;
            return this;
        }

        /**
         * Whether a case manager was appointed.
         *
         * @param benoemd true when one was appointed; null when that is not known
         * @return this builder
         */
        public Builder casemanager(@Nullable Boolean benoemd) {
            this.casemanager = benoemd;
            return this;
        }

        /**
         * Adds a special form.
         *
         * @param vorm the form
         * @return this builder
         */
        public Builder bijzondereVorm(BijzondereVorm vorm) {
            bijzondereVormen.add(Objects.requireNonNull(vorm, "bijzondereVorm"));
            return this;
        }

        /**
         * The special forms.
         *
         * @param vormen all of them, in the place of those that were added
         * @return this builder
         */
        public Builder bijzondereVormen(List<BijzondereVorm> vormen) {
            vervang("bijzondereVormen", this.bijzondereVormen, vormen);
            return this;
        }

        /**
         * Adds an earlier report to Veilig Thuis.
         *
         * @param datum the day of that report
         * @return this builder
         */
        public Builder eerdereMelding(LocalDate datum) {
            eerdereMeldingen.add(Objects.requireNonNull(datum, "eerdereMelding"));
            return this;
        }

        /**
         * The earlier reports to Veilig Thuis.
         *
         * @param dagen all of them, in the place of those that were added
         * @return this builder
         */
        public Builder eerdereMeldingen(List<LocalDate> dagen) {
            vervang("eerdereMeldingen", this.eerdereMeldingen, dagen);
            return this;
        }

        /**
         * Whether the parents were told of a report beforehand.
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder oudersVoorafGeinformeerd(Antwoord antwoord) {
            this.oudersVoorafGeinformeerd = Objects.requireNonNull(antwoord, "oudersVoorafGeinformeerd");
            return this;
        }

        /**
         * Whether all who have parental authority were spoken with.
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder alleGezagdragersGesproken(Antwoord antwoord) {
            this.alleGezagdragersGesproken = Objects.requireNonNull(antwoord, "alleGezagdragersGesproken");
            return this;
        }

        /**
         * Whether the pupil is of age.
         *
         * @param meerderjarig true when the pupil is eighteen or older; null when that was not recorded
         * @return this builder
         */
        public Builder leerlingMeerderjarig(@Nullable Boolean meerderjarig) {
            this.leerlingMeerderjarig = meerderjarig;
            return this;
        }

        /**
         * Whether the pupil took part.
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder leerlingBetrokken(Antwoord antwoord) {
            this.leerlingBetrokken = Objects.requireNonNull(antwoord, "leerlingBetrokken");
            return this;
        }

        /**
         * Whether other minors depend on the same persons, or on the pupil: brothers, sisters, an own child, a pregnancy.
         *
         * @param antwoord the answer
         * @return this builder
         */
        public Builder kindcheck(Antwoord antwoord) {
            this.kindcheck = Objects.requireNonNull(antwoord, "kindcheck");
            return this;
        }

        /**
         * Adds a reason that the school gives for not reporting.
         *
         * @param reden the reason
         * @return this builder
         */
        public Builder redenOmNietTeMelden(Reden reden) {
            redenen.add(Objects.requireNonNull(reden, "redenOmNietTeMelden"));
            return this;
        }

        /**
         * The reasons that the school gives for not reporting.
         *
         * @param redenen all of them, in the place of those that were added
         * @return this builder
         */
        public Builder redenenOmNietTeMelden(List<Reden> redenen) {
            vervang("redenenOmNietTeMelden", this.redenen, redenen);
            return this;
        }

        private static <T> void vervang(String veld, List<T> lijst, List<T> door) {
            List<T> nieuw = Check.noNull(veld, door);
            lijst.clear();
            lijst.addAll(nieuw);
        }

        /**
         * Makes the case.
         *
         * @return an immutable case
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when {@code referentie} does not fit its pattern, a date
         *     lies outside of the years 0 to 9999, or a code stands twice in a list; with {@link Foutcode#PERSOONSGEGEVEN} when
         *     {@code referentie} holds a BSN; with {@link Foutcode#TE_GROOT} when a list has more than 1,000 entries
         */
        public Casus build() {
            return new Casus(new Parts(
                    referentie,
                    peildatum,
                    bereik,
                    new Stappen(
                            signalenInKaart,
                            collegialeConsultatie,
                            adviesVeiligThuis,
                            uitkomstAdvies,
                            adviesOuders,
                            gesprekBetrokkenen,
                            redenGeenGesprek),
                    signalen,
                    new Antwoorden(
                            vermoeden,
                            acuteOnveiligheid,
                            structureleOnveiligheid,
                            onthulling,
                            effectieveHulpMogelijk,
                            hulpAanvaard,
                            resultaatBereikt),
                    new Hulp(bestaandeHulpverlening, termijn, casemanager),
                    bijzondereVormen,
                    eerdereMeldingen,
                    oudersVoorafGeinformeerd,
                    alleGezagdragersGesproken,
                    leerlingMeerderjarig,
                    leerlingBetrokken,
                    kindcheck,
                    redenen));
        }
    }
}
