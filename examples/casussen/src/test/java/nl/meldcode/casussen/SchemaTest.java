package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.JsonSchema;
import nl.meldcode.testing.Schemas;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of a case file says what is read and what is refused. */
class SchemaTest {

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
                "signalen": [{"datum": "2024-02-05", "aard": "ZORGELIJK_GEDRAG"}]
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
                "redenen": {"OVERIG": "ONGELDIG"},
                "openVragen": ["hulp.termijn"],
                "regels": ["en-en"]
              }
            }
            """;

    @TestFactory
    Stream<DynamicTest> every_casus_fits_the_schema() {
        Voorbeelden voorbeelden = Voorbeelden.inMap(Path.of("voorbeelden"));
        return voorbeelden.bestanden().stream()
                .map(bestand -> DynamicTest.dynamicTest(
                        bestand,
                        voorbeelden.plaats(bestand),
                        () -> assertThat(errors(Files.readString(Path.of(voorbeelden.plaats(bestand)))))
                                .isEmpty()));
    }

    @Test
    void a_file_with_all_fields_fits() {
        assertThat(errors(GOOD)).isEmpty();
        assertThat(read(GOOD).id()).isEqualTo("een-proef");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "NORM_1" | null
            "beslissendeAfweging": 2 | "beslissendeAfweging": null
            {"uitvoerder": "INTERN_BEGELEIDER"} | null
            {"uitvoerder": "INTERN_BEGELEIDER"} | {"uitvoerder": null}
            "protocol": {"uitvoerder": "INTERN_BEGELEIDER"}, | ``
            {"OVERIG": "ONGELDIG"} | {}
            ["en-en"] | []
            "melding": "VEREIST", | ``
            """)
    void what_the_schema_allows_is_read(String from, String to) {
        String json = replace(from, to);

        assertThat(errors(json)).isEmpty();
        assertThat(read(json)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schema": "meldcode-voorbeeld/1", | ``
            "meldcode-voorbeeld/1" | "meldcode-voorbeeld/2"
            "titel": "Een titel", | ``
            "Een titel" | null
            "Een titel" | 7
            "Een titel" | ""
            "Een titel" | " "
            "titel": "Een titel" | "titel": "Een titel", "titels": ""
            "uitvoerder" | "uitvoerders"
            "INTERN_BEGELEIDER" | "CONCIERGE"
            {"uitvoerder": "INTERN_BEGELEIDER"} | []
            "peildatum": "2024-03-04", | ``
            "2024-03-04" | "2023-02-29"
            "ZORGELIJK_GEDRAG" | "ZORGELIJK"
            "VEREIST" | "MOET"
            "VEREIST" | null
            "melding" | "meldingen"
            "NORM_1" | "NORM_4"
            "beslissendeAfweging": 2 | "beslissendeAfweging": 6
            "beslissendeAfweging": 2 | "beslissendeAfweging": "2"
            "SAMEN_MET_VEILIG_THUIS" | null
            "enEn": true | "enEn": null
            "enEn": true | "enEn": "JA"
            ["MELDEN_BIJ_VEILIG_THUIS"] | ["MELDEN"]
            ["MELDEN_BIJ_VEILIG_THUIS"] | "MELDEN_BIJ_VEILIG_THUIS"
            ["MELDEN_BIJ_VEILIG_THUIS"] | null
            ["MELDEN_BIJ_VEILIG_THUIS"] | ["VASTLEGGEN_IN_DOSSIER", "VASTLEGGEN_IN_DOSSIER"]
            {"OVERIG": "ONGELDIG"} | {"GEEN_ZIN": "ONGELDIG"}
            {"OVERIG": "ONGELDIG"} | {"OVERIG": "FOUT"}
            {"OVERIG": "ONGELDIG"} | {"OVERIG": null}
            {"OVERIG": "ONGELDIG"} | []
            ["hulp.termijn"] | ["vermoeden"]
            ["en-en"] | ["En en"]
            ["en-en"] | ["en-en", "en-en"]
            ["en-en"] | [null]
            """)
    void what_is_refused_does_not_fit_the_schema(String from, String to) {
        String json = replace(from, to);

        assertThat(errors(json)).isNotEmpty();
        assertThatExceptionOfType(VoorbeeldException.class).isThrownBy(() -> read(json));
    }

    private static String replace(String from, String to) {
        assertThat(GOOD).containsOnlyOnce(from);
        return GOOD.replace(from, to);
    }

    private static Voorbeeld read(String json) {
        return Voorbeeld.lees(json.getBytes(StandardCharsets.UTF_8), "een-proef.json");
    }

    private static List<String> errors(String json) {
        return Schemas.faults(JsonSchema.VOORBEELD, json);
    }
}
