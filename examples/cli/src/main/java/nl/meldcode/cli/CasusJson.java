package nl.meldcode.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;

/** A case with no more than what is said in it: what a reader of the format may leave out is left out. It reads back the same. */
final class CasusJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> UNSAID =
            Set.of("null", "[]", "{}", quoted(Antwoord.ONBEKEND.name()), quoted(Bereik.HUISELIJKE_KRING.name()));

    private CasusJson() {}

    static String of(Casus casus) {
        try (JsonParser json = JSON.createParser(MeldcodeJson.write(casus))) {
            return value(json, json.nextToken());
        } catch (IOException e) {
            throw new IllegalStateException("Reading what was just written cannot fail", e);
        }
    }

    private static String value(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            // No text in a case has a character that JSON escapes.
            case VALUE_STRING -> quoted(json.getText());
            default -> json.getText();
        };
    }

    private static String object(JsonParser json) throws IOException {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String value = value(json, json.nextToken());
            if (!UNSAID.contains(value) && !name.equals("schema")) {
                fields.add(quoted(name) + ": " + value);
            }
        }
        return fields.toString();
    }

    private static String array(JsonParser json) throws IOException {
        StringJoiner values = new StringJoiner(", ", "[", "]");
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values.add(value(json, token));
        }
        return values.toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
