package nl.meldcode.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What standard output and standard error are connected to. */
final class Terminal {

    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private final Map<String, String> env;
    private final IntPredicate isTerminal;
    private final Charset charset;

    /**
     * A terminal.
     *
     * @param env the environment of the process
     * @param isTerminal whether a file descriptor is connected to a terminal
     * @param charset what a terminal shows
     */
    Terminal(Map<String, String> env, IntPredicate isTerminal, Charset charset) {
        this.env = env;
        this.isTerminal = isTerminal;
        this.charset = charset;
    }

    /** A terminal that shows UTF-8. */
    Terminal(Map<String, String> env, IntPredicate isTerminal) {
        this(env, isTerminal, StandardCharsets.UTF_8);
    }

    static Terminal ofProcess() {
        return new Terminal(System.getenv(), Terminal::test, charset(System::getProperty));
    }

    /** The same, with standard output in a file. */
    Terminal intoFile() {
        return new Terminal(env, descriptor -> descriptor != STDOUT && isTerminal.test(descriptor), charset);
    }

    /** How to write on standard output: in a file or a pipe always in UTF-8. */
    Encoding out() {
        return encoding(STDOUT);
    }

    /** How to write on standard error. */
    Encoding err() {
        return encoding(STDERR);
    }

    private Encoding encoding(int descriptor) {
        // With UTF-8 on both sides there is nothing to ask.
        return charset.equals(StandardCharsets.UTF_8) || !isTerminal.test(descriptor)
                ? Encoding.UTF_8
                : new Encoding(charset);
    }

    /**
     * What the console shows: newer versions of Java say so, those before 19 under another name, and else it is that of the system. Where
     * only ASCII is named nobody chose an encoding (the locale C), and UTF-8 is the better guess.
     */
    static Charset charset(UnaryOperator<@Nullable String> property) {
        for (String name : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String encoding = property.apply(name);
            if (encoding != null && isSupported(encoding)) {
                Charset charset = Charset.forName(encoding);
                return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isSupported(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
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
     * input and output together, says nothing about standard error, and since Java 22 is there without a terminal as well. Where there
     * is no shell to ask, on Windows, that has to do.
     */
    private static boolean test(int descriptor) {
        if (File.separatorChar == '\\') {
            return isConsole();
        }
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

    @SuppressWarnings("SystemConsoleNull") // Of newer versions the second question is asked.
    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            // Before Java 22 there was no console without a terminal.
            return true;
        }
    }
}
