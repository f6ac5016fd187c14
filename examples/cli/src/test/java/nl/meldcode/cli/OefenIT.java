package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code oefen} of the runnable jar. */
class OefenIT {

    private static final Path VOORBEELDEN = Path.of("..", "casussen", "voorbeelden");

    @TempDir
    private Path folder;

    @Test
    void runsWithoutALibraryForTests() throws Exception {
        try (ZipFile jar = new ZipFile(System.getProperty("meldcode.jar"))) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("nl/meldcode/casussen/Oefening.class")
                    .noneMatch(name -> name.startsWith("org/junit/") || name.startsWith("org/assertj/"));
        }

        Run run = Run.ofJar("oefen", VOORBEELDEN.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("goed    hulp-geslaagd: ");
    }

    /** Kept, these results would not fit in the memory that the process gets. */
    @Test
    void letsGoOfEachResult() throws Exception {
        int cases = 600;
        String signals = String.join(",", Collections.nCopies(1_000, "{\"datum\":\"2026-01-01\",\"aard\":\"OVERIG\"}"));
        for (int i = 0; i < cases; i++) {
            Files.writeString(folder.resolve("c-" + i + ".json"), """
                    {
                      "schema": "meldcode-voorbeeld/1", "id": "c-%d", "titel": "t", "verhaal": "v", "leerdoel": "l", "bron": "b",
                      "casus": {"referentie": "c-%d", "peildatum": "2026-03-02", "signalen": [%s]},
                      "verwacht": {"melding": "ONVOLLEDIG"}
                    }
                    """.formatted(i, i, signals));
        }
        Process process = Run.jar(List.of("-Xmx32m"), "oefen", folder.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(out.length() > 500 ? out.substring(0, 500) : out)
                .isZero();
        assertThat(out.lines().filter(line -> line.startsWith("goed    c-"))).hasSize(cases);
    }
}
