package nl.meldcode.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import nl.meldcode.AuditTrail;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;

/** What runs here: the version of this library and that of Drools, as their own jars say, also when they were merged into one. */
final class Bibliotheek {

    private static final String UNKNOWN = "onbekend";

    static final AuditTrail.Bibliotheek MELDCODE = new AuditTrail.Bibliotheek(
            "meldcode",
            version(Bibliotheek.class, "bibliotheek.properties", "versie"),
            // Drools' own answer is the version of whatever jar it lies in.
            version(RuleBaseFactory.class, "/drools.versions.properties", "drools.version"));

    private Bibliotheek() {}

    private static String version(Class<?> where, String resource, String key) {
        Properties properties = new Properties();
        try (@Nullable InputStream stream = where.getResourceAsStream(resource)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key, UNKNOWN);
    }
}
