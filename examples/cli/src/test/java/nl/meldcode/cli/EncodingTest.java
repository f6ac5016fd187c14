package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen gets that does not show UTF-8. */
class EncodingTest {

    private static final Charset DOS = Charset.forName("IBM850");

    @Test
    void a_console_gets_its_own_encoding_and_a_pipe_gets_utf_8() {
        for (int watched : new int[] {0, 1, 2}) {
            Terminal terminal = new Terminal(Map.of(), descriptor -> descriptor == watched, DOS);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            Main.run(
                    new String[] {"weeg", Casussen.README.toString(), "geen-één.json"},
                    new Streams(InputStream.nullInputStream(), out, err, terminal));

            assertThat(out.toString(watched == 1 ? DOS : StandardCharsets.UTF_8))
                    .contains("én-én: de melding");
            assertThat(err.toString(watched == 2 ? DOS : StandardCharsets.UTF_8))
                    .startsWith("meldcode: geen-één.json: ONLEESBAAR: ")
                    .contains("één");
        }
    }

    @Test
    void help_is_in_the_encoding_of_the_console_too() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Main.run(
                new String[] {"weeg", "--help"},
                new Streams(InputStream.nullInputStream(), out, out, new Terminal(Map.of(), descriptor -> true, DOS)));

        assertThat(out.toString(DOS)).contains("één casus per regel");
    }

    @ParameterizedTest
    @CsvSource({
        "én-én, én-én",
        "een – streep en een ’ teken, een - streep en een ' teken",
        "€ 10… → ✓, EUR 10... -> v",
        "ő en 日, o en ?",
    })
    void a_letter_that_the_console_lacks_becomes_the_nearest_plain_one(String text, String shown) {
        assertThat(new String(new Encoding(DOS).bytes(text), DOS)).isEqualTo(shown);
        assertThat(new String(Encoding.UTF_8.bytes(text), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void half_a_character_is_shown_as_a_question_mark() {
        assertThat(new String(new Encoding(DOS).bytes("a\ud800b"), DOS)).isEqualTo("a?b");
        assertThat(new String(Encoding.UTF_8.bytes("a\ud800b"), StandardCharsets.UTF_8))
                .isEqualTo("a?b");
    }

    @Test
    void the_encoding_of_the_console_is_what_java_says_of_it() {
        assertThat(Terminal.charset(Map.of("stdout.encoding", "Cp850", "native.encoding", "Cp1252")::get))
                .isEqualTo(DOS);
        assertThat(Terminal.charset(Map.of("sun.stdout.encoding", "cp850", "native.encoding", "Cp1252")::get))
                .as("before Java 19")
                .isEqualTo(DOS);
        assertThat(Terminal.charset(Map.of("native.encoding", "Cp1252")::get))
                .isEqualTo(Charset.forName("windows-1252"));
        assertThat(Terminal.charset(Map.of("native.encoding", "ANSI_X3.4-1968")::get))
                .as("the locale C says nothing of the screen")
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(Terminal.charset(Map.of("stdout.encoding", "cp65001", "sun.stdout.encoding", "?")::get))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(Terminal.charset(name -> null)).isEqualTo(StandardCharsets.UTF_8);
    }
}
