package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeegTest {

    @TempDir
    private Path folder;

    private String good = "";
    private String bad = "";

    @BeforeEach
    void files() throws IOException {
        good = file("goed.json", Casussen.casus("goed", "NEE"));
        bad = file("fout.json", Casussen.casus("fout", "MISSCHIEN"));
    }

    @Test
    void the_readme_shows_what_the_screen_shows() throws IOException {
        String screen = Run.of("weeg", Casussen.README.toString()).out();

        assertThat(Files.readString(Path.of("README.md")))
                .as("the output of weeg casus.json, to be pasted again where texts changed")
                .contains("```\n" + screen + "```\n");
    }

    @Test
    void reads_standard_input() {
        Run run = Run.withInput(Casussen.casus("in", "NEE"), "weeg", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("MELDEN: NIET VEREIST\n").contains("Casus in, ");
    }

    @Test
    void calls_standard_input_by_its_name() {
        Run run = Run.withInput("", "weeg", "-");

        assertThat(run.err()).startsWith("meldcode: -: ONGELDIGE_JSON: ");
    }

    @Test
    void a_refused_file_does_not_stop_the_others() {
        Run run = Run.of("weeg", good, bad, good);

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("meldcode: " + bad + ": ONGELDIGE_WAARDE: bij afwegingen.vermoeden: "));
        assertThat(run.out()).startsWith("=== " + good + " ===\n\nMELDEN: ").containsOnlyOnce("\n\n=== " + good);
    }

    @Test
    void each_refused_file_has_its_line() {
        assertThat(Run.of("weeg", "--json", bad, bad).err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"--taal en weeg", "--taal=en weeg", "weeg --taal en", "weeg --taal=en"})
    void speaks_english_wherever_that_is_asked(String command) {
        Run run = Run.of((command + " " + bad + " " + good).split(" "));

        assertThat(run.out()).contains("REPORT: NOT NEEDED\n");
        assertThat(run.err()).contains(": ONGELDIGE_WAARDE: at afwegingen.vermoeden: This value is not possible.");
    }

    @Test
    void a_protocol_says_who_acts_and_whom_to_call() throws IOException {
        String protocol = file("protocol.json", "{\"melder\":\"DIRECTIE\",\"meldpunt\":{\"telefoon\":\"0800-1234\"}}");
        String readme = Casussen.README.toString();

        assertThat(Run.of("weeg", "--protocol", protocol, readme).out()).contains("0800-1234", "direct - directie\n");
        assertThat(Run.of("weeg", "--json", "--protocol", protocol, readme).out())
                .contains("\"wie\":\"DIRECTIE\",\"wanneer\":\"DIRECT\"");
        assertThat(Run.withInput(
                                Casussen.with("\"afwegingen\":{\"onthulling\":\"JA\"}"),
                                "weeg",
                                "--ndjson",
                                "--protocol",
                                protocol)
                        .out())
                .contains("\"wie\":\"DIRECTIE\",\"wanneer\":\"DIRECT\"");
    }

    @Test
    void without_its_protocol_nothing_is_weighed() throws IOException {
        String protocol = file("protocol.json", "{\"melder\":\"CONCIERGE\"}");

        Run run = Run.of("weeg", "--protocol", protocol, good);

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("meldcode: " + protocol + ": ONGELDIGE_WAARDE: bij melder: "));
        assertThat(Run.of("weeg", "--protocol", "geen.json", good).err())
                .startsWith("meldcode: geen.json: ONLEESBAAR: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | geef een opdracht",
                "weegt                            | de opdracht weegt bestaat niet (bedoelde u weeg?)",
                "weeg                             | geef een of meer bestanden",
                "weeg --jsn casus.json            | de optie --jsn bestaat niet (bedoelde u --json?)",
                "--raar weeg casus.json           | de optie --raar bestaat niet",
                "weeg --json --ndjson             | --json en --ndjson gaan niet samen",
                "weeg --ndjson a b                | --ndjson leest één bestand",
                "weeg - -                         | de standaardinvoer (-) is maar één keer te lezen",
                "weeg --ndjson --protocol -       | de standaardinvoer (-) is maar één keer te lezen",
                "weeg casus.json --protocol       | achter --protocol ontbreekt een waarde: FILE",
                "weeg --protocol a --protocol b c | de optie --protocol staat er twee keer",
                "weeg casus.json --taal           | achter --taal ontbreekt een waarde: nl|en",
                "weeg casus.json --taal fr        | --taal kan niet fr zijn; kies uit nl|en",
                "weeg casus.json --taal en --jsn  | there is no option --jsn",
                "--taal en weegt                  | there is no command weegt",
                "--taal=en                        | give a command",
            },
            quoteCharacter = '\'')
    void says_what_is_wrong_with_a_command_line(String commandLine, String message) {
        Run run = Run.of(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("meldcode: " + message)
                        .contains("--help")
                        .doesNotContain("Exception"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "weeg --help", "weeg -h", "--taal en --help", "weeg --help --taal en"})
    void help_fits_the_screen(String commandLine) {
        Run run = Run.of(commandLine.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(commandLine.contains("en") ? "Usage:" : "Gebruik:")
                .contains("weeg", "--taal");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void takes_a_file_name_that_looks_like_something_else() throws IOException {
        Path at = Files.writeString(folder.resolve("@casus.json"), Casussen.casus("apenstaart", "NEE"));
        assertThat(Run.of("weeg", at.toString()).status()).isZero();

        Run dashes = Run.of("weeg", "--", "--json");
        assertThat(dashes.err()).startsWith("meldcode: --json: ONLEESBAAR: ");
    }

    @Test
    void a_file_name_cannot_steer_the_terminal() {
        Run run = Run.of("weeg", "x\033[2J\nmeldcode: y\u202e.json", "");

        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("meldcode: x\\u001b[2J\\u000ameldcode: y\\u202e.json: ONLEESBAAR: "),
                        line -> assertThat(line).startsWith("meldcode: \"\": ONLEESBAAR: "));
    }

    @Test
    void a_field_name_cannot_steer_the_terminal_either() {
        Run run = Run.withInput(Casussen.with("\"\\u001b[2J\\u000a\":1"), "weeg", "-");

        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("meldcode: -: ONBEKEND_VELD: bij ")
                        .doesNotContain("\033"));
    }

    @Test
    void reads_no_more_of_a_large_file_than_it_must() {
        Run run = Run.withInput(new Endless(), "weeg", "-");

        assertThat(run.err()).startsWith("meldcode: -: TE_GROOT: ");
    }

    @Test
    void uses_colour_on_a_terminal_only() {
        Terminal terminal = new Terminal(Map.of("TERM", "xterm"), descriptor -> true);

        Run run = Run.on(terminal, InputStream.nullInputStream(), "weeg", good);
        assertThat(run.out()).startsWith("\033[1;32mMELDEN: NIET VEREIST\033[0m\n");

        Run json = Run.on(terminal, InputStream.nullInputStream(), "weeg", "--json", good);
        assertThat(json.out()).doesNotContain("\033");
        assertThat(Run.of("weeg", good).out()).doesNotContain("\033");
    }

    @Test
    void says_once_that_its_output_cannot_be_written() {
        Run run = writingFails("No space left on device", "weeg", good);

        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("No space left on device"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Gebroken pijp"})
    void ends_quietly_when_its_reader_has_seen_enough(String message) {
        // More than the buffer holds, so that writing fails on the way; and less, so that it fails at the end.
        String[] many = new String[50];
        Arrays.fill(many, good);
        many[0] = "weeg";
        many[1] = "--json";

        assertThat(writingFails(message, many)).isEqualTo(new Run(Main.OK, "", ""));
        assertThat(writingFails(message, "weeg", good)).isEqualTo(new Run(Main.OK, "", ""));
        assertThat(writingFails(message, "weeg", bad, good).status()).isEqualTo(Main.REFUSED);
    }

    private static Run writingFails(String message, String... args) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal none = new Terminal(Map.of(), descriptor -> false);
        int status = Main.run(args, new Streams(InputStream.nullInputStream(), out, err, none));
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Blanks without end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
        }
    }
}
