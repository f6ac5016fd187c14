package nl.meldcode.rules;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.TWIJFEL;
import static nl.meldcode.BestaandeHulp.Organisatie.LOKAAL_TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Besluit;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Reden;
import nl.meldcode.Regelset;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/** The audit trail explains a decision rule by rule: what fired, on which facts, by which source, with what consequence. */
class AuditTrailTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-20T09:15:00.123Z"), ZoneOffset.UTC))
            .ids(() -> UUID.fromString("00000000-0000-4000-8000-000000000001"))
            .build();

    @Test
    void the_steps_are_the_questions_in_their_order_then_the_deciding_row_then_all_that_follows() {
        Besluit besluit = KADER.weeg(casus().vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .hulpAanvaard(NEE)
                .bestaandeHulpverlening(LOKAAL_TEAM)
                .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
                .build());

        assertThat(besluit.auditTrail().stappen())
                .extracting(Stap::regel, Stap::afweging, Stap::antwoord, Stap::gevolg)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"afweging-1-ja\", 1, JA, \"NAAR_AFWEGING_2\")",
                        "(\"afweging-2-nee\", 2, NEE, \"ANTWOORD_NEE\")",
                        "(\"afweging-2-nee-zonder-open-indicatie\", 2, NEE, \"NAAR_AFWEGING_3\")",
                        "(\"afweging-3-ja\", 3, JA, \"NAAR_AFWEGING_4\")",
                        "(\"afweging-4-nee-is-melden\", 4, NEE, \"VEREIST\")",
                        "(\"bereik-huiselijke-kring\", null, null, \"NAAR_AFWEGING_1\")",
                        "(\"nee-staat\", null, null, \"NEE_STAAT\")",
                        "(\"en-en\", null, null, \"EN_EN\")",
                        "(\"afweging-beslist\", null, null, \"BESLISSEND\")",
                        "(\"afweging-beantwoord\", null, null, \"BEANTWOORD\")",
                        "(\"afweging-niet-aan-de-orde\", null, null, \"NIET_AAN_DE_ORDE\")",
                        "(\"actie-ouders-vooraf-informeren\", null, null, \"OUDERS_VOORAF_INFORMEREN\")",
                        "(\"actie-melden\", null, null, \"MELDEN_BIJ_VEILIG_THUIS\")",
                        "(\"actie-leerling-betrekken-bij-melding\", null, null, \"LEERLING_BETREKKEN\")",
                        "(\"actie-kindcheck-uitvoeren\", null, null, \"KINDCHECK_UITVOEREN\")",
                        "(\"actie-bestaande-hulp-voortzetten\", null, null, \"BESTAANDE_HULP_VOORTZETTEN_EN_AFSTEMMEN\")",
                        "(\"actie-vastleggen-in-dossier\", null, null, \"VASTLEGGEN_IN_DOSSIER\")",
                        "(\"reden-al-hulpverlening\", null, null, \"ONGELDIG\")",
                        "(\"aandacht-stap-1-ontbreekt\", null, null, \"STAP_1_ONTBREEKT\")",
                        "(\"aandacht-stap-2-ontbreekt\", null, null, \"STAP_2_ONTBREEKT\")",
                        "(\"aandacht-stap-3-ontbreekt\", null, null, \"STAP_3_ONTBREEKT\")",
                        "(\"aandacht-geen-signalen-vastgelegd\", null, null, \"GEEN_SIGNALEN_VASTGELEGD\")");
        assertThat(besluit.auditTrail().stappen())
                .extracting(Stap::volgnummer)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
    }

    @Test
    void a_step_names_the_facts_it_read_by_their_path_in_the_sorted_input_its_source_and_whether_it_is_a_choice() {
        Besluit besluit = KADER.weeg(casus().signaal(PEILDATUM, Signaal.Aard.HERHAALDE_VERWAARLOZING)
                .signaal(PEILDATUM.minusDays(3), Signaal.Aard.OVERIG)
                .bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                .bijzondereVorm(BijzondereVorm.ACHTERLATING)
                .build());

        assertThat(stap(besluit, "indicatie-structureel")).satisfies(stap -> {
            assertThat(stap.feiten()).containsExactly("signalen[1].aard");
            assertThat(stap.bron()).containsExactly("knmg6");
            assertThat(stap.keuze()).isFalse();
        });
        assertThat(stap(besluit, "indicatie-bijzondere-vorm")).satisfies(stap -> {
            assertThat(stap.feiten()).containsExactly("bijzondereVormen[0]");
            assertThat(stap.keuze()).isTrue();
        });
        assertThat(stap(besluit, "afweging-1-onbekend").bron()).containsExactly("nji");
        assertThat(stap(besluit, "afweging-1-onbekend").keuze()).isFalse();
    }

    @Test
    void a_rule_that_fired_on_several_entries_of_a_list_is_one_step_that_names_them_all() {
        Casus.Builder casus = casus();
        for (int i = 0; i < 20; i++) {
            casus.signaal(PEILDATUM.minusDays(i % 7), Signaal.Aard.WAPENGEBRUIK);
        }

        assertThat(KADER.weeg(casus.build()).auditTrail().stappen())
                .filteredOn(stap -> stap.regel().equals("indicatie-acuut"))
                .singleElement()
                .satisfies(stap -> assertThat(stap.feiten())
                        .hasSize(20)
                        .startsWith("signalen[0].aard", "signalen[1].aard")
                        .endsWith("signalen[19].aard"));
    }

    @Test
    void a_record_of_the_largest_case_names_its_lists_as_a_whole_and_reads_back() {
        Casus.Builder casus = casus();
        for (int i = 0; i < 1000; i++) {
            casus.signaal(PEILDATUM.minusDays(i), Signaal.Aard.LETSEL_DOOR_GEWELD)
                    .eerdereMelding(PEILDATUM.minusDays(i + 2));
        }

        AuditTrail trail = KADER.weeg(casus.build()).auditTrail();
        String json = MeldcodeJson.write(trail);

        assertThat(trail.stappen())
                .filteredOn(stap -> stap.regel().equals("indicatie-acuut"))
                .singleElement()
                .satisfies(stap -> assertThat(stap.feiten()).containsExactly("signalen"));
        assertThat(MeldcodeJson.readAuditTrail(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(trail);
        assertThat(KADER.controleer(List.of(trail))).isEmpty();
    }

    @Test
    void the_explanation_is_the_text_of_the_deciding_row_and_of_en_en_in_the_language_asked_for() {
        Casus casus = casus().structureleOnveiligheid(TWIJFEL)
                .bestaandeHulpverlening(LOKAAL_TEAM)
                .build();

        assertThat(KADER.weeg(casus).toelichting())
                .contains("meldnorm 1")
                .contains("én-én")
                .isEqualTo(
                        stap(KADER.weeg(casus), "afweging-2-twijfel-is-melden").tekst() + " "
                                + stap(KADER.weeg(casus), "en-en").tekst());
        assertThat(Afwegingskader.builder().taal(Taal.EN).build().weeg(casus).toelichting())
                .contains("doubt")
                .contains("meldnorm 1");
    }

    @Test
    void the_record_says_when_by_which_rules_and_by_which_library() throws Exception {
        AuditTrail trail = KADER.weeg(casus().build()).auditTrail();
        ByteArrayOutputStream drl = new ByteArrayOutputStream();
        for (byte[] file : Drl.source().drl().values()) {
            drl.write(file);
        }

        assertThat(trail.genomenOp()).isEqualTo(Instant.parse("2026-11-20T09:15:00Z"));
        assertThat(trail.besluitId()).hasToString("00000000-0000-4000-8000-000000000001");
        assertThat(trail.regelset())
                .isEqualTo(new Regelset(
                        "onderwijs",
                        "2019.1",
                        LocalDate.of(2019, 1, 1),
                        null,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(drl.toByteArray()))));
        assertThat(trail.bibliotheek().naam()).isEqualTo("meldcode");
        assertThat(trail.bibliotheek().versie()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(trail.bibliotheek().drools()).isEqualTo("10.2.0");
    }

    @Test
    void equal_cases_give_equal_records_byte_for_byte() {
        Casus casus = casus().signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK)
                .signaal(PEILDATUM, Signaal.Aard.OVERIG)
                .build();
        Casus toldOtherwise = casus().signaal(PEILDATUM, Signaal.Aard.OVERIG)
                .signaal(PEILDATUM, Signaal.Aard.WAPENGEBRUIK)
                .build();

        assertThat(MeldcodeJson.write(KADER.weeg(casus))).isEqualTo(MeldcodeJson.write(KADER.weeg(toldOtherwise)));
    }

    @Test
    void a_reference_date_before_the_first_rule_set_is_refused_with_that_date() {
        assertThat(KADER.weeg(Casus.builder("casus-1", LocalDate.of(2019, 1, 1)).build()))
                .isNotNull();
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> KADER.weeg(
                        Casus.builder("casus-1", LocalDate.of(2018, 12, 31)).build()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET);
                    assertThat(refusal.veld()).isEqualTo("peildatum");
                    assertThat(refusal.uitleg(Taal.NL)).contains("2018-12-31").contains("2019-01-01");
                });
    }

    private static Stap stap(Besluit besluit, String regel) {
        return besluit.auditTrail().stappen().stream()
                .filter(stap -> stap.regel().equals(regel))
                .findFirst()
                .orElseThrow();
    }

    private static Casus.Builder casus() {
        return Casus.builder("casus-1", PEILDATUM);
    }
}
