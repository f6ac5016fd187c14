package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void breaks_between_words() {
        assertThat(Text.wrap("een twee drie", 8)).containsExactly("een twee", "drie");
        assertThat(Text.wrap("een twee drie", 7)).containsExactly("een", "twee", "drie");
        assertThat(Text.wrap("  een \n twee\t", 80)).containsExactly("een twee");
        assertThat(Text.wrap("", 80)).containsExactly("");
    }

    @Test
    void breaks_within_a_word_that_is_longer_than_a_line() {
        assertThat(Text.wrap("a bcdefghij k", 4)).containsExactly("a", "bcde", "fghi", "j k");
        assertThat(Text.wrap("abcdefgh", 4)).containsExactly("abcd", "efgh");
    }

    @Test
    void counts_characters_not_halves() {
        assertThat(Text.wrap("\ud83d\ude42\ud83d\ude42 \ud83d\ude42", 4)).hasSize(1);
        assertThat(Text.wrap("\ud83d\ude42\ud83d\ude42\ud83d\ude42", 2))
                .containsExactly("\ud83d\ude42\ud83d\ude42", "\ud83d\ude42");
    }

    @Test
    void disarms_what_a_terminal_would_obey() {
        assertThat(Text.printable("caf\u00e9 \ud83d\ude42")).isEqualTo("caf\u00e9 \ud83d\ude42");
        assertThat(Text.printable("\033[2J\n\u009b\u2028\u202e\ud800"))
                .isEqualTo("\\u001b[2J\\u000a\\u009b\\u2028\\u202e\\ud800");
    }
}
