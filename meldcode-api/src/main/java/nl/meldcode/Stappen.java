package nl.meldcode;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done of steps 1 to 3 of the meldcode, and when. A date that is null means: not done, or not recorded.
 *
 * @param signalenInKaart step 1, the day on which the signals were mapped
 * @param collegialeConsultatie step 2, the day of consultation with colleagues
 * @param adviesVeiligThuis step 2, the day of advice from Veilig Thuis
 * @param uitkomstAdvies what Veilig Thuis advised
 * @param adviesOuders what Veilig Thuis said about telling the parents
 * @param gesprekBetrokkenen step 3, the day of the talk with those concerned
 * @param redenGeenGesprek why there was no talk
 */
public record Stappen(
        @Nullable LocalDate signalenInKaart,
        @Nullable LocalDate collegialeConsultatie,
        @Nullable LocalDate adviesVeiligThuis,
        UitkomstAdvies uitkomstAdvies,
        AdviesOuders adviesOuders,
        @Nullable LocalDate gesprekBetrokkenen,
        @Nullable RedenGeenGesprek redenGeenGesprek) {

    /** Nothing done, or nothing recorded. */
    public static final Stappen GEEN =
            new Stappen(null, null, null, UitkomstAdvies.ONBEKEND, AdviesOuders.ONBEKEND, null, null);

    /**
     * Makes the steps.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when a date lies outside of the years 0 to 9999
     */
    public Stappen {
        Check.dateOrNull("signalenInKaart", signalenInKaart);
        Check.dateOrNull("collegialeConsultatie", collegialeConsultatie);
        Check.dateOrNull("adviesVeiligThuis", adviesVeiligThuis);
        Objects.requireNonNull(uitkomstAdvies, "uitkomstAdvies");
        Objects.requireNonNull(adviesOuders, "adviesOuders");
        Check.dateOrNull("gesprekBetrokkenen", gesprekBetrokkenen);
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Stappen";
    }

    /** What Veilig Thuis advised. May get more values: see the package. */
    public enum UitkomstAdvies {
        /** To report. */
        MELDEN,
        /** Not to report. */
        GEEN_MELDING,
        /** No advice, or its outcome was not recorded. */
        ONBEKEND
    }

    /** What Veilig Thuis said about telling the parents. May get more values: see the package. */
    public enum AdviesOuders {
        /** The parents can be told. */
        INFORMEREN,
        /** The parents are not to be told, or not now. */
        NIET_INFORMEREN,
        /** Nothing was said about it, or it was not recorded. */
        ONBEKEND
    }

    /** Why there was no talk with those concerned. May get more values: see the package. */
    public enum RedenGeenGesprek {
        /** The safety of the child. */
        VEILIGHEID_KIND,
        /** The safety of others. */
        VEILIGHEID_ANDEREN,
        /** There was no time. */
        SPOED,
        /** They could not be reached. */
        ONBEREIKBAAR,
        /** They did not want to talk. */
        GEWEIGERD
    }
}
