package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldcode.Taal;
import nl.meldcode.casussen.rapport.RegelboekPage;
import org.junit.jupiter.api.Test;

/** The rules in words, from the command line. */
class RegelboekCommandTest {

    @Test
    void gives_the_rule_book_in_dutch_as_markdown() {
        Run run = Run.of("regelboek");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(RegelboekPage.markdown(Taal.NL)).contains("### `afweging-2-twijfel-is-melden`");
    }

    @Test
    void gives_it_in_english_as_a_page() {
        Run run = Run.of("regelboek", "--html", "--taal", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(RegelboekPage.html(Taal.EN)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void takes_no_file() {
        Run run = Run.of("regelboek", "casus.json");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).isEqualTo("meldcode: casus.json hoort hier niet. Zie --help.\n");
    }
}
