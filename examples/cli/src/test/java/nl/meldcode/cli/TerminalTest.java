package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void colours_where_a_terminal_can() {
        assertThat(colour(Map.of("TERM", "xterm-256color"), true)).isTrue();
        assertThat(colour(Map.of("TERM", "xterm-256color", "NO_COLOR", ""), true))
                .isTrue();
    }

    @Test
    void does_not_colour_elsewhere() {
        assertThat(colour(Map.of("TERM", "xterm-256color"), false)).as("a pipe").isFalse();
        assertThat(colour(Map.of("TERM", "dumb"), true)).isFalse();
        assertThat(colour(Map.of("TERM", ""), true)).isFalse();
        assertThat(colour(Map.of(), true)).as("no TERM, as on Windows").isFalse();
        assertThat(colour(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)).isFalse();
    }

    @Test
    void asked_of_the_process_itself() {
        // Under a build standard output is a pipe or a terminal; either way the question must not fail or hang.
        assertThat(Terminal.ofProcess().progress()).isIn(true, false);
    }

    private static boolean colour(Map<String, String> env, boolean stdoutIsTerminal) {
        return new Terminal(env, descriptor -> descriptor == 1 && stdoutIsTerminal).colour();
    }
}
