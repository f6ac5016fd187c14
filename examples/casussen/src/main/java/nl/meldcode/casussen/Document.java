package nl.meldcode.casussen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import org.jspecify.annotations.Nullable;

/** The content of a case file. It knows on which line a field stands, and looks for that only when there is a fault to report. */
final class Document {

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final byte[] json;

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
