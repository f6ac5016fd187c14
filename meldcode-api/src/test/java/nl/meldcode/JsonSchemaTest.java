package nl.meldcode;

import static nl.meldcode.testing.Schemas.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.testing.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas say what the strict reader does, as far as a schema can. */
class JsonSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final Map<JsonSchema, Consumer<byte[]>> READERS = Map.of(
            JsonSchema.CASUS, MeldcodeJson::readCasus,
            JsonSchema.PROTOCOL, MeldcodeJson::readProtocol,
            JsonSchema.AUDIT, MeldcodeJson::readAuditTrail,
            JsonSchema.BESLUIT, MeldcodeJson::readBesluit);

    // The schemas themselves.

    @ParameterizedTest
    @EnumSource
    void every_schema_is_a_valid_schema_of_draft_2020_12(JsonSchema schema) {
        assertThat(Schemas.faults(schema)).isEmpty();
        assertThat(tree(schema.text()).path("$schema").textValue()).isEqualTo(Schemas.dialect());
        assertThat(tree(schema.text()).path("$id").textValue()).isEqualTo(schema.id());
    }

    @Test
    void a_schema_that_was_published_never_changes() throws Exception {
        Map<JsonSchema, String> published = new EnumMap<>(Map.of(
                JsonSchema.CASUS, "8567742fe63875004eae82c514c5226a951996b565d58f018eb4024bf3537d3d",
                JsonSchema.BESLUIT, "88c034f1c1ef12fa96dc09ba5e361cb07cb734aa44a7608e0f06eeb0915ba31b",
                JsonSchema.AUDIT, "6cb5b5464b469ef2fc93cc2283632c16a39963f53a2f51c402976ecf61295c85",
                JsonSchema.PROTOCOL, "a9a7767199df9d8e59821cd69c37888abc75b8133213a4ad2cf5659fc782ef08",
                JsonSchema.VOORBEELD, "10bfc51e3c484adea2a8acf12ef509a04b04509110cf3722caf8201ba71591cb",
                JsonSchema.VRAAG, "e9d4e6209c9b85e100ae47835506d2242a677849c97ef0db4f1de663c14d1aea",
                JsonSchema.WAT_ALS, "f6be12c0c863e2d9c95a6a82cdfe748373d33c487b57512563261098d0d18677",
                JsonSchema.HERINNERING, "a69f45fbc9efc3af559ce847149f249291332614fe9eed2aa45ce3e8f5b097c9",
                JsonSchema.REGELBOEK, "a371f1321b9cb9b02106485c9da7d379db0f24a6f64b1b59c06aea637616601f",
                JsonSchema.BEVINDING, "4ccacb7f18ef3b1f447b23188f8a17494f64129b6fd4db72d39196d40dd75f8f"));

        Map<JsonSchema, String> now = new EnumMap<>(JsonSchema.class);
        for (JsonSchema schema : JsonSchema.values()) {
            now.put(
                    schema,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(schema.text()))));
        }

        assertThat(now)
                .as("A schema is immutable: others keep a copy of it, and records that were made under it. "
                        + "Undo the change, or put it in a schema of the next version (/2) beside this one.")
                .isEqualTo(published);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_refers_to_the_schemas_of_this_library_only(JsonSchema schema) {
        List<String> ids =
                Arrays.stream(JsonSchema.values()).map(JsonSchema::id).toList();

        assertThat(objects(tree(schema.text())).filter(node -> node.has("$ref")))
                .allSatisfy(node -> {
                    String ref = node.path("$ref").textValue();
                    assertThat(ref.startsWith("#") || ids.contains(ref.replaceAll("#.*", "")))
                            .as(ref)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void every_field_is_described_in_dutch_and_english(JsonSchema schema) {
        assertThat(objects(tree(schema.text()))
                        .filter(node -> node.path("additionalProperties").isBoolean())
                        .flatMap(node -> node.path("properties").properties().stream()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    JsonNode described =
                            field.getValue().has("title") ? field.getValue() : target(schema, field.getValue());
                    assertThat(described.path("title").asText())
                            .as(field.getKey())
                            .isNotBlank();
                    assertThat(described.path("x-title-en").asText())
                            .as(field.getKey())
                            .isNotBlank();
                    assertThat(described.has("description"))
                            .as(field.getKey())
                            .isEqualTo(described.has("x-description-en"));
                });
    }

    static Stream<Arguments> code_lists() {
        return Stream.of(
                codes(JsonSchema.CASUS, "antwoord", Antwoord.class),
                codes(JsonSchema.CASUS, "bereik", Bereik.class),
                codes(JsonSchema.CASUS, "uitkomstAdvies", Stappen.UitkomstAdvies.class),
                codes(JsonSchema.CASUS, "adviesOuders", Stappen.AdviesOuders.class),
                codes(JsonSchema.CASUS, "redenGeenGesprek", Stappen.RedenGeenGesprek.class),
                codes(JsonSchema.CASUS, "aard", Signaal.Aard.class),
                codes(JsonSchema.CASUS, "bron", Signaal.Bron.class),
                codes(JsonSchema.CASUS, "organisatie", BestaandeHulp.Organisatie.class),
                codes(JsonSchema.CASUS, "bijzondereVorm", BijzondereVorm.class),
                codes(JsonSchema.CASUS, "reden", Reden.class),
                codes(JsonSchema.PROTOCOL, "rol", Rol.class),
                codes(JsonSchema.AUDIT, "melding", Melding.class),
                codes(JsonSchema.AUDIT, "meldnorm", Meldnorm.class),
                codes(JsonSchema.AUDIT, "hulpbesluit", Hulpbesluit.class),
                codes(JsonSchema.AUDIT, "modus", AuditTrail.Modus.class),
                Arguments.of(
                        JsonSchema.AUDIT,
                        "taal",
                        Arrays.stream(Taal.values()).map(Taal::code).toList()),
                codes(JsonSchema.BESLUIT, "actie", Actie.Code.class),
                codes(JsonSchema.BESLUIT, "wanneer", Actie.Wanneer.class),
                codes(JsonSchema.BESLUIT, "status", Afweging.Status.class),
                codes(JsonSchema.BESLUIT, "oordeel", Redenoordeel.Oordeel.class),
                codes(JsonSchema.BESLUIT, "aandachtspunt", Aandachtspunt.Code.class),
                Arguments.of(
                        JsonSchema.VOORBEELD,
                        "vraag",
                        Arrays.stream(Vraag.values()).map(Vraag::veld).toList()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("code_lists")
    void every_list_of_codes_is_that_of_the_library_in_its_order_with_words_in_dutch_and_english(
            JsonSchema schema, String name, List<String> expected) {
        JsonNode list = tree(schema.text()).path("$defs").path(name);

        assertThat(values(list.path("enum"))).isEqualTo(expected);
        for (String words : new String[] {"x-enum-nl", "x-enum-en"}) {
            assertThat(names(list.path(words))).isEqualTo(expected);
            assertThat(list.path(words))
                    .allSatisfy(word -> assertThat(word.asText()).isNotBlank());
        }
    }

    @Test
    void no_list_of_codes_is_left_out_of_that_comparison() {
        long known = code_lists().count();

        assertThat(Arrays.stream(JsonSchema.values())
                        .flatMap(schema -> objects(tree(schema.text())))
                        .filter(node -> node.path("enum").isArray())
                        .filter(node -> !node.path("enum").path(0).asText().startsWith("meldcode-")))
                .hasSize((int) known);
    }

    // What they accept.

    @ParameterizedTest
    @ValueSource(strings = {CASUS, REQUIRED_ONLY, NULLS})
    void a_case_is_accepted_with_all_its_fields_with_only_the_required_ones_and_with_nulls(String json) {
        assertThat(faults(JsonSchema.CASUS, tree(json))).isEmpty();
        assertThat(MeldcodeJson.readCasus(utf8(json))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTOCOL, "{}"})
    void a_protocol_is_accepted_with_all_its_fields_and_with_none(String json) {
        assertThat(faults(JsonSchema.PROTOCOL, tree(json))).isEmpty();
        assertThat(MeldcodeJson.readProtocol(utf8(json))).isNotNull();
    }

    @Test
    void what_the_library_writes_is_accepted() {
        assertThat(faults(JsonSchema.CASUS, tree(MeldcodeJson.write(MeldcodeJson.readCasus(utf8(CASUS))))))
                .isEmpty();
        assertThat(faults(JsonSchema.PROTOCOL, tree(MeldcodeJson.write(Protocol.STANDAARD))))
                .isEmpty();
        assertThat(faults(JsonSchema.AUDIT, tree(MeldcodeJson.write(trail())))).isEmpty();
        assertThat(faults(JsonSchema.BESLUIT, tree(MeldcodeJson.write(besluit()))))
                .isEmpty();
    }

    @Test
    void an_audit_trail_holds_the_case_and_the_protocol_with_every_field_present() {
        ObjectNode trail = (ObjectNode) tree(MeldcodeJson.write(trail()));
        trail.set("invoer", tree(REQUIRED_ONLY));
        trail.set("protocol", tree("{}"));

        assertThat(faults(JsonSchema.AUDIT, trail))
                .contains("/invoer: required property 'stappen' not found")
                .contains("/protocol: required property 'meldpunt' not found");
    }

    @Test
    void a_case_file_is_accepted_with_and_without_a_protocol_and_expectations() {
        assertThat(faults(JsonSchema.VOORBEELD, tree(VOORBEELD))).isEmpty();
        ObjectNode less = (ObjectNode) tree(VOORBEELD);
        less.remove("protocol");
        less.set("verwacht", JSON.createObjectNode());
        assertThat(faults(JsonSchema.VOORBEELD, less)).isEmpty();
        less.set("protocol", NullNode.getInstance());
        assertThat(faults(JsonSchema.VOORBEELD, less)).isEmpty();
    }

    @Test
    void a_fault_is_told_in_one_line_that_names_its_place() {
        assertThat(faults(
                        JsonSchema.CASUS,
                        tree(REQUIRED_ONLY.replace("}", ",\"signalen\":[{\"datum\":\"2026-01-01\",\"aard\":\"X\"}]}"))))
                .singleElement()
                .asString()
                .startsWith("/signalen/0/aard: does not have a value in the enumeration [\"LETSEL_DOOR_GEWELD\", ");
    }

    // What they refuse.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"casus\"",
                "{}",
                "{\"referentie\":\"x\"}",
                "{\"referentie\":null,\"peildatum\":\"2026-11-20\"}",
                "{\"referentie\":1,\"peildatum\":\"2026-11-20\"}",
                "{\"referentie\":\"\",\"peildatum\":\"2026-11-20\"}",
                "{\"referentie\":\"een casus\",\"peildatum\":\"2026-11-20\"}",
                "{\"referentie\":\"casus\\n\",\"peildatum\":\"2026-11-20\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-02-29\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"20-11-2026\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"+12026-11-20\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20T00:00\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\\n\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"schema\":\"meldcode-casus/2\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"naam\":\"x\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"Bereik\":null}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"bereik\":\"huiselijke_kring\"}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"signalen\":{}}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"signalen\":[null]}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"hulp\":{\"casemanager\":\"ja\"}}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"hulp\":{\"bestaandeHulpverlening\":[{}]}}",
                "{\"referentie\":\"x\",\"peildatum\":\"2026-11-20\",\"redenenOmNietTeMelden\":[\"OVERIG\",\"OVERIG\"]}"
            })
    void a_case_that_the_reader_refuses_for_its_structure_is_refused(String json) {
        assertThat(faults(JsonSchema.CASUS, tree(json))).isNotEmpty();
        assertThatExceptionOfType(MeldcodeException.class).isThrownBy(() -> MeldcodeJson.readCasus(utf8(json)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CASUS", "PROTOCOL", "AUDIT", "BESLUIT"})
    void whatever_is_changed_in_a_document_the_schema_and_the_reader_agree(JsonSchema schema) {
        JsonNode document = switch (schema) {
            case CASUS -> tree(CASUS);
            case PROTOCOL -> tree(PROTOCOL);
            case AUDIT -> tree(MeldcodeJson.write(trail()));
            case BESLUIT -> tree(MeldcodeJson.write(besluit()));
            default -> throw new IllegalArgumentException();
        };
        List<String> disagreements = new ArrayList<>();
        int[] counts = new int[2];

        changes(document, (change, changed) -> {
            boolean accepted = accepts(READERS.get(schema), changed);
            List<String> faults = faults(schema, changed);
            counts[accepted ? 1 : 0]++;
            if (accepted != faults.isEmpty()) {
                disagreements.add(change + (accepted ? " is read, yet " + faults : " is refused by the reader only"));
            }
        });

        assertThat(disagreements).isEmpty();
        assertThat(counts[0]).as("refused").isGreaterThan(500);
        assertThat(counts[1]).as("accepted").isGreaterThan(50);
    }

    // Where they stop.

    @Test
    void what_a_schema_cannot_say_is_left_to_the_reader() {
        String bsn = REQUIRED_ONLY.replace("casus-1", "111222333");
        String twice = REQUIRED_ONLY.replace("}", ",\"referentie\":\"casus-2\"}");
        ObjectNode unsorted = (ObjectNode) tree(MeldcodeJson.write(trail()));
        ((ObjectNode) unsorted.path("invoer")).set("eerdereMeldingen", tree("[\"2026-01-02\",\"2026-01-01\"]"));
        String spelled = "{\"dagenPerStap\":{\"1\":1.0}}";

        assertThat(faults(JsonSchema.CASUS, tree(bsn))).isEmpty();
        assertThat(faults(JsonSchema.CASUS, tree(twice))).isEmpty();
        assertThat(faults(JsonSchema.AUDIT, unsorted)).isEmpty();
        assertThat(faults(JsonSchema.PROTOCOL, tree(spelled))).isEmpty();
        assertThat(accepts(MeldcodeJson::readCasus, utf8(bsn))).isFalse();
        assertThat(accepts(MeldcodeJson::readCasus, utf8(twice))).isFalse();
        assertThat(accepts(READERS.get(JsonSchema.AUDIT), unsorted)).isFalse();
        assertThat(accepts(MeldcodeJson::readProtocol, utf8(spelled))).isFalse();
    }

    @Test
    void labels_may_be_nested_to_a_depth_of_five() {
        for (int depth = 1; depth <= 7; depth++) {
            ObjectNode trail = (ObjectNode) tree(MeldcodeJson.write(trail()));
            ((ObjectNode) trail.path("context"))
                    .set("labels", tree("{\"a\":".repeat(depth) + "\"b\"" + "}".repeat(depth)));

            assertThat(faults(JsonSchema.AUDIT, trail).isEmpty())
                    .as("depth " + depth)
                    .isEqualTo(depth <= 5);
            assertThat(accepts(READERS.get(JsonSchema.AUDIT), trail)).isEqualTo(depth <= 5);
        }
    }

    @Test
    void a_decision_tells_of_all_five_afwegingen() {
        ObjectNode besluit = (ObjectNode) tree(MeldcodeJson.write(besluit()));
        ((ArrayNode) besluit.path("afwegingen")).remove(4);

        assertThat(faults(JsonSchema.BESLUIT, besluit))
                .singleElement()
                .asString()
                .startsWith("/afwegingen: ");
    }

    // Documents.

    private static final String REQUIRED_ONLY = "{\"referentie\":\"casus-1\",\"peildatum\":\"2026-11-20\"}";

    private static final String NULLS = """
            {"schema": null, "referentie": "casus-1", "peildatum": "2026-11-20", "bereik": null, "stappen": null,
             "signalen": null, "afwegingen": null, "hulp": null, "bijzondereVormen": null, "eerdereMeldingen": null,
             "oudersVoorafGeinformeerd": null, "alleGezagdragersGesproken": null, "leerlingMeerderjarig": null,
             "leerlingBetrokken": null, "kindcheck": null, "redenenOmNietTeMelden": null}
            """;

    private static final String CASUS = """
            {
              "schema": "meldcode-casus/1",
              "referentie": "casus-2026-0142",
              "peildatum": "2026-11-20",
              "bereik": "HUISELIJKE_KRING",
              "stappen": {
                "signalenInKaart": "2026-11-03",
                "collegialeConsultatie": "2026-11-05",
                "adviesVeiligThuis": "2026-11-06",
                "uitkomstAdvies": "GEEN_MELDING",
                "adviesOuders": "NIET_INFORMEREN",
                "gesprekBetrokkenen": null,
                "redenGeenGesprek": "SPOED"
              },
              "signalen": [
                {"datum": "2026-11-01", "aard": "HOOG_SCHOOLVERZUIM", "bron": "LEERKRACHT"},
                {"datum": "2026-10-02", "aard": "OVERIG", "bron": null}
              ],
              "afwegingen": {
                "vermoeden": "JA",
                "acuteOnveiligheid": "NEE",
                "structureleOnveiligheid": "TWIJFEL",
                "onthulling": "NEE",
                "effectieveHulpMogelijk": "JA",
                "hulpAanvaard": "ONBEKEND",
                "resultaatBereikt": null
              },
              "hulp": {
                "bestaandeHulpverlening": [{"organisatie": "LOKAAL_TEAM", "sinds": "2026-06-01"}, {"organisatie": "GGZ"}],
                "termijn": "2026-12-31",
                "casemanager": false
              },
              "bijzondereVormen": ["PARTNERGEWELD"],
              "eerdereMeldingen": ["2026-01-15"],
              "oudersVoorafGeinformeerd": "NEE",
              "alleGezagdragersGesproken": "JA",
              "leerlingMeerderjarig": true,
              "leerlingBetrokken": "NEE",
              "kindcheck": "TWIJFEL",
              "redenenOmNietTeMelden": ["AL_HULPVERLENING_AANWEZIG", "OVERIG"]
            }
            """;

    private static final String PROTOCOL = """
            {"schema": "meldcode-protocol/1", "uitvoerder": "INTERN_BEGELEIDER", "melder": "LEERKRACHT",
             "beslisser": "BEVOEGD_GEZAG", "meldpunt": {"naam": "Veilig Thuis Midden", "telefoon": "+31 (0)30-0000000"},
             "dagenPerStap": {"1": 0, "2": 3650, "3": null}, "verwijsindex": true}
            """;

    private static final String VOORBEELD = """
            {
              "schema": "meldcode-voorbeeld/1",
              "id": "een-proef",
              "titel": "Een titel",
              "verhaal": "Een verhaal.\\nMet een tweede regel.",
              "leerdoel": "Een leerdoel.",
              "bron": "bedacht",
              "casus": {"referentie": "proef-1", "peildatum": "2024-03-04"},
              "protocol": {"melder": "DIRECTIE"},
              "verwacht": {
                "melding": "ONVOLLEDIG",
                "meldnorm": null,
                "beslissendeAfweging": 1,
                "hulp": "NOG_TE_BEPALEN",
                "enEn": false,
                "acties": ["VASTLEGGEN_IN_DOSSIER"],
                "geenActies": ["MELDEN_BIJ_VEILIG_THUIS"],
                "aandachtspunten": [],
                "redenen": {"AL_HULPVERLENING_AANWEZIG": "NIET_OP_ZICHZELF"},
                "openVragen": ["afwegingen.vermoeden"],
                "regels": ["afweging-1-onbekend"]
              }
            }
            """;

    /** One entry in each list of the input: whatever becomes of it, it stands in order. */
    private static AuditTrail trail() {
        Casus casus = Casus.builder("casus-1", DAY)
                .signaal(new Signaal(DAY, Signaal.Aard.OVERIG, Signaal.Bron.OUDER))
                .bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.GGZ, DAY))
                .bijzondereVorm(BijzondereVorm.ACHTERLATING)
                .eerdereMelding(DAY)
                .redenOmNietTeMelden(Reden.OVERIG)
                .casemanager(true)
                .termijn(DAY)
                .redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED)
                .build();
        return AuditTrail.builder()
                .besluitId(UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .genomenOp(Instant.parse("2026-11-20T09:15:00Z"))
                .modus(AuditTrail.Modus.OEFENING)
                .taal(Taal.NL)
                .regelset(new Regelset("onderwijs", "2019.1", DAY, DAY.plusDays(1), HASH))
                .bibliotheek(new AuditTrail.Bibliotheek("meldcode", "1.0.0", "10.2.0"))
                .invoer(casus)
                .protocol(Protocol.builder()
                        .dagenPerStap(new Protocol.DagenPerStap(1, 2, 3))
                        .build())
                .stappen(List.of(
                        AuditTrail.Stap.builder(1, "afweging-1-ja", "NAAR_AFWEGING_2", "Een zin.")
                                .afweging(1, Antwoord.JA)
                                .feiten(List.of("afwegingen.vermoeden"))
                                .bron(List.of("nji"))
                                .build(),
                        AuditTrail.Stap.builder(2, "en-en", "EN_EN", "Én-én.")
                                .keuze(true)
                                .build()))
                .uitkomst(new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.NOG_TE_BEPALEN, true))
                .context(new AuditTrail.Context(
                        "ab".repeat(16),
                        "ab".repeat(8),
                        "https://school.example/verwerkingen/7",
                        Map.of("school", "é", "in", Map.of("groep", "7", "diep", Map.of("x", "y")))))
                .vorigeHash(HASH)
                .build()
                .verzegeld();
    }

    private static Besluit besluit() {
        return Besluit.builder(trail())
                .uitkomst(new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS, true))
                .afwegingen(IntStream.rangeClosed(1, 5)
                        .mapToObj(nummer -> new Afweging(nummer, Antwoord.JA, Afweging.Status.OPEN, "Een vraag?"))
                        .toList())
                .openVragen(List.of(new OpenVraag("afwegingen.vermoeden", 1, true, "Een vraag?", List.of())))
                .acties(List.of(new Actie(
                        Actie.Code.RESULTAAT_EVALUEREN, Rol.DIRECTIE, Actie.Wanneer.UITERLIJK, DAY, "Een actie.")))
                .redenen(List.of(new Redenoordeel(Reden.OVERIG, Redenoordeel.Oordeel.GELDIG, "Een reden.")))
                .aandachtspunten(List.of(new Aandachtspunt(Aandachtspunt.Code.TERMIJN_LANG, "Een punt.")))
                .toelichting("Een toelichting.")
                .build();
    }

    // Changes.

    /** What may come in the place of any value; for each format some fit and most do not. */
    private static final List<JsonNode> VALUES = Stream.of(
                    "null, true, false, 0, 1, 5, 6, 1000, 1001, 3650, 3651, -1, 1.5, 99999999999, [], {}, [null], [1], [[]]",
                    "{\"a\":\"b\"}, {\"a\":1}, {\"a\":\"\"}, {\"\":\"a\"}, {\"a\":{}}, [\"JA\",\"JA\"], [\"OVERIG\"]",
                    "\"\", \" \", \"x\", \" x\", \"x \", \"x\\n\", \"x\\ty\", \"x y\", \"é\", \"a-b\", \"a--b\", \"-\"",
                    "\"\\u200b\", \"a\\u00ad\", \"\\ufeff\", \"a\\u0085b\", \"\\u00a0\", \"\\u2028\", \"\\ud83d\\ude00\"",
                    "\"2026-02-28\", \"2026-02-29\", \"2024-02-29\", \"0000-01-01\", \"2026-1-1\", \"2026-04-31\"",
                    "\"2026-11-20T09:15:00Z\", \"2026-11-20T24:00:00Z\", \"2026-11-20T09:15:00.5Z\"",
                    "\"2026-11-20T23:59:60Z\", \"2026-02-29T09:15:00Z\", \"2026-11-20T09:15:00+01:00\"",
                    "\"JA\", \"ja\", \"ONBEKEND\", \"OVERIG\", \"NORM_2\", \"nl\", \"NL\", \"meldcode-casus/1\"",
                    "\"112\", \"12\", \"0800-2000\", \"+31 (0)30\", \"0800x\", \"https://x/y\", \"urn:x:y\", \"x:\"",
                    "\"a:é\", \"a:b c\", \"1:x\", \"//x\", \"x:#\", \"x:#a\", \"x:a#b\", \"a:\\u2003\", \"00000000-0000-4000-8000-00000000000A\"",
                    "\"00000000-0000-4000-8000-00000000000a\"")
            .map(values -> tree("[" + values + "]"))
            .flatMap(JsonSchemaTest::children)
            .toList();

    private static final List<JsonNode> LONG_TEXTS = Stream.concat(
                    Stream.of("0".repeat(32), "0".repeat(16), "f".repeat(32), "f".repeat(16), HASH),
                    IntStream.of(20, 21, 64, 65, 100, 101, 200, 201, 2000, 2001).mapToObj("a"::repeat))
            .map(text -> (JsonNode) JSON.getNodeFactory().textNode(text))
            .toList();

    @FunctionalInterface
    private interface Changed {
        void accept(String change, JsonNode document);
    }

    /** Every value left out, replaced by every other one, and put together with what does not belong there. */
    private static void changes(JsonNode document, Changed changed) {
        for (JsonPointer place : places(document)) {
            // The audit trail in a decision is changed on its own.
            if (place.toString().startsWith("/auditTrail/")) {
                continue;
            }
            Stream.concat(VALUES.stream(), LONG_TEXTS.stream())
                    .forEach(value -> change(document, place, "=" + value, changed, (parent, last) -> {
                        if (parent instanceof ObjectNode object) {
                            object.set(last.getMatchingProperty(), value);
                        } else {
                            ((ArrayNode) parent).set(last.getMatchingIndex(), value);
                        }
                    }));
            change(document, place, " removed", changed, (parent, last) -> {
                if (parent instanceof ObjectNode object) {
                    object.remove(last.getMatchingProperty());
                } else {
                    ((ArrayNode) parent).remove(last.getMatchingIndex());
                }
            });
            change(document, place, " with an unknown field", changed, (parent, last) -> {
                if (document.at(place).isObject()) {
                    ((ObjectNode) parent.at(last)).set("onbekend", NullNode.getInstance());
                }
            });
            for (int copies : new int[] {1, 999, 1000}) {
                change(document, place, " with " + copies + " more", changed, (parent, last) -> {
                    if (parent.at(last) instanceof ArrayNode list && !list.isEmpty()) {
                        for (int i = 0; i < copies; i++) {
                            list.insert(0, list.get(0).deepCopy());
                        }
                    }
                });
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(JsonNode parent, JsonPointer last);
    }

    private static void change(JsonNode document, JsonPointer place, String what, Changed changed, Change change) {
        JsonNode copy = document.deepCopy();
        change.apply(copy.at(place.head()), place.last());
        // That there are always five is what the schema says of a decision, and not the reader.
        boolean five =
                !copy.path("afwegingen").isArray() || copy.path("afwegingen").size() == 5;
        if (five && !copy.equals(document)) {
            changed.accept(place + what, copy);
        }
    }

    private static List<JsonPointer> places(JsonNode document) {
        List<JsonPointer> places = new ArrayList<>();
        collect(document, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        node.properties().forEach(field -> {
            JsonPointer child = place.appendProperty(field.getKey());
            places.add(child);
            collect(field.getValue(), child, places);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonPointer child = place.appendIndex(i);
                places.add(child);
                collect(node.get(i), child, places);
            }
        }
    }

    // Tools.

    private static boolean accepts(Consumer<byte[]> reader, JsonNode document) {
        return accepts(reader, utf8(document.toString()));
    }

    private static boolean accepts(Consumer<byte[]> reader, byte[] document) {
        try {
            reader.accept(document);
            return true;
        } catch (MeldcodeException e) {
            return false;
        }
    }

    private static Arguments codes(JsonSchema schema, String name, Class<? extends Enum<?>> type) {
        return Arguments.of(
                schema,
                name,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static List<String> values(JsonNode list) {
        return children(list)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** What a field refers to. */
    private static JsonNode target(JsonSchema from, JsonNode field) {
        String ref = field.path("$ref").asText();
        String id = ref.startsWith("#") ? from.id() : ref.replaceAll("#.*", "");
        JsonSchema schema = Arrays.stream(JsonSchema.values())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("A field without a title that refers to nothing: " + field));
        return tree(schema.text()).at(ref.replaceAll("^[^#]*#?", ""));
    }

    /** All objects in a document, from the outside in. */
    private static Stream<JsonNode> objects(JsonNode node) {
        Stream<JsonNode> inside = children(node).flatMap(JsonSchemaTest::objects);
        return node.isObject() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    private static Stream<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
