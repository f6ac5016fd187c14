package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.meldcode.Taal;
import nl.meldcode.casussen.rapport.RegelboekPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules in words, from the command line. */
class RegelboekCommandTest {

    @TempDir
    private Path folder;

    @Test
    void gives_the_regelboek_in_dutch_as_markdown() {
        Run run = Run.of("regelboek");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(RegelboekPage.markdown(Taal.NL)).contains("### `afweging-2-twijfel-is-melden`");
    }

    @Test
    void writes_it_as_pages_in_both_languages_in_the_place_of_earlier_ones() throws IOException {
        Path uit = folder.resolve("nieuw");

        Run run = Run.of("regelboek", "--html", uit.toString(), "--taal", "en");
        Files.writeString(Files.createFile(uit.resolve("van-mij.txt")), "van mij");
        Run again = Run.of("regelboek", "--html", uit.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("The rule book is in " + uit
                        + ": regelboek-nl.html and regelboek-en.html. Open one of them in a browser.\n");
        assertThat(again.status()).isZero();
        assertThat(uit.resolve("regelboek-nl.html")).content().startsWith("<!DOCTYPE html>\n<html lang=\"nl\">");
        assertThat(uit.resolve("regelboek-en.html")).content().startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(uit.resolve("van-mij.txt")).hasContent("van mij");
    }

    @Test
    void a_file_of_another_is_refused_before_anything_is_written() throws IOException {
        Path mine = Files.writeString(folder.resolve("regelboek-en.html"), "van mij");

        Run run = Run.of("regelboek", "--html", folder.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("meldcode: " + mine
                        + ": dit bestand is geen eerder regelboek; noem een andere map, of geef het "
                        + "bestand een andere naam. Zie --help.\n");
        assertThat(mine).hasContent("van mij");
        assertThat(folder.toFile().list()).containsExactly("regelboek-en.html");
    }

    @Test
    void a_folder_in_the_place_of_a_page_is_refused() throws IOException {
        Path map = Files.createDirectory(folder.resolve("regelboek-nl.html"));

        Run run = Run.of("regelboek", "--html", folder.toString(), "--taal", "en");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err())
                .startsWith("meldcode: " + map + ": this file is no earlier rule book; name another folder");
    }

    @Test
    void what_is_no_folder_is_refused() throws IOException {
        Path mine = Files.writeString(folder.resolve("bestand"), "van mij");

        Run run = Run.of("regelboek", "--html", mine.toString());
        Run below = Run.of("regelboek", "--html", mine.resolve("onder").toString());
        Run nameless = Run.of("regelboek", "--html", "a\0b");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err())
                .isEqualTo("meldcode: " + mine
                        + ": dit is geen map; noem een map, of een die nog niet bestaat. Zie --help.\n");
        assertThat(below.status()).isEqualTo(Main.REFUSED);
        assertThat(below.err())
                .contains("in deze map kan niet worden geschreven")
                .hasLineCount(1);
        assertThat(nameless.status()).isEqualTo(Main.REFUSED);
        assertThat(nameless.err()).contains("kan geen map zijn; noem een map").hasLineCount(1);
        assertThat(mine).hasContent("van mij");
    }

    @Test
    void takes_no_file_and_no_html_without_a_folder() {
        Run file = Run.of("regelboek", "casus.json");
        Run nothing = Run.of("regelboek", "--html");

        assertThat(file.status()).isEqualTo(Main.REFUSED);
        assertThat(file.err()).isEqualTo("meldcode: casus.json hoort hier niet. Zie --help.\n");
        assertThat(nothing.status()).isEqualTo(Main.REFUSED);
        assertThat(nothing.err()).startsWith("meldcode: ").contains("--html").hasLineCount(1);
    }
}
