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
    void elk_bestand_is_een_test_met_de_titel_als_naam() throws Throwable {
        Path bestand = Proef.schrijf(map, "een-proef");
        Proef.schrijf(map, "fout", "\"titel\"", "\"titels\"");

        List<DynamicTest> tests = Voorbeeldtests.inMap(map).toList();

        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("Zorgen weggenomen (een-proef.json)", "fout.json");
        assertThat(tests.get(0).getTestSourceUri()).contains(bestand.toUri());
        tests.get(0).getExecutable().execute();
    }

    @Test
    void een_verkeerde_verwachting_zegt_wat_er_anders_is_en_waarom() throws IOException {
        Proef.schrijf(map, "een-proef", "NIET_VEREIST", "VEREIST");

        assertThat(afkeuring())
                .startsWith("een-proef: Zorgen weggenomen\nHet besluit is anders dan verwacht:\n")
                .contains("\n  - melding: verwacht VEREIST, maar het besluit zegt NIET_VEREIST\n")
                .contains(
                        "\nZo kwam het besluit tot stand:\n", "\n  afweging-1-nee-is-afsluiten: ", "\nDaarna volgden: ")
                .doesNotContain("Exception", "null");
    }

    @Test
    void een_bestand_dat_niet_past_zegt_waar_het_fout_gaat() throws IOException {
        Proef.schrijf(map, "een-proef", "NIET_VEREIST", "MOET");

        assertThat(afkeuring())
                .startsWith(
                        "een-proef.json, regel 9, veld verwacht.melding: \"MOET\" bestaat niet. Kies uit: VEREIST, NIET_VEREIST,");
    }

    @Test
    void een_regel_die_niet_bestaat_wordt_genoemd() throws IOException {
        Proef.schrijf(map, "een-proef", "afweging-1-nee-is-afsluiten", "afweging-1-nee");

        assertThat(afkeuring())
                .startsWith("een-proef.json, regel 9, veld verwacht.regels[0]: De regel afweging-1-nee bestaat niet.");
    }

    @Test
    void het_id_is_de_naam_van_het_bestand() throws IOException {
        Files.move(Proef.schrijf(map, "een-proef"), map.resolve("anders.json"));

        assertThat(afkeuring())
                .startsWith(
                        "anders.json, regel 3, veld id: Het id is \"een-proef\", maar het bestand heet anders.json.");
    }

    @Test
    void een_titel_kan_de_uitvoer_niet_verstoren() throws IOException {
        Proef.schrijf(map, "een-proef", "Zorgen weggenomen", "\\u001b[2JZorgen\\nweggenomen\\u202e");

        assertThat(Voorbeeldtests.inMap(map))
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("?[2JZorgen?weggenomen? (een-proef.json)");
    }

    @Test
    void een_map_die_er_niet_is_zegt_dat_in_een_regel() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Voorbeeldtests.inMap(map.resolve("geen")))
                .withMessage(map.resolve("geen") + ": Deze map is er niet. Geef het pad van een map met casussen.")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    private String afkeuring() {
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
