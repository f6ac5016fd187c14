package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    /**
     * Meant to take less than a minute and half a gigabyte. It is held to processor time, of which two processors have two minutes in one:
     * the clock depends on who else is busy. Without the optimising compiler, which takes hundreds of megabytes for itself.
     */
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
        long start = System.nanoTime();
        Process process = Run.jar(List.of("-Xmx256m"), "oefen", cases.toString(), "--rapport", uit.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        Duration processor = Duration.ZERO;
        long kilobytes = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
            kilobytes = Math.max(kilobytes, peak(process.pid()));
        }
        Duration clock = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "A report of %d cases: %d s, %d s of processor time, %d MiB%n",
                count, clock.toSeconds(), processor.toSeconds(), kilobytes / 1024);

        assertThat(process.exitValue()).isZero();
        assertThat(out).content().contains("\nCasussen: " + count + ". Zoals verwacht: " + count + ". Anders: 0.");
        String[] pages = uit.resolve("casussen").toFile().list();
        assertThat(pages).hasSize(2 * count);
        assertThat(pages).filteredOn(page -> page.endsWith(".en.html")).hasSize(count);
        assertThat(processor).isLessThan(Duration.ofMinutes(2));
        assertThat(kilobytes).isLessThan(512 * 1024);
    }

    /** The most memory that a process had so far, in kilobytes; 0 where the system does not say. */
    private static long peak(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // It has just ended.
            return 0;
        }
    }
}
