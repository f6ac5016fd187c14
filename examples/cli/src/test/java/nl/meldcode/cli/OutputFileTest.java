package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --uit}: the output in a file, in UTF-8, whole or not at all. */
class OutputFileTest {

    @TempDir
    private Path folder;

    private Path casus;
    private Path uit;

    @BeforeEach
    void files() throws IOException {
        casus = Files.writeString(folder.resolve("casus.json"), Casussen.casus("r-1", "NEE"));
        uit = folder.resolve("uitvoer");
    }

    @AfterEach
    void leaves_nothing_waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weeg %s", "weeg --ndjson %s", "regelboek", "weeg --json --taal en %s -"})
    void the_file_has_what_the_screen_would_have(String command) throws IOException {
        String[] args = command.formatted(casus).split(" ");
        String input = Casussen.casus("r-2", "JA");
        Run screen = Run.withInput(input, args);

        Run file = Run.withInput(
                input,
                Stream.concat(Stream.of(args), Stream.of("--uit", uit.toString()))
                        .toArray(String[]::new));

        assertThat(file).isEqualTo(new Run(screen.status(), "", screen.err()));
        assertThat(withoutItsOwn(Files.readString(uit))).isEqualTo(withoutItsOwn(screen.out()));
    }

    @Test
    void an_earlier_file_is_replaced_by_a_whole_one_only() throws IOException {
        Files.writeString(uit, "eerder");

        assertThat(Run.of("weeg", folder.resolve("geen.json").toString(), "--uit", uit.toString())
                        .status())
                .isEqualTo(Main.REFUSED);
        assertThat(uit).as("nothing was weighed").hasContent("eerder");

        assertThat(Run.of(
                                "weeg",
                                "--json",
                                folder.resolve("geen.json").toString(),
                                casus.toString(),
                                "--uit",
                                uit.toString())
                        .status())
                .isEqualTo(Main.REFUSED);
        assertThat(uit)
                .as("a refused file does not stop the others")
                .content()
                .startsWith("{")
                .hasLineCount(1);
    }

    @Test
    void an_empty_stream_gives_an_empty_file() {
        assertThat(Run.withInput("", "weeg", "--ndjson", "--uit", uit.toString())
                        .status())
                .isZero();
        assertThat(uit).isEmptyFile();
    }

    @Test
    void an_input_is_never_overwritten() throws IOException {
        String before = Files.readString(casus);
        Path protocol = Files.writeString(folder.resolve("protocol.json"), "{}");
        Path hardLink = Files.createLink(folder.resolve("zelfde.json"), casus);
        Path ontwerp = Files.writeString(
                Files.createDirectory(folder.resolve("ontwerp")).resolve("1.drl"), "regels");

        refused("weeg " + casus, casus, "wordt ook gelezen");
        refused("weeg --ndjson " + casus, hardLink, "wordt ook gelezen");
        refused("weeg " + casus + " --protocol " + protocol, protocol, "wordt ook gelezen");
        refused("vergelijk 2019.1 " + ontwerp.getParent(), ontwerp, "wordt ook gelezen");
        assertThat(casus).hasContent(before);
        assertThat(ontwerp).hasContent("regels");
    }

    @Test
    void what_is_no_ordinary_file_is_refused() throws IOException {
        Path theirs = Files.writeString(folder.resolve("van-een-ander"), "van mij");
        Path link = Files.createSymbolicLink(folder.resolve("koppeling"), theirs);

        refused("regelboek", link, "geen gewoon bestand");
        refused("regelboek", folder, "is een map");
        refused("regelboek", folder.resolve("geen").resolve("boek.md"), "de map van ");
        refused("regelboek", theirs.resolve("boek.md"), "de map van ");
        assertThat(theirs).hasContent("van mij");
        for (String name : new String[] {"", "-", "a\0b"}) {
            assertThat(Run.of("regelboek", "--uit", name))
                    .isEqualTo(
                            new Run(
                                    Main.REFUSED,
                                    "",
                                    "meldcode: achter --uit hoort de naam van een bestand, zoals: --uit besluit.json. Zie --help.\n"));
        }
        assertThat(Run.of("regelboek", "--uit", "a", "--html", "b").err()).contains("gaan niet samen");
    }

    private static void refused(String command, Path uit, String why) {
        Run run = Run.of((command + " --uit " + uit).split(" "));

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("meldcode: ")
                .contains(why, uit.toString())
                .hasLineCount(1);
    }

    private static String withoutItsOwn(String output) {
        return output.replaceAll("\"(besluitId|genomenOp|hash)\":\"[^\"]*\"", "");
    }
}
