package nl.meldcode;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that stands anywhere in what a host's own parser reads. It is copied as text, with every key as often as it stands
 * there, and that text is read as strictly as any document: the host's leniency ends where the value begins.
 */
final class HostJson {

    /** No field takes a fraction: so whatever JSON cannot write is refused where it stands. */
    private static final String NO_JSON = "0.5";

    private final JsonParser host;
    private final JsonText text = JsonText.inOrder();

    private HostJson(JsonParser host) {
        this.host = host;
    }

    /** Reads the value at which the parser stands, and leaves it at its end. */
    static <T> T read(JsonParser host, Function<String, T> reader) throws IOException {
        HostJson copy = new HostJson(host);
        MeldcodeException broken = copy.copyStrictly();
        if (broken == null) {
            return reader.apply(copy.text.toString());
        }
        try {
            T unused = reader.apply(copy.text.begun());
        } catch (MeldcodeException e) {
            if (e.code() != Foutcode.ONGELDIGE_JSON || e.veld() != null) {
                throw e; // It stands before the place where the text breaks off.
            }
        }
        throw broken;
    }

    private @Nullable MeldcodeException copyStrictly() throws IOException {
        List<JsonParser.Feature> lenient = Arrays.stream(JsonReadFeature.values())
                .map(JsonReadFeature::mappedFeature)
                .filter(host::isEnabled)
                .toList();
        lenient.forEach(host::disable);
        try {
            copy();
            return null;
        } catch (StreamConstraintsException e) {
            return new MeldcodeException(Foutcode.TE_GROOT, null, "document", MeldcodeJson.MAX_BYTES);
        } catch (JsonParseException e) {
            JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            return new MeldcodeException(
                    Foutcode.ONGELDIGE_JSON, null, "syntax", where.getLineNr(), where.getColumnNr());
        } finally {
            lenient.forEach(host::enable);
        }
    }

    private void copy() throws IOException {
        int depth = 0;
        JsonToken token = host.currentToken();
        while (token != null) {
            write(token);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            Check.document(text.size());
            if (depth == 0 && token != JsonToken.FIELD_NAME) {
                return;
            }
            token = host.nextToken();
        }
    }

    private void write(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> text.writeStartObject();
            case END_OBJECT -> text.writeEndObject();
            case START_ARRAY -> text.writeStartArray();
            case END_ARRAY -> text.writeEndArray();
            case FIELD_NAME -> text.writeFieldName(host.currentName());
            case VALUE_STRING -> text.writeString(host.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text.writeNumber(host.getText());
            case VALUE_TRUE -> text.writeBoolean(true);
            case VALUE_FALSE -> text.writeBoolean(false);
            case VALUE_NULL -> text.writeNull();
            default -> text.writeNumber(NO_JSON);
        }
    }
}
