package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may add to a decision, and what it may not: never a person. */
class BesluitcontextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String HASH = "0".repeat(63) + "f";

    /** Passes the elfproef. */
    private static final String BSN = "111222333";

    @Test
    void a_decision_to_which_the_host_adds_nothing_is_a_real_case_and_the_first() {
        assertThat(Besluitcontext.STANDAARD)
                .isEqualTo(new Besluitcontext(AuditTrail.Modus.PRAKTIJK, AuditTrail.Context.LEEG, null));
    }

    @Test
    void all_that_a_host_adds_is_kept() {
        Besluitcontext context = Besluitcontext.builder()
                .modus(AuditTrail.Modus.OEFENING)
                .traceId(TRACE)
                .spanId(SPAN)
                .verwerkingsactiviteit("urn:school:verwerking:7")
                .vorigeHash(HASH)
                .label("dossier", "2026/0142")
                .label("vestiging", Map.of("plaats", "'s-Hertogenbosch"))
                .build();

        assertThat(context.modus()).isEqualTo(AuditTrail.Modus.OEFENING);
        assertThat(context.vorigeHash()).isEqualTo(HASH);
        assertThat(context.context())
                .isEqualTo(new AuditTrail.Context(
                        TRACE,
                        SPAN,
                        "urn:school:verwerking:7",
                        Map.of("dossier", "2026/0142", "vestiging", Map.of("plaats", "'s-Hertogenbosch"))));
    }

    @Test
    void labels_are_copied_all_the_way_down_and_cannot_be_changed_afterwards() {
        Map<String, Object> diep = new HashMap<>(Map.of("kamer", "1.01"));
        Map<String, Object> labels = new HashMap<>(Map.of("vestiging", diep));
        AuditTrail.Context context = new AuditTrail.Context(null, null, null, labels);

        diep.put("kamer", "2.02");
        labels.clear();

        assertThat(context.labels()).isEqualTo(Map.of("vestiging", Map.of("kamer", "1.01")));
        assertThat(context.labels()).isUnmodifiable();
        assertThat((Map<?, ?>) context.labels().get("vestiging")).isUnmodifiable();
    }

    @Test
    void the_order_of_the_labels_makes_no_difference() {
        Besluitcontext ene =
                Besluitcontext.builder().label("a", "1").label("b", "2").build();
        Besluitcontext andere =
                Besluitcontext.builder().label("b", "2").label("a", "1").build();

        assertThat(ene).isEqualTo(andere).hasToString(andere.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïef", "日本語のラベル", "👋🏽 💙", "\"\\/<>&'", " ", "e\u0301", "\uff01", "null"})
    void a_label_may_be_any_text_on_a_line(String text) {
        assertThat(Besluitcontext.builder()
                        .label(text, text)
                        .label("onder", Map.of(text, text))
                        .build()
                        .context()
                        .labels())
                .containsEntry(text, text)
                .containsEntry("onder", Map.of(text, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twee\nregels", "tab\t", "\u0000", "\u007f", "\ud83d", "\u202etxt", "\ue000"})
    void a_label_that_is_no_text_on_a_line_is_refused_as_a_name_and_as_a_value(String text) {
        geweigerd(Foutcode.ONGELDIGE_WAARDE, "labels", Besluitcontext.builder().label(text, "x"));
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE, "labels.a", Besluitcontext.builder().label("a", text));
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "labels.a.b",
                Besluitcontext.builder().label("a", Map.of("b", text)));
    }

    @Test
    void a_label_has_at_most_two_hundred_characters_of_whatever_script() {
        for (String teken : List.of("x", "é", "😀")) {
            assertThat(Besluitcontext.builder().label("a", teken.repeat(200)).build())
                    .isNotNull();
            geweigerd(
                    Foutcode.ONGELDIGE_WAARDE,
                    "labels.a",
                    Besluitcontext.builder().label("a", teken.repeat(201)));
        }
    }

    @Test
    void there_are_at_most_a_hundred_labels_at_all_depths_together() {
        Map<String, String> vijftig = labels(50);
        assertThat(Besluitcontext.builder()
                        .label("a", labels(98))
                        .label("b", "x")
                        .build()
                        .context()
                        .labels())
                .hasSize(2);

        geweigerd(
                Foutcode.TE_GROOT,
                "labels",
                Besluitcontext.builder().label("a", labels(99)).label("b", "x"));
        geweigerd(
                Foutcode.TE_GROOT,
                "labels",
                Besluitcontext.builder().label("a", vijftig).label("b", vijftig));
        geweigerd(Foutcode.TE_GROOT, "labels", Besluitcontext.builder().label("a", labels(1_000)));
    }

    @Test
    void labels_are_nested_to_a_depth_of_five() {
        assertThat(Besluitcontext.builder()
                        .label("1", nested(2, 5))
                        .build()
                        .context()
                        .labels()
                        .toString())
                .isEqualTo("{1={2={3={4={5=diep}}}}}");
        geweigerd(
                Foutcode.TE_GROOT, "labels.1.2.3.4.5", Besluitcontext.builder().label("1", nested(2, 6)));
    }

    @Test
    void labels_that_hold_themselves_are_nested_too_deep() {
        Map<String, Object> lus = new HashMap<>();
        lus.put("lus", lus);

        geweigerd(
                Foutcode.TE_GROOT,
                "labels.a.lus.lus.lus.lus",
                Besluitcontext.builder().label("a", lus));
    }

    @Test
    void a_label_is_a_text_or_labels_and_nothing_else() {
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "labels.a.b",
                Besluitcontext.builder().label("a", Map.of("b", 7)));
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "labels.a.b",
                Besluitcontext.builder().label("a", Map.of("b", true)));
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "labels.a.b",
                Besluitcontext.builder().label("a", Map.of("b", new ArrayList<>())));
    }

    @ParameterizedTest
    @ValueSource(strings = {BSN, "leerling 111222333", "111.222.333", "1112-22-333", "x_111_222_333_x"})
    void a_label_with_a_bsn_is_refused_and_the_refusal_does_not_repeat_it(String text) {
        for (MeldcodeException weigering : List.of(
                geweigerd(
                        Foutcode.PERSOONSGEGEVEN,
                        "labels",
                        Besluitcontext.builder().label(text, "x")),
                geweigerd(
                        Foutcode.PERSOONSGEGEVEN,
                        "labels.a",
                        Besluitcontext.builder().label("a", text)),
                geweigerd(
                        Foutcode.PERSOONSGEGEVEN,
                        "labels.a",
                        Besluitcontext.builder().label("a", Map.of(text, "x"))))) {
            assertThat(weigering.toString() + weigering.uitleg(Taal.NL)).doesNotContain(text);
        }
    }

    @Test
    void nine_digits_that_are_no_bsn_are_a_label() {
        assertThat(Besluitcontext.builder().label("dossier", "111222334").build())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e473",
                "4bf92f3577b34da6a3ce929d0e0e47366",
                "0000000000000000",
                "4bf92f3577b34da6a3ce929d0e0e473g",
                "4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
                "4bf92f3577b34da6a3ce929d0e0e4736\n",
                "00000000000000000000000000000000"
            })
    void a_trace_id_is_32_or_16_hexadecimal_digits_not_all_zero(String id) {
        geweigerd(Foutcode.ONGELDIGE_WAARDE, "traceId", Besluitcontext.builder().traceId(id));
    }

    @Test
    void ids_of_older_tracers_are_written_as_w3c_writes_them() {
        AuditTrail.Context context = Besluitcontext.builder()
                .traceId("A3CE929D0E0E4736")
                .spanId("00F067AA0BA902B7")
                .build()
                .context();

        assertThat(context.traceId()).isEqualTo("0000000000000000a3ce929d0e0e4736");
        assertThat(context.spanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(Besluitcontext.builder()
                        .traceId("4BF92F3577B34DA6A3CE929D0E0E4736")
                        .build()
                        .context()
                        .traceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThatExceptionOfType(MeldcodeException.class)
                .as("in a record it stands as the contract says")
                .isThrownBy(() -> new AuditTrail.Context("4BF92F3577B34DA6A3CE929D0E0E4736", null, null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00f067aa0ba902b", "00f067aa0ba902b77", "00f067aa0ba902bg", "0000000000000000"})
    void a_span_id_is_16_hexadecimal_digits_not_all_zero(String id) {
        geweigerd(Foutcode.ONGELDIGE_WAARDE, "spanId", Besluitcontext.builder().spanId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school.example/register/activiteiten?nr=7#meldcode",
                "urn:uuid:00000000-0000-4000-8000-000000000001",
                "tag:school.example,2026:meldcode"
            })
    void a_processing_activity_is_an_absolute_uri(String uri) {
        assertThat(Besluitcontext.builder()
                        .verwerkingsactiviteit(uri)
                        .build()
                        .context()
                        .verwerkingsactiviteit())
                .isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "register/7", "/register", "//school.example/7", "https://", "een activiteit", "a:b c"})
    void a_processing_activity_that_is_no_absolute_uri_is_refused(String uri) {
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "verwerkingsactiviteit",
                Besluitcontext.builder().verwerkingsactiviteit(uri));
    }

    @Test
    void a_processing_activity_has_at_most_five_hundred_characters_and_names_no_person() {
        String vijfhonderd = "urn:x:" + "y".repeat(494);

        assertThat(Besluitcontext.builder().verwerkingsactiviteit(vijfhonderd).build())
                .isNotNull();
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "verwerkingsactiviteit",
                Besluitcontext.builder().verwerkingsactiviteit(vijfhonderd + "y"));
        MeldcodeException weigering = geweigerd(
                Foutcode.PERSOONSGEGEVEN,
                "verwerkingsactiviteit",
                Besluitcontext.builder().verwerkingsactiviteit("https://school.example/leerling/" + BSN));
        assertThat(weigering).hasMessageNotContaining(BSN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000000000000000000000000000000000000000000000000000000000000000F"})
    void the_previous_hash_is_64_lower_case_hexadecimal_digits(String hash) {
        geweigerd(
                Foutcode.ONGELDIGE_WAARDE,
                "vorigeHash",
                Besluitcontext.builder().vorigeHash(hash));
    }

    @Test
    void nothing_that_is_given_may_be_null() {
        Besluitcontext.Builder builder = Besluitcontext.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.modus(null));
        assertThatNullPointerException().isThrownBy(() -> builder.na(null));
        assertThatNullPointerException().isThrownBy(() -> builder.vorigeHash(null));
        assertThatNullPointerException().isThrownBy(() -> builder.traceId(null));
        assertThatNullPointerException().isThrownBy(() -> builder.spanId(null));
        assertThatNullPointerException().isThrownBy(() -> builder.verwerkingsactiviteit(null));
        assertThatNullPointerException().isThrownBy(() -> builder.label("a", (String) null));
        assertThatNullPointerException().isThrownBy(() -> builder.label(null, "x"));
        assertThat(builder.build()).isEqualTo(Besluitcontext.STANDAARD);
    }

    private static Map<String, String> labels(int aantal) {
        Map<String, String> labels = new HashMap<>();
        IntStream.range(0, aantal).forEach(i -> labels.put("label " + i, "x"));
        return labels;
    }

    private static Map<String, Object> nested(int van, int tot) {
        return Map.of(String.valueOf(van), van == tot ? "diep" : nested(van + 1, tot));
    }

    private static MeldcodeException geweigerd(Foutcode code, String veld, Besluitcontext.Builder builder) {
        MeldcodeException weigering = catchThrowableOfType(MeldcodeException.class, builder::build);
        assertThat(weigering).as("the refusal").isNotNull();
        assertThat(weigering.code()).isEqualTo(code);
        assertThat(weigering.veld()).isEqualTo(veld);
        for (Taal taal : Taal.values()) {
            assertThat(weigering.uitleg(taal)).isNotBlank().doesNotContain("%s", "\n");
        }
        return weigering;
    }
}
