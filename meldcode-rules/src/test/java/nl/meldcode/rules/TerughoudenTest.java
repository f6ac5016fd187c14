package nl.meldcode.rules;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.TWIJFEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bereik;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen.AdviesOuders;
import nl.meldcode.Stappen.RedenGeenGesprek;
import nl.meldcode.Stappen.UitkomstAdvies;
import org.junit.jupiter.api.Test;

/**
 * Terughouden: parents are told beforehand that a report is made, unless telling them may be dangerous. Then not a word to them before
 * it was discussed with Veilig Thuis how.
 */
class TerughoudenTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final LocalDate GISTEREN = PEILDATUM.minusDays(1);
    private static final LocalDate MORGEN = PEILDATUM.plusDays(1);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    private static final Set<BijzondereVorm> GEVAARLIJK = EnumSet.of(
            BijzondereVorm.EERGERELATEERD_GEWELD,
            BijzondereVorm.HUWELIJKSDWANG,
            BijzondereVorm.ACHTERLATING,
            BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING);

    @Test
    void without_a_ground_the_parents_are_told_beforehand() {
        vrijuit(melden());
        vrijuit(melden().signaal(GISTEREN, Signaal.Aard.ZORGELIJK_GEDRAG));
        vrijuit(melden().signaal(GISTEREN, Signaal.Aard.HERHAALDE_VERWAARLOZING));
    }

    @Test
    void acute_unsafety_and_a_disclosure_are_grounds_and_so_is_doubt_about_them() {
        terughouden(melden().acuteOnveiligheid(JA));
        terughouden(melden().acuteOnveiligheid(TWIJFEL));
        terughouden(melden().onthulling(JA));
        terughouden(melden().onthulling(TWIJFEL));
        vrijuit(melden().acuteOnveiligheid(NEE).onthulling(NEE));
    }

    @Test
    void a_signal_that_is_an_acute_indication_is_a_ground_while_it_is_open() {
        Casus.Builder letsel = melden().signaal(GISTEREN, Signaal.Aard.LETSEL_DOOR_GEWELD);

        terughouden(letsel);
        terughouden(letsel.adviesVeiligThuis(GISTEREN, UitkomstAdvies.ONBEKEND));
        terughouden(letsel.adviesVeiligThuis(GISTEREN.minusDays(1), UitkomstAdvies.GEEN_MELDING));
        vrijuit(letsel.adviesVeiligThuis(GISTEREN, UitkomstAdvies.GEEN_MELDING));
    }

    @Test
    void where_a_talk_may_set_violence_in_motion_the_form_is_a_ground() {
        GEVAARLIJK.forEach(vorm -> terughouden(melden().bijzondereVorm(vorm)));
        terughouden(melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        terughouden(melden().bijzondereVorm(BijzondereVorm.OUDERENMISHANDELING));
        terughouden(melden().bijzondereVorm(BijzondereVorm.MENSENHANDEL));
        vrijuit(melden().bijzondereVorm(BijzondereVorm.OUDERMISHANDELING));
    }

    @Test
    void stalking_is_a_ground_even_when_it_was_discussed() {
        Casus.Builder stalking = melden().signaal(GISTEREN, Signaal.Aard.STALKING_EX_PARTNER);

        terughouden(stalking);
        terughouden(stalking.adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
    }

    @Test
    void no_talk_for_safety_or_haste_is_a_ground_and_no_talk_because_of_the_parents_is_none() {
        terughouden(melden().redenGeenGesprek(RedenGeenGesprek.VEILIGHEID_KIND));
        terughouden(melden().redenGeenGesprek(RedenGeenGesprek.VEILIGHEID_ANDEREN));
        terughouden(melden().redenGeenGesprek(RedenGeenGesprek.SPOED));
        vrijuit(melden().redenGeenGesprek(RedenGeenGesprek.ONBEREIKBAAR));
        vrijuit(melden().redenGeenGesprek(RedenGeenGesprek.GEWEIGERD));
    }

    @Test
    void veilig_thuis_that_says_not_to_tell_the_parents_is_a_ground() {
        terughouden(melden().adviesOuders(AdviesOuders.NIET_INFORMEREN));
        terughouden(melden().adviesOuders(AdviesOuders.NIET_INFORMEREN).adviesVeiligThuis(PEILDATUM));
        vrijuit(melden().adviesOuders(AdviesOuders.INFORMEREN));
        vrijuit(melden().adviesOuders(AdviesOuders.ONBEKEND));
    }

    // What spends a ground

    @Test
    void a_disclosure_is_spent_once_the_parents_were_spoken_with_after_veilig_thuis_was_consulted() {
        Casus.Builder onthulling = melden().onthulling(JA);

        terughouden(onthulling.gesprekBetrokkenen(GISTEREN));
        vrijuit(onthulling.adviesVeiligThuis(GISTEREN.minusDays(1)));
        vrijuit(onthulling.adviesVeiligThuis(GISTEREN));
        terughouden(onthulling.adviesVeiligThuis(PEILDATUM));
    }

    @Test
    void an_acute_signal_is_spent_by_that_talk_as_well_and_a_later_signal_makes_it_count_again() {
        Casus.Builder wapen =
                melden().signaal(GISTEREN, Signaal.Aard.WAPENGEBRUIK).adviesVeiligThuis(GISTEREN);

        terughouden(wapen);
        terughouden(wapen.gesprekBetrokkenen(GISTEREN.minusDays(1)));
        vrijuit(wapen.gesprekBetrokkenen(GISTEREN));
        terughouden(wapen.signaal(PEILDATUM, Signaal.Aard.OVERIG));
    }

    @Test
    void a_talk_that_is_still_to_come_spends_nothing() {
        Casus.Builder onthulling = melden().onthulling(JA).adviesVeiligThuis(GISTEREN);

        vrijuit(onthulling.gesprekBetrokkenen(PEILDATUM));
        terughouden(onthulling.gesprekBetrokkenen(MORGEN));
    }

    @Test
    void no_talk_spends_the_other_grounds() {
        Stream.of(
                        melden().acuteOnveiligheid(TWIJFEL),
                        melden().bijzondereVorm(BijzondereVorm.ACHTERLATING),
                        melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD),
                        melden().signaal(GISTEREN, Signaal.Aard.STALKING_EX_PARTNER),
                        melden().redenGeenGesprek(RedenGeenGesprek.VEILIGHEID_ANDEREN),
                        melden().adviesOuders(AdviesOuders.NIET_INFORMEREN))
                .forEach(grond -> terughouden(grond.adviesVeiligThuis(GISTEREN).gesprekBetrokkenen(GISTEREN)));
    }

    // What ends it

    @Test
    void current_advice_to_tell_the_parents_ends_it_whatever_the_ground() {
        Stream.of(
                        melden().acuteOnveiligheid(JA),
                        melden().onthulling(JA),
                        melden().signaal(GISTEREN, Signaal.Aard.LEVENSBEDREIGING),
                        melden().signaal(GISTEREN, Signaal.Aard.STALKING_EX_PARTNER),
                        melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD),
                        melden().bijzondereVorm(BijzondereVorm.OUDERENMISHANDELING),
                        melden().bijzondereVorm(BijzondereVorm.MENSENHANDEL),
                        melden().redenGeenGesprek(RedenGeenGesprek.VEILIGHEID_KIND))
                .forEach(grond -> {
                    terughouden(grond.adviesVeiligThuis(GISTEREN));
                    vrijuit(grond.adviesOuders(AdviesOuders.INFORMEREN));
                });
    }

    @Test
    void with_a_dangerous_form_no_advice_ends_it() {
        GEVAARLIJK.forEach(vorm -> terughouden(
                melden().bijzondereVorm(vorm).adviesVeiligThuis(PEILDATUM).adviesOuders(AdviesOuders.INFORMEREN)));
        terughouden(melden().acuteOnveiligheid(JA)
                .bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG)
                .adviesVeiligThuis(PEILDATUM)
                .adviesOuders(AdviesOuders.INFORMEREN));
    }

    @Test
    void advice_ends_it_only_while_it_is_current() {
        Casus.Builder geweld = melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                .signaal(GISTEREN, Signaal.Aard.ZORGELIJK_GEDRAG)
                .adviesOuders(AdviesOuders.INFORMEREN);

        terughouden(geweld);
        terughouden(geweld.adviesVeiligThuis(GISTEREN.minusDays(1)));
        vrijuit(geweld.adviesVeiligThuis(GISTEREN));
        vrijuit(geweld.adviesVeiligThuis(PEILDATUM));
        terughouden(geweld.adviesVeiligThuis(MORGEN));
    }

    @Test
    void out_of_scope_only_a_dangerous_form_or_human_trafficking_asks_for_it() {
        Stream.of(Bereik.MEDEWERKER_SCHOOL, Bereik.LEERLINGEN_ONDERLING, Bereik.CONFLICT_OUDERS_SCHOOL)
                .forEach(bereik -> {
                    GEVAARLIJK.forEach(
                            vorm -> eerstOverleggen(casus().bereik(bereik).bijzondereVorm(vorm)));
                    eerstOverleggen(casus().bereik(bereik).bijzondereVorm(BijzondereVorm.MENSENHANDEL));
                    nietEerstOverleggen(casus().bereik(bereik).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
                    nietEerstOverleggen(casus().bereik(bereik).acuteOnveiligheid(JA));
                    nietEerstOverleggen(casus().bereik(bereik).adviesOuders(AdviesOuders.NIET_INFORMEREN));
                });
    }

    @Test
    void it_holds_whatever_the_outcome() {
        eerstOverleggen(casus().bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        eerstOverleggen(casus().vermoeden(TWIJFEL).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        eerstOverleggen(casus().vermoeden(NEE).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        nietEerstOverleggen(casus().vermoeden(NEE).bijzondereVorm(BijzondereVorm.OUDERMISHANDELING));
    }

    private static Casus.Builder casus() {
        return Casus.builder("terughouden", PEILDATUM);
    }

    /** A report by afweging 2, with nothing in it that makes a school hold back. */
    private static Casus.Builder melden() {
        return casus().vermoeden(JA).structureleOnveiligheid(JA);
    }

    private static void terughouden(Casus.Builder casus) {
        assertThat(acties(casus))
                .contains(Actie.Code.EERST_OVERLEGGEN_MET_VEILIG_THUIS)
                .doesNotContain(Actie.Code.OUDERS_VOORAF_INFORMEREN);
    }

    private static void vrijuit(Casus.Builder casus) {
        assertThat(acties(casus))
                .contains(Actie.Code.OUDERS_VOORAF_INFORMEREN)
                .doesNotContain(Actie.Code.EERST_OVERLEGGEN_MET_VEILIG_THUIS);
    }

    private static void eerstOverleggen(Casus.Builder casus) {
        assertThat(acties(casus)).contains(Actie.Code.EERST_OVERLEGGEN_MET_VEILIG_THUIS);
    }

    private static void nietEerstOverleggen(Casus.Builder casus) {
        assertThat(acties(casus)).doesNotContain(Actie.Code.EERST_OVERLEGGEN_MET_VEILIG_THUIS);
    }

    private static List<Actie.Code> acties(Casus.Builder casus) {
        return KADER.weeg(casus.build()).acties().stream().map(Actie::code).toList();
    }
}
