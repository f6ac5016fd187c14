package nl.meldcode;

import java.util.Objects;

/**
 * A point of care on the way to the decision. It never blocks or softens an outcome. Source: {@code lkc}.
 *
 * @param code which
 * @param tekst what it is, and what to do about it
 */
public record Aandachtspunt(Code code, String tekst) {

    /**
     * Makes a point of attention.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the text is not one line of 1 to 2,000 characters
     */
    public Aandachtspunt {
        Objects.requireNonNull(code, "code");
        Check.sentence("tekst", tekst);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Aandachtspunt";
    }

    /** The points of attention, in the order in which a decision lists them. May get more values: see the package. */
    public enum Code {
        /** Step 1 was not recorded. */
        STAP_1_ONTBREEKT,
        /** Step 2 was not recorded. */
        STAP_2_ONTBREEKT,
        /** Step 3 was not recorded, nor why it was left out. */
        STAP_3_ONTBREEKT,
        /** The steps were taken in another order. */
        STAPPEN_NIET_OP_VOLGORDE,
        /** A date lies after the reference date. */
        DATUM_NA_PEILDATUM,
        /** The parents were not told of the report beforehand. */
        OUDERS_NIET_VOORAF_GEINFORMEERD,
        /** The parents were not told, and no reason for holding back was recorded. */
        REDEN_NIET_INFORMEREN_ONTBREEKT,
        /** Not all who have parental authority were spoken with. */
        NIET_ALLE_GEZAGDRAGERS_GESPROKEN,
        /** The pupil did not take part. */
        LEERLING_NIET_BETROKKEN,
        /** There would be no suspicion, yet there would be unsafety. */
        TEGENSTRIJDIGE_ANTWOORDEN,
        /** An indication was passed over. */
        INDICATIE_NIET_GEWOGEN,
        /** No report, with an indication that was discussed: the record must hold the school's own reasons. */
        EIGEN_AFWEGING_VASTLEGGEN,
        /** Veilig Thuis advised to report, and no report is made. */
        ADVIES_NIET_GEVOLGD,
        /** There is an earlier report and nothing new since: ask Veilig Thuis how it stands, and add to it. */
        EERDERE_MELDING_LOOPT,
        /** The pupil said something, and it was not taken as a disclosure. */
        UITSPRAAK_NIET_ALS_ONTHULLING,
        /** A later question was answered before an earlier one. */
        ANTWOORD_BUITEN_VOLGORDE,
        /** The agreed term has passed. */
        TERMIJN_VERSTREKEN,
        /** The agreed term is long. */
        TERMIJN_LANG,
        /** A talk with the parents may be dangerous. */
        GESPREK_RISICOVOL,
        /** A talk was held although the form is a dangerous one: call Veilig Thuis now about what it set in motion. */
        GESPREK_AL_GEVOERD,
        /** There is a suspicion, and no signal was recorded. */
        GEEN_SIGNALEN_VASTGELEGD,
        /** Out of scope, yet the situation at home deserves a look as well. */
        OOK_THUISSITUATIE_BEOORDELEN,
        /** The school's own term for step 1 has passed. */
        TERMIJN_STAP_1_VERSTREKEN,
        /** The school's own term for step 2 has passed. */
        TERMIJN_STAP_2_VERSTREKEN,
        /** The school's own term for step 3 has passed. */
        TERMIJN_STAP_3_VERSTREKEN
    }
}
