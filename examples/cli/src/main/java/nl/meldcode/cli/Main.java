package nl.meldcode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code meldcode}: what all commands share. Each command is a class of its own, added in {@link #run}. */
@Command(
        name = "meldcode",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = Text.WIDTH)
public final class Main implements Callable<Integer> {

    /** All weighed, or all in order. */
    static final int OK = 0;

    /** A check failed. */
    static final int FOUND = 1;

    /** Some input was refused, or the command line itself was wrong. It goes before a check that failed. */
    static final int REFUSED = 2;

    /** Meldcode itself could not go on: its output could not be written, or it has a bug. */
    static final int FAILED = 3;

    private Streams streams;
    private final Labels labels;

    /** The exit status so far. */
    private int status = OK;

    @Option(
            names = "--taal",
            paramLabel = "nl|en",
            descriptionKey = "taal",
            scope = ScopeType.INHERIT,
            converter = Languages.class)
    private Taal taal = Taal.NL;

    private Main(Streams streams, Labels labels) {
        this.streams = streams;
        this.labels = labels;
    }

    /**
     * Runs a command and ends with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args, Streams.ofProcess()));
    }

    /**
     * Runs a command within this process.
     *
     * @return the exit status
     */
    static int run(String[] args, Streams streams) {
        Labels labels = new Labels(Languages.of(args));
        Main main = new Main(streams, labels);
        StringWriter help = new StringWriter();
        CommandLine commandLine = new CommandLine(main)
                .addSubcommand(new Weeg(main))
                .addSubcommand(new Controleer(main))
                .addSubcommand(new Oefen(main))
                .addSubcommand(new Vergelijk(main))
                .addSubcommand(new RegelboekCommand(main))
                .setResourceBundle(labels.bundle())
                // A file may be called @casus.json.
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(new PrintWriter(help))
                .setParameterExceptionHandler((fault, ignored) -> main.usageError(UsageErrors.message(fault, labels)))
                .setExecutionExceptionHandler((fault, ignored, alsoIgnored) -> main.failure(fault));
        try {
            int result = commandLine.execute(args);
            streams.print(help.toString());
            streams.out().flush();
            return result;
        } catch (IOException | Error fault) {
            // Left alone, an error would end the JVM with status 1: "a check failed".
            return main.failure(fault);
        }
    }

    /** No command was given. */
    @Override
    public Integer call() {
        return usageError(labels.get("usage.noCommand"));
    }

    Streams streams() {
        return streams;
    }

    Labels labels() {
        return labels;
    }

    Taal taal() {
        return taal;
    }

    /** What prints. */
    interface Printing {

        /** Prints all, and gives the exit status. */
        int run() throws IOException;
    }

    /** Prints on standard output, or in a file that takes its place when it is whole. One to which nothing came by refusals does not. */
    int print(@Nullable String uit, List<String> inputs, Printing printing) throws IOException {
        if (uit == null) {
            return printing.run();
        }
        try (OutputFile file = OutputFile.open(uit, inputs)) {
            Streams screen = streams;
            int result;
            try {
                streams = screen.into(file.stream());
                result = printing.run();
                streams.out().flush();
            } finally {
                streams = screen;
            }
            if (result != REFUSED || !file.isEmpty()) {
                file.place();
            }
            return result;
        } catch (OutputFile.Refusal e) {
            return usageError(e.text(labels));
        }
    }

    /** One line about the command line itself, with where to look. */
    int usageError(String message) {
        streams.error("meldcode: " + message + ". " + labels.get("usage.hint"));
        return REFUSED;
    }

    /** One line about an input that was refused. */
    int refuse(String name, Fault fault) {
        error(name, fault);
        return refused();
    }

    /** Some input was refused. */
    int refused() {
        status = REFUSED;
        return status;
    }

    /** One line about an input in which a check found something. */
    void report(String name, Fault fault) {
        error(name, fault);
        found();
    }

    /** A check failed. */
    void found() {
        status = Math.max(status, FOUND);
    }

    private void error(String name, Fault fault) {
        streams.error("meldcode: " + (name.isEmpty() ? "\"\"" : name) + ": " + fault.line(labels));
    }

    int status() {
        return status;
    }

    /** What no input should bring about, told once. A bug, unlike bad input, shows where it is. */
    private int failure(Throwable fault) {
        if (status == FAILED || (fault instanceof IOException output && Streams.isBrokenPipe(output))) {
            return status;
        }
        status = FAILED;
        if (fault instanceof IOException) {
            streams.error("meldcode: " + labels.get("failure.output", String.valueOf(fault.getMessage())));
        } else {
            streams.error("meldcode: " + labels.get("failure.bug"));
            streams.trace(fault);
        }
        return status;
    }
}
