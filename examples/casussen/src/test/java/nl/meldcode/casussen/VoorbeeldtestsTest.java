package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case file that fails says why in Dutch, without a stack trace. */
class VoorbeeldtestsTest {

    @TempDir
    private Path map;

    @Test
    void every_file_is_a_test_named_by_its_titel() throws Throwable {
        Path file = Sample.write(map, "een-proef");
        Sample.write(map, "fout", "\"titel\"", "\"titels\"");

        List<DynamicTest> tests = Voorbeeldtests.inMap(map).toList();

        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("Zorgen weggenomen (een-proef.json)", "fout.json");
        assertThat(tests.get(0).getTestSourceUri()).contains(file.toUri());
        tests.get(0).getExecutable().execute();
    }

    @Test
    void a_wrong_verwachting_says_what_differs_and_why() throws IOException {
        Sample.write(map, "een-proef", "NIET_VEREIST", "VEREIST");

        assertThat(failure())
                .startsWith("een-proef: Zorgen weggenomen\nHet besluit is anders dan verwacht:\n")
                .contains("\n  - melding: verwacht VEREIST, maar het besluit zegt NIET_VEREIST\n")
                .contains(
                        "\nZo kwam het besluit tot stand:\n", "\n  afweging-1-nee-is-afsluiten: ", "\nDaarna volgden: ")
                .doesNotContain("Exception", "null");
    }

    @Test
    void a_file_that_does_not_fit_says_where() throws IOException {
        Sample.write(map, "een-proef", "NIET_VEREIST", "MOET");

        assertThat(failure())
                .startsWith(
                        "een-proef.json, regel 9, veld verwacht.melding: Deze waarde bestaat niet. Kies uit: VEREIST, NIET_VEREIST,");
    }

    @Test
    void a_regel_that_does_not_exist_is_named() throws IOException {
        Sample.write(map, "een-proef", "afweging-1-nee-is-afsluiten", "afweging-1-nee");

        assertThat(failure()).startsWith("een-proef.json, regel 9, veld verwacht.regels[0]: Deze regel bestaat niet.");
    }

    @Test
    void the_id_is_the_name_of_the_file() throws IOException {
        Files.move(Sample.write(map, "een-proef"), map.resolve("anders.json"));

        assertThat(failure())
                .startsWith("anders.json, regel 3, veld id: Het id is niet de naam van het bestand zonder .json.");
    }

    @Test
    void a_titel_cannot_disturb_the_output() throws IOException {
        Sample.write(map, "een-proef", "Zorgen weggenomen", "\\u001b[2JZorgen\\nweggenomen\\u202e");

        assertThat(Voorbeeldtests.inMap(map))
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("?[2JZorgen?weggenomen? (een-proef.json)");
    }

    @Test
    void a_folder_that_is_not_there_says_so_in_one_line() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Voorbeeldtests.inMap(map.resolve("geen")))
                .withMessage(map.resolve("geen") + ": Deze map is er niet. Geef het pad van een map met casussen.")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    private String failure() {
        DynamicTest test = Voorbeeldtests.inMap(map).toList().get(0);
        try {
            test.getExecutable().execute();
        } catch (Throwable e) {
            assertThat(e).isInstanceOf(AssertionError.class).hasNoCause();
            assertThat(e.getStackTrace()).isEmpty();
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("not refused");
    }
}
