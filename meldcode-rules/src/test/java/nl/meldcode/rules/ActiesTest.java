package nl.meldcode.rules;

import static nl.meldcode.Actie.Code.*;
import static nl.meldcode.Actie.Wanneer.DIRECT;
import static nl.meldcode.Actie.Wanneer.UITERLIJK;
import static nl.meldcode.Actie.Wanneer.VOORAF;
import static nl.meldcode.Actie.Wanneer.ZO_SPOEDIG_MOGELIJK;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
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
import java.util.Set;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Signaal;
import org.assertj.core.api.AbstractListAssert;
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
                        tuple(MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(EERST_OVERLEGGEN_MET_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, VOORAF, null),
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
                        tuple(MELDEN_BIJ_VEILIG_THUIS, AANDACHTSFUNCTIONARIS, DIRECT, null),
                        tuple(OUDERS_VOORAF_INFORMEREN, AANDACHTSFUNCTIONARIS, VOORAF, null),
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

        assertThat(besluit.acties().get(1).tekst())
                .contains("Veilig Thuis Noord")
                .contains("088-1234567");
    }

    private static Casus.Builder casus() {
        return Casus.builder("casus-1", PEILDATUM);
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
