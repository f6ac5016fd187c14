package nl.meldcode.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes: what is no UTF-8 must be refused in its own line, not stop or alter the others. However long a line is, no
 * more of it is held than shows that it is too long.
 */
final class LineReader {

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * A reader.
     *
     * @param in where the lines come from
     * @param maxBytes how long a line may be
     */
    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * The next line, without its LF or CRLF; the last one may have none.
     *
     * @return the line; of one longer than {@code maxBytes}, the first {@code maxBytes + 1} bytes; null at the end
     */
    byte @Nullable [] next() throws IOException {
        line.reset();
        boolean started = false;
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, in.read(buffer));
                if (limit == 0) {
                    return started ? held() : null;
                }
            }
            started = true;
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            // One byte to show that it is too long, and one for a CR that does not count.
            int room = maxBytes + 2 - line.size();
            line.write(buffer, start, Math.min(room, position - start));
            if (position < limit) {
                position++;
                return held();
            }
        }
    }

    /** Whether the next line is here already, to its end: who asks for it does not wait for whoever sends it. */
    boolean hasNext() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Only blanks; one that is too long is no blank line, whatever it begins with. */
    boolean isBlank(byte[] line) {
        if (line.length > maxBytes) {
            return false;
        }
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private byte[] held() {
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (length > 0 && length < maxBytes + 2 && bytes[length - 1] == '\r') {
            length--;
        }
        return Arrays.copyOf(bytes, Math.min(length, maxBytes + 1));
    }
}
