package nl.meldcode;

import static nl.meldcode.Foutcode.ONBEKEND_VELD;
import static nl.meldcode.Foutcode.ONGELDIGE_JSON;
import static nl.meldcode.Foutcode.ONGELDIGE_WAARDE;
import static nl.meldcode.Foutcode.PERSOONSGEGEVEN;
import static nl.meldcode.Foutcode.TE_GROOT;
import static nl.meldcode.Foutcode.VERPLICHT_VELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An audit trail is read as strictly as a case, and more: nothing may be absent. The trail here was made up, for its form; the rules
 * have no part in it.
 */
class AuditTrailJsonTest {

    private static final AuditTrail TRAIL = AuditTrail.builder()
            .besluitId(UUID.fromString("00000000-0000-4000-8000-000000000001"))
            .genomenOp(Instant.parse("2026-11-20T09:15:00Z"))
            .modus(AuditTrail.Modus.PRAKTIJK)
            .taal(Taal.NL)
            .regelset(new Regelset("onderwijs", "2019.1", LocalDate.of(2019, 1, 1), null, "a".repeat(64)))
            .bibliotheek(new AuditTrail.Bibliotheek("meldcode", "0.1.0", "10.2.0"))
            .invoer(Casus.builder("casus-1", LocalDate.of(2026, 11, 20))
                    .vermoeden(Antwoord.JA)
                    .build())
            .protocol(Protocol.STANDAARD)
            .stappen(List.of(AuditTrail.Stap.builder(1, "afweging-1-ja", "NAAR_AFWEGING_2", "Er is een vermoeden.")
                    .afweging(1, Antwoord.JA)
                    .feiten(List.of("afwegingen.vermoeden"))
                    .bron(List.of("nji"))
                    .build()))
            .uitkomst(new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.NOG_TE_BEPALEN, true))
            .context(new AuditTrail.Context(
                    "4bf92f3577b34da6a3ce929d0e0e4736",
                    "00f067aa0ba902b7",
                    "urn:school:7",
                    Map.of("dossier", "7", "vestiging", Map.of("plaats", "Ede"))))
            .vorigeHash("b".repeat(64))
            .build()
            .verzegeld();
    private static final String JSON = MeldcodeJson.write(TRAIL);

    /** What stands in the trail, what to put in its place, and how that is refused. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                // A field that is not there.
                refusal("\"modus\"", "\"wie\":\"x\",\"modus\"", ONBEKEND_VELD, "wie"),
                refusal("\"sha256\"", "\"md5\":\"x\",\"sha256\"", ONBEKEND_VELD, "regelset.md5"),
                refusal("\"drools\"", "\"jvm\":\"x\",\"drools\"", ONBEKEND_VELD, "bibliotheek.jvm"),
                refusal("\"keuze\"", "\"wie\":\"x\",\"keuze\"", ONBEKEND_VELD, "stappen[0].wie"),
                refusal("\"enEn\"", "\"wie\":\"x\",\"enEn\"", ONBEKEND_VELD, "uitkomst.wie"),
                refusal("\"traceId\"", "\"userId\":\"x\",\"traceId\"", ONBEKEND_VELD, "context.userId"),
                refusal("\"bereik\"", "\"naam\":\"x\",\"bereik\"", ONBEKEND_VELD, "invoer.naam"),
                refusal("\"melder\"", "\"naam\":\"x\",\"melder\"", ONBEKEND_VELD, "protocol.naam"),
                // A field that stands twice.
                refusal("\"modus\"", "\"modus\":\"OEFENING\",\"modus\"", ONGELDIGE_JSON, "modus"),
                refusal("\"plaats\"", "\"plaats\":\"x\",\"plaats\"", ONGELDIGE_JSON, "context.labels.vestiging.plaats"),
                // A value that does not fit.
                refusal("meldcode-audit/1", "meldcode-audit/2", ONGELDIGE_WAARDE, "schema"),
                refusal("00000000-0000-4000", "0-0-4000", ONGELDIGE_WAARDE, "besluitId"),
                refusal("000000000001\"", "00000000000A\"", ONGELDIGE_WAARDE, "besluitId"),
                refusal("09:15:00Z", "09:15:00.5Z", ONGELDIGE_WAARDE, "genomenOp"),
                refusal("09:15:00Z", "09:15:00+01:00", ONGELDIGE_WAARDE, "genomenOp"),
                refusal("09:15:00Z", "25:15:00Z", ONGELDIGE_WAARDE, "genomenOp"),
                refusal("\"PRAKTIJK\"", "\"praktijk\"", ONGELDIGE_WAARDE, "modus"),
                refusal("\"nl\"", "\"NL\"", ONGELDIGE_WAARDE, "taal"),
                refusal("\"onderwijs\"", "\"Onderwijs\"", ONGELDIGE_WAARDE, "regelset.id"),
                refusal("\"2019.1\"", "2019.1", ONGELDIGE_WAARDE, "regelset.versie"),
                refusal("\"2019-01-01\"", "\"2019-13-01\"", ONGELDIGE_WAARDE, "regelset.geldigVanaf"),
                refusal("\"" + "a".repeat(64), "\"" + "A".repeat(64), ONGELDIGE_WAARDE, "regelset.sha256"),
                refusal("\"10.2.0\"", "\"\"", ONGELDIGE_WAARDE, "bibliotheek.drools"),
                refusal("\"stappen\":[", "\"stappen\":[null,", ONGELDIGE_WAARDE, "stappen[0]"),
                refusal("\"volgnummer\":1", "\"volgnummer\":0", ONGELDIGE_WAARDE, "stappen[0].volgnummer"),
                refusal("\"volgnummer\":1", "\"volgnummer\":1.0", ONGELDIGE_WAARDE, "stappen[0].volgnummer"),
                refusal("\"volgnummer\":1", "\"volgnummer\":\"1\"", ONGELDIGE_WAARDE, "stappen[0].volgnummer"),
                refusal("\"volgnummer\":1", "\"volgnummer\":4294967297", ONGELDIGE_WAARDE, "stappen[0].volgnummer"),
                refusal("afweging-1-ja", "afweging 1 ja", ONGELDIGE_WAARDE, "stappen[0].regel"),
                refusal("\"afweging\":1", "\"afweging\":6", ONGELDIGE_WAARDE, "stappen[0].afweging"),
                refusal("[\"nji\"]", "\"nji\"", ONGELDIGE_WAARDE, "stappen[0].bron"),
                refusal("\"keuze\":false", "\"keuze\":0", ONGELDIGE_WAARDE, "stappen[0].keuze"),
                refusal("een vermoeden.", "een\\nvermoeden.", ONGELDIGE_WAARDE, "stappen[0].tekst"),
                refusal("\"NORM_1\"", "\"NORM_4\"", ONGELDIGE_WAARDE, "uitkomst.meldnorm"),
                refusal("\"enEn\":true", "\"enEn\":\"true\"", ONGELDIGE_WAARDE, "uitkomst.enEn"),
                refusal("4bf92f3577b34da6a3ce929d0e0e4736", "0".repeat(32), ONGELDIGE_WAARDE, "context.traceId"),
                refusal("00f067aa0ba902b7", "00f067aa", ONGELDIGE_WAARDE, "context.spanId"),
                refusal("urn:school:7", "school 7", ONGELDIGE_WAARDE, "context.verwerkingsactiviteit"),
                refusal("\"dossier\":\"7\"", "\"dossier\":7", ONGELDIGE_WAARDE, "context.labels.dossier"),
                refusal("\"dossier\":\"7\"", "\"dossier\":null", ONGELDIGE_WAARDE, "context.labels.dossier"),
                refusal("\"dossier\":\"7\"", "\"dossier\":[\"7\"]", ONGELDIGE_WAARDE, "context.labels.dossier"),
                refusal("\"Ede\"", "\"\"", ONGELDIGE_WAARDE, "context.labels.vestiging.plaats"),
                refusal("\"" + "b".repeat(64), "\"" + "b".repeat(63), ONGELDIGE_WAARDE, "vorigeHash"),
                refusal("\"casus-1\"", "\"casus 1\"", ONGELDIGE_WAARDE, "invoer.referentie"),
                refusal("\"0800-2000\"", "\"bel ons\"", ONGELDIGE_WAARDE, "protocol.meldpunt.telefoon"),
                // Null where a value is required.
                refusal("\"PRAKTIJK\"", "null", VERPLICHT_VELD, "modus"),
                refusal("[\"nji\"]", "null", VERPLICHT_VELD, "stappen[0].bron"),
                refusal(
                        "{\"dossier\":\"7\",\"vestiging\":{\"plaats\":\"Ede\"}}",
                        "null",
                        VERPLICHT_VELD,
                        "context.labels"),
                // A person.
                refusal("\"casus-1\"", "\"111222333\"", PERSOONSGEGEVEN, "invoer.referentie"),
                refusal(
                        "\"dossier\":\"7\"",
                        "\"dossier\":\"bsn 111222333\"",
                        PERSOONSGEGEVEN,
                        "context.labels.dossier"),
                refusal("urn:school:7", "urn:school:111222333", PERSOONSGEGEVEN, "context.verwerkingsactiviteit"),
                // Too large.
                refusal(
                        "\"Ede\"",
                        "{\"3\":{\"4\":{\"5\":{\"6\":\"x\"}}}}",
                        TE_GROOT,
                        "context.labels.vestiging.plaats.3.4.5"),
                refusal("\"nji\"", "\"nji\"" + ",\"nji\"".repeat(1000), TE_GROOT, "stappen[0].bron"),
                // After the end.
                refusal(TRAIL.hash() + "\"}", TRAIL.hash() + "\"}}", ONGELDIGE_JSON, null));
    }

    @ParameterizedTest(name = "{2} at {3}: {1}")
    @MethodSource("refusals")
    void a_trail_that_does_not_fit_is_refused_with_its_code_and_the_path_of_the_field(
            String was, String wordt, Foutcode code, String veld) {
        String json = JSON.replace(was, wordt);
        assertThat(json).isNotEqualTo(JSON);
        MeldcodeException weigering = weigering(json);

        assertThat(weigering.code()).isEqualTo(code);
        assertThat(weigering.veld()).isEqualTo(veld);
        for (Taal taal : Taal.values()) {
            assertThat(weigering.uitleg(taal)).isNotBlank().doesNotContain("%s", "\n");
        }
    }

    @Test
    void every_field_of_the_trail_must_be_there_even_when_it_has_no_value() {
        for (String object : List.of("", "/regelset", "/bibliotheek", "/stappen/0", "/uitkomst", "/context")) {
            for (String naam : namen(json(JSON).at(object))) {
                JsonNode zonder = json(JSON);
                ((ObjectNode) zonder.at(object)).remove(naam);
                MeldcodeException weigering = weigering(zonder.toString());

                assertThat(weigering.code()).isEqualTo(VERPLICHT_VELD);
                assertThat(weigering.veld())
                        .isEqualTo((object + "/" + naam)
                                .substring(1)
                                .replace("/0", "[0]")
                                .replace('/', '.'));
            }
        }
    }

    /** In a case of its own such a field may be absent; a record holds all that went into the decision. */
    @Test
    void every_field_of_the_input_and_the_protocol_must_be_there_as_well() {
        for (String object : List.of(
                "/invoer",
                "/invoer/stappen",
                "/invoer/afwegingen",
                "/invoer/hulp",
                "/protocol",
                "/protocol/meldpunt")) {
            for (String naam : namen(json(JSON).at(object))) {
                JsonNode zonder = json(JSON);
                ((ObjectNode) zonder.at(object)).remove(naam);

                assertThat(weigering(zonder.toString()).code())
                        .as(object + "/" + naam)
                        .isIn(VERPLICHT_VELD, ONGELDIGE_WAARDE);
            }
        }
    }

    @Test
    void an_answer_that_was_left_out_of_the_input_is_not_taken_for_unknown() {
        assertThat(weigering(JSON.replace(
                                "\"vermoeden\":\"JA\",\"acuteOnveiligheid\":\"ONBEKEND\"", "\"vermoeden\":\"JA\""))
                        .code())
                .isEqualTo(ONGELDIGE_WAARDE);
        assertThat(weigering(JSON.replace("\"acuteOnveiligheid\":\"ONBEKEND\"", "\"acuteOnveiligheid\":null"))
                        .code())
                .isEqualTo(ONGELDIGE_WAARDE);
    }

    @Test
    void a_moment_that_would_be_written_otherwise_is_refused() {
        for (String moment : List.of("2026-11-19T24:00:00Z", "2016-12-31T23:59:60Z")) {
            assertThat(weigering(JSON.replace("2026-11-20T09:15:00Z", moment)).code())
                    .as(moment)
                    .isEqualTo(ONGELDIGE_WAARDE);
        }
    }

    @Test
    void labels_of_any_script_and_depth_come_back_as_they_were() {
        Map<String, Object> labels = Map.of(
                "coördinator", "naïef",
                "e\u0301", "\u00e9",
                "\ud83d\ude00", "\uff01",
                "\"\\/", "<script>&'",
                "genest", Map.of("日本", Map.of("leeg", Map.of(), "b", Map.of("c", "💙"))));
        AuditTrail trail = met(new AuditTrail.Context(null, null, null, labels));
        AuditTrail gelezen = MeldcodeJson.readAuditTrail(utf8(MeldcodeJson.write(trail)));

        assertThat(gelezen).isEqualTo(trail);
        assertThat(gelezen.context().labels()).isEqualTo(labels);
        assertThat(gelezen.berekendeHash()).isEqualTo(trail.hash());
        assertThat(MeldcodeJson.write(gelezen)).isEqualTo(MeldcodeJson.write(trail));
    }

    @Test
    void a_hundred_labels_are_read_and_one_more_is_too_large() {
        Map<String, Object> honderd = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> honderd.put("label " + i, "x"));
        String json = MeldcodeJson.write(met(new AuditTrail.Context(null, null, null, honderd)));

        assertThat(MeldcodeJson.readAuditTrail(utf8(json)).context().labels()).hasSize(100);
        assertThat(weigering(json.replace("\"label 7\":", "\"extra\":\"x\",\"label 7\":"))
                        .code())
                .isEqualTo(TE_GROOT);
    }

    @Test
    void the_hash_is_over_the_content_and_not_over_the_hash() {
        assertThat(TRAIL.hash()).matches("[0-9a-f]{64}").isEqualTo(TRAIL.berekendeHash());
        assertThat(TRAIL.verzegeld()).isEqualTo(TRAIL);
        AuditTrail anders = MeldcodeJson.readAuditTrail(utf8(JSON.replace(TRAIL.hash(), "c".repeat(64))));
        assertThat(anders.hash()).isEqualTo("c".repeat(64));
        assertThat(anders.berekendeHash()).isEqualTo(TRAIL.hash());
        assertThat(anders.verzegeld()).isEqualTo(TRAIL);
    }

    private static AuditTrail met(AuditTrail.Context context) {
        return TRAIL.toBuilder().context(context).build().verzegeld();
    }

    private static Arguments refusal(String was, String wordt, Foutcode code, String veld) {
        return Arguments.of(was, wordt, code, veld);
    }

    private static MeldcodeException weigering(String json) {
        MeldcodeException weigering =
                catchThrowableOfType(MeldcodeException.class, () -> MeldcodeJson.readAuditTrail(utf8(json)));
        assertThat(weigering).as("the refusal").isNotNull();
        return weigering;
    }

    private static List<String> namen(JsonNode object) {
        List<String> namen = new ArrayList<>();
        object.fieldNames().forEachRemaining(namen::add);
        assertThat(namen).isNotEmpty();
        return namen;
    }

    private static JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library writes JSON", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
