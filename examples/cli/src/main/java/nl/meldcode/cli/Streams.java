package nl.meldcode.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import nl.meldcode.verslag.Lines;

/**
 * What a command reads from and writes to. Text is UTF-8 whatever the locale says, but for a terminal that shows something else. The
 * streams are bare: a {@link PrintStream} would hide that nobody listens any more.
 */
final class Streams {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Terminal terminal;
    private final Encoding outEncoding;
    private final Encoding errEncoding;

    Streams(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        this.in = in;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.err = err;
        this.terminal = terminal;
        this.outEncoding = terminal.out();
        this.errEncoding = terminal.err();
    }

    /** The same, with a file as standard output. */
    Streams into(OutputStream file) {
        return new Streams(in, file, err, terminal.intoFile());
    }

    static Streams ofProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofProcess());
    }

    InputStream in() {
        return in;
    }

    /** Standard output, buffered. */
    OutputStream out() {
        return out;
    }

    Terminal terminal() {
        return terminal;
    }

    void print(String text) throws IOException {
        out.write(outEncoding.bytes(text));
    }

    /** One line on standard output, whatever is in it. */
    void line(String line) throws IOException {
        print(Lines.printable(line) + "\n");
    }

    /** One line on standard error, behind all that standard output has so far. */
    void error(String line) {
        toError(Lines.printable(line) + "\n");
    }

    /** Text as it is on standard error. */
    void toError(String text) {
        try {
            out.flush();
        } catch (IOException e) {
            // Whoever writes to it next hears of it.
        }
        try {
            err.write(errEncoding.bytes(text));
            err.flush();
        } catch (IOException e) {
            // There is nowhere left to say so.
        }
    }

    void trace(Throwable fault) {
        fault.printStackTrace(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /**
     * Whether the reader of standard output went away ({@code | head}): it has seen enough, which is no failure. Java gives no
     * more than the words of the system, and those follow the locale. A fault of a file is another matter: the
     * file may be called pipe.
     */
    static boolean isBrokenPipe(IOException fault) {
        boolean ofFile = fault instanceof FileSystemException || fault.getCause() != null;
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return !ofFile && (message.contains("pipe") || message.contains("pijp"));
    }
}
