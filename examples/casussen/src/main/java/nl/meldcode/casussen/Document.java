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

    private final String naam;
    private final byte[] json;

    /**
     * A document.
     *
     * @param naam the name of the file
     * @param json its bytes; of a file that is too large, no more than shows that it is
     */
    Document(String naam, byte[] json) {
        this.naam = naam;
        this.json = json;
    }

    String naam() {
        return naam;
    }

    /** The bytes of the document. */
    byte[] json() {
        if (json.length > MeldcodeJson.MAX_BYTES) {
            throw new VoorbeeldException(
                    naam, Foutcode.TE_GROOT, null, null, null, "fout.te-groot", MeldcodeJson.MAX_BYTES);
        }
        return json;
    }

    /** A fault in a field. */
    VoorbeeldException fout(Foutcode code, String pad, String sleutel, Object... waarden) {
        return new VoorbeeldException(naam, code, veld(pad), regelnummer(pad), null, sleutel, waarden);
    }

    /** A fault that the library found in a part of the document. */
    VoorbeeldException fout(MeldcodeException oorzaak, String deel) {
        String pad = oorzaak.veld() == null ? deel : deel + "." + oorzaak.veld();
        return new VoorbeeldException(naam, veld(pad), regelnummer(pad), oorzaak);
    }

    private static @Nullable String veld(String pad) {
        return pad.isEmpty() ? null : Teksten.regel(pad);
    }

    /** The line of the field at this path, or else of the deepest of the fields around it that is there. */
    private int regelnummer(String pad) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return regelnummer(parser, "", pad, parser.currentTokenLocation().getLineNr());
        } catch (IOException e) {
            // It was read before.
            throw new UncheckedIOException(e);
        }
    }

    private static int regelnummer(JsonParser parser, String hier, String doel, int regel) throws IOException {
        boolean lijst = parser.currentToken() == JsonToken.START_ARRAY;
        if (!lijst && parser.currentToken() != JsonToken.START_OBJECT) {
            return regel;
        }
        int plaats = 0;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            int begin = parser.currentTokenLocation().getLineNr();
            String daar;
            if (lijst) {
                daar = hier + "[" + plaats + "]";
                plaats++;
            } else {
                daar = hier.isEmpty() ? parser.currentName() : hier + "." + parser.currentName();
                parser.nextToken();
            }
            if (doel.equals(daar)) {
                return begin;
            }
            if (doel.startsWith(daar + ".") || doel.startsWith(daar + "[")) {
                return regelnummer(parser, daar, doel, begin);
            }
            parser.skipChildren();
        }
        return regel;
    }
}
