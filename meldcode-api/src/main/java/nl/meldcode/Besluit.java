package nl.meldcode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with all that explains it. It supports the judgement of a professional and never replaces it. A value: immutable
 * and thread-safe. What is not fit to be written as JSON and read back is refused where it is made.
 */
public final class Besluit {

    /** More bytes than an entry of a list takes: its text is of at most 2,000 characters of four bytes, or twice that as escapes. */
    private static final int ENTRY = 9_000;

    private final Parts parts;

    /** All parts of it: equal parts make it equal. */
    private record Parts(
            String referentie,
            LocalDate peildatum,
            Uitkomst uitkomst,
            List<Afweging> afwegingen,
            List<OpenVraag> openVragen,
            List<Actie> acties,
            List<Redenoordeel> redenen,
            List<Aandachtspunt> aandachtspunten,
            String toelichting,
            AuditTrail auditTrail) {

        private Parts {
            Check.referentie("referentie", referentie);
            Check.date("peildatum", peildatum);
            Objects.requireNonNull(uitkomst, "uitkomst");
            afwegingen = Check.afwegingen("afwegingen", afwegingen);
            openVragen = Check.copy("openVragen", openVragen);
            acties = Check.copy("acties", acties);
            redenen = Check.copy("redenen", redenen);
            aandachtspunten = Check.copy("aandachtspunten", aandachtspunten);
            Check.sentence("toelichting", toelichting);
            Objects.requireNonNull(auditTrail, "auditTrail");
        }
    }

    private Besluit(Parts parts) {
        this.parts = parts;
        if (couldBeTooLarge()) {
            Check.document(MeldcodeJson.write(this).getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** None but a made-up decision is: so it is written to be measured only where its parts could not fit. */
    private boolean couldBeTooLarge() {
        int entries =
                parts.openVragen.size() + parts.acties.size() + parts.redenen.size() + parts.aandachtspunten.size();
        return parts.auditTrail.size() + (entries + 10) * ENTRY > MeldcodeJson.MAX_BYTES;
    }

    /** {@return the school's key of the case} */
    public String referentie() {
        return parts.referentie;
    }

    /** {@return the day on which the case was weighed} */
    public LocalDate peildatum() {
        return parts.peildatum;
    }

    /** {@return what was decided} */
    public Uitkomst uitkomst() {
        return parts.uitkomst;
    }

    /** {@return the five afwegingen, in order} */
    public List<Afweging> afwegingen() {
        return parts.afwegingen;
    }

    /** {@return what must be answered first, in the mandatory order; only where {@link #melding()} is {@link Melding#ONVOLLEDIG}} */
    public List<OpenVraag> openVragen() {
        return parts.openVragen;
    }

    /** {@return what must be done, in order} */
    public List<Actie> acties() {
        return parts.acties;
    }

    /** {@return what the reasons for not reporting are worth} */
    public List<Redenoordeel> redenen() {
        return parts.redenen;
    }

    /** {@return points of care} */
    public List<Aandachtspunt> aandachtspunten() {
        return parts.aandachtspunten;
    }

    /** {@return the reason for the outcome, in a few sentences} */
    public String toelichting() {
        return parts.toelichting;
    }

    /** {@return the record that accounts for all of this} */
    public AuditTrail auditTrail() {
        return parts.auditTrail;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Besluit that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Besluit[referentie=" + parts.referentie + "]";
    }

    /**
     * Starts a decision: its key, its day and its outcome are those of its audit trail. It still needs the five afwegingen and what it
     * is explained by; all other lists are empty.
     *
     * @param auditTrail the record that accounts for it
     * @return a new builder, for one thread
     */
    public static Builder builder(AuditTrail auditTrail) {
        return new Builder(auditTrail);
    }

    /**
     * Is a report to Veilig Thuis needed?
     *
     * @return the first decision of step 5
     */
    public Melding melding() {
        return parts.uitkomst.melding();
    }

    /**
     * The norm that makes a report necessary.
     *
     * @return the norm, or null when no report is needed or known to be needed
     */
    public @Nullable Meldnorm meldnorm() {
        return parts.uitkomst.meldnorm();
    }

    /**
     * The afweging that decided.
     *
     * @return its number, 1 to 5; null when the case is out of scope
     */
    public @Nullable Integer beslissendeAfweging() {
        return parts.uitkomst.beslissendeAfweging();
    }

    /**
     * What is decided on help.
     *
     * @return the second decision of step 5
     */
    public Hulpbesluit hulp() {
        return parts.uitkomst.hulp();
    }

    /**
     * Whether the report comes on top of existing help, which goes on.
     *
     * @return true where a report is needed and the family has help
     */
    public boolean enEn() {
        return parts.uitkomst.enEn();
    }

    /** Makes a decision. Not thread-safe. */
    public static final class Builder {
        private final AuditTrail auditTrail;
        private String referentie;
        private LocalDate peildatum;
        private Uitkomst uitkomst;
        private List<Afweging> afwegingen = List.of();
        private List<OpenVraag> openVragen = List.of();
        private List<Actie> acties = List.of();
        private List<Redenoordeel> redenen = List.of();
        private List<Aandachtspunt> aandachtspunten = List.of();
        private String toelichting = "";

        private Builder(AuditTrail auditTrail) {
            this.auditTrail = Objects.requireNonNull(auditTrail, "auditTrail");
            this.referentie = auditTrail.invoer().referentie();
            this.peildatum = auditTrail.invoer().peildatum();
            this.uitkomst = auditTrail.uitkomst();
        }

        /**
         * The school's key of the case; that of the audit trail unless set.
         *
         * @param referentie the key
         * @return this builder
         */
        public Builder referentie(String referentie) {
            this.referentie = Objects.requireNonNull(referentie, "referentie");
            return this;
        }

        /**
         * The day on which the case was weighed; that of the audit trail unless set.
         *
         * @param peildatum the day
         * @return this builder
         */
        public Builder peildatum(LocalDate peildatum) {
            this.peildatum = Objects.requireNonNull(peildatum, "peildatum");
            return this;
        }

        /**
         * What was decided; the outcome in the audit trail unless set.
         *
         * @param uitkomst the outcome
         * @return this builder
         */
        public Builder uitkomst(Uitkomst uitkomst) {
            this.uitkomst = Objects.requireNonNull(uitkomst, "uitkomst");
            return this;
        }

        /**
         * The five afwegingen.
         *
         * @param afwegingen all of them, in order
         * @return this builder
         */
        public Builder afwegingen(List<Afweging> afwegingen) {
            this.afwegingen = Check.noNull("afwegingen", afwegingen);
            return this;
        }

        /**
         * What must be answered first.
         *
         * @param openVragen the questions, in the mandatory order
         * @return this builder
         */
        public Builder openVragen(List<OpenVraag> openVragen) {
            this.openVragen = Check.noNull("openVragen", openVragen);
            return this;
        }

        /**
         * What must be done.
         *
         * @param acties the actions, in order
         * @return this builder
         */
        public Builder acties(List<Actie> acties) {
            this.acties = Check.noNull("acties", acties);
            return this;
        }

        /**
         * What the reasons for not reporting are worth.
         *
         * @param redenen the judgements
         * @return this builder
         */
        public Builder redenen(List<Redenoordeel> redenen) {
            this.redenen = Check.noNull("redenen", redenen);
            return this;
        }

        /**
         * The points of care.
         *
         * @param aandachtspunten the points
         * @return this builder
         */
        public Builder aandachtspunten(List<Aandachtspunt> aandachtspunten) {
            this.aandachtspunten = Check.noNull("aandachtspunten", aandachtspunten);
            return this;
        }

        /**
         * The reason for the outcome.
         *
         * @param toelichting a few sentences
         * @return this builder
         */
        public Builder toelichting(String toelichting) {
            this.toelichting = Objects.requireNonNull(toelichting, "toelichting");
            return this;
        }

        /**
         * Makes the decision.
         *
         * @return an immutable decision
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when there are not five afwegingen in their order, the
         *     explanation is not one line of 1 to 2,000 characters, the day lies outside of the years 0 to 9999, or the key does not fit
         *     its pattern; with {@link Foutcode#PERSOONSGEGEVEN} when the key holds a BSN; with {@link Foutcode#TE_GROOT} when a list has
         *     more than 1,000 entries, or the decision would take more than 1 MiB as JSON
         */
        public Besluit build() {
            return new Besluit(new Parts(
                    referentie,
                    peildatum,
                    uitkomst,
                    afwegingen,
                    openVragen,
                    acties,
                    redenen,
                    aandachtspunten,
                    toelichting,
                    auditTrail));
        }
    }
}
