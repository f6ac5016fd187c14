package nl.meldcode.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import org.jspecify.annotations.Nullable;

/** The records in a file: one, however it is laid out, or one a line. */
final class Records {

    private final Source source;
    private final Main main;

    /**
     * A record, or what was refused in its place.
     *
     * @param name the file, with the number of the line where the file has more than one record
     * @param stored the record, or null when it was refused
     * @param refused why it was refused, or null
     */
    record Entry(
            String name,
            @Nullable StoredTrail stored,
            @Nullable Fault refused) {}

    Records(String name, Main main) {
        this.source = new Source(name, main);
        this.main = main;
    }

    /** All of them, in order; a file that cannot be read, or stops being readable, is refused in its place. */
    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(source.open())) {
            in.mark(MeldcodeJson.MAX_BYTES + 1);
            byte[] head = in.readNBytes(MeldcodeJson.MAX_BYTES + 1);
            if (firstLineIsWhole(head)) {
                in.reset();
                lines(in, entries);
            } else {
                entries.add(entry(source.name(), head));
            }
        } catch (RefusedException e) {
            entries.add(new Entry(source.name(), null, e.fault()));
        } catch (IOException e) {
            entries.add(new Entry(source.name(), null, source.unreadable(e).fault()));
        }
        return entries;
    }

    private void lines(InputStream in, List<Entry> entries) throws IOException {
        LineReader lines = new LineReader(in, MeldcodeJson.MAX_BYTES);
        int number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (!lines.isBlank(line)) {
                entries.add(entry(source.name() + ":" + number, line));
            }
        }
        if (entries.size() == 1) {
            Entry only = entries.get(0);
            entries.set(0, new Entry(source.name(), only.stored(), only.refused()));
        }
    }

    private Entry entry(String name, byte[] json) {
        try {
            return new Entry(name, StoredTrail.read(json), null);
        } catch (MeldcodeException e) {
            return new Entry(name, null, Fault.of(e, main.taal()));
        }
    }

    /**
     * Whether the first line that is not blank holds an object from its first bracket to its last. Of one record in more lines it
     * never does. What is in the object, and whether it is JSON, is for the reader to say.
     */
    private static boolean firstLineIsWhole(byte[] bytes) {
        int depth = 0;
        boolean inText = false;
        boolean whole = false;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n' && (whole || depth > 0)) {
                return whole;
            }
            if (inText) {
                i += b == '\\' ? 1 : 0;
                inText = b != '"';
            } else if (b == '{' || b == '[') {
                if (whole || (depth == 0 && b == '[')) {
                    return false;
                }
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                whole = depth == 0;
            } else if (b > ' ' || b < 0) {
                if (depth == 0) {
                    return false;
                }
                inText = b == '"';
            }
        }
        return whole && bytes.length <= MeldcodeJson.MAX_BYTES;
    }
}
