package nl.meldcode.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.meldcode.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as it lies in a folder of the class path.
 *
 * @param folder the folder, relative to this package
 * @param regelset what it is called and when it is in force
 * @param drl its DRL files by name, in order
 */
record RuleSource(String folder, AuditTrail.Regelset regelset, Map<String, byte[]> drl) {

    static RuleSource read(String folder) {
        try (InputStreamReader reader =
                new InputStreamReader(open(folder, "regelset.properties"), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, byte[]> drl = new LinkedHashMap<>();
            for (String name : property(properties, "bestanden").split(", ", -1)) {
                try (InputStream file = open(folder, name)) {
                    drl.put(name, file.readAllBytes());
                }
            }
            String until = properties.getProperty("geldigTot");
            return new RuleSource(
                    folder,
                    new AuditTrail.Regelset(
                            property(properties, "id"),
                            property(properties, "versie"),
                            LocalDate.parse(property(properties, "geldigVanaf")),
                            until == null ? null : LocalDate.parse(until),
                            sha256(drl)),
                    drl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Map<String, byte[]> drl) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            drl.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static InputStream open(String folder, String name) {
        @Nullable InputStream stream = RuleSource.class.getResourceAsStream(folder + "/" + name);
        if (stream == null) {
            throw new IllegalStateException("The rule set in " + folder + " has no file " + name);
        }
        return stream;
    }

    private static String property(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }
}
