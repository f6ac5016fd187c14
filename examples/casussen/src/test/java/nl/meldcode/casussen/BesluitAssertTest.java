package nl.meldcode.casussen;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.casussen.BesluitAssert.assertThatBesluit;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BestaandeHulp.Organisatie;
import nl.meldcode.Casus;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel.Oordeel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a test can say of a decision, and what it gets to read when that is not so. */
class BesluitAssertTest {

    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    /** A report on top of help that is there. */
    private static final Besluit MELDEN = KADER.weeg(casus().vermoeden(JA)
            .acuteOnveiligheid(NEE)
            .structureleOnveiligheid(Antwoord.TWIJFEL)
            .bestaandeHulpverlening(Organisatie.LOKAAL_TEAM)
            .oudersVoorafGeinformeerd(NEE)
            .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
            .build());

    private static final Besluit OPEN = KADER.weeg(casus().build());
    private static final Besluit AFSLUITEN = KADER.weeg(casus().vermoeden(NEE).build());
    private static final Besluit ADVIES =
            KADER.weeg(casus().vermoeden(Antwoord.TWIJFEL).build());
    private static final Besluit ANDERE_ROUTE =
            KADER.weeg(casus().bereik(Bereik.MEDEWERKER_SCHOOL).build());

    @Test
    void says_all_that_can_be_said_of_a_besluit() {
        assertThatBesluit(MELDEN)
                .vereistMelding()
                .volgens(Meldnorm.NORM_1)
                .beslistBijAfweging(2)
                .heeftHulp(Hulpbesluit.SAMEN_MET_VEILIG_THUIS)
                .isEnEn()
                .heeftActie(Actie.Code.MELDEN_BIJ_VEILIG_THUIS, Actie.Code.OUDERS_VOORAF_INFORMEREN)
                .heeftGeenActie(Actie.Code.ADVIES_VRAGEN_BIJ_VEILIG_THUIS)
                .heeftAandachtspunt(Aandachtspunt.Code.OUDERS_NIET_VOORAF_GEINFORMEERD)
                .heeftGeenAandachtspunt(Aandachtspunt.Code.TERMIJN_LANG)
                .oordeelt(Reden.AL_HULPVERLENING_AANWEZIG, Oordeel.ONGELDIG)
                .vraagtNiets()
                .doorRegel("afweging-2-twijfel-is-melden", "en-en")
                .zonderRegel("afweging-2-ja-is-melden");
        assertThatBesluit(OPEN)
                .isOnvolledig()
                .vraagtNaar("afwegingen.vermoeden")
                .volgens(null);
        assertThatBesluit(AFSLUITEN).vereistGeenMelding().isNietEnEn();
        assertThatBesluit(ADVIES).raadpleegtVeiligThuis();
        assertThatBesluit(ANDERE_ROUTE).isBuitenBereik().beslistBijAfweging(null);
    }

    static Stream<Arguments> whatIsNotSo() {
        return Stream.of(
                untrue(b -> b.vereistGeenMelding(), "melding: verwacht NIET_VEREIST, maar het besluit zegt VEREIST"),
                untrue(
                        b -> b.raadpleegtVeiligThuis(),
                        "melding: verwacht RAADPLEEG_VEILIG_THUIS, maar het besluit zegt VEREIST"),
                untrue(b -> b.isOnvolledig(), "melding: verwacht ONVOLLEDIG, maar het besluit zegt VEREIST"),
                untrue(b -> b.isBuitenBereik(), "melding: verwacht BUITEN_BEREIK, maar het besluit zegt VEREIST"),
                untrue(b -> b.volgens(Meldnorm.NORM_3), "meldnorm: verwacht NORM_3, maar het besluit zegt NORM_1"),
                untrue(b -> b.volgens(null), "meldnorm: verwacht geen, maar het besluit zegt NORM_1"),
                untrue(b -> b.beslistBijAfweging(5), "beslissendeAfweging: verwacht 5, maar het besluit zegt 2"),
                untrue(
                        b -> b.heeftHulp(Hulpbesluit.NOG_TE_BEPALEN),
                        "hulp: verwacht NOG_TE_BEPALEN, maar het besluit zegt SAMEN_MET_VEILIG_THUIS"),
                untrue(b -> b.isNietEnEn(), "enEn: verwacht false, maar het besluit zegt true"),
                untrue(
                        b -> b.heeftActie(Actie.Code.MELDEN_BIJ_VEILIG_THUIS, Actie.Code.HULP_AFSLUITEN),
                        "acties: verwacht HULP_AFSLUITEN, maar het besluit heeft OUDERS_VOORAF_INFORMEREN, MELDEN_BIJ_VEILIG_THUIS, "),
                untrue(
                        b -> b.heeftGeenActie(Actie.Code.MELDEN_BIJ_VEILIG_THUIS),
                        "geenActies: verwacht dat MELDEN_BIJ_VEILIG_THUIS ontbreekt, maar het besluit heeft "),
                untrue(
                        b -> b.heeftAandachtspunt(Aandachtspunt.Code.TERMIJN_LANG),
                        "aandachtspunten: verwacht TERMIJN_LANG, maar het besluit heeft "),
                untrue(
                        b -> b.heeftGeenAandachtspunt(Aandachtspunt.Code.OUDERS_NIET_VOORAF_GEINFORMEERD),
                        "aandachtspunten: verwacht dat OUDERS_NIET_VOORAF_GEINFORMEERD ontbreekt, maar het besluit heeft "),
                untrue(
                        b -> b.oordeelt(Reden.AL_HULPVERLENING_AANWEZIG, Oordeel.GELDIG),
                        "redenen.AL_HULPVERLENING_AANWEZIG: verwacht GELDIG, maar het besluit zegt ONGELDIG"),
                untrue(
                        b -> b.vraagtNaar("afwegingen.onthulling"),
                        "openVragen: verwacht afwegingen.onthulling, maar het besluit heeft er geen"),
                untrue(
                        b -> b.doorRegel("afweging-2-ja-is-melden"),
                        "regels: verwacht dat regel afweging-2-ja-is-melden meedoet, maar dat is niet zo"),
                untrue(
                        b -> b.zonderRegel("en-en"),
                        "regels: verwacht dat regel en-en niet meedoet, maar dat is wel zo"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotSo")
    void says_in_dutch_what_differs_and_why(Consumer<BesluitAssert> claim, String verschil) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> claim.accept(assertThatBesluit(MELDEN)))
                .withMessageStartingWith(
                        "Besluit over proef-1, peildatum 2024-03-04\nHet besluit is anders dan verwacht:\n  - "
                                + verschil)
                .withMessageContaining(
                        "\nZo kwam het besluit tot stand:\n  afweging-1-ja: ", "\n  afweging-2-twijfel-is-melden: ")
                .withMessageContaining("\nDaarna volgden: ");
    }

    @Test
    void one_question_too_many_is_one() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(OPEN).vraagtNiets())
                .withMessageContaining("openVragen: verwacht geen, maar het besluit heeft afwegingen.vermoeden");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(OPEN).vereistMelding());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(OPEN).isEnEn());
    }

    @Test
    void a_regel_that_does_not_exist_cannot_be_missing() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(MELDEN).zonderRegel("afweging-2-neen"))
                .withMessageContaining(
                        "regels: verwacht dat regel afweging-2-neen niet meedoet, maar die regel bestaat niet");
    }

    @Test
    void a_description_of_ones_own_is_there() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(OPEN).as("100% zeker").vereistMelding())
                .withMessageStartingWith("[100% zeker] ");
    }

    @Test
    void without_a_besluit_nothing_can_be_said() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatBesluit(null).vereistMelding());
    }

    @Test
    void a_list_of_nothing_is_refused() {
        BesluitAssert claim = assertThatBesluit(MELDEN);
        Stream.<Runnable>of(
                        claim::heeftActie,
                        claim::heeftGeenActie,
                        claim::heeftAandachtspunt,
                        claim::heeftGeenAandachtspunt,
                        claim::vraagtNaar,
                        claim::doorRegel,
                        claim::zonderRegel)
                .forEach(list -> assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(list::run));
    }

    private static Arguments untrue(Consumer<BesluitAssert> claim, String verschil) {
        return Arguments.of(claim, verschil);
    }

    private static Casus.Builder casus() {
        return Casus.builder("proef-1", LocalDate.of(2024, 3, 4));
    }
}
