package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldcode.Besluit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit trails through the runnable jar. What needs no process of its own is in {@link ControleerTest}. */
class ControleerIT {

    private final List<Besluit> keten = Ketens.keten("c-1", 3);

    @TempDir
    private Path folder;

    @Test
    void a_chain_in_order_ends_with_zero() throws Exception {
        List<String> files = Ketens.files(folder, keten);

        Run run = Run.ofJar("controleer", files.get(0), files.get(1), files.get(2));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith(files.get(0) + ": audit trail in orde: ")
                .contains("In orde: 3 van 3. ");
    }

    @Test
    void a_broken_chain_ends_with_one() throws Exception {
        List<String> files = Ketens.files(folder, keten);

        Run run = Run.ofJar("controleer", files.get(0), files.get(2));

        hasOneLine(run, "meldcode: " + files.get(2) + ": KETEN_KLOPT_NIET: bij vorigeHash: ");
        assertThat(run.status()).isEqualTo(Main.FOUND);
    }

    @Test
    void a_refused_file_ends_with_two() throws Exception {
        String trail = Ketens.trail(keten.get(0));
        Path file = Files.writeString(folder.resolve("half.json"), trail.substring(0, trail.length() / 2));

        Run run = Run.ofJar("controleer", file.toString());

        hasOneLine(run, "meldcode: " + file + ": ONGELDIGE_JSON: ");
        assertThat(run.status()).isEqualTo(Main.REFUSED);
    }

    private static void hasOneLine(Run run, String start) {
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith(start).doesNotContain("Exception", "at nl."));
    }
}
