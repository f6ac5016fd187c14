package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Herinnering;
import nl.meldcode.Protocol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/** The school may set a number of days for each step: then it is reminded, with a date. Without a protocol there is no term. */
class HerinneringenTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Protocol PROTOCOL =
            Protocol.builder().dagenPerStap(new Protocol.DagenPerStap(5, 7, 14)).build();
    private static final Afwegingskader KADER =
            Afwegingskader.builder().protocol(PROTOCOL).build();

    @Test
    void step_1_counts_from_the_first_signal() {
        Casus casus = casus().signaal(PEILDATUM.minusDays(3), Signaal.Aard.OVERIG)
                .signaal(PEILDATUM.minusDays(5), Signaal.Aard.ZORGELIJK_GEDRAG)
                .signaal(PEILDATUM.minusDays(5), Signaal.Aard.OVERIG)
                .build();

        assertThat(KADER.herinneringen(casus))
                .containsExactly(new Herinnering(
                        1, PEILDATUM, false, "Stap 1: breng de signalen in kaart, uiterlijk op 20 november 2026."));
        assertThat(punten(casus)).doesNotContain(Aandachtspunt.Code.TERMIJN_STAP_1_VERSTREKEN);
    }

    @Test
    void a_day_later_the_term_has_passed_and_it_becomes_a_point_of_attention() {
        Casus casus =
                casus().signaal(PEILDATUM.minusDays(6), Signaal.Aard.OVERIG).build();

        assertThat(KADER.herinneringen(casus))
                .extracting(Herinnering::stap, Herinnering::uiterlijk, Herinnering::verstreken)
                .containsExactly(tuple(1, PEILDATUM.minusDays(1), true));
        assertThat(punten(casus)).contains(Aandachtspunt.Code.TERMIJN_STAP_1_VERSTREKEN);
    }

    @Test
    void step_2_counts_from_step_1_and_advice_of_veilig_thuis_ends_it_too() {
        Casus.Builder casus = casus().signalenInKaart(PEILDATUM.minusDays(2));

        assertThat(KADER.herinneringen(casus.build()))
                .extracting(Herinnering::stap, Herinnering::uiterlijk, Herinnering::verstreken)
                .containsExactly(tuple(2, PEILDATUM.plusDays(5), false));
        assertThat(KADER.herinneringen(casus.adviesVeiligThuis(PEILDATUM, Stappen.UitkomstAdvies.ONBEKEND)
                        .build()))
                .extracting(Herinnering::stap, Herinnering::uiterlijk)
                .containsExactly(tuple(3, PEILDATUM.plusDays(14)));
    }

    @Test
    void step_3_counts_from_the_talk_with_a_colleague_before_advice_of_veilig_thuis() {
        Casus casus = casus().signalenInKaart(PEILDATUM.minusDays(30))
                .collegialeConsultatie(PEILDATUM.minusDays(20))
                .adviesVeiligThuis(PEILDATUM.minusDays(1), Stappen.UitkomstAdvies.ONBEKEND)
                .build();

        assertThat(KADER.herinneringen(casus))
                .extracting(Herinnering::stap, Herinnering::uiterlijk, Herinnering::verstreken)
                .containsExactly(tuple(3, PEILDATUM.minusDays(6), true));
        assertThat(punten(casus)).contains(Aandachtspunt.Code.TERMIJN_STAP_3_VERSTREKEN);
    }

    @Test
    void what_was_done_is_not_reminded_of() {
        assertThat(KADER.herinneringen(casus().signaal(PEILDATUM.minusDays(30), Signaal.Aard.OVERIG)
                        .signalenInKaart(PEILDATUM.minusDays(29))
                        .collegialeConsultatie(PEILDATUM.minusDays(28))
                        .gesprekBetrokkenen(PEILDATUM.minusDays(27))
                        .build()))
                .isEmpty();
    }

    @Test
    void without_days_in_the_protocol_there_is_no_term() {
        Casus casus = casus().signaal(PEILDATUM.minusDays(300), Signaal.Aard.OVERIG)
                .signalenInKaart(PEILDATUM.minusDays(299))
                .build();

        assertThat(Afwegingskader.onderwijs().herinneringen(casus)).isEmpty();
        assertThat(KADER.herinneringen(casus)).isNotEmpty();
    }

    @Test
    void out_of_scope_there_are_no_steps_to_take() {
        assertThat(KADER.herinneringen(casus().bereik(Bereik.LEERLINGEN_ONDERLING)
                        .signaal(PEILDATUM.minusDays(9), Signaal.Aard.OVERIG)
                        .build()))
                .isEmpty();
    }

    @Test
    void nobody_is_reminded_of_a_talk_that_must_wait_or_cannot_be_had() {
        Casus casus = casus().collegialeConsultatie(PEILDATUM.minusDays(2)).build();

        assertThat(stappen(casus.toBuilder())).containsExactly(3);
        assertThat(stappen(casus.toBuilder().onthulling(Antwoord.JA))).isEmpty();
        assertThat(stappen(casus.toBuilder().bijzondereVorm(BijzondereVorm.PARTNERGEWELD)))
                .isEmpty();
        assertThat(stappen(casus.toBuilder().redenGeenGesprek(Stappen.RedenGeenGesprek.ONBEREIKBAAR)))
                .isEmpty();
        assertThat(stappen(casus.toBuilder()
                        .onthulling(Antwoord.JA)
                        .adviesVeiligThuis(PEILDATUM)
                        .adviesOuders(Stappen.AdviesOuders.INFORMEREN)))
                .containsExactly(3);
    }

    @Test
    void a_reminder_is_in_the_language_of_the_framework() {
        Afwegingskader engels =
                Afwegingskader.builder().taal(Taal.EN).protocol(PROTOCOL).build();

        assertThat(engels.herinneringen(
                        casus().signalenInKaart(PEILDATUM.minusDays(2)).build()))
                .extracting(Herinnering::tekst)
                .containsExactly("Step 2: consult a colleague or Veilig Thuis, not later than 25 November 2026.");
    }

    private static List<Integer> stappen(Casus.Builder casus) {
        return KADER.herinneringen(casus.build()).stream()
                .map(Herinnering::stap)
                .toList();
    }

    private static Casus.Builder casus() {
        return Casus.builder("termijnen", PEILDATUM);
    }

    private static List<Aandachtspunt.Code> punten(Casus casus) {
        return KADER.weeg(casus).aandachtspunten().stream()
                .map(Aandachtspunt::code)
                .toList();
    }
}
