package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldcode.AuditTrail;
import nl.meldcode.Foutcode;
import nl.meldcode.Protocol;
import nl.meldcode.Rol;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case file of a trainer: what is read, what is compared, and what is refused. */
class VoorbeeldTest {

    private static final String GOOD = """
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

    private static final String ALL_DIFFERENT = verwacht("""
            {
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
            }
            """);

    @TempDir
    private Path map;

    @Test
    void reads_and_weighs() throws IOException {
        Uitslag uitslag = toets(GOOD);

        assertThat(uitslag.voorbeeld().titel()).isEqualTo("Een titel");
        assertThat(uitslag.voorbeeld().protocol().uitvoerder()).isEqualTo(Rol.INTERN_BEGELEIDER);
        assertThat(uitslag.verschillen(Taal.NL)).isEmpty();
        assertThat(uitslag.klopt()).isTrue();
        assertThat(uitslag.verslag(Taal.NL)).first().isEqualTo("Het besluit is zoals verwacht.");
        assertThat(uitslag.weg()).last().extracting(AuditTrail.Stap::regel).isEqualTo("afweging-2-twijfel-is-melden");
    }

    @Test
    void what_is_not_named_is_not_compared() throws IOException {
        assertThat(toets(verwacht("{}")).verschillen(Taal.NL)).isEmpty();
    }

    @Test
    void without_a_protocol_the_standaard_holds() {
        String json = GOOD.replace("\"protocol\": {\"uitvoerder\": \"INTERN_BEGELEIDER\"},", "");

        assertThat(read(json).protocol()).isEqualTo(Protocol.STANDAARD);
    }

    @Test
    void every_verschil_is_a_line() throws IOException {
        Uitslag uitslag = toets(ALL_DIFFERENT);

        assertThat(uitslag.klopt()).isFalse();
        assertThat(uitslag.verschillen(Taal.NL))
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
                                .contains("OUDERS_VOORAF_INFORMEREN, MELDEN_BIJ_VEILIG_THUIS"),
                        geen -> assertThat(geen)
                                .startsWith(
                                        "geenActies: verwacht dat MELDEN_BIJ_VEILIG_THUIS ontbreekt, maar het besluit heeft OUDERS_VOORAF_"),
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

    @Test
    void every_verschil_is_there_in_english_as_well() throws IOException {
        assertThat(toets(ALL_DIFFERENT).verschillen(Taal.EN))
                .hasSize(12)
                .startsWith(
                        "melding: expected NIET_VEREIST, but the decision says VEREIST",
                        "meldnorm: expected none, but the decision says NORM_1")
                .noneMatch(verschil -> verschil.contains("verwacht"));
    }

    @Test
    void nothing_may_be_expected_as_well() throws IOException {
        assertThat(toets(verwacht("{\"redenen\": {}, \"openVragen\": []}")).verschillen(Taal.NL))
                .containsExactly("redenen: verwacht geen, maar het besluit heeft AL_HULPVERLENING_AANWEZIG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schema": "meldcode-voorbeeld/1" | "schema": "meldcode-casus/1" | schema | ONGELDIGE_WAARDE | Kies uit: meldcode-voorbeeld/1
            "id": "een-proef" | "id": "Een-proef" | id | ONGELDIGE_WAARDE | Dit kan geen id zijn
            "id": "een-proef" | "id": "../een-proef" | id | ONGELDIGE_WAARDE | kleine letters
            "id": "een-proef" | "id": "een--proef" | id | ONGELDIGE_WAARDE | kleine letters
            "id": "een-proef" | "id": "andere-proef" | id | ONGELDIGE_WAARDE | Het id is niet de naam van het bestand
            "titel": "Een titel", | `` | titel | VERPLICHT_VELD | verplicht
            "titel": "Een titel" | "titel": null | titel | VERPLICHT_VELD | verplicht
            "titel": "Een titel" | "titel": 7 | titel | ONGELDIGE_WAARDE | tekst
            "titel": "Een titel" | "titel": " " | titel | ONGELDIGE_WAARDE | niet leeg
            "titel": "Een titel" | "titel": "Een titel", "titels": "" | titels | ONBEKEND_VELD | Bedoelt u titel? Kies anders uit: schema, id, titel
            "protocol": {"uitvoerder" | "protocol": {"uitvoerders" | protocol.uitvoerders | ONBEKEND_VELD | ``
            "uitvoerder": "INTERN_BEGELEIDER" | "uitvoerder": "CONCIERGE" | protocol.uitvoerder | ONGELDIGE_WAARDE | INTERN_BEGELEIDER
            "aard": "ZORGELIJK_GEDRAG" | "aard": "ZORGELIJK" | casus.signalen[0].aard | ONGELDIGE_WAARDE | ZORGELIJK_GEDRAG
            "aard": "ZORGELIJK_GEDRAG" | "aard": "HANDLE_WITH_CARE" | casus.signalen[0].aard | ONGELDIGE_WAARDE | noteert en bewaart een school het niet
            "titel": "Een titel" | "titel": "Een titel over 111222333" | titel | PERSOONSGEGEVEN | burgerservicenummer
            "verhaal": "Een verhaal." | "verhaal": "Een verhaal.\\n(1112.22.333)" | verhaal | PERSOONSGEGEVEN | burgerservicenummer
            "leerdoel": "Een leerdoel." | "leerdoel": "111-222-333" | leerdoel | PERSOONSGEGEVEN | burgerservicenummer
            "bron": "Een bron." | "bron": "dossier 111 222 333" | bron | PERSOONSGEGEVEN | burgerservicenummer
            "referentie": "proef-1" | "referentie": "proef-111222333" | casus.referentie | PERSOONSGEGEVEN | burgerservicenummer
            {"uitvoerder": "INTERN_BEGELEIDER"} | {"meldpunt": {"naam": "Team 111222333"}} | protocol.meldpunt.naam | PERSOONSGEGEVEN | burgerservicenummer
            "peildatum": "2024-03-04", | `` | casus.peildatum | VERPLICHT_VELD | ``
            "melding": "VEREIST" | "melding": "MOET" | verwacht.melding | ONGELDIGE_WAARDE | Deze waarde bestaat niet. Kies uit: VEREIST
            "melding": "VEREIST" | "melding": null | verwacht.melding | ONGELDIGE_WAARDE | tekst
            "melding": "VEREIST" | "meldingen": "VEREIST" | verwacht.meldingen | ONBEKEND_VELD | Kies uit: melding, meldnorm
            "meldnorm": "NORM_1" | "meldnorm": "NORM_4" | verwacht.meldnorm | ONGELDIGE_WAARDE | Kies uit: NORM_1, NORM_2, NORM_3
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
            ["afweging-2-twijfel-is-melden"] | ["Afweging 2"] | verwacht.regels[0] | ONGELDIGE_WAARDE | Een regel heet bijvoorbeeld
            """)
    void refuses_what_does_not_fit(String good, String bad, String veld, Foutcode code, String uitleg) {
        assertThat(GOOD).contains(good);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .satisfies(e -> {
                    assertThat(e.bestand()).isEqualTo("een-proef.json");
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.veld()).isEqualTo(veld);
                    assertThat(e.regelnummer()).isPositive();
                    assertThat(e.uitleg(Taal.NL)).contains(uitleg);
                    assertThat(e.uitleg(Taal.EN)).isNotEqualTo(e.uitleg(Taal.NL));
                    assertThat(e)
                            .hasMessage("een-proef.json, regel " + e.regelnummer() + ", veld " + veld + ": "
                                    + e.uitleg(Taal.NL));
                    assertThat(e.getMessage() + e.uitleg(Taal.EN)).doesNotContain("\n", "111", "333");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "titel": "Een titel" | "titel": 7 | 4
            "aard": "ZORGELIJK_GEDRAG" | "aard": "ZORGELIJK" | 11
            "peildatum": "2024-03-04", | `` | 8
            "leerdoel": "Een leerdoel.", | `` | 1
            "melding": "VEREIST" | "melding": "MOET" | 19
            "acties": ["MELDEN_BIJ_VEILIG_THUIS"] | "acties": [⏎"MELDEN"] | 25
            "acties": ["MELDEN_BIJ_VEILIG_THUIS"] | "acties": ["VASTLEGGEN_IN_DOSSIER",⏎"VASTLEGGEN_IN_DOSSIER"] | 25
            "vermoeden": "JA", | "vermoeden": "JA",⏎"vermoedens": "JA", | 13
            {"AL_HULPVERLENING_AANWEZIG": "ONGELDIG"} | {"x.y[0]": {}} | 27
            "protocol": {"uitvoerder": "INTERN_BEGELEIDER"} | "protocol": 7 | 17
            """)
    void says_on_which_line_it_goes_wrong(String good, String bad, int regelnummer) {
        assertThat(GOOD).contains(good);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace(good, bad.replace("⏎", "\n"))))
                .satisfies(e -> assertThat(e.regelnummer()).isEqualTo(regelnummer));
    }

    @Test
    void says_it_in_english_as_well() {
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace("\"VEREIST\"", "\"MOET\"")))
                .satisfies(
                        e -> assertThat(e.uitleg(Taal.EN))
                                .isEqualTo(
                                        "There is no such value. Choose from: VEREIST, NIET_VEREIST, RAADPLEEG_VEILIG_THUIS, ONVOLLEDIG, BUITEN_BEREIK."));
    }

    @Test
    void tells_all_faults_at_once_in_the_order_of_their_lines() {
        String json = GOOD.replace("\"Een titel\"", "7")
                .replace("\"leerdoel\": \"Een leerdoel.\",", "")
                .replace("\"JA\"", "\"JAA\", \"onthulling\": \"NEEN\"")
                .replace("INTERN_BEGELEIDER", "CONCIERGE")
                .replace("\"VEREIST\"", "\"MOET\"")
                .replace("\"enEn\": true", "\"enEn\": 1, \"enen\": 1")
                .replace("[\"MELDEN_BIJ_VEILIG_THUIS\"]", "[\"MELDEN\", 7, \"MELDEN\"]")
                .replace("\"ONGELDIG\"", "\"FOUT\"");

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> {
                    assertThat(e.fouten())
                            .extracting(VoorbeeldException::veld)
                            .containsExactly(
                                    "leerdoel",
                                    "titel",
                                    "casus.afwegingen.vermoeden",
                                    "casus.afwegingen.onthulling",
                                    "protocol.uitvoerder",
                                    "verwacht.melding",
                                    "verwacht.enen",
                                    "verwacht.enEn",
                                    "verwacht.acties[2]",
                                    "verwacht.acties[0]",
                                    "verwacht.acties[1]",
                                    "verwacht.acties[2]",
                                    "verwacht.redenen.AL_HULPVERLENING_AANWEZIG");
                    assertThat(e.fouten()).first().isSameAs(e);
                    assertThat(e.fouten())
                            .extracting(VoorbeeldException::bestand)
                            .containsOnly("een-proef.json");
                });
    }

    @Test
    void of_very_many_faults_it_tells_the_first_and_that_there_may_be_more() {
        String many = IntStream.range(0, 900).mapToObj(i -> "\"X" + i + "\"").collect(Collectors.joining(","));

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace("\"MELDEN_BIJ_VEILIG_THUIS\"", many)))
                .satisfies(e -> {
                    assertThat(e.fouten()).hasSize(51);
                    assertThat(e.fouten().get(50).uitleg(Taal.NL)).contains("misschien meer fouten", "50");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "VEREIST"       | "vereist"        | Bedoelt u VEREIST?
            "VEREIST"       | "VERIEST"        | Bedoelt u VEREIST?
            "VEREIST"       | "VEREIS"         | Bedoelt u VEREIST?
            "NORM_1"        | " norm 1 "       | Bedoelt u NORM_1?
            "NORM_1"        | "NORM_9"         | Deze waarde bestaat niet. Kies uit: NORM_1, NORM_2, NORM_3.
            "VEREIST"       | "MOET"           | Deze waarde bestaat niet. Kies uit: VEREIST
            "leerdoel"      | "leerdoelen"     | Dit veld bestaat niet. Kies uit:
            "leerdoel"      | "Leerdoel"       | Bedoelt u leerdoel?
            "openVragen": [] | "openVragen": ["afwegingen.onthuling"] | Bedoelt u afwegingen.onthulling?
            """)
    void asks_whether_the_nearest_word_was_meant_and_repeats_none(String good, String bad, String uitleg) {
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace(good, bad)))
                .satisfies(e -> {
                    assertThat(e.fouten())
                            .extracting(fault -> fault.uitleg(Taal.NL))
                            .anySatisfy(text -> assertThat(text).contains(uitleg));
                    assertThat(e.fouten())
                            .extracting(fault -> fault.uitleg(Taal.EN))
                            .noneMatch(text -> text.contains(bad));
                });
    }

    @Test
    void a_rule_that_is_nearly_one_is_named() throws IOException {
        String json = GOOD.replace("afweging-2-twijfel-is-melden\"", "afweging-2-twijvel-is-melden\", \"geen-regel\"");

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> toets(json))
                .satisfies(e -> assertThat(e.fouten())
                        .extracting(fault -> fault.uitleg(Taal.NL))
                        .satisfiesExactly(
                                text -> assertThat(text).endsWith("Bedoelt u afweging-2-twijfel-is-melden?"),
                                text -> assertThat(text).startsWith("Deze regel bestaat niet. Neem")));
    }

    @Test
    void a_mark_of_utf_8_in_front_is_passed_over_and_other_encodings_are_told() {
        assertThat(read("\uFEFF" + GOOD)).isEqualTo(read(GOOD));
        for (String other : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE")) {
            assertThatExceptionOfType(VoorbeeldException.class)
                    .as(other)
                    .isThrownBy(() -> Voorbeeld.lees(GOOD.getBytes(Charset.forName(other)), "een-proef.json"))
                    .withMessageContaining("geen tekst in UTF-8");
        }
    }

    @Test
    void refuses_what_is_no_json() {
        for (String json : List.of(
                "",
                "  ",
                "{",
                GOOD + "{}",
                GOOD.replace("\"Een titel\",", "\"Een titel\""),
                "{\"id\": 1, \"id\": 2}")) {
            assertThatExceptionOfType(VoorbeeldException.class)
                    .as(json)
                    .isThrownBy(() -> read(json))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONGELDIGE_JSON));
        }
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read(GOOD.replace("\"Een titel\",", "\"Een titel\"")))
                .withMessageStartingWith("een-proef.json, regel 5: Dit is geen goede JSON");
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> read("[]"))
                .withMessage("een-proef.json, regel 1: Hier hoort een object te staan, tussen { en }.");
    }

    @Test
    void refuses_what_is_too_large() {
        String many =
                IntStream.range(0, 1001).mapToObj(i -> "\"regel-" + i + "\"").collect(Collectors.joining(","));
        for (String json : List.of(
                " ".repeat(1024 * 1024) + GOOD,
                GOOD.replace("\"afweging-2-twijfel-is-melden\"", many),
                GOOD.replace("\"enEn\": true", "\"enEn\": " + "[".repeat(100_000)),
                GOOD.replace("\"signalen\"", "\"x\": " + "[".repeat(20) + "]".repeat(20) + ", \"signalen\""))) {
            assertThatExceptionOfType(VoorbeeldException.class)
                    .isThrownBy(() -> read(json))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.TE_GROOT));
        }
    }

    @Test
    void what_a_file_holds_cannot_disturb_the_uitleg() {
        String strange = "\\u001b[2J\\n\u202e" + "x".repeat(10_000);
        for (String json : List.of(
                GOOD.replace("\"VEREIST\"", "\"" + strange + "\""),
                GOOD.replace("\"titel\"", "\"" + strange + "\""),
                GOOD.replace("\"vermoeden\"", "\"" + strange + "\""))) {
            assertThatExceptionOfType(VoorbeeldException.class)
                    .isThrownBy(() -> read(json))
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage()))
                            .doesNotContain("\n", "\u001b", "\u202e")
                            .hasSizeLessThan(1_000));
        }
    }

    private static String verwacht(String verwacht) {
        return GOOD.substring(0, GOOD.indexOf("\"verwacht\"")) + "\"verwacht\": " + verwacht + "}";
    }

    private Uitslag toets(String json) throws IOException {
        Files.writeString(map.resolve("een-proef.json"), json);
        return new Oefening(Voorbeelden.inMap(map), Taal.NL).toets("een-proef.json");
    }

    private static Voorbeeld read(String json) {
        return Voorbeeld.lees(json.getBytes(StandardCharsets.UTF_8), "een-proef.json");
    }
}
