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
            "meldcode", version(Bibliotheek.class, "bibliotheek.properties", "versie"), drools());

    private Bibliotheek() {}

    /** Whether this is a version of Drools that the rules are known not to run on. One that does not say what it is may try. */
    static boolean andereDrools() {
        String drools = MELDCODE.drools();
        return !drools.startsWith("10.") && !drools.equals(UNKNOWN);
    }

    /** What this library needs to start, and what it found. */
    static String nodig() {
        return "The rules of the afwegingskader cannot start. They run on Drools 10, from 10.0.0 on, and found: "
                + MELDCODE.drools()
                + ". Maybe another library brings that version, or an uber-jar was built without merging META-INF/services.";
    }

    /** Drools' own answer is the version of whatever jar it lies in. */
    private static String drools() {
        try {
            return version(RuleBaseFactory.class, "/drools.versions.properties", "drools.version");
        } catch (LinkageError e) {
            return UNKNOWN; // there is none
        }
    }

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
