package nl.meldcode;

import static nl.meldcode.Foutcode.ONBEKEND_VELD;
import static nl.meldcode.Foutcode.ONGELDIGE_JSON;
import static nl.meldcode.Foutcode.ONGELDIGE_WAARDE;
import static nl.meldcode.Foutcode.PERSOONSGEGEVEN;
import static nl.meldcode.Foutcode.TE_GROOT;
import static nl.meldcode.Foutcode.VERPLICHT_VELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is refused, whole, with one error for the first fault in the order of the document. */
class StrictJsonTest {

    private static final String REQUIRED = "\"referentie\":\"casus-1\",\"peildatum\":\"2026-11-20\"";

    static Stream<Arguments> refusals() {
        return Stream.of(
                // No JSON.
                refusal("", ONGELDIGE_JSON, null),
                refusal("  \n ", ONGELDIGE_JSON, null),
                refusal("{", ONGELDIGE_JSON, null),
                refusal("{" + REQUIRED + ",}", ONGELDIGE_JSON, null),
                refusal("{'referentie':'x'}", ONGELDIGE_JSON, null),
                refusal("{" + REQUIRED + "} x", ONGELDIGE_JSON, null),
                refusal("{" + REQUIRED + "}{}", ONGELDIGE_JSON, null),
                refusal("{" + REQUIRED + ",\"referentie\":\"casus-2\"}", ONGELDIGE_JSON, "referentie"),
                refusal(
                        "{" + REQUIRED + ",\"hulp\":{\"termijn\":null,\"termijn\":null}}",
                        ONGELDIGE_JSON,
                        "hulp.termijn"),
                refusal("{" + REQUIRED + ",\"bereik\":NaN}", ONGELDIGE_JSON, null),
                refusal("{" + REQUIRED + ",\"bereik\":\"x\ny\"}", ONGELDIGE_JSON, null),
                refusal("\ufeff\ufeff{" + REQUIRED + "}", ONGELDIGE_JSON, null),
                // A field that is not there.
                refusal("{" + REQUIRED + ",\"naam\":\"x\"}", ONBEKEND_VELD, "naam"),
                refusal("{" + REQUIRED + ",\"Bereik\":null}", ONBEKEND_VELD, "Bereik"),
                refusal("{" + REQUIRED + ",\"stappen\":{\"stap4\":null}}", ONBEKEND_VELD, "stappen.stap4"),
                refusal(
                        signaal("\"datum\":\"2026-01-01\",\"aard\":\"OVERIG\",\"wie\":1"),
                        ONBEKEND_VELD,
                        "signalen[0].wie"),
                // A value that does not fit.
                refusal("[]", ONGELDIGE_WAARDE, null),
                refusal("null", ONGELDIGE_WAARDE, null),
                refusal("{\"schema\":\"meldcode-casus/2\"," + REQUIRED + "}", ONGELDIGE_WAARDE, "schema"),
                refusal("{\"referentie\":1}", ONGELDIGE_WAARDE, "referentie"),
                refusal("{\"referentie\":\"\"}", ONGELDIGE_WAARDE, "referentie"),
                refusal("{\"referentie\":\"een casus\"}", ONGELDIGE_WAARDE, "referentie"),
                refusal("{\"referentie\":\"casus\\n\"}", ONGELDIGE_WAARDE, "referentie"),
                refusal("{\"referentie\":\"" + "x".repeat(65) + "\"}", ONGELDIGE_WAARDE, "referentie"),
                refusal("{\"referentie\":\"x\",\"peildatum\":\"2026-02-29\"}", ONGELDIGE_WAARDE, "peildatum"),
                refusal("{\"referentie\":\"x\",\"peildatum\":\"20-11-2026\"}", ONGELDIGE_WAARDE, "peildatum"),
                refusal("{\"referentie\":\"x\",\"peildatum\":\"+12026-11-20\"}", ONGELDIGE_WAARDE, "peildatum"),
                refusal("{\"referentie\":\"x\",\"peildatum\":\"2026-11-20T00:00\"}", ONGELDIGE_WAARDE, "peildatum"),
                refusal("{" + REQUIRED + ",\"bereik\":\"huiselijke_kring\"}", ONGELDIGE_WAARDE, "bereik"),
                refusal("{" + REQUIRED + ",\"bereik\":0}", ONGELDIGE_WAARDE, "bereik"),
                refusal(
                        "{" + REQUIRED + ",\"afwegingen\":{\"vermoeden\":true}}",
                        ONGELDIGE_WAARDE,
                        "afwegingen.vermoeden"),
                refusal("{" + REQUIRED + ",\"afwegingen\":[]}", ONGELDIGE_WAARDE, "afwegingen"),
                refusal("{" + REQUIRED + ",\"signalen\":{}}", ONGELDIGE_WAARDE, "signalen"),
                refusal("{" + REQUIRED + ",\"signalen\":[null]}", ONGELDIGE_WAARDE, "signalen[0]"),
                refusal("{" + REQUIRED + ",\"hulp\":{\"casemanager\":\"ja\"}}", ONGELDIGE_WAARDE, "hulp.casemanager"),
                refusal(
                        "{" + REQUIRED + ",\"eerdereMeldingen\":[\"2026-01-01\",\"2026-13-01\"]}",
                        ONGELDIGE_WAARDE,
                        "eerdereMeldingen[1]"),
                refusal(
                        "{" + REQUIRED + ",\"bijzondereVormen\":[\"ACHTERLATING\",\"ACHTERLATING\"]}",
                        ONGELDIGE_WAARDE,
                        "bijzondereVormen[1]"),
                refusal(
                        "{" + REQUIRED + ",\"redenenOmNietTeMelden\":[\"OVERIG\",\"WEET_IK_NIET\",\"OVERIG\"]}",
                        ONGELDIGE_WAARDE,
                        "redenenOmNietTeMelden[2]"),
                // A required field.
                refusal("{}", VERPLICHT_VELD, "referentie"),
                refusal("{\"referentie\":\"x\"}", VERPLICHT_VELD, "peildatum"),
                refusal("{\"referentie\":null,\"peildatum\":null}", VERPLICHT_VELD, "referentie"),
                refusal(signaal("\"aard\":\"OVERIG\""), VERPLICHT_VELD, "signalen[0].datum"),
                refusal(signaal("\"datum\":\"2026-01-01\",\"aard\":null"), VERPLICHT_VELD, "signalen[0].aard"),
                refusal(
                        "{" + REQUIRED + ",\"hulp\":{\"bestaandeHulpverlening\":[{}]}}",
                        VERPLICHT_VELD,
                        "hulp.bestaandeHulpverlening[0].organisatie"),
                refusal(
                        signaal("\"datum\":\"2026-01-01\",\"aard\":\"HANDLE_WITH_CARE\""),
                        ONGELDIGE_WAARDE,
                        "signalen[0].aard"),
                // A BSN, also when it is cut into pieces.
                refusal("{\"referentie\":\"111222333\"}", PERSOONSGEGEVEN, "referentie"),
                refusal("{\"referentie\":\"casus-1112.22.333-a\"}", PERSOONSGEGEVEN, "referentie"),
                // Too large.
                refusal(" ".repeat(MeldcodeJson.MAX_BYTES) + "{}", TE_GROOT, null),
                refusal(
                        "{" + REQUIRED + ",\"eerdereMeldingen\":[" + "\"2026-01-01\",".repeat(1000)
                                + "\"2026-01-01\"]}",
                        TE_GROOT,
                        "eerdereMeldingen"),
                refusal("{" + REQUIRED + ",\"onbekend\":" + "[".repeat(21), TE_GROOT, "onbekend"),
                refusal("{" + REQUIRED + ",\"signalen\":" + "[".repeat(20), TE_GROOT, "signalen[0]"),
                refusal("{" + REQUIRED + ",\"bereik\":{\"a\":" + "[".repeat(19), TE_GROOT, "bereik"),
                refusal("[".repeat(21), TE_GROOT, null));
    }

    @ParameterizedTest(name = "{1} at {2}: {0}")
    @MethodSource("refusals")
    void a_case_that_does_not_fit_is_refused_with_its_code_and_the_path_of_the_field(
            String json, Foutcode code, String veld) {
        MeldcodeException refusal = refusalOf(utf8(json));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.veld()).isEqualTo(veld);
        for (Taal taal : Taal.values()) {
            assertThat(refusal.uitleg(taal)).isNotBlank().doesNotContain("%", "\n");
        }
    }

    @Test
    void a_list_that_is_too_long_is_refused_before_what_is_wrong_with_its_entries() {
        String json = "{" + REQUIRED + ",\"signalen\":[0" + ",0".repeat(1000) + "]}";

        assertThat(refusalOf(utf8(json)).code()).isEqualTo(TE_GROOT);
        assertThat(refusalOf(utf8(json)).veld()).isEqualTo("signalen");
    }

    @Test
    void a_list_of_a_thousand_entries_is_not_too_long() {
        String json = "{" + REQUIRED + ",\"eerdereMeldingen\":[\"2026-01-01\"" + ",\"2026-01-01\"".repeat(999) + "]}";

        assertThat(MeldcodeJson.readCasus(utf8(json)).eerdereMeldingen()).hasSize(1000);
    }

    @Test
    void an_unknown_field_that_holds_too_long_a_list_is_too_large_first() {
        String json = "{" + REQUIRED + ",\"onbekend\":[0" + ",0".repeat(1000) + "]}";

        assertThat(refusalOf(utf8(json)).code()).isEqualTo(TE_GROOT);
    }

    @Test
    void nesting_of_twenty_levels_is_not_too_deep() {
        String json = "{" + REQUIRED + ",\"signalen\":" + "[".repeat(19) + "]".repeat(19) + "}";

        assertThat(refusalOf(utf8(json)).code()).isEqualTo(ONGELDIGE_WAARDE);
    }

    @Test
    void a_fault_before_the_value_that_is_nested_too_deep_is_told_first() {
        String json = "{\"referentie\":1,\"signalen\":" + "[".repeat(21);

        assertThat(refusalOf(utf8(json)).veld()).isEqualTo("referentie");
    }

    @Test
    void the_first_fault_in_the_document_is_the_one_that_is_told() {
        String json = "{\"referentie\":\"x\",\"onbekend\":1,\"peildatum\":\"geen datum\",";

        assertThat(refusalOf(utf8(json)).code()).isEqualTo(ONBEKEND_VELD);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_wherever_they_stand() {
        byte[] inside = utf8("{\"referentie\":\"caf?\"}");
        inside[18] = (byte) 0xe9;
        byte[] behind = utf8("{" + REQUIRED + "}?");
        behind[behind.length - 1] = (byte) 0xff;
        byte[] utf16 = ("{" + REQUIRED + "}").getBytes(StandardCharsets.UTF_16BE);

        assertThat(refusalOf(inside).code()).isEqualTo(ONGELDIGE_JSON);
        assertThat(refusalOf(inside).uitleg(Taal.NL)).contains("UTF-8");
        assertThat(refusalOf(behind).code()).isEqualTo(ONGELDIGE_JSON);
        assertThat(refusalOf(utf16).code()).isEqualTo(ONGELDIGE_JSON);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] json = utf8("\ufeff{" + REQUIRED + "}");

        assertThat(MeldcodeJson.readCasus(json)).isEqualTo(MeldcodeJson.readCasus(utf8("{" + REQUIRED + "}")));
        AuditTrail trail = RoundTripTest.trail(new Random(1));
        assertThat(MeldcodeJson.readAuditTrail(utf8("\ufeff" + MeldcodeJson.write(trail))))
                .isEqualTo(trail);
        Besluit besluit = RoundTripTest.besluit(new Random(1));
        assertThat(MeldcodeJson.readBesluit(utf8("\ufeff" + MeldcodeJson.write(besluit))))
                .isEqualTo(besluit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void a_document_in_another_encoding_is_told_in_which_it_is(String encoding) {
        for (String mark : new String[] {"", "\ufeff"}) {
            MeldcodeException refusal = refusalOf((mark + "{" + REQUIRED + "}").getBytes(Charset.forName(encoding)));

            assertThat(refusal.code()).isEqualTo(ONGELDIGE_JSON);
            assertThat(refusal.uitleg(Taal.NL)).contains(encoding.substring(0, 6), "UTF-8", "weeg --json --uit");
            assertThat(refusal.uitleg(Taal.EN)).contains(encoding.substring(0, 6), "without altering anything");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, JA",
        "' NEE ', NEE",
        "twijfl, TWIJFEL",
        "TWIJFEEL, TWIJFEL",
        "Onbekent, ONBEKEND",
        "N E E, NEE",
        "JAA, JA"
    })
    void a_code_that_was_nearly_right_is_suggested_and_what_was_typed_is_not_repeated(String typed, String meant) {
        MeldcodeException refusal =
                refusalOf(utf8("{" + REQUIRED + ",\"afwegingen\":{\"vermoeden\":\"" + typed + "\"}}"));

        assertThat(refusal.uitleg(Taal.NL)).contains("Bedoelt u " + meant + "?").doesNotContain("'" + typed);
        assertThat(refusal.uitleg(Taal.EN)).contains("Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "misschien", "onbekende", "J A N"})
    void what_is_near_to_no_code_or_to_several_gets_no_suggestion(String typed) {
        MeldcodeException refusal = refusalOf(utf8("{" + REQUIRED + ",\"redenenOmNietTeMelden\":[\"" + typed + "\"]}"));

        assertThat(refusal.uitleg(Taal.EN)).startsWith("This value is not possible. Choose from");
    }

    @Test
    void every_fault_of_a_case_is_told_in_the_order_of_the_document() {
        String json =
                "{\"naam\":{\"x\":[1]},\"bereik\":\"THUIS\",\"bereik\":\"ANDERS\",\"signalen\":[{\"datum\":\"gisteren\"},"
                        + "{\"datum\":\"2026-01-01\",\"aard\":\"OVERIG\"},7],\"hulp\":{\"termijn\":[[]],\"casemanager\":true},"
                        + "\"eerdereMeldingen\":[" + "0,".repeat(1_000) + "0],\"referentie\":\"111222333\"}";

        assertThat(MeldcodeJson.foutenInCasus(utf8(json)))
                .extracting(fout -> fout.code() + " " + fout.veld())
                .containsExactly(
                        "ONBEKEND_VELD naam",
                        "ONGELDIGE_WAARDE bereik",
                        "ONGELDIGE_JSON bereik",
                        "ONGELDIGE_WAARDE signalen[0].datum",
                        "VERPLICHT_VELD signalen[0].aard",
                        "ONGELDIGE_WAARDE signalen[2]",
                        "ONGELDIGE_WAARDE hulp.termijn",
                        "TE_GROOT eerdereMeldingen",
                        "PERSOONSGEGEVEN referentie",
                        "VERPLICHT_VELD peildatum");
        assertThat(MeldcodeJson.foutenInProtocol(utf8("{\"melder\":1,\"meldpunt\":{\"naam\":\"\"}}")))
                .extracting(MeldcodeException::veld)
                .containsExactly("melder", "meldpunt.naam");
        assertThat(MeldcodeJson.foutenInCasus(utf8("{" + REQUIRED + "}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"naam\":1", "{\"naam\":1}x", "[1"})
    void a_document_that_is_no_json_has_that_fault_alone(String json) {
        assertThat(MeldcodeJson.foutenInCasus(utf8(json)))
                .extracting(MeldcodeException::code)
                .containsExactly(ONGELDIGE_JSON);
    }

    @ParameterizedTest(name = "{1} at {2}: {0}")
    @MethodSource("refusals")
    void the_first_of_all_faults_is_the_one_that_refuses_unless_the_document_breaks_off(
            String json, Foutcode code, String veld) {
        List<MeldcodeException> faults = MeldcodeJson.foutenInCasus(utf8(json));

        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0).code() + " " + faults.get(0).veld()).isEqualTo(code + " " + veld);
    }

    @Test
    void every_beginning_of_a_document_is_refused_as_no_json() {
        byte[] whole = utf8(signaal("\"datum\":\"2026-01-01\",\"aard\":\"OVERIG\",\"bron\":null"));

        for (int length = 0; length < whole.length; length++) {
            assertThat(refusalOf(Arrays.copyOf(whole, length)).code()).isEqualTo(ONGELDIGE_JSON);
        }
        assertThat(MeldcodeJson.readCasus(whole).signalen()).hasSize(1);
    }

    @Test
    void no_refusal_repeats_a_refused_reference() {
        for (String referentie : new String[] {"111222333", "Jan Jansen", "x".repeat(70)}) {
            MeldcodeException refusal = refusalOf(utf8("{\"referentie\":\"" + referentie + "\"}"));

            assertThat(refusal.toString() + refusal.uitleg(Taal.NL) + refusal.uitleg(Taal.EN))
                    .doesNotContain(referentie);
        }
    }

    @Test
    void nine_digits_that_are_no_bsn_are_just_digits() {
        assertThat(MeldcodeJson.readCasus(utf8("{\"referentie\":\"123456789\",\"peildatum\":\"2026-11-20\"}"))
                        .referentie())
                .isEqualTo("123456789");
        assertThat(MeldcodeJson.readCasus(utf8("{\"referentie\":\"1112223330\",\"peildatum\":\"2026-11-20\"}"))
                        .referentie())
                .isEqualTo("1112223330");
    }

    @Test
    void handle_with_care_is_refused_with_the_reason_and_with_what_to_record_instead() {
        MeldcodeException refusal = refusalOf(utf8(signaal("\"datum\":\"2026-01-01\",\"aard\":\"HANDLE_WITH_CARE\"")));
        MeldcodeException unknown = refusalOf(utf8(signaal("\"datum\":\"2026-01-01\",\"aard\":\"HWC\"")));

        assertThat(refusal.uitleg(Taal.NL))
                .contains("Handle with Care", "noteert en bewaart een school het niet", "gewoon signaal");
        assertThat(refusal.uitleg(Taal.EN))
                .contains("Handle with Care", "does not record or keep it", "ordinary signal");
        assertThat(unknown.uitleg(Taal.NL)).startsWith("Deze waarde is niet mogelijk. Kies uit: LETSEL_DOOR_GEWELD, ");
    }

    @Test
    void the_name_of_an_unknown_field_is_shown_on_one_line_and_not_at_any_length() {
        MeldcodeException refusal = refusalOf(utf8("{\"a\\n\\u001b[31m" + "b".repeat(5000) + "\":1}"));

        assertThat(refusal.veld()).hasSizeLessThan(210).doesNotContain("\n", "\u001b");
    }

    @Test
    void a_protocol_is_read_as_strictly_as_a_case() {
        assertThat(protocolRefusal("{\"melder\":\"CONCIERGE\"}")).isEqualTo("ONGELDIGE_WAARDE melder");
        assertThat(protocolRefusal("{\"meldpunt\":{\"naam\":\"\"}}")).isEqualTo("ONGELDIGE_WAARDE meldpunt.naam");
        assertThat(protocolRefusal("{\"meldpunt\":{\"telefoon\":\"bel mij\"}}"))
                .isEqualTo("ONGELDIGE_WAARDE meldpunt.telefoon");
        assertThat(protocolRefusal("{\"dagenPerStap\":{\"1\":-1}}")).isEqualTo("ONGELDIGE_WAARDE dagenPerStap.1");
        assertThat(protocolRefusal("{\"dagenPerStap\":{\"2\":1.5}}")).isEqualTo("ONGELDIGE_WAARDE dagenPerStap.2");
        assertThat(protocolRefusal("{\"dagenPerStap\":{\"3\":99999999999}}"))
                .isEqualTo("ONGELDIGE_WAARDE dagenPerStap.3");
        assertThat(protocolRefusal("{\"dagenPerStap\":{\"4\":1}}")).isEqualTo("ONBEKEND_VELD dagenPerStap.4");
        assertThat(protocolRefusal("{\"verwijsindex\":1}")).isEqualTo("ONGELDIGE_WAARDE verwijsindex");
    }

    private static String protocolRefusal(String json) {
        MeldcodeException refusal =
                catchThrowableOfType(MeldcodeException.class, () -> MeldcodeJson.readProtocol(utf8(json)));
        return refusal.code() + " " + refusal.veld();
    }

    private static MeldcodeException refusalOf(byte[] json) {
        MeldcodeException refusal = catchThrowableOfType(MeldcodeException.class, () -> MeldcodeJson.readCasus(json));
        assertThat(refusal).as(new String(json, StandardCharsets.UTF_8)).isNotNull();
        return refusal;
    }

    private static Arguments refusal(String json, Foutcode code, String veld) {
        return Arguments.of(json, code, veld);
    }

    private static String signaal(String fields) {
        return "{" + REQUIRED + ",\"signalen\":[{" + fields + "}]}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
