package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Text.wrap("een twee drie", 8)).containsExactly("een twee", "drie");
        assertThat(Text.wrap("een twee drie", 7)).containsExactly("een", "twee", "drie");
        assertThat(Text.wrap("  een \n twee\t", 80)).containsExactly("een twee");
        assertThat(Text.wrap("", 80)).containsExactly("");
    }

    @Test
    void breaksWithinAWordThatIsLongerThanALine() {
        assertThat(Text.wrap("a bcdefghij k", 4)).containsExactly("a", "bcde", "fghi", "j k");
        assertThat(Text.wrap("abcdefgh", 4)).containsExactly("abcd", "efgh");
    }

    @Test
    void countsCharactersNotHalves() {
        assertThat(Text.wrap("\ud83d\ude42\ud83d\ude42 \ud83d\ude42", 4)).hasSize(1);
        assertThat(Text.wrap("\ud83d\ude42\ud83d\ude42\ud83d\ude42", 2))
                .containsExactly("\ud83d\ude42\ud83d\ude42", "\ud83d\ude42");
    }

    @Test
    void disarmsWhatATerminalWouldObey() {
        assertThat(Text.printable("caf\u00e9 \ud83d\ude42")).isEqualTo("caf\u00e9 \ud83d\ude42");
        assertThat(Text.printable("\033[2J\n\u009b\u2028\u202e\ud800"))
                .isEqualTo("\\u001b[2J\\u000a\\u009b\\u2028\\u202e\\ud800");
    }
}
