package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldcode.Melding;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/** Every label stands in both languages and is shown somewhere. */
class LabelsTest {

    private static final Pattern SLEUTEL = Pattern.compile("\"([a-z][A-Za-z]*\\.?[A-Za-z0-9.]*)\"");
    private static final Pattern WAARDE = Pattern.compile("%s");

    @Test
    void beide_talen_hebben_dezelfde_labels() {
        ResourceBundle engels = bundle(Taal.EN);
        for (String sleutel : bundle(Taal.NL).keySet()) {
            assertThat(engels.getString(sleutel)).as(sleutel).isNotBlank();
            assertThat(waarden(engels.getString(sleutel)))
                    .as(sleutel)
                    .isEqualTo(waarden(bundle(Taal.NL).getString(sleutel)));
        }
        assertThat(engels.keySet()).isEqualTo(bundle(Taal.NL).keySet());
    }

    @Test
    void geen_label_staat_er_voor_niets() throws IOException {
        Set<String> gebruikt = new TreeSet<>();
        Path main = Path.of(System.getProperty("basedir", "")).resolve("src/main");
        try (Stream<Path> bestanden = Files.walk(main)) {
            for (Path bestand : bestanden
                    .filter(pad -> pad.getParent().endsWith("nl/meldcode/casussen/rapport"))
                    .filter(pad -> pad.toString().matches(".*\\.(java|ftlh?)"))
                    .toList()) {
                Matcher sleutel = SLEUTEL.matcher(Files.readString(bestand));
                while (sleutel.find()) {
                    gebruikt.add(sleutel.group(1));
                }
            }
        }
        for (Melding melding : Melding.values()) {
            gebruikt.add("uitkomst." + melding);
        }
        for (int vraag = 0; vraag < DecisionTree.VRAGEN; vraag++) {
            gebruikt.add("vraag." + vraag);
        }

        assertThat(gebruikt).containsAll(bundle(Taal.NL).keySet());
    }

    private static ResourceBundle bundle(Taal taal) {
        return ResourceBundle.getBundle("nl.meldcode.casussen.rapport.Labels", taal.locale());
    }

    private static long waarden(String tekst) {
        return WAARDE.matcher(tekst).results().count();
    }
}
