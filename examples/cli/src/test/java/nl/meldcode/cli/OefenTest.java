package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OefenTest {

    /** The case files that trainers start from. */
    private static final Path VOORBEELDEN = Path.of("..", "casussen", "voorbeelden");

    private static final String CASE = "structurele-onveiligheid-met-hulp";

    @TempDir
    private Path folder;

    @Test
    void every_case_that_comes_along_is_as_expected_and_together_they_reach_every_rule() {
        Run run = Run.of("oefen", VOORBEELDEN.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("goed    ")))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(run.out())
                .contains("goed    hulp-geslaagd: ", " - NIET VEREIST\n")
                .contains("\n\nDe casussen bereiken samen alle regels van de regelset.\nCasussen: ")
                .endsWith(". Anders: 0. Geweigerd: 0.\n");
    }

    @Test
    void the_readme_shows_what_the_screen_shows() throws IOException {
        copy("hulp-geslaagd", "", "");
        copy(CASE, "\"melding\": \"VEREIST\"", "\"melding\": \"NIET_VEREIST\"");

        Run run = Run.of("oefen", folder.toString());
        int rules = run.out().indexOf("\nRegels die geen van deze casussen bereikt");
        int summary = run.out().indexOf("\nCasussen: ");

        assertThat(run.status()).isEqualTo(Main.FOUND);
        assertThat(Files.readString(Path.of("README.md")))
                .as("the output of oefen, to be pasted again where texts changed")
                .contains("```\n" + run.out().substring(0, rules) + "\n[…]"
                        + run.out().substring(summary) + "```\n");
    }

    @Test
    void the_readme_shows_where_the_report_is() throws IOException {
        Path uit = folder.resolve("rapport");
        String out = Run.of("oefen", VOORBEELDEN.toString(), "--rapport", uit.toString())
                .out()
                .replace(uit.toString(), "rapport");
        String refusal = Run.of("oefen", VOORBEELDEN.toString(), "--rapport", VOORBEELDEN.toString())
                .err()
                .replace(VOORBEELDEN.toString(), "rapport");

        assertThat(Files.readString(Path.of("README.md")))
                .as("the output of oefen, to be pasted again where texts changed")
                .contains("--rapport rapport\n[…]" + out.substring(out.indexOf("\nDe casussen bereiken")) + "```\n");
        assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", " "))
                .contains("`" + refusal.strip() + "`");
    }

    @Test
    void the_guide_for_trainers_shows_what_the_screen_shows() throws IOException {
        String guide = Files.readString(Path.of("..", "casussen", "README.md"));
        Path cases = Files.createDirectory(folder.resolve("casussen"));
        String json = guide.substring(guide.indexOf("```json\n") + 8, guide.indexOf("   ```\n"));
        assertThat(json).containsOnlyOnce("\"VEREIST\"");

        for (String expected : List.of("VEREIST", "NIET_VEREIST")) {
            Files.writeString(cases.resolve("mijn-eerste-casus.json"), json.replace("VEREIST", expected));
            assertThat(guide.replaceAll("(?m)^   ", ""))
                    .as("the output of oefen, to be pasted again where texts changed")
                    .contains("```\n" + shown(Run.of("oefen", cases.toString())) + "```\n");
        }

        Files.writeString(cases.resolve("mijn-eerste-casus.json"), json.replace("VEREIST", "MOET"));
        assertThat(guide)
                .contains("```\n"
                        + Run.of("oefen", cases.toString()).err().replace(cases.getParent() + "/", "")
                        + "```\n");
    }

    @Test
    void a_case_that_differs_shows_what_and_why() throws IOException {
        copy(CASE, "\"NORM_1\"", "\"NORM_2\"");

        Run run = Run.of("oefen", folder.toString());

        assertThat(run.status()).isEqualTo(Main.FOUND);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("anders  " + CASE + ": ")
                .contains("\n          - meldnorm: verwacht NORM_2, maar het besluit zegt NORM_1\n")
                .contains("\n        Zo kwam het besluit tot stand:\n          afweging-1-ja: ")
                .contains("\nRegels die geen van deze casussen bereikt (dat mag): ")
                .contains("afweging-5-ja-is-afsluiten")
                .endsWith("\nCasussen: 1. Zoals verwacht: 0. Anders: 1. Geweigerd: 0.\n");
        assertThat(run.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Text.WIDTH));
    }

    @Test
    void a_refused_case_says_line_and_field_and_does_not_stop_the_others() throws IOException {
        Path bad = copy("hulp-geslaagd", "\"melding\": \"NIET_VEREIST\"", "\"melding\": \"HOEFT_NIET\"");
        copy(CASE, "\"NORM_1\"", "\"NORM_2\"");
        copy("vader-niet-gesproken", "", "");

        Run run = Run.of("oefen", folder.toString());
        Run english = Run.of("oefen", folder.toString(), "--taal", "en");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err())
                .isEqualTo(
                        "meldcode: " + bad + ": ONGELDIGE_WAARDE: bij verwacht.melding (regel "
                                + line(bad, "HOEFT_NIET")
                                + "): Deze waarde bestaat niet. Kies uit: VEREIST, NIET_VEREIST, RAADPLEEG_VEILIG_THUIS, ONVOLLEDIG, BUITEN_BEREIK.\n");
        assertThat(run.out())
                .contains("anders  " + CASE, "goed    vader-niet-gesproken")
                .endsWith("\nCasussen: 3. Zoals verwacht: 1. Anders: 1. Geweigerd: 1.\n");
        assertThat(english.status()).isEqualTo(Main.REFUSED);
        assertThat(english.err())
                .startsWith("meldcode: " + bad + ": ONGELDIGE_WAARDE: at verwacht.melding (line ")
                .contains("): There is no such value. Choose from: VEREIST, ");
        assertThat(english.out())
                .contains(
                        "differs " + CASE, "good    vader-niet-gesproken", ": expected NORM_2, but the decision says ")
                .contains("There is a suspicion of domestic violence")
                .endsWith("\nCases: 3. As expected: 1. Different: 1. Refused: 1.\n");
    }

    @Test
    void a_fault_in_the_json_has_its_line_too() throws IOException {
        Path bad = copy("hulp-geslaagd", "\"titel\": ", "\"titel\" ");

        assertThat(Run.of("oefen", folder.toString()).err())
                .startsWith("meldcode: " + bad + ": ONGELDIGE_JSON: bij regel 4: Dit is geen goede JSON");
    }

    @Test
    void a_report_shows_what_the_screen_shows() throws IOException {
        copy(CASE, "\"NORM_1\"", "\"NORM_2\"");
        copy("hulp-geslaagd", "\"melding\": \"NIET_VEREIST\"", "\"melding\": \"HOEFT_NIET\"");
        copy("vader-niet-gesproken", "", "");
        Path uit = folder.resolve("nieuw").resolve("rapport");

        Run without = Run.of("oefen", folder.toString());
        Run run = Run.of("oefen", folder.toString(), "--rapport", uit.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).isEqualTo(without.err());
        assertThat(run.out())
                .isEqualTo(without.out() + "Het rapport staat in " + uit.resolve("index.html")
                        + ". Open dat bestand in een browser.\n");
        assertThat(uit.resolve("index.html"))
                .content()
                .contains("href=\"casussen/" + CASE + ".html\"", "✗ anders dan verwacht", "✓ zoals verwacht")
                .contains("hulp-geslaagd.json", "Deze waarde bestaat niet.");
        assertThat(uit.resolve("casussen").resolve(CASE + ".html"))
                .content()
                .contains("<html lang=\"nl\">", "meldnorm: verwacht NORM_2, maar het besluit zegt NORM_1");
        assertThat(uit.resolve("casussen").resolve(CASE + ".en.html"))
                .content()
                .contains("<html lang=\"en\">", "meldnorm: expected NORM_2, but the decision says NORM_1");
        assertThat(uit.resolve("casussen").toFile().list()).hasSize(4);
    }

    @Test
    void the_next_report_takes_its_place() throws IOException {
        Path one = copy(CASE, "", "");
        Path uit = folder.resolve("rapport");
        Run.of("oefen", folder.toString(), "--rapport", uit.toString());
        Files.delete(one);
        copy("hulp-geslaagd", "", "");

        Run run = Run.of("oefen", folder.toString(), "--rapport", uit.toString(), "--taal", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .endsWith("\nThe report is in " + uit.resolve("index.html") + ". Open that file in a browser.\n");
        assertThat(uit.resolve("casussen").toFile().list())
                .containsExactlyInAnyOrder("hulp-geslaagd.html", "hulp-geslaagd.en.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".       | deze map is niet leeg en bevat geen eerder rapport; noem een lege map, of een map die nog niet bestaat",
                "bestand | dit is geen map; noem een lege map, of een map die nog niet bestaat",
            })
    void a_folder_that_cannot_hold_a_report_is_refused_before_any_case_is_run(String name, String message)
            throws IOException {
        copy(CASE, "", "");
        Path bestand = Files.writeString(folder.resolve("bestand"), "van mij");
        String uit = name.equals(".") ? folder.toString() : folder.resolve(name).toString();

        Run run = Run.of("oefen", folder.toString(), "--rapport", uit);

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("meldcode: " + uit + ": " + message + ". Zie --help.\n");
        assertThat(bestand).hasContent("van mij");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void a_folder_that_cannot_serve_leaves_an_earlier_report_as_it_is() throws IOException {
        copy(CASE, "", "");
        Path uit = folder.resolve("rapport");
        Run.of("oefen", folder.toString(), "--rapport", uit.toString());

        Run run = Run.of("oefen", folder.resolve("geen").toString(), "--rapport", uit.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(uit.resolve("casussen").resolve(CASE + ".html")).exists();
    }

    /** And leaves nothing: a part would look like all cases. */
    @Test
    void a_report_that_cannot_be_written_is_a_fault_of_the_output_whatever_its_name() throws IOException {
        Path first = Files.writeString(folder.resolve("a.json"), "");
        copy(CASE, "", "");
        Path uit = folder.resolve("pipe");
        OutputStream removesThePages = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                uit.resolve("meldcode-rapport-nieuw")
                        .resolve("casussen")
                        .toFile()
                        .delete();
            }
        };
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                removesThePages,
                new Terminal(Map.of(), descriptor -> false));

        int status = Main.run(new String[] {"oefen", folder.toString(), "--rapport", uit.toString()}, streams);

        assertThat(status).isEqualTo(Main.FAILED);
        assertThat(removesThePages.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("meldcode: " + first + ": ONGELDIGE_JSON: "),
                        line -> assertThat(line).startsWith("meldcode: De uitvoer is niet te schrijven (" + uit));
        assertThat(uit).doesNotExist();
    }

    @Test
    void the_cases_may_stand_in_the_folder_of_the_report_and_the_report_in_that_of_the_cases() throws IOException {
        Path file = copy(CASE, "", "");
        Path uit = folder.resolve("rapport");
        Run.of("oefen", folder.toString(), "--rapport", uit.toString());
        Path inside = Files.copy(file, uit.resolve("casussen").resolve(CASE + ".json"));

        Run run = Run.of("oefen", inside.getParent().toString(), "--rapport", uit.toString());

        assertThat(run.status()).isZero();
        assertThat(inside).hasSameBinaryContentAs(file);
        assertThat(uit.resolve("index.html")).content().contains(CASE);
    }

    @Test
    void a_page_of_the_report_that_was_changed_is_told_before_any_case_is_run() throws IOException {
        copy(CASE, "", "");
        Path uit = folder.resolve("rapport");
        Run.of("oefen", folder.toString(), "--rapport", uit.toString());
        Path page = Files.writeString(uit.resolve("index.html"), "van mij");

        Run run = Run.of("oefen", folder.toString(), "--rapport", uit.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "meldcode: " + page
                                + ": dit bestand van het vorige rapport is daarna veranderd, en gaat niet verloren; bewaar het ergens anders, of noem een andere map. Zie --help.\n");
        assertThat(page).hasContent("van mij");
    }

    @ParameterizedTest
    @CsvSource({
        "geen, Deze map is er niet. Geef het pad van een map met casussen.",
        "bestand, Dit is geen map. Geef het pad van een map met casussen.",
        "leeg, In deze map staat geen bestand waarvan de naam op .json eindigt."
    })
    void a_folder_that_cannot_serve_is_refused(String name, String message) throws IOException {
        Files.writeString(folder.resolve("bestand"), "");
        Files.createDirectory(folder.resolve("leeg"));

        Run run = Run.of("oefen", folder.resolve(name).toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("meldcode: " + folder.resolve(name) + ": ONLEESBAAR: " + message));
    }

    @Test
    void a_name_that_no_folder_can_have_is_refused() {
        // As Java gives a letter that the locale does not have.
        assertThat(Run.of("oefen", "caf\uFFFD\0").err())
                .contains("LC_ALL=C.UTF-8")
                .hasLineCount(1);
        assertThat(Run.of("weeg", "caf\uFFFD\0").err())
                .contains("LC_ALL=C.UTF-8")
                .hasLineCount(1);
        assertThat(Run.of("oefen", "a\0b").err()).startsWith("meldcode: a\\u0000b: ONLEESBAAR: Deze map is er niet.");
        assertThat(Run.of("oefen", VOORBEELDEN.toString(), "--rapport", "a\0b"))
                .isEqualTo(
                        new Run(
                                Main.REFUSED,
                                "",
                                "meldcode: a\\u0000b kan geen map zijn; noem een lege map, of een map die nog niet bestaat. Zie --help.\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oefen           | geef een map met casussen, zoals: oefen casussen. Zie --help.",
                "oefen a b       | b hoort hier niet. Zie --help.",
                "oefen a --rapport | achter --rapport ontbreekt een waarde: UIT. Zie --help.",
                "oefen --taal en | give a folder with cases, such as: oefen casussen. See --help.",
            })
    void says_what_is_wrong_with_a_command_line(String commandLine, String message) {
        Run run = Run.of(commandLine.split(" "));

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).isEqualTo("meldcode: " + message + "\n");
    }

    /** An empty name would be the folder where somebody happens to be. */
    @Test
    void an_empty_name_is_no_folder() {
        assertThat(Run.of("oefen", ""))
                .isEqualTo(new Run(
                        Main.REFUSED, "", "meldcode: geef een map met casussen, zoals: oefen casussen. Zie --help.\n"));
        assertThat(Run.of("oefen", VOORBEELDEN.toString(), "--rapport", ""))
                .isEqualTo(
                        new Run(
                                Main.REFUSED,
                                "",
                                "meldcode: achter --rapport staat geen naam; noem een map, zoals: --rapport rapport. Zie --help.\n"));
        assertThat(Run.of("regelboek", "--html", ""))
                .isEqualTo(
                        new Run(
                                Main.REFUSED,
                                "",
                                "meldcode: achter --html staat geen naam; noem een map, zoals: --html regelboek. Zie --help.\n"));
        for (String command : List.of("weeg", "controleer")) {
            assertThat(Run.of(command, "").err())
                    .isEqualTo(
                            "meldcode: \"\": ONLEESBAAR: Hier staat geen naam. Geef het pad van een bestand, zoals casus.json, of - voor de standaardinvoer.\n");
        }
    }

    @Test
    void all_faults_of_a_file_are_told_each_on_its_line() throws IOException {
        Path bad = copy("hulp-geslaagd", "\"verwacht\": {", "\"titels\": 1, \"verwacht\": {\"meldnormen\": 1, ");
        Path uit = folder.resolve("rapport");

        Run run = Run.of("oefen", folder.toString(), "--rapport", uit.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err().lines())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("meldcode: " + bad + ": "))
                .anyMatch(line -> line.contains("bij titels (regel "))
                .anyMatch(line -> line.contains("bij verwacht.meldnormen (regel "));
        assertThat(run.out()).contains("Geweigerd: 1.");
        assertThat(uit.resolve("index.html")).content().contains("titels", "verwacht.meldnormen");
    }

    @Test
    void help_says_that_folders_below_are_not_entered() {
        assertThat(Run.of("oefen", "--help").out().replaceAll("\\s+", " "))
                .contains("oefen [OPTIES] MAP", "In mappen daaronder wordt niet gekeken.");
    }

    @Test
    void a_case_cannot_steer_the_terminal() throws IOException {
        copy("hulp-geslaagd", "\"titel\": \"", "\"titel\": \"\\u001b[2J\\ngoed    \u202e");
        copy(CASE, "\"melding\": \"VEREIST\"", "\"melding\": \"\\u001b[2J\\nmeldcode: \u202e\"");

        Run run = Run.of("oefen", folder.toString());

        assertThat(run.out())
                .startsWith("goed    hulp-geslaagd: \\u001b[2J\\u000agoed    \\u202e")
                .doesNotContain("\033", "\u202e");
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("Deze waarde bestaat niet.").doesNotContain("\033", "\u202e"));
    }

    @Test
    void uses_colour_on_a_terminal_only() throws IOException {
        copy(CASE, "\"NORM_1\"", "\"NORM_2\"");
        Terminal terminal = new Terminal(Map.of("TERM", "xterm"), descriptor -> true);

        assertThat(Run.on(terminal, InputStream.nullInputStream(), "oefen", folder.toString())
                        .out())
                .startsWith("\033[1manders  \033[0m" + CASE)
                .contains(" - \033[1;31mVEREIST, volgens meldnorm 1\033[0m\n");
        assertThat(Run.of("oefen", folder.toString()).out()).doesNotContain("\033");
    }

    /** What a document shows of a run: all but the rules that no case reached. */
    private static String shown(Run run) {
        String out = run.out();
        return out.substring(0, out.indexOf("\nRegels die geen")) + "\n[…]"
                + out.substring(out.indexOf("\nCasussen: "));
    }

    /** Copies a case file that comes along, with one text replaced. */
    private Path copy(String id, String was, String becomes) throws IOException {
        String json = Files.readString(VOORBEELDEN.resolve(id + ".json"));
        assertThat(json).contains(was);
        return Files.writeString(folder.resolve(id + ".json"), was.isEmpty() ? json : json.replace(was, becomes));
    }

    private static long line(Path file, String text) throws IOException {
        return Files.readString(file)
                        .lines()
                        .takeWhile(line -> !line.contains(text))
                        .count()
                + 1;
    }
}
