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

    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*\\.?[A-Za-z0-9.]*)\"");
    private static final Pattern VALUE = Pattern.compile("%s");

    @Test
    void both_languages_have_the_same_labels() {
        ResourceBundle english = bundle(Taal.EN);
        for (String key : bundle(Taal.NL).keySet()) {
            assertThat(english.getString(key)).as(key).isNotBlank();
            assertThat(values(english.getString(key)))
                    .as(key)
                    .isEqualTo(values(bundle(Taal.NL).getString(key)));
        }
        assertThat(english.keySet()).isEqualTo(bundle(Taal.NL).keySet());
    }

    @Test
    void no_label_is_there_for_nothing() throws IOException {
        Set<String> used = new TreeSet<>();
        Path main = Path.of(System.getProperty("basedir", "")).resolve("src/main");
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(path -> path.getParent().endsWith("nl/meldcode/casussen/rapport"))
                    .filter(path -> path.toString().matches(".*\\.(java|ftlh?)"))
                    .toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        for (Melding melding : Melding.values()) {
            used.add("uitkomst." + melding);
        }
        for (int vraag = 0; vraag < DecisionTree.VRAGEN; vraag++) {
            used.add("vraag." + vraag);
        }

        assertThat(used).containsAll(bundle(Taal.NL).keySet());
    }

    private static ResourceBundle bundle(Taal taal) {
        return ResourceBundle.getBundle("nl.meldcode.casussen.rapport.Labels", taal.locale());
    }

    private static long values(String text) {
        return VALUE.matcher(text).results().count();
    }
}
