package nl.meldcode.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import org.jspecify.annotations.Nullable;

/**
 * What a school keeps of a decision.
 *
 * @param trail the audit trail
 * @param besluit the decision that it stands in, or null when it stands on its own
 */
record StoredTrail(AuditTrail trail, @Nullable Besluit besluit) {

    /** In front of what is found in the audit trail of a decision. */
    static final String TRAIL = "auditTrail.";

    private static final String BESLUIT = "meldcode-besluit/1";
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads an audit trail, on its own or in a decision.
     *
     * @throws MeldcodeException as the readers of the library do
     */
    static StoredTrail read(byte[] json) {
        if (isBesluit(json)) {
            Besluit besluit = MeldcodeJson.readBesluit(json);
            return new StoredTrail(besluit.auditTrail(), besluit);
        }
        return new StoredTrail(MeldcodeJson.readAuditTrail(json), null);
    }

    /** The path of one of the audit trail's fields in the document. */
    String path(String veld) {
        return besluit == null ? veld : TRAIL + veld;
    }

    /**
     * Whether a document calls itself a decision; what has no schema or no end is left to the reader of audit trails to refuse. The
     * field may stand anywhere in the document: the order in an object means nothing.
     */
    private static boolean isBesluit(byte[] json) {
        if (json.length > MeldcodeJson.MAX_BYTES) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean schema = parser.currentName().equals("schema");
                JsonToken value = parser.nextToken();
                if (schema) {
                    return value == JsonToken.VALUE_STRING && parser.getText().equals(BESLUIT);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // No JSON: refused by the reader, which says where.
        }
        return false;
    }
}
