package nl.meldcode;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The seal on an audit trail. */
final class Hash {

    private Hash() {}

    static String of(AuditTrail trail) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(JsonWriter.write(json -> json.unsealed(trail))));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The RFC 8785 form of a document: the same for documents that say the same, however they are laid out. */
    static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("This document was read or written as JSON before", e);
        }
    }
}
