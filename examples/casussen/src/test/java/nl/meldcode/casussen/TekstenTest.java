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
class TekstenTest {

    private static final Pattern SLEUTEL = Pattern.compile("\"((?:fout|verschil|verslag)\\.[a-z-]+)\"");

    @ParameterizedTest
    @EnumSource
    void elke_tekst_is_er_en_wordt_gebruikt(Taal taal) throws IOException {
        try (Stream<Path> bronnen = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> gebruikt = bronnen.filter(Files::isRegularFile)
                    .flatMap(bron -> SLEUTEL.matcher(lees(bron)).results())
                    .map(treffer -> treffer.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(sleutels(taal)).isEqualTo(gebruikt);
        }
    }

    /** A per cent sign that is not doubled would only show when its text is needed. */
    @ParameterizedTest
    @EnumSource
    void geen_tekst_is_stuk(Taal taal) {
        assertThat(sleutels(taal))
                .allSatisfy(sleutel -> assertThatCode(() -> Teksten.tekst(taal, sleutel, "x", "x", "x"))
                        .doesNotThrowAnyException());
    }

    @Test
    void de_talen_vragen_evenveel() {
        assertThat(sleutels(Taal.NL))
                .allSatisfy(sleutel -> assertThat(gaten(Taal.EN, sleutel)).isEqualTo(gaten(Taal.NL, sleutel)));
    }

    @Test
    void wat_van_buiten_komt_wordt_een_korte_regel() {
        assertThat(Teksten.regel("café 🙂")).isEqualTo("café 🙂");
        assertThat(Teksten.regel("a\nb\u001b\u202e\u2028")).isEqualTo("a?b???");
        assertThat(Teksten.regel("🙂".repeat(300))).isEqualTo("🙂".repeat(200) + "...");
    }

    private static Set<String> sleutels(Taal taal) {
        return new TreeSet<>(Collections.list(bundel(taal).getKeys()));
    }

    private static long gaten(Taal taal, String sleutel) {
        return Pattern.compile("%s")
                .matcher(bundel(taal).getString(sleutel))
                .results()
                .count();
    }

    private static ResourceBundle bundel(Taal taal) {
        return ResourceBundle.getBundle("nl.meldcode.casussen.teksten", taal.locale());
    }

    private static String lees(Path bron) {
        try {
            return Files.readString(bron);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
