package nl.meldcode.verslag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines fit, and a text that came from outside shows what it holds. */
class LinesTest {

    @Test
    void a_text_is_broken_between_words() {
        assertThat(Lines.wrap("een twee  drie\nvier", 8)).containsExactly("een twee", "drie", "vier");
        assertThat(Lines.wrap(" een twee ", 80)).containsExactly("een twee");
    }

    @Test
    void only_a_longer_word_goes_past_the_width() {
        assertThat(Lines.wrap("een https://school.example twee", 8))
                .containsExactly("een", "https://school.example", "twee");
    }

    @Test
    void a_text_without_words_is_one_empty_line() {
        assertThat(Lines.wrap("  ", 8)).containsExactly("");
    }

    @Test
    void a_character_outside_of_the_first_plane_takes_one_column() {
        assertThat(Lines.wrap("\ud83d\ude00\ud83d\ude00 \ud83d\ude00", 4))
                .containsExactly("\ud83d\ude00\ud83d\ude00 \ud83d\ude00");
    }

    @Test
    void what_cannot_be_seen_is_spelled_out() {
        assertThat(Lines.printable("a\n\u001b[31m\u202eb")).isEqualTo("a\\u000a\\u001b[31m\\u202eb");
        assertThat(Lines.printable("coördinator \ud83d\ude00")).isEqualTo("coördinator \ud83d\ude00");
        assertThat(Lines.printable("\ud83d")).isEqualTo("\\ud83d");
    }
}
