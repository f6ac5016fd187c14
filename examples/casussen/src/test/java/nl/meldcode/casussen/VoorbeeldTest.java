package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.meldcode.Foutcode;
import nl.meldcode.Protocol;
import nl.meldcode.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case file of a trainer: what is read, what is compared, and what is refused. */
class VoorbeeldTest {

    private static final String GOED = """
            {
              "schema": "meldcode-voorbeeld/1",
              "id": "een-proef",
              "titel": "Een titel",
              "verhaal": "Een verhaal.",
              "leerdoel": "Een leerdoel.",
              "bron": "Een bron.",
              "casus": {
                "referentie": "proef-1",
                "peildatum": "2024-03-04",
                "signalen": [{"datum": "2024-02-05", "aard": "ZORGELIJK_GEDRAG"}],
                "afwegingen": {"vermoeden": "JA", "structureleOnveiligheid": "TWIJFEL"},
                "hulp": {"bestaandeHulpverlening": [{"organisatie": "JEUGDHULP"}]},
                "oudersVoorafGeinformeerd": "NEE",
                "redenenOmNietTeMelden": ["AL_HULPVERLENING_AANWEZIG"]
              },
              "protocol": {"uitvoerder": "INTERN_BEGELEIDER"},
              "verwacht": {
                "melding": "VEREIST",
                "meldnorm": "NORM_1",
                "beslissendeAfweging": 2,
                "hulp": "SAMEN_MET_VEILIG_THUIS",
                "enEn": true,
                "acties": ["MELDEN_BIJ_VEILIG_THUIS"],
                "geenActies": ["ADVIES_VRAGEN_BIJ_VEILIG_THUIS"],
                "aandachtspunten": ["OUDERS_NIET_VOORAF_GEINFORMEERD"],
                "redenen": {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"},
                "openVragen": [],
                "regels": ["afweging-2-twijfel-is-melden"]
              }
            }
            """;

    @Test
    void leestEnWeegt() {
        Voorbeeld voorbeeld = lees(GOED);

        assertThat(voorbeeld.titel()).isEqualTo("Een titel");
        assertThat(voorbeeld.protocol().uitvoerder()).isEqualTo(Rol.INTERN_BEGELEIDER);
        Uitslag uitslag = voorbeeld.toets();
        assertThat(uitslag.verschillen()).isEmpty();
        assertThat(uitslag.klopt()).isTrue();
        assertThat(uitslag.verslag()).contains("Het besluit is zoals verwacht.");
    }

    @Test
    void watNietGenoemdIsWordtNietVergeleken() {
        String json = GOED.substring(0, GOED.indexOf("\"verwacht\"")) + "\"verwacht\": {}}";

        assertThat(lees(json).toets().verschillen()).isEmpty();
    }

    @Test
    void zonderProtocolGeldtDeStandaard() {
        String json = GOED.replace("\"protocol\": {\"uitvoerder\": \"INTERN_BEGELEIDER\"},", "");

        assertThat(lees(json).protocol()).isEqualTo(Protocol.STANDAARD);
    }

    @Test
    void elkVerschilIsEenRegelInHetNederlands() {
        String json = GOED.substring(0, GOED.indexOf("\"verwacht\"")) + """
                "verwacht": {
                  "melding": "NIET_VEREIST",
                  "meldnorm": null,
                  "beslissendeAfweging": 5,
                  "hulp": "NIET_AAN_DE_ORDE",
                  "enEn": false,
                  "acties": ["AFSLUITEN_EN_VASTLEGGEN"],
                  "geenActies": ["MELDEN_BIJ_VEILIG_THUIS"],
                  "aandachtspunten": [],
                  "redenen": {"AL_HULPVERLENING_AANWEZIG": "GELDIG", "OVERIG": "ONGELDIG"},
                  "openVragen": ["hulp.termijn"],
                  "regels": ["afweging-1-nee-is-afsluiten"]
                }}
                """;

        assertThat(lees(json).toets().verschillen())
                .satisfiesExactly(
                        melding -> assertThat(melding)
                                .isEqualTo("melding: verwacht NIET_VEREIST, maar het besluit zegt VEREIST"),
                        norm -> assertThat(norm).isEqualTo("meldnorm: verwacht geen, maar het besluit zegt NORM_1"),
                        nummer -> assertThat(nummer)
                                .isEqualTo("beslissendeAfweging: verwacht 5, maar het besluit zegt 2"),
                        hulp -> assertThat(hulp)
                                .isEqualTo(
                                        "hulp: verwacht NIET_AAN_DE_ORDE, maar het besluit zegt SAMEN_MET_VEILIG_THUIS"),
                        enEn -> assertThat(enEn).isEqualTo("enEn: verwacht false, maar het besluit zegt true"),
                        actie -> assertThat(actie)
                                .startsWith("acties: verwacht AFSLUITEN_EN_VASTLEGGEN, maar het besluit heeft ")
                                .contains("MELDEN_BIJ_VEILIG_THUIS, OUDERS_VOORAF_INFORMEREN"),
                        geen -> assertThat(geen)
                                .isEqualTo(
                                        "geenActies: verwacht dat MELDEN_BIJ_VEILIG_THUIS ontbreekt, maar die staat in het besluit"),
                        punt -> assertThat(punt)
                                .startsWith("aandachtspunten: verwacht geen, maar het besluit heeft STAP_1_ONTBREEKT"),
                        reden -> assertThat(reden)
                                .isEqualTo(
                                        "redenen.AL_HULPVERLENING_AANWEZIG: verwacht GELDIG, maar het besluit zegt ONGELDIG"),
                        overig -> assertThat(overig)
                                .isEqualTo("redenen.OVERIG: verwacht ONGELDIG, maar het besluit zegt geen"),
                        vraag -> assertThat(vraag)
                                .isEqualTo("openVragen: verwacht hulp.termijn, maar het besluit heeft er geen"),
                        regel -> assertThat(regel)
                                .isEqualTo(
                                        "regels: verwacht dat regel afweging-1-nee-is-afsluiten meedoet, maar dat is niet zo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schema": "meldcode-voorbeeld/1" | "schema": "meldcode-casus/1" | schema | ONGELDIGE_WAARDE | kies uit meldcode-voorbeeld/1
            "titel": "Een titel", | `` | titel | VERPLICHT_VELD | verplicht
            "titel": "Een titel" | "titel": null | titel | VERPLICHT_VELD | verplicht
            "titel": "Een titel" | "titel": 7 | titel | ONGELDIGE_WAARDE | tekst
            "titel": "Een titel" | "titel": " " | titel | ONGELDIGE_WAARDE | niet leeg
            "titel": "Een titel" | "titel": "Een titel", "titels": "" | titels | ONBEKEND_VELD | kies uit schema, id, titel
            "protocol": {"uitvoerder" | "protocol": {"uitvoerders" | protocol.uitvoerders | ONBEKEND_VELD | ``
            "uitvoerder": "INTERN_BEGELEIDER" | "uitvoerder": "CONCIERGE" | protocol.uitvoerder | ONGELDIGE_WAARDE | INTERN_BEGELEIDER
            "aard": "ZORGELIJK_GEDRAG" | "aard": "ZORGELIJK" | casus.signalen[0].aard | ONGELDIGE_WAARDE | ZORGELIJK_GEDRAG
            "peildatum": "2024-03-04", | `` | casus.peildatum | VERPLICHT_VELD | ``
            "melding": "VEREIST" | "melding": "MOET" | verwacht.melding | ONGELDIGE_WAARDE | "MOET" bestaat niet; kies uit VEREIST
            "melding": "VEREIST" | "melding": null | verwacht.melding | ONGELDIGE_WAARDE | tekst
            "melding": "VEREIST" | "meldingen": "VEREIST" | verwacht.meldingen | ONBEKEND_VELD | kies uit melding, meldnorm
            "meldnorm": "NORM_1" | "meldnorm": "NORM_4" | verwacht.meldnorm | ONGELDIGE_WAARDE | kies uit NORM_1, NORM_2, NORM_3
            "beslissendeAfweging": 2 | "beslissendeAfweging": 6 | verwacht.beslissendeAfweging | ONGELDIGE_WAARDE | 1 tot en met 5
            "beslissendeAfweging": 2 | "beslissendeAfweging": "2" | verwacht.beslissendeAfweging | ONGELDIGE_WAARDE | getal
            "enEn": true | "enEn": "JA" | verwacht.enEn | ONGELDIGE_WAARDE | true of false
            ["MELDEN_BIJ_VEILIG_THUIS"] | ["MELDEN"] | verwacht.acties[0] | ONGELDIGE_WAARDE | MELDEN_BIJ_VEILIG_THUIS
            ["MELDEN_BIJ_VEILIG_THUIS"] | "MELDEN_BIJ_VEILIG_THUIS" | verwacht.acties | ONGELDIGE_WAARDE | lijst
            ["MELDEN_BIJ_VEILIG_THUIS"] | ["VASTLEGGEN_IN_DOSSIER", "VASTLEGGEN_IN_DOSSIER"] | verwacht.acties[1] | ONGELDIGE_WAARDE | twee keer
            {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"} | {"GEEN_ZIN": "ONGELDIG"} | verwacht.redenen.GEEN_ZIN | ONBEKEND_VELD | VERMOEDEN_WEGGENOMEN
            {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"} | {"x.OVERIG": "ONGELDIG"} | verwacht.redenen.x.OVERIG | ONBEKEND_VELD | ``
            {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"} | {"OVERIG": "FOUT"} | verwacht.redenen.OVERIG | ONGELDIGE_WAARDE | NIET_OP_ZICHZELF
            {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"} | [] | verwacht.redenen | ONGELDIGE_WAARDE | object
            "openVragen": [] | "openVragen": ["vermoeden"] | verwacht.openVragen[0] | ONGELDIGE_WAARDE | afwegingen.vermoeden
            ["afweging-2-twijfel-is-melden"] | ["Afweging 2"] | verwacht.regels[0] | ONGELDIGE_WAARDE | een regel heet bijvoorbeeld
            """)
    void weigertWatNietPast(String goed, String fout, String veld, Foutcode code, String uitleg) {
        assertThat(GOED).contains(goed);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> lees(GOED.replace(goed, fout)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.veld()).isEqualTo(veld);
                    assertThat(e).hasMessageStartingWith("een-proef.json: veld " + veld + ": ");
                    assertThat(e).hasMessageContaining(uitleg);
                    assertThat(e.getMessage()).doesNotContain("\n");
                });
    }

    @Test
    void weigertWatGeenJsonIs() {
        for (String json : List.of(
                "",
                "  ",
                "{",
                GOED + "{}",
                GOED.replace("\"Een titel\",", "\"Een titel\""),
                "{\"id\": 1, \"id\": 2}")) {
            assertThatExceptionOfType(VoorbeeldException.class)
                    .as(json)
                    .isThrownBy(() -> lees(json))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONGELDIGE_JSON));
        }
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> lees(GOED.replace("\"Een titel\",", "\"Een titel\"")))
                .withMessageContaining("op of net voor regel 5");
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> lees("[]"))
                .withMessage("een-proef.json: hier hoort een object te staan, tussen { en }");
    }

    @Test
    void weigertWatTeGrootIs() {
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> lees(" ".repeat(1024 * 1024) + GOED))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.TE_GROOT));
    }

    private static Voorbeeld lees(String json) {
        return Voorbeeld.lees(json.getBytes(StandardCharsets.UTF_8), "een-proef.json");
    }
}
