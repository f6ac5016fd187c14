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
            byte[] canonical = new JsonCanonicalizer(JsonWriter.write(json -> json.unsealed(trail))).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new IllegalStateException("What this library writes is JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
