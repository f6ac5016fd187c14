package nl.meldcode;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;
import static nl.meldcode.BestaandeHulp.Organisatie.GGZ;
import static nl.meldcode.BestaandeHulp.Organisatie.LOKAAL_TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case is a value: it holds what was said, guesses nothing, and reads back as it was written. */
class CasusTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);

    @Test
    void what_was_not_said_is_unknown() {
        Casus casus = Casus.builder("casus-1", PEILDATUM).build();

        assertThat(casus.bereik()).isEqualTo(Bereik.HUISELIJKE_KRING);
        assertThat(casus.stappen()).isEqualTo(Stappen.GEEN);
        assertThat(casus.antwoorden()).isEqualTo(Antwoorden.GEEN);
        assertThat(casus.hulp()).isEqualTo(Hulp.GEEN);
        assertThat(casus.hulp().casemanager()).isNull();
        assertThat(casus.oudersVoorafGeinformeerd()).isEqualTo(ONBEKEND);
        assertThat(casus.stappen().adviesOuders()).isEqualTo(Stappen.AdviesOuders.ONBEKEND);
        assertThat(casus.leerlingMeerderjarig()).isNull();
        assertThat(casus.leerlingBetrokken()).isEqualTo(ONBEKEND);
        assertThat(casus.kindcheck()).isEqualTo(ONBEKEND);
        assertThat(casus.signalen()).isEmpty();
    }

    @Test
    void a_case_with_no_more_than_its_key_and_its_day_equals_one_that_says_null_everywhere() {
        Casus said =
                MeldcodeJson.readCasus(utf8("{\"referentie\":\"casus-1\",\"peildatum\":\"2026-11-20\",\"schema\":null,"
                        + "\"bereik\":null,\"stappen\":null,\"signalen\":null,\"afwegingen\":{\"vermoeden\":null},\"hulp\":{"
                        + "\"bestaandeHulpverlening\":null,\"termijn\":null,\"casemanager\":null},\"bijzondereVormen\":null,"
                        + "\"eerdereMeldingen\":null,\"oudersVoorafGeinformeerd\":null,\"alleGezagdragersGesproken\":null,"
                        + "\"leerlingMeerderjarig\":null,\"leerlingBetrokken\":null,\"kindcheck\":null,"
                        + "\"redenenOmNietTeMelden\":null}"));

        assertThat(said).isEqualTo(Casus.builder("casus-1", PEILDATUM).build());
    }

    @Test
    void a_case_can_be_taken_up_again_with_all_its_facts() {
        Casus vol = Casus.builder("casus-1", PEILDATUM)
                .bereik(Bereik.LEERLINGEN_ONDERLING)
                .signalenInKaart(PEILDATUM)
                .collegialeConsultatie(PEILDATUM)
                .adviesVeiligThuis(PEILDATUM, Stappen.UitkomstAdvies.MELDEN)
                .adviesOuders(Stappen.AdviesOuders.INFORMEREN)
                .gesprekBetrokkenen(PEILDATUM)
                .redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED)
                .signaal(PEILDATUM, Signaal.Aard.OVERIG)
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(TWIJFEL)
                .onthulling(JA)
                .effectieveHulpMogelijk(NEE)
                .hulpAanvaard(TWIJFEL)
                .resultaatBereikt(JA)
                .bestaandeHulpverlening(GGZ)
                .termijn(PEILDATUM)
                .casemanager(false)
                .bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                .eerdereMelding(PEILDATUM)
                .oudersVoorafGeinformeerd(NEE)
                .alleGezagdragersGesproken(TWIJFEL)
                .leerlingMeerderjarig(false)
                .leerlingBetrokken(NEE)
                .kindcheck(JA)
                .redenOmNietTeMelden(Reden.OVERIG)
                .build();

        assertThat(vol.toBuilder().build()).isEqualTo(vol);
        assertThat(vol.toBuilder().bestaandeHulpverlening(List.of()).build().hulp())
                .isEqualTo(new Hulp(List.of(), PEILDATUM, false));
        assertThat(vol.toBuilder().vermoeden(NEE).build())
                .isNotEqualTo(vol)
                .extracting(casus -> casus.toBuilder().vermoeden(JA).build())
                .isEqualTo(vol);
    }

    @Test
    void what_was_told_can_be_taken_back_or_replaced() {
        Casus leeg = Casus.builder("casus-1", PEILDATUM).build();
        Casus.Builder verteld = leeg.toBuilder()
                .referentie("casus-2")
                .peildatum(PEILDATUM.plusDays(1))
                .signalenInKaart(PEILDATUM)
                .adviesVeiligThuis(PEILDATUM, Stappen.UitkomstAdvies.MELDEN)
                .redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED)
                .signaal(PEILDATUM, Signaal.Aard.OVERIG)
                .redenOmNietTeMelden(Reden.OVERIG)
                .casemanager(true)
                .leerlingMeerderjarig(true);

        assertThat(verteld.build().referentie()).isEqualTo("casus-2");
        assertThat(verteld.build().peildatum()).isEqualTo(PEILDATUM.plusDays(1));
        assertThat(verteld.referentie("casus-1")
                        .peildatum(PEILDATUM)
                        .signalenInKaart(null)
                        .adviesVeiligThuis(null)
                        .uitkomstAdvies(Stappen.UitkomstAdvies.ONBEKEND)
                        .redenGeenGesprek(null)
                        .signalen(List.of())
                        .redenenOmNietTeMelden(List.of())
                        .casemanager(null)
                        .leerlingMeerderjarig(null)
                        .build())
                .isEqualTo(leeg);
    }

    @Test
    void the_order_in_which_facts_are_told_makes_no_difference() {
        List<Signaal> signalen = new ArrayList<>(List.of(
                new Signaal(PEILDATUM, Signaal.Aard.OVERIG),
                new Signaal(PEILDATUM, Signaal.Aard.OVERIG, Signaal.Bron.OUDER),
                new Signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM, Signaal.Bron.POLITIE),
                new Signaal(PEILDATUM.minusDays(1), Signaal.Aard.VERWIJSINDEX_MATCH)));

        Casus told = met(signalen)
                .bestaandeHulpverlening(GGZ)
                .bestaandeHulpverlening(LOKAAL_TEAM)
                .build();
        Collections.reverse(signalen);
        Casus toldBackwards = met(signalen)
                .bestaandeHulpverlening(LOKAAL_TEAM)
                .bestaandeHulpverlening(GGZ)
                .build();

        assertThat(told).isEqualTo(toldBackwards);
        assertThat(MeldcodeJson.write(told)).isEqualTo(MeldcodeJson.write(toldBackwards));
        assertThat(told.signalen())
                .extracting(Signaal::aard)
                .containsExactly(
                        Signaal.Aard.VERWIJSINDEX_MATCH,
                        Signaal.Aard.HOOG_SCHOOLVERZUIM,
                        Signaal.Aard.OVERIG,
                        Signaal.Aard.OVERIG);
        assertThat(told.signalen().get(2).bron()).isNull();
    }

    @Test
    void what_is_written_reads_back_as_the_same_case() {
        Casus casus = Casus.builder("casus-1", PEILDATUM)
                .bereik(Bereik.HUISELIJKE_KRING)
                .signalenInKaart(PEILDATUM.minusDays(9))
                .collegialeConsultatie(PEILDATUM.minusDays(8))
                .adviesVeiligThuis(PEILDATUM.minusDays(7), Stappen.UitkomstAdvies.GEEN_MELDING)
                .adviesOuders(Stappen.AdviesOuders.NIET_INFORMEREN)
                .gesprekBetrokkenen(PEILDATUM.minusDays(6))
                .redenGeenGesprek(Stappen.RedenGeenGesprek.ONBEREIKBAAR)
                .signaal(PEILDATUM, Signaal.Aard.UITSPRAAK_LEERLING)
                .signaal(new Signaal(PEILDATUM, Signaal.Aard.ZORGELIJK_GEDRAG, Signaal.Bron.LEERKRACHT))
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(TWIJFEL)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .hulpAanvaard(TWIJFEL)
                .resultaatBereikt(NEE)
                .bestaandeHulpverlening(new BestaandeHulp(LOKAAL_TEAM, PEILDATUM.minusYears(1)))
                .termijn(PEILDATUM.plusMonths(3))
                .casemanager(true)
                .bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                .eerdereMelding(PEILDATUM.minusYears(1))
                .oudersVoorafGeinformeerd(JA)
                .alleGezagdragersGesproken(NEE)
                .leerlingMeerderjarig(true)
                .leerlingBetrokken(TWIJFEL)
                .kindcheck(JA)
                .redenOmNietTeMelden(Reden.VERTROUWEN_OUDERS)
                .build();

        String json = MeldcodeJson.write(casus);

        assertThat(MeldcodeJson.readCasus(utf8(json))).isEqualTo(casus);
        assertThat(MeldcodeJson.write(MeldcodeJson.readCasus(utf8(json)))).isEqualTo(json);
    }

    @Test
    void a_protocol_reads_back_as_it_was_written_and_what_it_does_not_say_is_the_default() {
        Protocol protocol = Protocol.builder()
                .uitvoerder(Rol.INTERN_BEGELEIDER)
                .melder(Rol.DIRECTIE)
                .beslisser(Rol.BEVOEGD_GEZAG)
                .meldpunt(new Protocol.Meldpunt("Veilig Thuis Noord", "088 - 123 45 67"))
                .dagenPerStap(new Protocol.DagenPerStap(7, null, 14))
                .verwijsindex(true)
                .build();

        assertThat(MeldcodeJson.readProtocol(utf8(MeldcodeJson.write(protocol))))
                .isEqualTo(protocol);
        assertThat(MeldcodeJson.readProtocol(utf8("{}"))).isEqualTo(Protocol.STANDAARD);
        assertThat(MeldcodeJson.write(Protocol.STANDAARD))
                .isEqualTo("{\"schema\":\"meldcode-protocol/1\",\"uitvoerder\":\"AANDACHTSFUNCTIONARIS\","
                        + "\"melder\":\"AANDACHTSFUNCTIONARIS\",\"beslisser\":\"DIRECTIE\",\"meldpunt\":{\"naam\":"
                        + "\"Veilig Thuis\",\"telefoon\":\"0800-2000\"},\"dagenPerStap\":{\"1\":null,\"2\":null,\"3\":null},"
                        + "\"verwijsindex\":false}");
    }

    @Test
    void code_is_refused_what_json_is_refused() {
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> Casus.builder("111222333", PEILDATUM).build())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Foutcode.PERSOONSGEGEVEN))
                .withMessageNotContaining("111222333");
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() ->
                        Casus.builder("casus-1", LocalDate.of(12026, 1, 1)).build())
                .satisfies(refusal -> assertThat(refusal.veld()).isEqualTo("peildatum"));
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> Casus.builder("casus-1", PEILDATUM)
                        .redenOmNietTeMelden(Reden.OVERIG)
                        .redenOmNietTeMelden(Reden.OVERIG)
                        .build())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE));
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> met(Collections.nCopies(1001, new Signaal(PEILDATUM, Signaal.Aard.OVERIG)))
                        .build())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Foutcode.TE_GROOT));
        assertThatNullPointerException()
                .isThrownBy(() -> Casus.builder("casus-1", PEILDATUM).vermoeden(null))
                .withMessage("vermoeden");
    }

    @Test
    void without_rules_on_the_class_path_the_error_says_what_is_missing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(Afwegingskader::onderwijs)
                .withMessageContaining("meldcode-rules")
                .withMessageContaining("META-INF/services");
    }

    private static Casus.Builder met(List<Signaal> signalen) {
        Casus.Builder builder = Casus.builder("casus-1", PEILDATUM);
        signalen.forEach(builder::signaal);
        return builder;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
