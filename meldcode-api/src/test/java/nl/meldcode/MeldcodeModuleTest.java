package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldcode.testing.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's own mapper reads and writes what this library does, in its own objects and whatever it is set to. */
class MeldcodeModuleTest {

    private static final ObjectMapper PLAIN = new ObjectMapper().findAndRegisterModules();

    /** As lenient and as different as a host can be. */
    private static final ObjectMapper LENIENT = JsonMapper.builder(new JsonFactory())
            .findAndAddModules()
            .enable(JsonReadFeature.values())
            .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS, JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.QUOTE_FIELD_NAMES)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                    DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                    DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(
                    SerializationFeature.INDENT_OUTPUT,
                    SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                    SerializationFeature.WRITE_ENUMS_USING_INDEX,
                    SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                    MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .build();

    /** Writes the class of each value beside it. */
    private static final ObjectMapper TYPED = JsonMapper.builder()
            .findAndAddModules()
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    ObjectMapper.DefaultTyping.NON_FINAL)
            .build();

    /** An object of a host's own. */
    record Dossier(
            String naam,
            Casus casus,
            List<Besluit> besluiten,
            AuditTrail laatste,
            Protocol protocol,
            Antwoord antwoord) {}

    static Stream<ObjectMapper> mappers() {
        return Stream.of(PLAIN, LENIENT, TYPED);
    }

    private static Dossier dossier() {
        Random random = new Random(7);
        return new Dossier(
                "x",
                RoundTripTest.casus(random),
                List.of(RoundTripTest.besluit(random), RoundTripTest.besluit(random)),
                RoundTripTest.trail(random),
                RoundTripTest.protocol(random),
                Antwoord.TWIJFEL);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void what_stands_in_a_hosts_own_object_is_written_by_the_contract_and_read_back(ObjectMapper mapper)
            throws Exception {
        Dossier dossier = dossier();

        String json = mapper.writeValueAsString(dossier);

        assertThat(json)
                .contains(
                        MeldcodeJson.write(dossier.casus()),
                        MeldcodeJson.write(dossier.besluiten().get(1)),
                        MeldcodeJson.write(dossier.laatste()),
                        MeldcodeJson.write(dossier.protocol()),
                        "\"TWIJFEL\"");
        if (mapper != LENIENT) {
            assertThat(mapper.readValue(json, Dossier.class)).isEqualTo(dossier);
        }
        assertThat(PLAIN.convertValue(dossier, Dossier.class)).isEqualTo(dossier);
        assertThat(PLAIN.treeToValue(PLAIN.valueToTree(dossier), Dossier.class)).isEqualTo(dossier);
    }

    static Stream<Arguments> faults() {
        String required = "\"referentie\":\"casus-1\",\"peildatum\":\"2026-11-20\"";
        return Stream.of(
                fault("{" + required + ",\"referentie\":\"casus-2\"}", Foutcode.ONGELDIGE_JSON, "referentie"),
                fault("{" + required + ",\"naam\":\"geheim\"}", Foutcode.ONBEKEND_VELD, "naam"),
                fault("{" + required + ",\"bereik\":\"geheim\"}", Foutcode.ONGELDIGE_WAARDE, "bereik"),
                fault("{" + required + ",\"bereik\":\"huiselijke_kring\"}", Foutcode.ONGELDIGE_WAARDE, "bereik"),
                fault("{" + required + ",\"bereik\":0}", Foutcode.ONGELDIGE_WAARDE, "bereik"),
                fault("{" + required + ",\"bereik\":\"\"}", Foutcode.ONGELDIGE_WAARDE, "bereik"),
                fault("{" + required + ",\"signalen\":{}}", Foutcode.ONGELDIGE_WAARDE, "signalen"),
                fault("{" + required + ",\"bereik\":NaN}", Foutcode.ONGELDIGE_JSON, null),
                fault("{" + required + ",}", Foutcode.ONGELDIGE_JSON, null),
                fault("{" + required + "/* geheim */}", Foutcode.ONGELDIGE_JSON, null),
                fault("{" + required + ",'bereik':null}", Foutcode.ONGELDIGE_JSON, null),
                fault("{\"referentie\":1,'bereik':null}", Foutcode.ONGELDIGE_WAARDE, "referentie"),
                fault("{\"referentie\":\"casus-1\"}", Foutcode.VERPLICHT_VELD, "peildatum"),
                fault("{\"referentie\":\"111222333\"}", Foutcode.PERSOONSGEGEVEN, "referentie"),
                fault("[" + "{" + required + "}]", Foutcode.ONGELDIGE_WAARDE, null),
                fault("\"\"", Foutcode.ONGELDIGE_WAARDE, null),
                fault(
                        "{" + required + ",\"eerdereMeldingen\":[" + "0,".repeat(1_000) + "0]}",
                        Foutcode.TE_GROOT,
                        "eerdereMeldingen"),
                fault(
                        "{" + required + ",\"signalen\":" + "[".repeat(21) + "]".repeat(21) + "}",
                        Foutcode.TE_GROOT,
                        "signalen[0]"),
                fault("{" + required + ",\"x\":\"" + "x".repeat(1 << 20) + "\"}", Foutcode.TE_GROOT, null));
    }

    private static Arguments fault(String json, Foutcode code, String veld) {
        return Arguments.of(json, code, veld);
    }

    @ParameterizedTest(name = "{index} {1} {2}")
    @MethodSource("faults")
    void a_mapper_is_as_strict_as_the_library_whatever_it_is_set_to(String json, Foutcode code, String veld) {
        for (ObjectMapper mapper : List.of(PLAIN, LENIENT)) {
            for (JsonMappingException refusal : List.of(
                    refusal(mapper, json, Casus.class),
                    refusal(mapper, "{\"naam\":\"x\",\"casus\":" + json + "}", Dossier.class))) {
                assertThat(refusal).isNotInstanceOf(InvalidDefinitionException.class);
                assertThat(refusal.getCause()).isInstanceOfSatisfying(MeldcodeException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.veld()).isEqualTo(veld);
                });
                assertThat(refusal.getMessage()).doesNotContain("geheim", "111222333", "Source");
            }
        }
    }

    private static JsonMappingException refusal(ObjectMapper mapper, String json, Class<?> type) {
        JsonMappingException refusal =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(json, type));
        assertThat(refusal).as(json.substring(0, Math.min(200, json.length()))).isNotNull();
        return refusal;
    }

    @Test
    void the_place_in_the_hosts_object_is_told_too() {
        JsonMappingException refusal =
                refusal(PLAIN, "{\"casus\":{\"referentie\":\"x\",\"peildatum\":1}}", Dossier.class);

        assertThat(refusal.getPathReference()).endsWith("Dossier[\"casus\"]");
        assertThat(refusal.getMessage()).startsWith("ONGELDIGE_WAARDE at peildatum: ");
    }

    @Test
    void the_host_is_as_lenient_as_before_behind_the_value() throws Exception {
        String casus = MeldcodeJson.write(RoundTripTest.casus(new Random(1)));

        assertThat(LENIENT.readValue("{'casus':" + casus + ",/* yes */'naam':'x',}", Dossier.class)
                        .naam())
                .isEqualTo("x");
    }

    @Test
    void what_is_only_said_is_written_and_its_schema_fits() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Besluit besluit = RoundTripTest.besluit(new Random(3));
        OpenVraag vraag = new OpenVraag("hulp.termijn", 4, true, "Tot wanneer?", List.of("Wat sprak u af?"));
        WatAls watAls = new WatAls(
                List.of(new Wijziging("afwegingen.vermoeden", "ja", "nee", "Nee in plaats van ja.")),
                besluit.auditTrail().invoer(),
                besluit.uitkomst(),
                "een-regel",
                "Een zin.");
        Herinnering herinnering = new Herinnering(2, day, true, "Stap 2.");
        Regelboek regelboek = new Regelboek(
                besluit.auditTrail().regelset(),
                Taal.EN,
                List.of(
                        Regelboek.Regel.builder("een-regel", "Bereik", "Een zin.")
                                .build(),
                        Regelboek.Regel.builder("rij-a", "Afweging 1", "Een zin.")
                                .rij("a", Melding.VEREIST)
                                .afweging(1)
                                .feiten(List.of("afwegingen.vermoeden"))
                                .bron(List.of("nji"))
                                .keuze(true)
                                .build()));
        Bevinding bevinding = new Bevinding(1, Foutcode.HASH_KLOPT_NIET, "hash", "De hash past niet.");

        fits(JsonSchema.VRAAG, vraag, MeldcodeJson.write(vraag));
        fits(JsonSchema.WAT_ALS, watAls, MeldcodeJson.write(watAls));
        fits(JsonSchema.HERINNERING, herinnering, MeldcodeJson.write(herinnering));
        fits(JsonSchema.REGELBOEK, regelboek, MeldcodeJson.write(regelboek));
        fits(JsonSchema.BEVINDING, bevinding, MeldcodeJson.write(bevinding));
    }

    private static void fits(JsonSchema schema, Object value, String json) throws Exception {
        assertThat(Schemas.faults(schema, json)).isEmpty();
        assertThat(PLAIN.writeValueAsString(value)).isEqualTo(json);
        assertThat(refusal(PLAIN, json, value.getClass()).getCause()).isInstanceOf(MeldcodeException.class);
    }

    @Test
    void every_public_value_and_code_is_known_or_no_part_of_any_json() {
        Set<Class<?>> noJson = Set.of(
                Besluitcontext.class,
                Bron.class,
                Bron.Graad.class,
                JsonSchema.class,
                AuditTrail.Stap.Soort.class,
                Veld.class,
                Veld.Soort.class,
                Vergelijking.class,
                Vraag.class);
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.meldcode")) {
            Class<?> type = found.reflect();
            boolean isValue = type.isEnum() || type.isRecord() || hasBuilder(type);
            if (Modifier.isPublic(type.getModifiers())
                    && type.getPackageName().equals("nl.meldcode")
                    && isValue
                    && !noJson.contains(type)) {
                assertThat(catchThrowableOfType(JsonMappingException.class, () -> PLAIN.readValue("0.25", type)))
                        .as("%s", type)
                        .isNotNull()
                        .hasCauseInstanceOf(MeldcodeException.class);
            }
        }
    }

    private static boolean hasBuilder(Class<?> type) {
        return !type.isInterface()
                && Stream.of(type.getDeclaredClasses())
                        .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
    }

    @Test
    void a_part_without_json_of_its_own_is_refused_in_both_directions() {
        assertThat(catchThrowableOfType(
                        JsonMappingException.class, () -> PLAIN.writeValueAsString(Map.of("x", Antwoorden.GEEN))))
                .hasCauseInstanceOf(MeldcodeException.class);
        assertThat(refusal(PLAIN, "{}", Hulp.class)).hasCauseInstanceOf(MeldcodeException.class);
    }
}
