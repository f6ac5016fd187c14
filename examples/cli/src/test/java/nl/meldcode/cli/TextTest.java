package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void a_paragraph_fits_the_screen_behind_its_margins() {
        String words = "woord ".repeat(40);

        assertThat(Text.paragraph("- ", "  ", words).lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Text.WIDTH))
                .first()
                .asString()
                .startsWith("- woord");
    }

    @Test
    void a_line_end_in_a_text_is_a_space_and_what_a_terminal_would_obey_is_spelled_out() {
        assertThat(Text.paragraph("", "", "  een \n twee\t")).isEqualTo("een twee\n");
        assertThat(Text.paragraph("", "", "a\033[2J")).isEqualTo("a\\u001b[2J\n");
    }

    @Test
    void a_word_that_is_longer_than_a_line_is_broken() {
        assertThat(Text.paragraph("", "  ", "a " + "x".repeat(100)).lines())
                .containsExactly("a", "  " + "x".repeat(78), "  " + "x".repeat(22));
    }
}
