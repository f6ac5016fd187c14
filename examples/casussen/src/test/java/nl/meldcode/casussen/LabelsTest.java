package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that a trainer reads, in both languages. */
class LabelsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:fout|verschil|verslag)\\.[a-z-]+)\"");

    @ParameterizedTest
    @EnumSource
    void every_label_stands_there_and_is_used(Taal taal) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> used = sources.filter(Files::isRegularFile)
                    .flatMap(source -> KEY.matcher(read(source)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(keys(taal)).isEqualTo(used);
        }
    }

    /** A per cent sign that is not doubled would only show when its text is needed. */
    @ParameterizedTest
    @EnumSource
    void every_label_can_be_filled_in(Taal taal) {
        assertThat(keys(taal))
                .allSatisfy(key -> assertThatCode(() -> new Labels(taal).of(key, "x", "x", "x"))
                        .doesNotThrowAnyException());
    }

    @Test
    void the_languages_ask_for_as_many_values() {
        assertThat(keys(Taal.NL))
                .allSatisfy(key -> assertThat(gaps(Taal.EN, key)).isEqualTo(gaps(Taal.NL, key)));
    }

    @Test
    void what_a_file_holds_becomes_one_short_line() {
        assertThat(Labels.oneLine("café 🙂")).isEqualTo("café 🙂");
        assertThat(Labels.oneLine("a\nb\u001b\u202e\u2028")).isEqualTo("a?b???");
        assertThat(Labels.oneLine("🙂".repeat(300))).isEqualTo("🙂".repeat(200) + "...");
    }

    private static Set<String> keys(Taal taal) {
        return new TreeSet<>(Collections.list(bundle(taal).getKeys()));
    }

    private static long gaps(Taal taal, String key) {
        return Pattern.compile("%s")
                .matcher(bundle(taal).getString(key))
                .results()
                .count();
    }

    private static ResourceBundle bundle(Taal taal) {
        return ResourceBundle.getBundle("nl.meldcode.casussen.Labels", taal.locale());
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
