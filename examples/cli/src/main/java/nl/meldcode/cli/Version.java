package nl.meldcode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven put in the jar. */
final class Version implements IVersionProvider {

    private static final String POM = "/META-INF/maven/nl.meldcode/meldcode-cli/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties pom = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(POM)) {
            // Absent when run from an IDE's class folder.
            if (in != null) {
                pom.load(in);
            }
        }
        return new String[] {"meldcode " + pom.getProperty("version", "(dev)")};
    }
}
