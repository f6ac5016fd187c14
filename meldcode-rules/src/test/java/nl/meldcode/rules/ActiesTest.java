package nl.meldcode.rules;

import static nl.meldcode.Actie.Code.*;
import static nl.meldcode.Actie.Wanneer.DIRECT;
import static nl.meldcode.Actie.Wanneer.UITERLIJK;
import static nl.meldcode.Actie.Wanneer.VOORAF;
import static nl.meldcode.Actie.Wanneer.ZO_SPOEDIG_MOGELIJK;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;
import static nl.meldcode.BestaandeHulp.Organisatie.LOKAAL_TEAM;
import static nl.meldcode.Rol.AANDACHTSFUNCTIONARIS;
import static nl.meldcode.Rol.BEVOEGD_GEZAG;
import static nl.meldcode.Rol.DIRECTIE;
import static nl.meldcode.Rol.IEDEREEN;
import static nl.meldcode.Rol.INTERN_BEGELEIDER;
import static nl.meldcode.Rol.LEERKRACHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen.AdviesOuders;
import nl.meldcode.Stappen.RedenGeenGesprek;
import nl.meldcode.Stappen.UitkomstAdvies;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must be done, by whom and when: every action, in the situations that ask for it. */
class ActiesTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();
    private static final Set<Actie.Code> MET = EnumSet.noneOf(Actie.Code.class);

    @AfterAll
    static void every_action_was_met() {
        assertThat(MET).containsExactly(Actie.Code.values());
    }

    @Test
    void acute_unsafety_asks_for_112_from_everyone_and_a_report_at_once() {
        assertThatActies(casus().vermoeden(JA).acuteOnveiligheid(JA))
                .containsExactly(
                        tuple(BIJ_DIRECT_GEVAAR_112, IEDEREEN, DIRECT, null),
                        tuple(VEILIGHEID_VANDAAG_BESPREKEN, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(EERST_OVERLEGGEN_MET_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, VOORAF, null),
                        tuple(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(
                                AFWEGINGEN_3_TOT_EN_MET_5_MET_VEILIG_THUIS,
                                AANDACHTSFUNCTIONARIS,
                                ZO_SPOEDIG_MOGELIJK,
                                null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void structural_unsafety_with_existing_help_asks_for_a_report_on_top_of_that_help() {
        assertThatActies(casus().vermoeden(JA).structureleOnveiligheid(JA).bestaandeHulpverlening(LOKAAL_TEAM))
                .containsExactly(
                        tuple(OUDERS_VOORAF_INFORMEREN, AANDACHTSFUNCTIONARIS, VOORAF, null),
                        tuple(MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(
                                AFWEGINGEN_3_TOT_EN_MET_5_MET_VEILIG_THUIS,
                                AANDACHTSFUNCTIONARIS,
                                ZO_SPOEDIG_MOGELIJK,
                                null),
                        tuple(
                                BESTAANDE_HULP_VOORTZETTEN_EN_AFSTEMMEN,
                                AANDACHTSFUNCTIONARIS,
                                ZO_SPOEDIG_MOGELIJK,
                                null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void a_report_for_want_of_effective_help_is_made_as_soon_as_possible() {
        assertThatActies(casus().vermoeden(JA).effectieveHulpMogelijk(NEE).oudersVoorafGeinformeerd(JA))
                .containsExactly(
                        tuple(MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void who_reported_before_reports_again() {
        assertThatActies(casus().vermoeden(JA).resultaatBereikt(NEE).eerdereMelding(PEILDATUM.minusYears(1)))
                .contains(tuple(OPNIEUW_MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
        assertThatActies(casus().vermoeden(JA).onthulling(TWIJFEL).eerdereMelding(PEILDATUM.minusYears(1)))
                .contains(tuple(OPNIEUW_MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null));
    }

    @Test
    void doubt_while_weighing_asks_for_advice_at_once() {
        assertThatActies(casus().vermoeden(TWIJFEL))
                .containsExactly(
                        tuple(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void an_open_question_asks_for_advice_as_well_when_an_indication_was_not_weighed() {
        assertThatActies(casus())
                .doesNotContain(tuple(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null));
        assertThatActies(casus().signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM))
                .contains(tuple(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null));
        assertThatActies(casus().bereik(Bereik.LEERLINGEN_ONDERLING).signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK))
                .contains(tuple(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null));
    }

    @Test
    void a_dangerous_form_asks_for_an_expert_and_for_veilig_thuis_before_any_talk() {
        assertThatActies(casus().vermoeden(JA).bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG))
                .containsSubsequence(
                        tuple(EERST_OVERLEGGEN_MET_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, VOORAF, null),
                        tuple(DESKUNDIGE_RAADPLEGEN, AANDACHTSFUNCTIONARIS, VOORAF, null));
    }

    @Test
    void a_suspicion_that_was_taken_away_is_closed_and_recorded() {
        assertThatActies(casus().vermoeden(NEE))
                .containsExactly(
                        tuple(AFSLUITEN_EN_VASTLEGGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void accepted_help_without_a_term_needs_a_term_first() {
        assertThatActies(veilig().effectieveHulpMogelijk(JA).hulpAanvaard(JA))
                .containsExactly(
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(HULP_IN_GANG_ZETTEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(ROLLEN_EN_TAKEN_VASTLEGGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(TERMIJN_AFSPREKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(CASEMANAGER_BENOEMEN, DIRECTIE, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void help_within_its_term_is_evaluated_on_the_last_day_of_it() {
        LocalDate termijn = PEILDATUM.plusMonths(3);

        assertThatActies(aanvaard(termijn).casemanager(true))
                .containsExactly(
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(HULP_IN_GANG_ZETTEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(ROLLEN_EN_TAKEN_VASTLEGGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(RESULTAAT_EVALUEREN, AANDACHTSFUNCTIONARIS, UITERLIJK, termijn),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void help_past_its_term_is_evaluated_at_once() {
        assertThatActies(aanvaard(PEILDATUM.minusDays(1)))
                .contains(tuple(RESULTAAT_EVALUEREN, AANDACHTSFUNCTIONARIS, DIRECT, null));
    }

    @Test
    void help_that_reached_its_result_is_closed_and_safety_is_monitored() {
        assertThatActies(aanvaard(PEILDATUM).resultaatBereikt(JA))
                .containsExactly(
                        tuple(LEERLING_BETREKKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(KINDCHECK_UITVOEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(HULP_AFSLUITEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(MONITORING_AFSPREKEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void a_suspicion_against_staff_goes_to_the_board_and_the_vertrouwensinspecteur() {
        assertThatActies(casus().bereik(Bereik.MEDEWERKER_SCHOOL))
                .containsExactly(
                        tuple(BEVOEGD_GEZAG_INFORMEREN, IEDEREEN, DIRECT, null),
                        tuple(VERTROUWENSINSPECTEUR_RAADPLEGEN, BEVOEGD_GEZAG, DIRECT, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void a_conflict_with_the_school_follows_another_route_and_still_calls_112_in_danger() {
        assertThatActies(casus().bereik(Bereik.CONFLICT_OUDERS_SCHOOL).acuteOnveiligheid(TWIJFEL))
                .containsExactly(
                        tuple(BIJ_DIRECT_GEVAAR_112, IEDEREEN, DIRECT, null),
                        tuple(ANDERE_ROUTE_VOLGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
    }

    /** The pupil goes home at the end of the day: that question does not wait for the others. */
    @Test
    void acute_unsafety_or_a_disclosure_asks_whether_the_pupil_can_go_home_today() {
        wel(VEILIGHEID_VANDAAG_BESPREKEN, casus().acuteOnveiligheid(TWIJFEL));
        wel(VEILIGHEID_VANDAAG_BESPREKEN, casus().onthulling(JA));
        wel(VEILIGHEID_VANDAAG_BESPREKEN, casus().onthulling(TWIJFEL));
        niet(VEILIGHEID_VANDAAG_BESPREKEN, casus().vermoeden(JA).structureleOnveiligheid(JA));
        niet(VEILIGHEID_VANDAAG_BESPREKEN, buitenBereik().acuteOnveiligheid(JA));
        assertThatActies(casus().onthulling(JA))
                .contains(tuple(VEILIGHEID_VANDAAG_BESPREKEN, AANDACHTSFUNCTIONARIS, DIRECT, null));
    }

    @Test
    void parents_are_told_before_a_report_unless_they_know_or_the_school_must_hold_back() {
        wel(OUDERS_VOORAF_INFORMEREN, melden());
        wel(OUDERS_VOORAF_INFORMEREN, melden().oudersVoorafGeinformeerd(NEE));
        wel(OUDERS_VOORAF_INFORMEREN, melden().leerlingMeerderjarig(false));
        niet(OUDERS_VOORAF_INFORMEREN, melden().oudersVoorafGeinformeerd(JA));
        niet(OUDERS_VOORAF_INFORMEREN, melden().onthulling(JA));
        niet(OUDERS_VOORAF_INFORMEREN, casus().vermoeden(TWIJFEL));
    }

    @Test
    void a_pupil_of_age_is_told_and_not_the_parents() {
        Casus.Builder meerderjarig = melden().leerlingMeerderjarig(true);

        assertThatActies(meerderjarig).contains(tuple(LEERLING_VOORAF_INFORMEREN, AANDACHTSFUNCTIONARIS, VOORAF, null));
        niet(OUDERS_VOORAF_INFORMEREN, meerderjarig);
        niet(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, meerderjarig.onthulling(JA));
        wel(LEERLING_VOORAF_INFORMEREN, meerderjarig);
        niet(LEERLING_VOORAF_INFORMEREN, meerderjarig.leerlingBetrokken(JA));
        niet(LEERLING_VOORAF_INFORMEREN, melden());
        niet(LEERLING_VOORAF_INFORMEREN, melden().leerlingMeerderjarig(false));
        niet(LEERLING_VOORAF_INFORMEREN, casus().vermoeden(TWIJFEL).leerlingMeerderjarig(true));
    }

    @Test
    void where_the_school_holds_back_it_tells_the_parents_later_or_records_why_not() {
        Casus.Builder terughouden = melden().onthulling(JA);

        assertThatActies(terughouden)
                .contains(
                        tuple(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
        niet(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, melden());
        niet(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, kopie(terughouden).oudersVoorafGeinformeerd(JA));
        niet(
                OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN,
                kopie(terughouden).redenGeenGesprek(RedenGeenGesprek.VEILIGHEID_KIND));
        niet(OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN, kopie(terughouden).adviesOuders(AdviesOuders.NIET_INFORMEREN));
        niet(
                OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN,
                casus().vermoeden(TWIJFEL).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
    }

    /** "Advised to report" was the answer already: asking once more is another thing than asking. */
    @Test
    void who_was_advised_to_report_and_does_not_consults_again() {
        Casus.Builder twijfel = casus().vermoeden(TWIJFEL);

        wel(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, twijfel);
        niet(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, twijfel);
        wel(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, twijfel.adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        niet(ADVIES_VRAGEN_BIJ_VEILIG_THUIS, twijfel.adviesVeiligThuis(PEILDATUM, UitkomstAdvies.MELDEN));
        assertThatActies(twijfel)
                .contains(tuple(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null));
        wel(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, casus().vermoeden(NEE).uitkomstAdvies(UitkomstAdvies.MELDEN));
        wel(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, casus().uitkomstAdvies(UitkomstAdvies.MELDEN));
        wel(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, buitenBereik().uitkomstAdvies(UitkomstAdvies.MELDEN));
        niet(OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, melden().uitkomstAdvies(UitkomstAdvies.MELDEN));
    }

    @Test
    void a_sexual_offence_or_human_trafficking_out_of_scope_goes_to_the_police() {
        for (Bereik bereik : List.of(Bereik.LEERLINGEN_ONDERLING, Bereik.CONFLICT_OUDERS_SCHOOL)) {
            assertThatActies(casus().bereik(bereik).signaal(PEILDATUM, Signaal.Aard.SEKSUEEL_MISBRUIK))
                    .contains(tuple(POLITIE_RAADPLEGEN, AANDACHTSFUNCTIONARIS, DIRECT, null));
            wel(POLITIE_RAADPLEGEN, casus().bereik(bereik).bijzondereVorm(BijzondereVorm.MENSENHANDEL));
            niet(POLITIE_RAADPLEGEN, casus().bereik(bereik).signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK));
        }
        // Staff: the board and the vertrouwensinspecteur; at home: Veilig Thuis.
        for (Bereik bereik : List.of(Bereik.MEDEWERKER_SCHOOL, Bereik.HUISELIJKE_KRING)) {
            niet(
                    POLITIE_RAADPLEGEN,
                    casus().bereik(bereik)
                            .signaal(PEILDATUM, Signaal.Aard.SEKSUEEL_MISBRUIK)
                            .bijzondereVorm(BijzondereVorm.MENSENHANDEL));
        }
    }

    @Test
    void a_dangerous_form_asks_for_an_expert_in_every_scope() {
        for (Bereik bereik : Bereik.values()) {
            Stream.of(
                            BijzondereVorm.EERGERELATEERD_GEWELD,
                            BijzondereVorm.HUWELIJKSDWANG,
                            BijzondereVorm.ACHTERLATING,
                            BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING,
                            BijzondereVorm.MENSENHANDEL)
                    .forEach(vorm ->
                            wel(DESKUNDIGE_RAADPLEGEN, casus().bereik(bereik).bijzondereVorm(vorm)));
            Stream.of(
                            BijzondereVorm.OUDERENMISHANDELING,
                            BijzondereVorm.OUDERMISHANDELING,
                            BijzondereVorm.PARTNERGEWELD)
                    .forEach(vorm ->
                            niet(DESKUNDIGE_RAADPLEGEN, casus().bereik(bereik).bijzondereVorm(vorm)));
        }
    }

    @Test
    void an_injury_is_read_by_somebody_who_can() {
        assertThatActies(casus().signaal(PEILDATUM, Signaal.Aard.LETSEL_DOOR_GEWELD))
                .contains(tuple(LETSELDUIDING_VRAGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
        wel(LETSELDUIDING_VRAGEN, melden().signaal(PEILDATUM, Signaal.Aard.LETSEL_DOOR_GEWELD));
        niet(LETSELDUIDING_VRAGEN, casus().signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK));
        niet(LETSELDUIDING_VRAGEN, buitenBereik().signaal(PEILDATUM, Signaal.Aard.LETSEL_DOOR_GEWELD));
    }

    @Test
    void the_pupil_takes_part_at_a_report_and_in_the_help() {
        List<Casus.Builder> hulp = List.of(
                veilig().effectieveHulpMogelijk(JA).hulpAanvaard(JA),
                aanvaard(PEILDATUM),
                aanvaard(PEILDATUM).resultaatBereikt(JA));

        wel(LEERLING_BETREKKEN, melden());
        wel(LEERLING_BETREKKEN, melden().leerlingBetrokken(NEE));
        wel(LEERLING_BETREKKEN, melden().leerlingBetrokken(TWIJFEL));
        niet(LEERLING_BETREKKEN, melden().leerlingBetrokken(JA));
        // Of age, the pupil is told beforehand: that is taking part, and more.
        niet(LEERLING_BETREKKEN, melden().leerlingMeerderjarig(true));
        hulp.forEach(casus -> {
            wel(LEERLING_BETREKKEN, casus);
            wel(LEERLING_BETREKKEN, kopie(casus).leerlingMeerderjarig(true));
            niet(LEERLING_BETREKKEN, kopie(casus).leerlingBetrokken(JA));
        });
        niet(LEERLING_BETREKKEN, casus().vermoeden(NEE));
        niet(LEERLING_BETREKKEN, casus().vermoeden(TWIJFEL));
        niet(LEERLING_BETREKKEN, aanvaard(PEILDATUM.minusDays(1)));
        niet(LEERLING_BETREKKEN, buitenBereik());
    }

    @Test
    void with_a_suspicion_the_kindcheck_looks_for_other_children() {
        wel(KINDCHECK_UITVOEREN, casus().vermoeden(JA));
        wel(KINDCHECK_UITVOEREN, casus().vermoeden(JA).kindcheck(TWIJFEL));
        wel(KINDCHECK_UITVOEREN, casus().structureleOnveiligheid(JA));
        wel(KINDCHECK_UITVOEREN, casus().vermoeden(NEE).onthulling(TWIJFEL));
        niet(KINDCHECK_UITVOEREN, casus().vermoeden(JA).kindcheck(JA));
        niet(KINDCHECK_UITVOEREN, casus().vermoeden(JA).kindcheck(NEE));
        niet(KINDCHECK_UITVOEREN, casus().vermoeden(TWIJFEL));
        niet(KINDCHECK_UITVOEREN, casus().vermoeden(NEE));
        niet(KINDCHECK_UITVOEREN, buitenBereik().vermoeden(JA).structureleOnveiligheid(JA));
    }

    @Test
    void other_children_are_weighed_as_well() {
        assertThatActies(casus().kindcheck(JA))
                .contains(tuple(ANDERE_KINDEREN_MEEWEGEN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
        wel(ANDERE_KINDEREN_MEEWEGEN, casus().vermoeden(NEE).kindcheck(JA));
        niet(ANDERE_KINDEREN_MEEWEGEN, casus().kindcheck(TWIJFEL));
        niet(ANDERE_KINDEREN_MEEWEGEN, casus().kindcheck(NEE));
        niet(ANDERE_KINDEREN_MEEWEGEN, casus().kindcheck(ONBEKEND));
        niet(ANDERE_KINDEREN_MEEWEGEN, buitenBereik().kindcheck(JA));
    }

    @Test
    void high_absence_goes_to_the_attendance_officer_as_well() {
        assertThatActies(casus().signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM))
                .contains(tuple(LEERPLICHT_INFORMEREN, AANDACHTSFUNCTIONARIS, ZO_SPOEDIG_MOGELIJK, null));
        wel(LEERPLICHT_INFORMEREN, melden().signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM));
        niet(LEERPLICHT_INFORMEREN, casus().signaal(PEILDATUM, Signaal.Aard.HERHAALDE_VERWAARLOZING));
        niet(LEERPLICHT_INFORMEREN, buitenBereik().signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM));
    }

    @Test
    void the_actions_stand_in_the_order_of_the_day() {
        for (Bereik bereik : Bereik.values()) {
            Casus.Builder veel = casus().bereik(bereik)
                    .acuteOnveiligheid(JA)
                    .onthulling(JA)
                    .kindcheck(JA)
                    .signaal(PEILDATUM, Signaal.Aard.LETSEL_DOOR_GEWELD)
                    .signaal(PEILDATUM, Signaal.Aard.SEKSUEEL_MISBRUIK)
                    .signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM)
                    .bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG)
                    .bestaandeHulpverlening(LOKAAL_TEAM);

            assertThat(acties(veel)).isSorted();
        }
    }

    @Test
    void the_protocol_says_who() {
        Afwegingskader kader = Afwegingskader.builder()
                .protocol(Protocol.builder()
                        .uitvoerder(LEERKRACHT)
                        .melder(INTERN_BEGELEIDER)
                        .beslisser(BEVOEGD_GEZAG)
                        .verwijsindex(true)
                        .build())
                .build();

        assertThatActies(kader, casus().vermoeden(JA).structureleOnveiligheid(JA))
                .contains(
                        tuple(MELDEN_BIJ_VEILIG_THUIS, INTERN_BEGELEIDER, DIRECT, null),
                        tuple(VASTLEGGEN_IN_DOSSIER, LEERKRACHT, ZO_SPOEDIG_MOGELIJK, null));
        assertThatActies(kader, veilig().effectieveHulpMogelijk(JA).hulpAanvaard(JA))
                .contains(tuple(CASEMANAGER_BENOEMEN, BEVOEGD_GEZAG, ZO_SPOEDIG_MOGELIJK, null));
        assertThatActies(kader, casus().vermoeden(NEE).signaal(PEILDATUM, Signaal.Aard.OVERIG))
                .contains(tuple(VERWIJSINDEX_OVERWEGEN, LEERKRACHT, ZO_SPOEDIG_MOGELIJK, null));
    }

    @Test
    void the_text_of_an_action_names_whom_the_protocol_says_to_call() {
        Besluit besluit = Afwegingskader.builder()
                .protocol(Protocol.builder()
                        .meldpunt(new Protocol.Meldpunt("Veilig Thuis Noord", "088-1234567"))
                        .build())
                .build()
                .weeg(casus().vermoeden(JA).acuteOnveiligheid(JA).build());

        assertThat(besluit.acties())
                .filteredOn(actie -> actie.code() == MELDEN_BIJ_VEILIG_THUIS)
                .singleElement()
                .extracting(Actie::tekst, InstanceOfAssertFactories.STRING)
                .contains("Veilig Thuis Noord")
                .contains("088-1234567");
    }

    private static Casus.Builder casus() {
        return Casus.builder("casus-1", PEILDATUM);
    }

    private static Casus.Builder melden() {
        return casus().vermoeden(JA).structureleOnveiligheid(JA);
    }

    private static Casus.Builder buitenBereik() {
        return casus().bereik(Bereik.LEERLINGEN_ONDERLING);
    }

    private static Casus.Builder kopie(Casus.Builder casus) {
        return casus.build().toBuilder();
    }

    private static Casus.Builder veilig() {
        return casus().vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE);
    }

    private static Casus.Builder aanvaard(LocalDate termijn) {
        return veilig().effectieveHulpMogelijk(JA).hulpAanvaard(JA).termijn(termijn);
    }

    private static void wel(Actie.Code code, Casus.Builder casus) {
        assertThat(acties(casus)).containsOnlyOnce(code);
    }

    private static void niet(Actie.Code code, Casus.Builder casus) {
        assertThat(acties(casus)).doesNotContain(code);
    }

    private static List<Actie.Code> acties(Casus.Builder casus) {
        return KADER.weeg(casus.build()).acties().stream().map(Actie::code).toList();
    }

    private static AbstractListAssert<?, ?, Tuple, ObjectAssert<Tuple>> assertThatActies(Casus.Builder casus) {
        return assertThatActies(KADER, casus);
    }

    private static AbstractListAssert<?, ?, Tuple, ObjectAssert<Tuple>> assertThatActies(
            Afwegingskader kader, Casus.Builder casus) {
        Besluit besluit = kader.weeg(casus.build());
        besluit.acties().forEach(actie -> MET.add(actie.code()));
        return assertThat(besluit.acties())
                .allSatisfy(actie -> assertThat(actie.tekst()).isNotBlank())
                .extracting(Actie::code, Actie::wie, Actie::wanneer, Actie::uiterlijk);
    }
}
