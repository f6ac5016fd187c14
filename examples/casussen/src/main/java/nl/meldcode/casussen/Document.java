package nl.meldcode.casussen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import org.jspecify.annotations.Nullable;

/**
 * The content of a case file, and the faults found in it. It knows on which line a field stands, and looks for that only when there is
 * a fault to report.
 */
final class Document {

    private static final JsonFactory JSON = new JsonFactory();

    /** Whoever has mended so many is better served by another look than by more of them. */
    private static final int MAX_FAULTS = 50;

    private final String name;
    private final byte[] json;
    private final List<VoorbeeldException> faults = new ArrayList<>();

    /**
     * A document.
     *
     * @param name the name of the file
     * @param json its bytes; of a file that is too large, no more than shows that it is
     */
    Document(String name, byte[] json) {
        this.name = name;
        this.json = json;
    }

    String name() {
        return name;
    }

    /** The bytes of the document. */
    byte[] json() {
        if (json.length > MeldcodeJson.MAX_BYTES) {
            throw new VoorbeeldException(
                    name, Foutcode.TE_GROOT, null, null, null, "fout.te-groot", MeldcodeJson.MAX_BYTES);
        }
        return json;
    }

    /** What a reader gives; nothing where it refuses: its fault is kept for {@link #requireNoFault}. */
    <T> Optional<T> keep(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (VoorbeeldException e) {
            keep(e);
            return Optional.empty();
        }
    }

    /** Keeps a fault; with too many of them it refuses at once. */
    void keep(VoorbeeldException fault) {
        if (faults.contains(fault)) {
            // It is the refusal of too many, on its way up.
            throw fault;
        }
        faults.add(fault);
        if (faults.size() == MAX_FAULTS) {
            faults.add(new VoorbeeldException(name, fault.code(), null, null, null, "fout.nog-meer", MAX_FAULTS));
            requireNoFault();
        }
    }

    /** Refuses the document when a fault was kept: the one that stands first, with the others behind it. */
    void requireNoFault() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(
                    VoorbeeldException::regelnummer, Comparator.nullsLast(Comparator.naturalOrder())));
            VoorbeeldException first = faults.get(0);
            faults.subList(1, faults.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** A fault in a field. */
    VoorbeeldException refusal(Foutcode code, String path, String key, Object... values) {
        return new VoorbeeldException(name, code, field(path), lineNumber(path), null, key, values);
    }

    /** A fault that the library found in a part of the document. */
    VoorbeeldException refusal(MeldcodeException cause, String part) {
        String path = cause.veld() == null ? part : part + "." + cause.veld();
        return new VoorbeeldException(name, field(path), lineNumber(path), cause);
    }

    private static @Nullable String field(String path) {
        return path.isEmpty() ? null : Labels.oneLine(path);
    }

    /** The line of the field at this path, or else of the deepest of the fields around it that is there. */
    private int lineNumber(String path) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return lineNumber(parser, "", path, parser.currentTokenLocation().getLineNr());
        } catch (IOException e) {
            // It was read before.
            throw new UncheckedIOException(e);
        }
    }

    private static int lineNumber(JsonParser parser, String here, String target, int line) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (!list && parser.currentToken() != JsonToken.START_OBJECT) {
            return line;
        }
        int index = 0;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            int start = parser.currentTokenLocation().getLineNr();
            String there;
            if (list) {
                there = here + "[" + index + "]";
                index++;
            } else {
                there = here.isEmpty() ? parser.currentName() : here + "." + parser.currentName();
                parser.nextToken();
            }
            if (target.equals(there)) {
                return start;
            }
            if (target.startsWith(there + ".") || target.startsWith(there + "[")) {
                return lineNumber(parser, there, target, start);
            }
            parser.skipChildren();
        }
        return line;
    }
}
