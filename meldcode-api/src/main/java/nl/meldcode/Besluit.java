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

    /** Makes a decision; decisions are made by {@link Afwegingskader#weeg}. */
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
}
