package nl.meldcode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;

/**
 * An input as it is named on the command line.
 *
 * @param name the path of a file, or {@code -} for standard input
 * @param main the command line
 */
record Source(String name, Main main) {

    static final String STDIN = "-";

    /** What to say of a name that is no path: where the locale has no room for a letter, it came in as the mark of a lost one. */
    static String missing(String name, String key) {
        return name.indexOf('\uFFFD') < 0 ? key : "unreadable.locale";
    }

    /** Whether standard input is named more than once. */
    static boolean isStdinTwice(Stream<String> names) {
        return names.filter(STDIN::equals).count() > 1;
    }

    /** Reads one document, and refuses what its reader refuses. */
    <T> T read(Function<byte[], T> reader) throws RefusedException {
        byte[] bytes = bytes();
        try {
            return reader.apply(bytes);
        } catch (MeldcodeException e) {
            throw new RefusedException(Fault.of(e, main.taal()));
        }
    }

    /** Of a document that is too large, no more than shows that it is. */
    private byte[] bytes() throws RefusedException {
        // Not readNBytes: on Java 17 a file's stream then asks for its position, which a pipe does not have.
        byte[] bytes = new byte[MeldcodeJson.MAX_BYTES + 1];
        int length = 0;
        try (InputStream in = open()) {
            int read = 0;
            while (read >= 0 && length < bytes.length) {
                length += read;
                read = in.read(bytes, length, bytes.length - length);
            }
            return Arrays.copyOf(bytes, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Opens it. */
    InputStream open() throws RefusedException {
        if (name.equals(STDIN)) {
            return main.streams().in();
        }
        if (name.isEmpty()) {
            throw new RefusedException(unreadable("unreadable.empty"));
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new RefusedException(unreadable("unreadable.directory"));
            }
            return Files.newInputStream(path);
        } catch (InvalidPathException e) {
            throw new RefusedException(unreadable(missing(name, "unreadable.missing")));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Why it could not be read. */
    RefusedException unreadable(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return new RefusedException(unreadable("unreadable.missing"));
        }
        if (fault instanceof AccessDeniedException) {
            return new RefusedException(unreadable("unreadable.denied"));
        }
        String reason = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        return new RefusedException(unreadable("unreadable.other", String.valueOf(reason)));
    }

    private Fault unreadable(String key, Object... values) {
        return new Fault(Foutcode.ONLEESBAAR, null, main.labels().get(key, values));
    }
}
