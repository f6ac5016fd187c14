package nl.meldcode.rules;

import static nl.meldcode.Aandachtspunt.Code.INDICATIE_NIET_GEWOGEN;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Melding.NIET_VEREIST;
import static nl.meldcode.Melding.RAADPLEEG_VEILIG_THUIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Afwegingskader;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen.UitkomstAdvies;
import org.junit.jupiter.api.Test;

/**
 * Indicaties: facts that the frameworks list as examples of unsafety. None of them answers a question, but none is passed over in
 * silence either: with an open one a school that has no suspicion (anymore) asks Veilig Thuis first.
 */
class IndicatiesTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final LocalDate GISTEREN = PEILDATUM.minusDays(1);
    private static final LocalDate MORGEN = PEILDATUM.plusDays(1);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    private static final Set<Signaal.Aard> ACUUT = EnumSet.of(
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
            Signaal.Aard.BEDREIGDE_ZWANGERSCHAP);
    private static final Set<Signaal.Aard> STRUCTUREEL = EnumSet.of(
            Signaal.Aard.HOOG_SCHOOLVERZUIM,
            Signaal.Aard.HERHAALD_GETUIGE_HUISELIJK_GEWELD,
            Signaal.Aard.HERHAALDE_VERWAARLOZING,
            Signaal.Aard.OUDERPROBLEMATIEK_BEDREIGT_VEILIGHEID,
            Signaal.Aard.STALKING_EX_PARTNER);
    private static final Set<BijzondereVorm> ACUTE_VORM = EnumSet.of(
            BijzondereVorm.EERGERELATEERD_GEWELD,
            BijzondereVorm.HUWELIJKSDWANG,
            BijzondereVorm.ACHTERLATING,
            BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING,
            BijzondereVorm.MENSENHANDEL);

    @Test
    void every_kind_of_signal_is_acute_or_structural_or_no_indication() {
        for (Signaal.Aard aard : Signaal.Aard.values()) {
            // The pupil's own words were weighed, and are no disclosure: else that question comes first.
            Casus.Builder casus = geenVermoeden().onthulling(NEE).signaal(GISTEREN, aard);
            if (ACUUT.contains(aard)) {
                acuut(casus);
            } else if (STRUCTUREEL.contains(aard)) {
                structureel(casus);
            } else {
                geen(casus);
            }
        }
    }

    @Test
    void the_dangerous_forms_and_human_trafficking_are_acute_indications_without_a_signal() {
        for (BijzondereVorm vorm : BijzondereVorm.values()) {
            Casus.Builder casus = geenVermoeden().bijzondereVorm(vorm);
            if (ACUTE_VORM.contains(vorm)) {
                acuut(casus);
            } else {
                geen(casus);
            }
        }
    }

    @Test
    void any_signal_after_an_earlier_report_is_a_repetition_and_so_structural() {
        structureel(geenVermoeden().signaal(PEILDATUM, Signaal.Aard.OVERIG).eerdereMelding(GISTEREN));
        structureel(geenVermoeden()
                .signaal(GISTEREN, Signaal.Aard.OVERIG)
                .eerdereMelding(GISTEREN.minusDays(1))
                .eerdereMelding(PEILDATUM));
        geen(geenVermoeden().signaal(GISTEREN, Signaal.Aard.OVERIG).eerdereMelding(GISTEREN));
        geen(geenVermoeden().signaal(GISTEREN, Signaal.Aard.OVERIG).eerdereMelding(PEILDATUM));
        geen(geenVermoeden().eerdereMelding(GISTEREN));
    }

    /** It says nothing on whether the unsafety is acute or structural: so neither question was passed over. */
    @Test
    void advice_to_report_is_an_indication_of_a_kind_of_its_own() {
        advies(geenVermoeden().uitkomstAdvies(UitkomstAdvies.MELDEN));
        advies(geenVermoeden().adviesVeiligThuis(GISTEREN, UitkomstAdvies.MELDEN));
        advies(geenVermoeden().adviesVeiligThuis(MORGEN, UitkomstAdvies.MELDEN));
        geen(geenVermoeden().adviesVeiligThuis(GISTEREN, UitkomstAdvies.ONBEKEND));
        geen(geenVermoeden().adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
    }

    @Test
    void with_an_open_indication_a_school_that_found_no_unsafety_asks_veilig_thuis_as_well() {
        Casus.Builder hulpLoopt = Casus.builder("indicatie", PEILDATUM)
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .hulpAanvaard(JA)
                .termijn(PEILDATUM)
                .signaal(GISTEREN, Signaal.Aard.ZORGELIJK_GEDRAG);

        geen(hulpLoopt);
        structureel(hulpLoopt.signaal(GISTEREN, Signaal.Aard.HOOG_SCHOOLVERZUIM));
        geen(hulpLoopt.adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
    }

    // Discussed

    @Test
    void a_signal_is_discussed_when_veilig_thuis_knew_it_and_advised_against_a_report() {
        Casus.Builder casus = geenVermoeden().signaal(GISTEREN, Signaal.Aard.VLUCHT_UIT_HUIS);

        acuut(casus.adviesVeiligThuis(GISTEREN.minusDays(1), UitkomstAdvies.GEEN_MELDING));
        geen(casus.adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
        geen(casus.adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        acuut(casus.adviesVeiligThuis(MORGEN, UitkomstAdvies.GEEN_MELDING));
        acuut(casus.adviesVeiligThuis(PEILDATUM, UitkomstAdvies.ONBEKEND));
        acuut(casus.adviesVeiligThuis(null).uitkomstAdvies(UitkomstAdvies.GEEN_MELDING));
    }

    /** Each signal by its own day: the older one was discussed, the newer one was not. */
    @Test
    void a_signal_after_the_advice_is_open_and_leaves_an_earlier_one_discussed() {
        Casus.Builder casus = geenVermoeden()
                .signaal(GISTEREN.minusDays(1), Signaal.Aard.LETSEL_DOOR_GEWELD)
                .adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING);

        geen(casus);
        structureel(casus.signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM));
    }

    /** A form has no day: Veilig Thuis knew all of it only when nothing was seen since. */
    @Test
    void a_form_is_discussed_while_the_advice_is_current_and_open_again_after_a_new_signal() {
        for (BijzondereVorm vorm : ACUTE_VORM) {
            Casus.Builder casus = geenVermoeden().bijzondereVorm(vorm).signaal(GISTEREN, Signaal.Aard.ZORGELIJK_GEDRAG);

            acuut(casus.adviesVeiligThuis(GISTEREN.minusDays(1), UitkomstAdvies.GEEN_MELDING));
            geen(casus.adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
            acuut(casus.adviesVeiligThuis(MORGEN, UitkomstAdvies.GEEN_MELDING));
            acuut(casus.adviesVeiligThuis(GISTEREN).signaal(PEILDATUM, Signaal.Aard.ZORGELIJK_GEDRAG));
        }
        geen(geenVermoeden()
                .bijzondereVorm(BijzondereVorm.MENSENHANDEL)
                .adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
    }

    private static Casus.Builder geenVermoeden() {
        return Casus.builder("indicatie", PEILDATUM).vermoeden(NEE);
    }

    private static void geen(Casus.Builder casus) {
        assertThat(KADER.weeg(casus.build()).melding()).isEqualTo(NIET_VEREIST);
        assertThat(punten(casus)).doesNotContain(INDICATIE_NIET_GEWOGEN);
    }

    private static void acuut(Casus.Builder casus) {
        open(casus);
        assertThat(punten(kopie(casus).acuteOnveiligheid(NEE))).contains(INDICATIE_NIET_GEWOGEN);
        assertThat(punten(kopie(casus).acuteOnveiligheid(JA).structureleOnveiligheid(NEE)))
                .doesNotContain(INDICATIE_NIET_GEWOGEN);
    }

    private static void structureel(Casus.Builder casus) {
        open(casus);
        assertThat(punten(kopie(casus).structureleOnveiligheid(NEE))).contains(INDICATIE_NIET_GEWOGEN);
        assertThat(punten(kopie(casus).structureleOnveiligheid(JA).acuteOnveiligheid(NEE)))
                .doesNotContain(INDICATIE_NIET_GEWOGEN);
    }

    private static void advies(Casus.Builder casus) {
        open(casus);
        assertThat(punten(casus)).doesNotContain(INDICATIE_NIET_GEWOGEN);
    }

    private static void open(Casus.Builder casus) {
        assertThat(KADER.weeg(casus.build()).melding()).isEqualTo(RAADPLEEG_VEILIG_THUIS);
    }

    private static Casus.Builder kopie(Casus.Builder casus) {
        return casus.build().toBuilder();
    }

    private static List<Aandachtspunt.Code> punten(Casus.Builder casus) {
        return KADER.weeg(casus.build()).aandachtspunten().stream()
                .map(Aandachtspunt::code)
                .toList();
    }
}
