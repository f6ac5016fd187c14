package nl.meldcode.cli;

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
record Fout(Foutcode code, @Nullable String veld, String uitleg) {

    static Fout of(MeldcodeException refusal, Taal taal) {
        return new Fout(refusal.code(), refusal.veld(), refusal.uitleg(taal));
    }

    /** As a person reads it, on one line. */
    String line(Labels labels) {
        return code + ": " + (veld == null ? "" : labels.get("error.at", veld) + ": ") + uitleg;
    }

    /** As it stands in the place of a decision in a stream. */
    String json(long lineNumber) {
        return "{\"regelnummer\":" + lineNumber + ",\"fout\":{\"code\":" + quote(code.name()) + ",\"veld\":"
                + (veld == null ? "null" : quote(veld)) + ",\"uitleg\":" + quote(uitleg) + "}}";
    }

    /** A field may have any name in bad input, also one with quotes, control characters and half characters. */
    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (Text.isUnprintable(c)) {
                Text.appendEscape(json, c);
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }
}
