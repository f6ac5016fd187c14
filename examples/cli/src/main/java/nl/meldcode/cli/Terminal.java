package nl.meldcode.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.function.IntPredicate;

/** What standard output and standard error are connected to. */
final class Terminal {

    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private final Map<String, String> env;
    private final IntPredicate isTerminal;

    /**
     * A terminal.
     *
     * @param env the environment of the process
     * @param isTerminal whether a file descriptor is connected to a terminal
     */
    Terminal(Map<String, String> env, IntPredicate isTerminal) {
        this.env = env;
        this.isTerminal = isTerminal;
    }

    static Terminal ofProcess() {
        return new Terminal(System.getenv(), Terminal::test);
    }

    /** Whether to use colour on standard output: a terminal that can, and a person who did not ask for none (no-color.org). */
    boolean colour() {
        String term = env.getOrDefault("TERM", "dumb");
        boolean wanted = env.getOrDefault("NO_COLOR", "").isEmpty();
        return wanted && !term.isEmpty() && !term.equals("dumb") && isTerminal.test(STDOUT);
    }

    /** Whether somebody watches standard error. */
    boolean progress() {
        return isTerminal.test(STDERR);
    }

    /**
     * Asks the shell, with our own file descriptor handed down to it. Java cannot tell: {@code System.console()} is about standard
     * input and output together, says nothing about standard error, and since Java 22 is there without a terminal as well. A
     * system without {@code sh} gets the plain form.
     */
    private static boolean test(int descriptor) {
        ProcessBuilder test = new ProcessBuilder("sh", "-c", "[ -t " + descriptor + " ]");
        if (descriptor == STDOUT) {
            test.redirectOutput(Redirect.INHERIT);
        } else {
            test.redirectError(Redirect.INHERIT);
        }
        try {
            return test.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
