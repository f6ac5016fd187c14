package nl.meldcode.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file of {@code --uit}: what is written waits beside it, and takes its place when all of it is there. No input is replaced. */
final class OutputFile implements Closeable {

    private final Path file;
    private final Path waiting;
    private final OutputStream stream;

    private OutputFile(Path file, Path waiting, OutputStream stream) {
        this.file = file;
        this.waiting = waiting;
        this.stream = stream;
    }

    /**
     * Opens a file to write.
     *
     * @param name as it was typed
     * @param inputs what the command reads: files, folders, or {@code -}
     * @return the file, to be closed
     * @throws Refusal when it cannot be written, or should not be
     */
    static OutputFile open(String name, List<String> inputs) throws Refusal {
        if (name.isEmpty() || name.equals(Source.STDIN)) {
            throw new Refusal("usage.outName");
        }
        try {
            Path file = Path.of(name).toAbsolutePath();
            Path folder = file.getParent();
            if (folder == null || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal("usage.outFolder", name);
            }
            if (!Files.isDirectory(folder)) {
                throw new Refusal("usage.outNoFolder", name);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                requireReplaceable(name, file);
            }
            for (String input : inputs) {
                if (isOf(input, file)) {
                    throw new Refusal("usage.outInput", name);
                }
            }
            String hidden =
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
            Path waiting = folder.resolve(hidden);
            // Not a temporary file of Java's: nobody else may read those.
            return new OutputFile(
                    file,
                    waiting,
                    Files.newOutputStream(waiting, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (InvalidPathException e) {
            throw new Refusal("usage.outName");
        } catch (AccessDeniedException e) {
            throw new Refusal("usage.outDenied", name);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException system && system.getReason() != null
                    ? system.getReason()
                    : e.getClass().getSimpleName();
            throw new Refusal("usage.outOther", name, reason);
        }
    }

    private static void requireReplaceable(String name, Path file) throws Refusal {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("usage.outNoFile", name);
        }
        if (!Files.isWritable(file)) {
            throw new Refusal("usage.outDenied", name);
        }
    }

    /** Whether a file is an input, or stands in a folder that is one. */
    private static boolean isOf(String input, Path file) throws IOException {
        Path path = Path.of(input.equals(Source.STDIN) ? "/dev/stdin" : input);
        if (input.isEmpty() || !Files.exists(path) || !Files.exists(file)) {
            return false;
        }
        return Files.isSameFile(path, file)
                || (Files.isDirectory(path) && file.toRealPath().startsWith(path.toRealPath()));
    }

    /** Where to write. */
    OutputStream stream() {
        return stream;
    }

    boolean isEmpty() throws IOException {
        return Files.size(waiting) == 0;
    }

    /** Puts what was written in its place. */
    void place() throws IOException {
        stream.close();
        Files.move(waiting, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what still waits. */
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(waiting);
    }

    /** A file that cannot serve. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String[] values;

        private Refusal(String key, String... values) {
            super(key);
            this.key = key;
            this.values = values;
        }

        String text(Labels labels) {
            return labels.get(key, (Object[]) values);
        }
    }
}
