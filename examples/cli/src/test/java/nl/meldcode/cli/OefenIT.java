package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code oefen} of the runnable jar. */
class OefenIT {

    private static final Path VOORBEELDEN = Path.of("..", "casussen", "voorbeelden");

    @TempDir
    private Path folder;

    @Test
    void runs_without_a_library_for_tests() throws Exception {
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
    void lets_go_of_each_result() throws Exception {
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

    /** The jar runs in the locale C, in which Java has no letter with an accent for a name. */
    @Test
    void a_name_that_the_locale_cannot_hold_is_told_and_stops_no_other() throws Exception {
        Process names = new ProcessBuilder(
                        "sh",
                        "-c",
                        "printf x > \"$(printf '\\303\\251.json')\" && printf x > \"$(printf '\\303\\250.json')\" && printf x > \"$(printf '\\351.json')\"")
                .directory(folder.toFile())
                .start();
        assumeThat(names.waitFor())
                .as("this file system takes any bytes in a name")
                .isZero();
        Files.copy(VOORBEELDEN.resolve("hulp-geslaagd.json"), folder.resolve("hulp-geslaagd.json"));

        Run run = Run.ofJar("oefen", folder.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err().lines())
                .hasSize(3)
                .allMatch(line -> line.contains(": ONGELDIGE_JSON: "))
                .anyMatch(line -> line.startsWith("meldcode: " + folder.resolve("%E9.json") + ": "))
                .anyMatch(line -> line.startsWith("meldcode: " + folder + "/\u00e9.json: "))
                .anyMatch(line -> line.startsWith("meldcode: " + folder + "/\u00e8.json: "));
        assertThat(run.out()).contains("goed    hulp-geslaagd: ", "Geweigerd: 3.");
    }

    @Test
    void writes_a_report() throws Exception {
        Path uit = folder.resolve("rapport");

        Run run = Run.ofJar("oefen", VOORBEELDEN.toString(), "--rapport", uit.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .endsWith("Het rapport staat in " + uit.resolve("index.html") + ". Open dat bestand in een browser.\n");
        assertThat(uit.resolve("index.html")).content().contains("href=\"casussen/hulp-geslaagd.html\"");
        assertThat(uit.resolve("casussen").resolve("hulp-geslaagd.html"))
                .content()
                .contains("href=\"../rapport.css\"", "src=\"../rapport.js\"", "Melden is niet nodig", "<svg");
        assertThat(uit.resolve("rapport.css")).isNotEmptyFile();
        assertThat(uit.resolve("rapport.js")).isNotEmptyFile();
    }

    /** Kept, these pages would not fit in the memory that the process gets. What it takes is measured by hand: see CONTRIBUTING.md. */
    @Test
    @Tag("lang")
    void writes_a_report_of_thousands_of_cases() throws Exception {
        int times = 50;
        Path cases = Files.createDirectory(folder.resolve("casussen"));
        Path uit = folder.resolve("rapport");
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(VOORBEELDEN, "*.json")) {
            for (Path file : files) {
                String id = file.getFileName().toString().replace(".json", "");
                String json = Files.readString(file);
                for (int i = 0; i < times; i++, count++) {
                    Files.writeString(
                            cases.resolve(id + "-" + i + ".json"),
                            json.replace("\"id\": \"" + id + "\"", "\"id\": \"" + id + "-" + i + "\""));
                }
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(2_000);
        Path out = folder.resolve("out");
        Process process = Run.jar(List.of("-Xmx256m"), "oefen", cases.toString(), "--rapport", uit.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(out).content().contains("\nCasussen: " + count + ". Zoals verwacht: " + count + ". Anders: 0.");
        String[] pages = uit.resolve("casussen").toFile().list();
        assertThat(pages).hasSize(2 * count);
        assertThat(pages).filteredOn(page -> page.endsWith(".en.html")).hasSize(count);
    }
}
