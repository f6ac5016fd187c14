package nl.meldcode.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/**
 * Why an input was refused.
 *
 * @param code the kind of fault
 * @param veld the path of the field, or null when it is about the whole
 * @param uitleg what is wrong, and what would be right
 */
record Fault(Foutcode code, @Nullable String veld, String uitleg) {

    private static final JsonFactory JSON = new JsonFactory();

    static Fault of(MeldcodeException refusal, Taal taal) {
        return new Fault(refusal.code(), refusal.veld(), refusal.uitleg(taal));
    }

    /** As a person reads it, on one line. */
    String line(Labels labels) {
        return code + ": " + (veld == null ? "" : labels.get("error.at", veld) + ": ") + uitleg;
    }

    /** As it stands in the place of a decision in a stream. */
    String json(long lineNumber) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("regelnummer", lineNumber);
            json.writeObjectFieldStart("fout");
            json.writeStringField("code", code.name());
            json.writeStringField("veld", veld);
            json.writeStringField("uitleg", uitleg);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
