package nl.meldcode.benchmark;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.meldcode.Antwoord;
import nl.meldcode.Antwoorden;
import nl.meldcode.Bereik;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;

/** The floor: the decision table by hand, in plain Java. A peer for measurement, not part of the product. */
final class PlainJava implements Engine {

    private static final Set<Signaal.Aard> ALARMING = EnumSet.of(
            Signaal.Aard.LETSEL_DOOR_GEWELD,
            Signaal.Aard.POGING_TOT_VERWURGING,
            Signaal.Aard.WAPENGEBRUIK,
            Signaal.Aard.SEKSUEEL_MISBRUIK,
            Signaal.Aard.ONTHOUDEN_BASISZORG,
            Signaal.Aard.ONTHOUDEN_MEDISCHE_ZORG,
            Signaal.Aard.LEVENSBEDREIGING,
            Signaal.Aard.SUICIDEDREIGING_OUDER,
            Signaal.Aard.VLUCHT_UIT_HUIS,
            Signaal.Aard.OUDER_ONDER_INVLOED_OF_IN_CRISIS,
            Signaal.Aard.BEDREIGDE_ZWANGERSCHAP,
            Signaal.Aard.HOOG_SCHOOLVERZUIM,
            Signaal.Aard.HERHAALD_GETUIGE_HUISELIJK_GEWELD,
            Signaal.Aard.HERHAALDE_VERWAARLOZING,
            Signaal.Aard.OUDERPROBLEMATIEK_BEDREIGT_VEILIGHEID,
            Signaal.Aard.STALKING_EX_PARTNER);

    private static final Set<BijzondereVorm> ALARMING_FORMS = EnumSet.of(
            BijzondereVorm.EERGERELATEERD_GEWELD,
            BijzondereVorm.HUWELIJKSDWANG,
            BijzondereVorm.ACHTERLATING,
            BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING,
            BijzondereVorm.MENSENHANDEL);

    @Override
    public Outcome decide(Casus casus) {
        return row(casus).outcome();
    }

    private static Row row(Casus casus) {
        Antwoorden antwoorden = casus.antwoorden();
        Antwoord second = question2(antwoorden);
        if (casus.bereik() != Bereik.HUISELIJKE_KRING) {
            return Row.X;
        }
        if (second == JA) {
            return Row.A;
        }
        if (second == TWIJFEL) {
            return Row.B;
        }
        return switch (antwoorden.vermoeden()) {
            case ONBEKEND -> Row.C;
            case TWIJFEL -> Row.D;
            case NEE -> withoutSuspicion(casus);
            case JA -> withSuspicion(casus, second);
        };
    }

    private static Row withoutSuspicion(Casus casus) {
        if (openIndication(casus)) {
            return Row.E;
        }
        return casus.antwoorden().onthulling() == ONBEKEND && pupilSpoke(casus) ? Row.F : Row.G;
    }

    private static Row withSuspicion(Casus casus, Antwoord second) {
        Antwoorden antwoorden = casus.antwoorden();
        if (antwoorden.effectieveHulpMogelijk() == NEE) {
            return Row.H;
        }
        if (antwoorden.hulpAanvaard() == NEE) {
            return Row.I;
        }
        if (antwoorden.resultaatBereikt() == NEE) {
            return Row.J;
        }
        if (second == ONBEKEND) {
            return Row.K;
        }
        if (openIndication(casus)) {
            return Row.L;
        }
        if (antwoorden.effectieveHulpMogelijk() != JA) {
            return antwoorden.effectieveHulpMogelijk() == TWIJFEL ? Row.M : Row.N;
        }
        if (antwoorden.hulpAanvaard() != JA) {
            return antwoorden.hulpAanvaard() == TWIJFEL ? Row.O : Row.P;
        }
        if (casus.hulp().termijn() == null) {
            return Row.Q;
        }
        if (antwoorden.resultaatBereikt() != ONBEKEND) {
            return antwoorden.resultaatBereikt() == TWIJFEL ? Row.R : Row.S;
        }
        return termRuns(casus) ? Row.T : Row.U;
    }

    /** Three answers together. */
    static Antwoord question2(Antwoorden antwoorden) {
        for (Antwoord antwoord : new Antwoord[] {JA, TWIJFEL, ONBEKEND}) {
            if (antwoorden.acuteOnveiligheid() == antwoord
                    || antwoorden.structureleOnveiligheid() == antwoord
                    || antwoorden.onthulling() == antwoord) {
                return antwoord;
            }
        }
        return NEE;
    }

    private static boolean openIndication(Casus casus) {
        return adviceToReport(casus)
                || openForm(casus)
                || casus.signalen().stream().anyMatch(signaal -> openSignal(casus, signaal));
    }

    static boolean adviceToReport(Casus casus) {
        return casus.stappen().uitkomstAdvies() == Stappen.UitkomstAdvies.MELDEN;
    }

    static boolean openForm(Casus casus) {
        return casus.bijzondereVormen().stream().anyMatch(ALARMING_FORMS::contains)
                && !(discussed(casus, LocalDate.MIN)
                        && casus.signalen().stream().allMatch(signaal -> discussed(casus, signaal.datum())));
    }

    static boolean openSignal(Casus casus, Signaal signaal) {
        return (ALARMING.contains(signaal.aard())
                        || casus.eerdereMeldingen().stream().anyMatch(melding -> melding.isBefore(signaal.datum())))
                && !discussed(casus, signaal.datum());
    }

    static boolean pupilSpoke(Casus casus) {
        return casus.signalen().stream().anyMatch(signaal -> signaal.aard() == Signaal.Aard.UITSPRAAK_LEERLING);
    }

    static boolean termRuns(Casus casus) {
        LocalDate termijn = casus.hulp().termijn();
        return termijn != null && !casus.peildatum().isAfter(termijn);
    }

    /** Veilig Thuis advised against reporting on this day or later. */
    private static boolean discussed(Casus casus, LocalDate datum) {
        LocalDate advies = casus.stappen().adviesVeiligThuis();
        return casus.stappen().uitkomstAdvies() == Stappen.UitkomstAdvies.GEEN_MELDING
                && advies != null
                && !advies.isAfter(casus.peildatum())
                && !advies.isBefore(datum);
    }
}
