package nl.meldcode.rules;

import static nl.meldcode.Aandachtspunt.Code.*;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bereik;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen.AdviesOuders;
import nl.meldcode.Stappen.RedenGeenGesprek;
import nl.meldcode.Stappen.UitkomstAdvies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The care taken on the way: each point of attention where it holds, and in the nearest cases where it does not. */
class AandachtspuntenTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.builder()
            .protocol(Protocol.builder()
                    .dagenPerStap(new Protocol.DagenPerStap(5, 5, 5))
                    .build())
            .build();
    private static final Set<Aandachtspunt.Code> GEMAAKT = EnumSet.noneOf(Aandachtspunt.Code.class);
    private static final Set<Aandachtspunt.Code> NIET_GEMAAKT = EnumSet.noneOf(Aandachtspunt.Code.class);

    @AfterAll
    static void every_point_was_met_where_it_holds_and_where_it_does_not() {
        assertThat(GEMAAKT).containsExactly(Aandachtspunt.Code.values());
        assertThat(NIET_GEMAAKT).containsExactly(Aandachtspunt.Code.values());
    }

    @Test
    void step_1_is_missed_at_a_decision_without_its_date_unless_there_is_acute_danger() {
        wel(STAP_1_ONTBREEKT, melden());
        wel(STAP_1_ONTBREEKT, nietMelden());
        niet(STAP_1_ONTBREEKT, melden().signalenInKaart(PEILDATUM));
        niet(STAP_1_ONTBREEKT, melden().acuteOnveiligheid(TWIJFEL));
        niet(STAP_1_ONTBREEKT, advies());
        niet(STAP_1_ONTBREEKT, onvolledig());
    }

    @Test
    void step_2_is_missed_without_a_colleague_and_without_veilig_thuis() {
        wel(STAP_2_ONTBREEKT, melden());
        niet(STAP_2_ONTBREEKT, melden().collegialeConsultatie(PEILDATUM));
        niet(STAP_2_ONTBREEKT, melden().adviesVeiligThuis(PEILDATUM, UitkomstAdvies.ONBEKEND));
        niet(STAP_2_ONTBREEKT, melden().acuteOnveiligheid(JA));
        niet(STAP_2_ONTBREEKT, advies());
    }

    @Test
    void step_3_is_missed_without_a_talk_or_a_reason_unless_the_school_must_hold_back() {
        wel(STAP_3_ONTBREEKT, melden());
        wel(STAP_3_ONTBREEKT, nietMelden());
        niet(STAP_3_ONTBREEKT, melden().gesprekBetrokkenen(PEILDATUM));
        niet(STAP_3_ONTBREEKT, melden().redenGeenGesprek(RedenGeenGesprek.ONBEREIKBAAR));
        niet(STAP_3_ONTBREEKT, melden().onthulling(TWIJFEL));
        niet(STAP_3_ONTBREEKT, melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        wel(
                STAP_3_ONTBREEKT,
                melden().bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                        .adviesVeiligThuis(PEILDATUM)
                        .adviesOuders(AdviesOuders.INFORMEREN));
        niet(STAP_3_ONTBREEKT, advies());
    }

    @Test
    void a_later_step_with_an_earlier_date_is_out_of_order_and_the_same_day_is_in_order() {
        wel(
                STAPPEN_NIET_OP_VOLGORDE,
                melden().signalenInKaart(PEILDATUM).collegialeConsultatie(PEILDATUM.minusDays(1)));
        wel(
                STAPPEN_NIET_OP_VOLGORDE,
                melden().collegialeConsultatie(PEILDATUM).gesprekBetrokkenen(PEILDATUM.minusDays(1)));
        wel(STAPPEN_NIET_OP_VOLGORDE, melden().signalenInKaart(PEILDATUM).gesprekBetrokkenen(PEILDATUM.minusDays(1)));
        niet(
                STAPPEN_NIET_OP_VOLGORDE,
                melden().signalenInKaart(PEILDATUM)
                        .collegialeConsultatie(PEILDATUM)
                        .gesprekBetrokkenen(PEILDATUM));
        niet(
                STAPPEN_NIET_OP_VOLGORDE,
                melden().collegialeConsultatie(PEILDATUM)
                        .adviesVeiligThuis(PEILDATUM.minusDays(9), UitkomstAdvies.ONBEKEND));
        niet(
                STAPPEN_NIET_OP_VOLGORDE,
                buitenBereik().signalenInKaart(PEILDATUM).gesprekBetrokkenen(PEILDATUM.minusDays(1)));
    }

    @Test
    void a_date_after_the_reference_date_is_noticed_always() {
        LocalDate morgen = PEILDATUM.plusDays(1);
        wel(DATUM_NA_PEILDATUM, melden().signalenInKaart(morgen));
        wel(DATUM_NA_PEILDATUM, melden().collegialeConsultatie(morgen));
        wel(DATUM_NA_PEILDATUM, melden().adviesVeiligThuis(morgen, UitkomstAdvies.ONBEKEND));
        wel(DATUM_NA_PEILDATUM, melden().gesprekBetrokkenen(morgen));
        wel(DATUM_NA_PEILDATUM, melden().signaal(morgen, Signaal.Aard.OVERIG));
        wel(DATUM_NA_PEILDATUM, melden().eerdereMelding(morgen));
        wel(
                DATUM_NA_PEILDATUM,
                melden().bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.GGZ, morgen)));
        wel(DATUM_NA_PEILDATUM, buitenBereik().signaal(morgen, Signaal.Aard.OVERIG));
        niet(
                DATUM_NA_PEILDATUM,
                melden().signaal(PEILDATUM, Signaal.Aard.OVERIG).signalenInKaart(PEILDATUM));
        niet(DATUM_NA_PEILDATUM, hulpLoopt().termijn(morgen));
    }

    @Test
    void parents_not_told_of_a_report_is_noticed_where_nothing_stood_in_the_way() {
        wel(OUDERS_NIET_VOORAF_GEINFORMEERD, melden().oudersVoorafGeinformeerd(NEE));
        niet(OUDERS_NIET_VOORAF_GEINFORMEERD, melden().oudersVoorafGeinformeerd(ONBEKEND));
        niet(OUDERS_NIET_VOORAF_GEINFORMEERD, melden().oudersVoorafGeinformeerd(JA));
        niet(
                OUDERS_NIET_VOORAF_GEINFORMEERD,
                melden().oudersVoorafGeinformeerd(NEE).redenGeenGesprek(RedenGeenGesprek.ONBEREIKBAAR));
        niet(
                OUDERS_NIET_VOORAF_GEINFORMEERD,
                melden().oudersVoorafGeinformeerd(NEE).onthulling(JA));
        niet(OUDERS_NIET_VOORAF_GEINFORMEERD, nietMelden().oudersVoorafGeinformeerd(NEE));
        niet(
                OUDERS_NIET_VOORAF_GEINFORMEERD,
                melden().oudersVoorafGeinformeerd(NEE).leerlingMeerderjarig(true));
        wel(
                OUDERS_NIET_VOORAF_GEINFORMEERD,
                melden().oudersVoorafGeinformeerd(NEE).leerlingMeerderjarig(false));
    }

    @Test
    void holding_back_is_allowed_and_holding_back_in_silence_is_not() {
        Casus.Builder stil = melden().onthulling(JA).oudersVoorafGeinformeerd(NEE);

        wel(REDEN_NIET_INFORMEREN_ONTBREEKT, stil);
        niet(REDEN_NIET_INFORMEREN_ONTBREEKT, kopie(stil).redenGeenGesprek(RedenGeenGesprek.SPOED));
        niet(REDEN_NIET_INFORMEREN_ONTBREEKT, kopie(stil).adviesOuders(AdviesOuders.NIET_INFORMEREN));
        niet(REDEN_NIET_INFORMEREN_ONTBREEKT, kopie(stil).oudersVoorafGeinformeerd(ONBEKEND));
        niet(REDEN_NIET_INFORMEREN_ONTBREEKT, kopie(stil).leerlingMeerderjarig(true));
        niet(REDEN_NIET_INFORMEREN_ONTBREEKT, melden().oudersVoorafGeinformeerd(NEE));
        niet(
                REDEN_NIET_INFORMEREN_ONTBREEKT,
                advies().oudersVoorafGeinformeerd(NEE).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
    }

    @Test
    void somebody_with_authority_who_was_not_spoken_to_is_noticed_unless_the_school_must_hold_back() {
        wel(NIET_ALLE_GEZAGDRAGERS_GESPROKEN, melden().alleGezagdragersGesproken(NEE));
        wel(NIET_ALLE_GEZAGDRAGERS_GESPROKEN, onvolledig().alleGezagdragersGesproken(NEE));
        niet(NIET_ALLE_GEZAGDRAGERS_GESPROKEN, melden().alleGezagdragersGesproken(TWIJFEL));
        niet(
                NIET_ALLE_GEZAGDRAGERS_GESPROKEN,
                melden().alleGezagdragersGesproken(NEE).signaal(PEILDATUM, Signaal.Aard.STALKING_EX_PARTNER));
        niet(NIET_ALLE_GEZAGDRAGERS_GESPROKEN, buitenBereik().alleGezagdragersGesproken(NEE));
        niet(
                NIET_ALLE_GEZAGDRAGERS_GESPROKEN,
                melden().alleGezagdragersGesproken(NEE).leerlingMeerderjarig(true));
        wel(
                NIET_ALLE_GEZAGDRAGERS_GESPROKEN,
                melden().alleGezagdragersGesproken(NEE).leerlingMeerderjarig(false));
    }

    @Test
    void a_decision_without_the_pupil_is_noticed() {
        wel(LEERLING_NIET_BETROKKEN, melden().leerlingBetrokken(NEE));
        wel(LEERLING_NIET_BETROKKEN, melden().leerlingBetrokken(NEE).leerlingMeerderjarig(true));
        wel(LEERLING_NIET_BETROKKEN, nietMelden().leerlingBetrokken(NEE));
        niet(LEERLING_NIET_BETROKKEN, melden().leerlingBetrokken(ONBEKEND));
        niet(LEERLING_NIET_BETROKKEN, melden().leerlingBetrokken(TWIJFEL));
        niet(LEERLING_NIET_BETROKKEN, advies().leerlingBetrokken(NEE));
        niet(LEERLING_NIET_BETROKKEN, onvolledig().leerlingBetrokken(NEE));
        niet(LEERLING_NIET_BETROKKEN, buitenBereik().leerlingBetrokken(NEE));
    }

    @Test
    void no_suspicion_contradicts_unsafety_or_doubt_about_it() {
        wel(TEGENSTRIJDIGE_ANTWOORDEN, casus().vermoeden(NEE).structureleOnveiligheid(JA));
        wel(TEGENSTRIJDIGE_ANTWOORDEN, casus().vermoeden(NEE).onthulling(TWIJFEL));
        niet(TEGENSTRIJDIGE_ANTWOORDEN, casus().vermoeden(JA).structureleOnveiligheid(JA));
        niet(TEGENSTRIJDIGE_ANTWOORDEN, nietMelden().onthulling(NEE));
        niet(TEGENSTRIJDIGE_ANTWOORDEN, buitenBereik().vermoeden(NEE).onthulling(JA));
    }

    @Test
    void an_open_indication_is_noticed_while_its_own_question_is_not_answered_by_it() {
        Signaal.Aard acuut = Signaal.Aard.WAPENGEBRUIK;
        Signaal.Aard structureel = Signaal.Aard.HOOG_SCHOOLVERZUIM;
        wel(INDICATIE_NIET_GEWOGEN, melden().signaal(PEILDATUM, acuut));
        wel(INDICATIE_NIET_GEWOGEN, casus().acuteOnveiligheid(JA).signaal(PEILDATUM, structureel));
        niet(INDICATIE_NIET_GEWOGEN, casus().acuteOnveiligheid(TWIJFEL).signaal(PEILDATUM, acuut));
        niet(INDICATIE_NIET_GEWOGEN, melden().signaal(PEILDATUM, structureel));
        niet(
                INDICATIE_NIET_GEWOGEN,
                melden().signaal(PEILDATUM, acuut).adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        niet(INDICATIE_NIET_GEWOGEN, buitenBereik().signaal(PEILDATUM, acuut));
    }

    /** Advice takes no responsibility over: the one who asked stays responsible for what follows. */
    @Test
    void a_school_that_does_not_report_a_discussed_indication_records_its_own_reasons() {
        Casus.Builder besproken = nietMelden()
                .signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM)
                .adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING);

        wel(EIGEN_AFWEGING_VASTLEGGEN, besproken);
        wel(
                EIGEN_AFWEGING_VASTLEGGEN,
                nietMelden()
                        .bijzondereVorm(BijzondereVorm.MENSENHANDEL)
                        .adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        wel(
                EIGEN_AFWEGING_VASTLEGGEN,
                hulpLoopt()
                        .signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK)
                        .adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        niet(EIGEN_AFWEGING_VASTLEGGEN, kopie(besproken).uitkomstAdvies(UitkomstAdvies.ONBEKEND));
        niet(EIGEN_AFWEGING_VASTLEGGEN, kopie(besproken).vermoeden(TWIJFEL));
        niet(EIGEN_AFWEGING_VASTLEGGEN, kopie(besproken).structureleOnveiligheid(JA));
        niet(EIGEN_AFWEGING_VASTLEGGEN, kopie(besproken).bereik(Bereik.LEERLINGEN_ONDERLING));
        niet(
                EIGEN_AFWEGING_VASTLEGGEN,
                nietMelden()
                        .signaal(PEILDATUM, Signaal.Aard.ZORGELIJK_GEDRAG)
                        .adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
    }

    @Test
    void advice_to_report_that_is_not_followed_is_noticed() {
        wel(ADVIES_NIET_GEVOLGD, nietMelden().adviesVeiligThuis(PEILDATUM, UitkomstAdvies.MELDEN));
        niet(ADVIES_NIET_GEVOLGD, melden().adviesVeiligThuis(PEILDATUM, UitkomstAdvies.MELDEN));
        niet(ADVIES_NIET_GEVOLGD, nietMelden().adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        niet(ADVIES_NIET_GEVOLGD, buitenBereik().adviesVeiligThuis(PEILDATUM, UitkomstAdvies.MELDEN));
    }

    @Test
    void an_earlier_report_with_nothing_new_since_is_still_running() {
        Casus.Builder gemeld = melden().eerdereMelding(PEILDATUM.minusDays(9));

        wel(EERDERE_MELDING_LOOPT, gemeld);
        wel(EERDERE_MELDING_LOOPT, kopie(gemeld).signaal(PEILDATUM.minusDays(9), Signaal.Aard.OVERIG));
        niet(EERDERE_MELDING_LOOPT, kopie(gemeld).signaal(PEILDATUM.minusDays(8), Signaal.Aard.OVERIG));
        wel(
                EERDERE_MELDING_LOOPT,
                kopie(gemeld)
                        .signaal(PEILDATUM.minusDays(8), Signaal.Aard.OVERIG)
                        .eerdereMelding(PEILDATUM.minusDays(8)));
        niet(EERDERE_MELDING_LOOPT, melden());
        niet(EERDERE_MELDING_LOOPT, nietMelden().eerdereMelding(PEILDATUM.minusDays(9)));
        niet(EERDERE_MELDING_LOOPT, buitenBereik().eerdereMelding(PEILDATUM.minusDays(9)));
    }

    @Test
    void a_pupils_own_words_that_were_not_taken_for_a_disclosure_are_noticed() {
        wel(UITSPRAAK_NIET_ALS_ONTHULLING, casus().onthulling(NEE).signaal(PEILDATUM, Signaal.Aard.UITSPRAAK_LEERLING));
        niet(
                UITSPRAAK_NIET_ALS_ONTHULLING,
                casus().onthulling(TWIJFEL).signaal(PEILDATUM, Signaal.Aard.UITSPRAAK_LEERLING));
        niet(UITSPRAAK_NIET_ALS_ONTHULLING, casus().signaal(PEILDATUM, Signaal.Aard.UITSPRAAK_LEERLING));
        niet(UITSPRAAK_NIET_ALS_ONTHULLING, casus().onthulling(NEE).signaal(PEILDATUM, Signaal.Aard.ZORGELIJK_GEDRAG));
    }

    @Test
    void an_answer_behind_an_open_question_is_out_of_order() {
        wel(ANTWOORD_BUITEN_VOLGORDE, casus().hulpAanvaard(JA));
        wel(ANTWOORD_BUITEN_VOLGORDE, casus().vermoeden(JA).effectieveHulpMogelijk(NEE));
        wel(ANTWOORD_BUITEN_VOLGORDE, hulp().effectieveHulpMogelijk(ONBEKEND).resultaatBereikt(JA));
        niet(ANTWOORD_BUITEN_VOLGORDE, casus().vermoeden(JA).acuteOnveiligheid(NEE));
        niet(ANTWOORD_BUITEN_VOLGORDE, casus().onthulling(JA).hulpAanvaard(JA));
        niet(ANTWOORD_BUITEN_VOLGORDE, hulpLoopt());
    }

    @Test
    void a_term_that_passed_without_a_result_is_noticed() {
        wel(TERMIJN_VERSTREKEN, hulp().termijn(PEILDATUM.minusDays(1)));
        niet(TERMIJN_VERSTREKEN, hulp().termijn(PEILDATUM));
        niet(TERMIJN_VERSTREKEN, hulp().termijn(PEILDATUM.minusDays(1)).resultaatBereikt(JA));
    }

    @Test
    void a_term_of_more_than_half_a_year_is_long() {
        wel(TERMIJN_LANG, hulp().termijn(PEILDATUM.plusDays(184)));
        niet(TERMIJN_LANG, hulp().termijn(PEILDATUM.plusDays(183)));
        niet(TERMIJN_LANG, hulp().termijn(PEILDATUM.plusDays(184)).resultaatBereikt(JA));
    }

    @Test
    void with_the_four_dangerous_forms_a_talk_is_a_risk_and_one_that_was_held_needs_a_call_now() {
        Set<BijzondereVorm> gevaarlijk = EnumSet.of(
                BijzondereVorm.EERGERELATEERD_GEWELD,
                BijzondereVorm.HUWELIJKSDWANG,
                BijzondereVorm.ACHTERLATING,
                BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING);
        for (Bereik bereik : Bereik.values()) {
            for (BijzondereVorm vorm : BijzondereVorm.values()) {
                Casus.Builder zonderGesprek = casus().bereik(bereik).bijzondereVorm(vorm);
                Casus.Builder metGesprek = kopie(zonderGesprek).gesprekBetrokkenen(PEILDATUM);

                niet(GESPREK_AL_GEVOERD, zonderGesprek);
                niet(GESPREK_RISICOVOL, metGesprek);
                if (gevaarlijk.contains(vorm)) {
                    wel(GESPREK_RISICOVOL, zonderGesprek);
                    wel(GESPREK_AL_GEVOERD, metGesprek);
                } else {
                    niet(GESPREK_RISICOVOL, zonderGesprek);
                    niet(GESPREK_AL_GEVOERD, metGesprek);
                }
            }
        }
    }

    @Test
    void a_suspicion_without_a_signal_cannot_be_followed() {
        wel(GEEN_SIGNALEN_VASTGELEGD, casus().vermoeden(JA));
        niet(GEEN_SIGNALEN_VASTGELEGD, casus().vermoeden(JA).signaal(PEILDATUM, Signaal.Aard.OVERIG));
        niet(GEEN_SIGNALEN_VASTGELEGD, casus().vermoeden(NEE));
        niet(GEEN_SIGNALEN_VASTGELEGD, buitenBereik().vermoeden(JA));
    }

    @Test
    void another_route_does_not_close_the_eyes_to_the_home() {
        wel(OOK_THUISSITUATIE_BEOORDELEN, buitenBereik().structureleOnveiligheid(TWIJFEL));
        wel(OOK_THUISSITUATIE_BEOORDELEN, buitenBereik().signaal(PEILDATUM, Signaal.Aard.HERHAALDE_VERWAARLOZING));
        niet(OOK_THUISSITUATIE_BEOORDELEN, buitenBereik().vermoeden(JA));
        niet(
                OOK_THUISSITUATIE_BEOORDELEN,
                buitenBereik()
                        .signaal(PEILDATUM, Signaal.Aard.HERHAALDE_VERWAARLOZING)
                        .adviesVeiligThuis(PEILDATUM, UitkomstAdvies.GEEN_MELDING));
        niet(OOK_THUISSITUATIE_BEOORDELEN, casus().structureleOnveiligheid(TWIJFEL));
    }

    @Test
    void a_term_of_the_school_has_passed_the_day_after_its_last_day() {
        wel(TERMIJN_STAP_1_VERSTREKEN, casus().signaal(PEILDATUM.minusDays(6), Signaal.Aard.OVERIG));
        niet(TERMIJN_STAP_1_VERSTREKEN, casus().signaal(PEILDATUM.minusDays(5), Signaal.Aard.OVERIG));
        niet(TERMIJN_STAP_1_VERSTREKEN, buitenBereik().signaal(PEILDATUM.minusDays(6), Signaal.Aard.OVERIG));
        wel(TERMIJN_STAP_2_VERSTREKEN, casus().signalenInKaart(PEILDATUM.minusDays(6)));
        niet(TERMIJN_STAP_2_VERSTREKEN, casus().signalenInKaart(PEILDATUM.minusDays(5)));
        niet(
                TERMIJN_STAP_2_VERSTREKEN,
                casus().signalenInKaart(PEILDATUM.minusDays(6)).collegialeConsultatie(PEILDATUM));
        wel(TERMIJN_STAP_3_VERSTREKEN, casus().collegialeConsultatie(PEILDATUM.minusDays(6)));
        wel(TERMIJN_STAP_3_VERSTREKEN, casus().adviesVeiligThuis(PEILDATUM.minusDays(6), UitkomstAdvies.ONBEKEND));
        niet(TERMIJN_STAP_3_VERSTREKEN, casus().collegialeConsultatie(PEILDATUM.minusDays(5)));
        niet(
                TERMIJN_STAP_3_VERSTREKEN,
                casus().collegialeConsultatie(PEILDATUM.minusDays(6)).gesprekBetrokkenen(PEILDATUM));
    }

    @Test
    void a_talk_that_must_wait_or_cannot_be_had_has_no_term() {
        Casus.Builder gewacht = casus().collegialeConsultatie(PEILDATUM.minusDays(6));

        wel(TERMIJN_STAP_3_VERSTREKEN, gewacht);
        niet(TERMIJN_STAP_3_VERSTREKEN, kopie(gewacht).onthulling(TWIJFEL));
        niet(TERMIJN_STAP_3_VERSTREKEN, kopie(gewacht).bijzondereVorm(BijzondereVorm.PARTNERGEWELD));
        for (RedenGeenGesprek reden : RedenGeenGesprek.values()) {
            niet(TERMIJN_STAP_3_VERSTREKEN, kopie(gewacht).redenGeenGesprek(reden));
        }
        wel(
                TERMIJN_STAP_3_VERSTREKEN,
                kopie(gewacht).onthulling(TWIJFEL).adviesVeiligThuis(PEILDATUM).adviesOuders(AdviesOuders.INFORMEREN));
    }

    private static Casus.Builder casus() {
        return Casus.builder("aandacht", PEILDATUM);
    }

    private static Casus.Builder kopie(Casus.Builder casus) {
        return casus.build().toBuilder();
    }

    private static Casus.Builder melden() {
        return casus().vermoeden(JA).acuteOnveiligheid(NEE).structureleOnveiligheid(JA);
    }

    private static Casus.Builder nietMelden() {
        return casus().vermoeden(NEE);
    }

    private static Casus.Builder advies() {
        return casus().vermoeden(TWIJFEL);
    }

    private static Casus.Builder onvolledig() {
        return casus().vermoeden(JA);
    }

    private static Casus.Builder hulp() {
        return casus().vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .hulpAanvaard(JA);
    }

    private static Casus.Builder hulpLoopt() {
        return hulp().termijn(PEILDATUM);
    }

    private static Casus.Builder buitenBereik() {
        return casus().bereik(Bereik.MEDEWERKER_SCHOOL);
    }

    private static void wel(Aandachtspunt.Code code, Casus.Builder casus) {
        GEMAAKT.add(code);
        assertThat(punten(casus)).contains(code).doesNotHaveDuplicates();
    }

    private static void niet(Aandachtspunt.Code code, Casus.Builder casus) {
        NIET_GEMAAKT.add(code);
        assertThat(punten(casus)).doesNotContain(code);
    }

    private static List<Aandachtspunt.Code> punten(Casus.Builder casus) {
        return KADER.weeg(casus.build()).aandachtspunten().stream()
                .map(Aandachtspunt::code)
                .toList();
    }
}
