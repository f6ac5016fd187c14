package nl.meldcode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The seal on an audit trail. */
final class Hash {

    private Hash() {}

    /** What the hash is over. */
    static byte[] canonical(AuditTrail trail) {
        return JsonWriter.canonical(json -> json.unsealed(trail));
    }

    static String of(AuditTrail trail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            JsonWriter.canonical(json -> json.unsealed(trail), digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
