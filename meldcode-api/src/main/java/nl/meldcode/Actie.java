package nl.meldcode;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done now.
 *
 * @param code what
 * @param wie who does it, by the school's protocol
 * @param wanneer when
 * @param uiterlijk the last day, where {@code wanneer} is {@link Wanneer#UITERLIJK}; else null
 * @param tekst the action in words
 */
public record Actie(
        Code code, Rol wie, Wanneer wanneer, @Nullable LocalDate uiterlijk, String tekst) {

    /**
     * Makes an action.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the date lies outside of the years 0 to 9999, or the text is not one
     *     line of 1 to 2,000 characters
     */
    public Actie {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(wie, "wie");
        Objects.requireNonNull(wanneer, "wanneer");
        Check.dateOrNull("uiterlijk", uiterlijk);
        Check.sentence("tekst", tekst);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Actie";
    }

    /** By when an action must be done. May get more values: see the package. */
    public enum Wanneer {
        /** Now. */
        DIRECT,
        /** Before what it prepares: a talk, or the report. It never delays the report. */
        VOORAF,
        /** As soon as possible. */
        ZO_SPOEDIG_MOGELIJK,
        /** Not later than a date. */
        UITERLIJK
    }

    /** The actions, in the order in which a decision lists them. May get more values: see the package. */
    public enum Code {
        /** In direct danger: call 112. */
        BIJ_DIRECT_GEVAAR_112,
        /** Discuss with Veilig Thuis whether the pupil can go home today, before this pupil goes. */
        VEILIGHEID_VANDAAG_BESPREKEN,
        /** Tell the parents of the report beforehand. It never delays the report. */
        OUDERS_VOORAF_INFORMEREN,
        /** Tell the pupil, who is of age, of the report beforehand. */
        LEERLING_VOORAF_INFORMEREN,
        /** Report to Veilig Thuis. */
        MELDEN_BIJ_VEILIG_THUIS,
        /** Report to Veilig Thuis again. */
        OPNIEUW_MELDEN_BIJ_VEILIG_THUIS,
        /** Ask Veilig Thuis for advice; that can be anonymous. */
        ADVIES_VRAGEN_BIJ_VEILIG_THUIS,
        /** Consult Veilig Thuis again, which advised to report, and record why the school deviates. */
        OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS,
        /** Consult the police and Veilig Thuis: a sexual offence or human trafficking among pupils, or in a conflict. */
        POLITIE_RAADPLEGEN,
        /** Talk with Veilig Thuis before any talk with the parents. */
        EERST_OVERLEGGEN_MET_VEILIG_THUIS,
        /** Ask an expert on this special form. */
        DESKUNDIGE_RAADPLEGEN,
        /** After the talk with Veilig Thuis, tell the parents or record why not. */
        OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN,
        /** Ask for a forensic reading of the injury, through Veilig Thuis or the school doctor. */
        LETSELDUIDING_VRAGEN,
        /** Let the pupil take part, in a way that fits. */
        LEERLING_BETREKKEN,
        /** Find out whether other minors depend on the same persons, or on the pupil. */
        KINDCHECK_UITVOEREN,
        /** Weigh the safety of each of the other children, and name them in a report. */
        ANDERE_KINDEREN_MEEWEGEN,
        /** Inform the school attendance officer, beside the steps of the meldcode. */
        LEERPLICHT_INFORMEREN,
        /** Go through afwegingen 3 to 5 together with Veilig Thuis. */
        AFWEGINGEN_3_TOT_EN_MET_5_MET_VEILIG_THUIS,
        /** Go on with the existing help, and tune it to the report. */
        BESTAANDE_HULP_VOORTZETTEN_EN_AFSTEMMEN,
        /** Close the case and record why. */
        AFSLUITEN_EN_VASTLEGGEN,
        /** Start the help. */
        HULP_IN_GANG_ZETTEN,
        /** Record who does what. */
        ROLLEN_EN_TAKEN_VASTLEGGEN,
        /** Agree on a term. */
        TERMIJN_AFSPREKEN,
        /** Appoint a case manager. */
        CASEMANAGER_BENOEMEN,
        /** Evaluate whether the help led to the agreed result. */
        RESULTAAT_EVALUEREN,
        /** Close the help. */
        HULP_AFSLUITEN,
        /** Agree on how safety is monitored. */
        MONITORING_AFSPREKEN,
        /** Consider the verwijsindex, where the protocol switches that on. */
        VERWIJSINDEX_OVERWEGEN,
        /** Tell the school board. */
        BEVOEGD_GEZAG_INFORMEREN,
        /** Consult the vertrouwensinspecteur. */
        VERTROUWENSINSPECTEUR_RAADPLEGEN,
        /** Follow another route than the meldcode. */
        ANDERE_ROUTE_VOLGEN,
        /** Record the decision in the file. */
        VASTLEGGEN_IN_DOSSIER
    }
}
