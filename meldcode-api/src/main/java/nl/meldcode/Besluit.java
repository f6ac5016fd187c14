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
 * @param melding is a report to Veilig Thuis needed?
 * @param meldnorm the norm that makes it so, or null when no report is needed or known to be needed
 * @param beslissendeAfweging the afweging that decided, 1 to 5; null when the case is out of scope
 * @param hulp the second decision: help
 * @param enEn whether the report comes on top of existing help, which goes on
 * @param afwegingen the five afwegingen, in order
 * @param openVragen what must be answered first, in the mandatory order; only where {@code melding} is
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
        Melding melding,
        @Nullable Meldnorm meldnorm,
        @Nullable Integer beslissendeAfweging,
        Hulpbesluit hulp,
        boolean enEn,
        List<Afweging> afwegingen,
        List<OpenVraag> openVragen,
        List<Actie> acties,
        List<Redenoordeel> redenen,
        List<Aandachtspunt> aandachtspunten,
        String toelichting,
        AuditTrail auditTrail) {

    /**
     * Makes a decision; decisions are made by {@link Afwegingskader#weeg}.
     *
     * @param referentie the school's key of the case
     * @param peildatum the day on which the case was weighed
     * @param melding is a report to Veilig Thuis needed?
     * @param meldnorm the norm that makes it so, or null when no report is needed or known to be needed
     * @param beslissendeAfweging the afweging that decided, 1 to 5; null when the case is out of scope
     * @param hulp the second decision: help
     * @param enEn whether the report comes on top of existing help, which goes on
     * @param afwegingen the five afwegingen, in order
     * @param openVragen what must be answered first, in the mandatory order; only where {@code melding} is {@link
     *     Melding#ONVOLLEDIG}
     * @param acties what must be done, in order
     * @param redenen what the reasons for not reporting are worth
     * @param aandachtspunten points of care
     * @param toelichting the reason for the outcome, in a few sentences
     * @param auditTrail the record that accounts for all of this
     */
    public Besluit {
        Objects.requireNonNull(referentie, "referentie");
        Objects.requireNonNull(peildatum, "peildatum");
        Objects.requireNonNull(melding, "melding");
        Objects.requireNonNull(hulp, "hulp");
        afwegingen = List.copyOf(afwegingen);
        openVragen = List.copyOf(openVragen);
        acties = List.copyOf(acties);
        redenen = List.copyOf(redenen);
        aandachtspunten = List.copyOf(aandachtspunten);
        Objects.requireNonNull(toelichting, "toelichting");
        Objects.requireNonNull(auditTrail, "auditTrail");
    }
}
