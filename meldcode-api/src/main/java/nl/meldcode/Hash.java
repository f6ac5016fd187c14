package nl.meldcode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The seal on an audit trail. */
final class Hash {

    private Hash() {}

    /** What the hash is over. */
    static JsonText canonical(AuditTrail trail) {
        return JsonWriter.canonical(json -> json.unsealed(trail));
    }

    static String of(JsonText canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            canonical.update(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
