package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each case file, weighed and compared with what it expects. A file that fails says why in Dutch, without a stack trace. */
class VoorbeeldenTest {

    @TestFactory
    Stream<DynamicTest> voorbeelden() throws IOException, URISyntaxException {
        Map<String, String> regels = Verzameling.regels();
        return Verzameling.bestanden().stream()
                .map(bestand -> DynamicTest.dynamicTest(naam(bestand), bestand.toUri(), () -> toets(bestand, regels)));
    }

    @Test
    void eenGoedBestandSlaagt(@TempDir Path map) throws Exception {
        toets(schrijf(map, bestand("NIET_VEREIST", "afweging-1-nee-is-afsluiten")), Verzameling.regels());
    }

    @Test
    void eenVerkeerdeVerwachtingZegtWatErAndersIsEnWaarom(@TempDir Path map) throws Exception {
        Path bestand = schrijf(map, bestand("VEREIST", "afweging-1-nee-is-afsluiten"));

        assertThat(afkeuring(bestand))
                .contains("een-proef: Zorgen weggenomen")
                .contains("- melding: verwacht VEREIST, maar het besluit zegt NIET_VEREIST")
                .contains("Zo kwam het besluit tot stand:\n", "  afweging-1-nee-is-afsluiten: ", "\nDaarna volgden: ")
                .doesNotContain("Exception", "null");
    }

    @Test
    void eenBestandDatNietPastZegtWaarHetFoutGaat(@TempDir Path map) throws Exception {
        assertThat(afkeuring(schrijf(map, bestand("MOET", "afweging-1-nee-is-afsluiten"))))
                .startsWith(
                        "een-proef.json: veld verwacht.melding: \"MOET\" bestaat niet; kies uit VEREIST, NIET_VEREIST,");
    }

    @Test
    void eenRegelDieNietBestaatWordtGenoemd(@TempDir Path map) throws Exception {
        assertThat(afkeuring(schrijf(map, bestand("NIET_VEREIST", "afweging-1-nee"))))
                .isEqualTo("een-proef.json: veld verwacht.regels: regel afweging-1-nee bestaat niet in de regelset");
    }

    @Test
    void hetIdIsDeNaamVanHetBestand(@TempDir Path map) throws Exception {
        Path bestand = Files.move(
                schrijf(map, bestand("NIET_VEREIST", "afweging-1-nee-is-afsluiten")), map.resolve("anders.json"));

        assertThat(afkeuring(bestand))
                .isEqualTo("anders.json: veld id: het id is \"een-proef\", maar het bestand heet anders.json");
    }

    private static String naam(Path bestand) {
        try {
            return Verzameling.lees(bestand).titel() + " (" + bestand.getFileName() + ")";
        } catch (VoorbeeldException | IOException e) {
            return bestand.getFileName().toString();
        }
    }

    private static void toets(Path bestand, Map<String, String> regels) throws IOException {
        Voorbeeld voorbeeld;
        try {
            voorbeeld = Verzameling.lees(bestand);
        } catch (VoorbeeldException e) {
            throw new Afgekeurd(e.getMessage());
        }
        if (!bestand.getFileName().toString().equals(voorbeeld.id() + ".json")) {
            throw new Afgekeurd(bestand.getFileName() + ": veld id: het id is \"" + voorbeeld.id()
                    + "\", maar het bestand heet " + bestand.getFileName());
        }
        for (String regel : voorbeeld.verwacht().regels()) {
            if (!regels.containsKey(regel)) {
                throw new Afgekeurd(bestand.getFileName() + ": veld verwacht.regels: regel " + regel
                        + " bestaat niet in de regelset");
            }
        }
        Uitslag uitslag = voorbeeld.toets();
        if (!uitslag.klopt()) {
            throw new Afgekeurd(uitslag.verslag());
        }
    }

    private static String afkeuring(Path bestand) throws IOException, URISyntaxException {
        try {
            toets(bestand, Verzameling.regels());
        } catch (Afgekeurd e) {
            assertThat(e.getStackTrace()).isEmpty();
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("not refused");
    }

    private static Path schrijf(Path map, String json) throws IOException {
        return Files.writeString(map.resolve("een-proef.json"), json);
    }

    private static String bestand(String melding, String regel) {
        return """
                {
                  "schema": "meldcode-voorbeeld/1",
                  "id": "een-proef",
                  "titel": "Zorgen weggenomen",
                  "verhaal": "Er waren zorgen. De ouders namen die weg. De school sluit af.",
                  "leerdoel": "Afsluiten en vastleggen.",
                  "bron": "bedacht voor deze verzameling",
                  "casus": {"referentie": "proef-1", "peildatum": "2024-03-04", "afwegingen": {"vermoeden": "NEE"}},
                  "verwacht": {"melding": "%s", "regels": ["%s"]}
                }
                """.formatted(melding, regel);
    }

    /** A failure that is all message. */
    private static final class Afgekeurd extends AssertionError {

        private static final long serialVersionUID = 1L;

        Afgekeurd(String verslag) {
            super(verslag);
            setStackTrace(new StackTraceElement[0]);
        }
    }
}
