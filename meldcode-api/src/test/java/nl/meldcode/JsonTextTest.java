package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Two others write JSON as well: Jackson in the order of the fields, and a library for RFC 8785 in the canonical form. */
class JsonTextTest {

    private static final int DOCUMENTS = 20_000;
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void in_order_it_is_what_jackson_writes() throws Exception {
        Random random = new Random(8785);
        for (int i = 0; i < DOCUMENTS; i++) {
            Map<String, Object> document = document(random, 5);

            assertThat(written(document, JsonText.inOrder()).toString())
                    .isEqualTo(JACKSON.writeValueAsString(document));
        }
    }

    @Test
    void canonically_it_is_what_the_judge_makes_of_it_however_it_came() throws Exception {
        Random random = new Random(5878);
        for (int i = 0; i < DOCUMENTS; i++) {
            Map<String, Object> document = document(random, 5);
            String json = JACKSON.writeValueAsString(document);
            byte[] judged = new JsonCanonicalizer(json).getEncodedUTF8();

            assertThat(written(document, JsonText.canonical()).bytes()).as(json).isEqualTo(judged);
            assertThat(JsonText.canonicalOf(json)).as(json).isEqualTo(judged);
        }
    }

    @Test
    void every_character_is_escaped_as_jackson_and_the_judge_do() throws Exception {
        int[] characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .toArray();
        Map<String, Object> document = new LinkedHashMap<>();
        for (int from = 0; from < characters.length; from += 1_000) {
            String text = new String(characters, from, Math.min(1_000, characters.length - from));
            document.put(text.substring(0, 20), text);
        }
        String json = JACKSON.writeValueAsString(document);

        assertThat(written(document, JsonText.inOrder()).toString()).isEqualTo(json);
        assertThat(written(document, JsonText.canonical()).bytes())
                .isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
    }

    /** In UTF-8 the smiling face comes last. */
    @Test
    void names_stand_in_the_order_of_utf_16() {
        Map<String, Object> document = new LinkedHashMap<>();
        Stream.of("\uff01", "😀", "é", "b", "", "B", "aa", "a", "\r", "\"").forEach(name -> document.put(name, 1));

        assertThat(new String(written(document, JsonText.canonical()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"\":1,\"\\r\":1,\"\\\"\":1,\"B\":1,\"a\":1,\"aa\":1,\"b\":1,\"é\":1,\"😀\":1,\"\uff01\":1}");
    }

    private static Map<String, Object> document(Random random, int depth) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            document.put(RandomText.of(random, 6), value(random, depth - 1));
        }
        return document;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(4_000);
            case 3, 4 -> RandomText.of(random, 30);
            case 5 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, depth - 1))
                        .toList();
            default -> document(random, depth);
        };
    }

    private static JsonText written(Map<?, ?> document, JsonText json) {
        write(document, json);
        return json;
    }

    private static void write(Object value, JsonText json) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeFieldName(name.toString());
                write(member, json);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(entry -> write(entry, json));
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else {
            json.writeString(value.toString());
        }
    }
}
