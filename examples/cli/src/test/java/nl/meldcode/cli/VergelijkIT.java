package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Melding;
import nl.meldcode.Uitkomst;
import nl.meldcode.Vergelijking.Verschil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison through the runnable jar. What needs no process of its own is in {@link VergelijkTest}. */
class VergelijkIT {

    private static final int LINES = 50;

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private final Afwegingskader kader = Afwegingskader.onderwijs();

    /** The reader goes away when it has seen enough, so that this need not wait for all of it. */
    @Test
    void gives_a_case_a_line_while_it_runs_with_what_either_decides() throws Exception {
        Path err = other.resolve("err");
        Process process = Run.jar(
                        List.of(),
                        "vergelijk",
                        "--ndjson",
                        "2019.1",
                        Ontwerpen.twijfel(folder).toString())
                .redirectError(err.toFile())
                .start();
        List<String> lines;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            lines = out.lines().limit(LINES).toList();
        }

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(lines).hasSize(LINES).allSatisfy(line -> {
            Casus casus = MeldcodeJson.readCasus(line.substring("{\"casus\":".length(), line.indexOf(",\"a\":{"))
                    .getBytes(UTF_8));
            Uitkomst nu = kader.weeg(casus).auditTrail().uitkomst();
            Uitkomst straks =
                    new Uitkomst(Melding.RAADPLEEG_VEILIG_THUIS, null, nu.beslissendeAfweging(), nu.hulp(), false);
            String regel = "afweging-2-twijfel-is-melden";
            assertThat(line).isEqualTo(MeldcodeJson.write(new Verschil(casus, nu, regel, straks, regel)));
        });
    }
}
