package nl.meldcode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with all that explains it. It supports the judgement of a professional and never replaces it. A value: immutable
 * and thread-safe.
 *
 * @param referentie the school's key of the case
 * @param peildatum the day on which the case was weighed
 * @param uitkomst what was decided
 * @param afwegingen the five afwegingen, in order
 * @param openVragen what must be answered first, in the mandatory order; only where {@link #melding()} is
 *     {@link Melding#ONVOLLEDIG}
 * @param acties what must be done, in order
 * @param redenen what the reasons for not reporting are worth
 * @param aandachtspunten points of care
 * @param toelichting the reason for the outcome, in a few sentences
 * @param auditTrail the record that accounts for all of this
 */
public record Besluit(
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

    /** Makes a decision; decisions are made by {@link Afwegingskader#weeg}. {@link #builder} is easier. */
    public Besluit {
        Objects.requireNonNull(referentie, "referentie");
        Objects.requireNonNull(peildatum, "peildatum");
        Objects.requireNonNull(uitkomst, "uitkomst");
        afwegingen = List.copyOf(afwegingen);
        openVragen = List.copyOf(openVragen);
        acties = List.copyOf(acties);
        redenen = List.copyOf(redenen);
        aandachtspunten = List.copyOf(aandachtspunten);
        Objects.requireNonNull(toelichting, "toelichting");
        Objects.requireNonNull(auditTrail, "auditTrail");
    }

    /**
     * Starts a decision: its key, its day and its outcome are those of its audit trail, and all its lists are empty.
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
        return uitkomst.melding();
    }

    /**
     * The norm that makes a report necessary.
     *
     * @return the norm, or null when no report is needed or known to be needed
     */
    public @Nullable Meldnorm meldnorm() {
        return uitkomst.meldnorm();
    }

    /**
     * The afweging that decided.
     *
     * @return its number, 1 to 5; null when the case is out of scope
     */
    public @Nullable Integer beslissendeAfweging() {
        return uitkomst.beslissendeAfweging();
    }

    /**
     * What is decided on help.
     *
     * @return the second decision of step 5
     */
    public Hulpbesluit hulp() {
        return uitkomst.hulp();
    }

    /**
     * Whether the report comes on top of existing help, which goes on.
     *
     * @return true where a report is needed and the family has help
     */
    public boolean enEn() {
        return uitkomst.enEn();
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
            this.afwegingen = List.copyOf(afwegingen);
            return this;
        }

        /**
         * What must be answered first.
         *
         * @param openVragen the questions, in the mandatory order
         * @return this builder
         */
        public Builder openVragen(List<OpenVraag> openVragen) {
            this.openVragen = List.copyOf(openVragen);
            return this;
        }

        /**
         * What must be done.
         *
         * @param acties the actions, in order
         * @return this builder
         */
        public Builder acties(List<Actie> acties) {
            this.acties = List.copyOf(acties);
            return this;
        }

        /**
         * What the reasons for not reporting are worth.
         *
         * @param redenen the judgements
         * @return this builder
         */
        public Builder redenen(List<Redenoordeel> redenen) {
            this.redenen = List.copyOf(redenen);
            return this;
        }

        /**
         * The points of care.
         *
         * @param aandachtspunten the points
         * @return this builder
         */
        public Builder aandachtspunten(List<Aandachtspunt> aandachtspunten) {
            this.aandachtspunten = List.copyOf(aandachtspunten);
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
         */
        public Besluit build() {
            return new Besluit(
                    referentie,
                    peildatum,
                    uitkomst,
                    afwegingen,
                    openVragen,
                    acties,
                    redenen,
                    aandachtspunten,
                    toelichting,
                    auditTrail);
        }
    }
}
