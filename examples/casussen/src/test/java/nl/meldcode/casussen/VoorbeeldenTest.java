package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.meldcode.Foutcode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case files of a folder, and those that come with the library. */
class VoorbeeldenTest {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    @TempDir
    private Path map;

    /** Each case file of this project, weighed and compared with what it expects. */
    @TestFactory
    Stream<DynamicTest> voorbeelden() {
        return Voorbeeldtests.inMap(Path.of("voorbeelden"));
    }

    @Test
    void reads_what_is_directly_in_the_folder_by_name() throws IOException {
        Sample.write(map, "b");
        Sample.write(map, "a-1");
        Sample.write(map, "a");
        Files.writeString(map.resolve("lees-mij.txt"), "geen casus");
        Sample.write(Files.createDirectory(map.resolve("onder")), "c");
        Files.createDirectory(map.resolve("map"));

        Voorbeelden voorbeelden = Voorbeelden.inMap(map);

        assertThat(voorbeelden.bestanden()).containsExactly("a-1.json", "a.json", "b.json");
        assertThat(voorbeelden.lees("b.json").id()).isEqualTo("b");
        assertThat(voorbeelden.plaats("b.json")).isEqualTo(map.resolve("b.json").toUri());
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> voorbeelden.lees("c.json"));
    }

    @ParameterizedTest
    @CsvSource({"geen,Deze map is er niet.", "bestand,Dit is geen map.", "leeg,In deze map staat geen bestand"})
    void a_folder_without_casussen_is_refused(String name, String uitleg) throws IOException {
        Files.writeString(map.resolve("bestand"), "");
        Sample.write(Files.createDirectories(map.resolve("leeg").resolve("onder")), "c");

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> Voorbeelden.inMap(map.resolve(name)))
                .withMessageStartingWith(map.resolve(name) + ": " + uitleg)
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(Foutcode.ONLEESBAAR);
                    assertThat(e.veld()).isNull();
                    assertThat(e.regelnummer()).isNull();
                });
    }

    @Test
    void a_file_in_an_encoding_that_it_breaks_is_refused_as_no_utf_8() throws IOException {
        // The mark of UTF-32, and behind it a character that no encoding has.
        byte[] utf32 = {
            0, 0, (byte) 0xfe, (byte) 0xff, 0, 0x11, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff
        };
        Files.write(map.resolve("vreemd.json"), utf32);

        assertThatThrownBy(() -> Voorbeelden.inMap(map).lees("vreemd.json"))
                .isInstanceOf(VoorbeeldException.class)
                .hasMessageContaining("geen tekst in UTF-8");
    }

    @Test
    void what_is_no_ordinary_file_is_refused_and_not_waited_for() throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", map.resolve("pijp.json").toString()).start();
        assumeThat(mkfifo.waitFor()).as("this system has named pipes").isZero();

        assertThatThrownBy(() -> Voorbeelden.inMap(map).lees("pijp.json"))
                .isInstanceOf(VoorbeeldException.class)
                .hasMessageContaining("geen gewoon bestand");
    }

    @Test
    void capitals_count_as_the_same_extension() throws IOException {
        Files.writeString(map.resolve("een-proef.JSON"), Sample.json("een-proef"));

        assertThat(Voorbeelden.inMap(map).lees("een-proef.JSON").id()).isEqualTo("een-proef");
    }

    @Test
    void an_extension_that_windows_hides_is_named_rather_than_passed_over() throws IOException {
        Files.writeString(map.resolve("een-proef.json.txt"), Sample.json("een-proef"));

        assertThatThrownBy(() -> Voorbeelden.inMap(map).lees("een-proef.json.txt"))
                .isInstanceOf(VoorbeeldException.class)
                .hasMessageStartingWith("een-proef.json.txt: De naam van dit bestand eindigt op .txt");
    }

    @Test
    void a_folder_or_a_loop_in_the_place_of_a_file_is_refused_and_a_link_to_a_file_is_read() throws IOException {
        Files.createDirectory(map.resolve("map.json"));
        Files.createSymbolicLink(map.resolve("lus.json"), map.resolve("lus.json"));
        Path elsewhere = Files.createDirectory(map.resolve("elders"));
        Files.createSymbolicLink(map.resolve("een-proef.json"), Sample.write(elsewhere, "een-proef"));
        Voorbeelden voorbeelden = Voorbeelden.inMap(map);

        assertThatThrownBy(() -> voorbeelden.lees("map.json"))
                .isInstanceOf(VoorbeeldException.class)
                .hasMessageContaining("geen gewoon bestand");
        assertThatThrownBy(() -> voorbeelden.lees("lus.json")).isInstanceOf(VoorbeeldException.class);
        assertThat(voorbeelden.lees("een-proef.json").id()).isEqualTo("een-proef");
    }

    @Test
    void of_a_file_of_gigabytes_no_more_is_read_than_shows_that_it_is_too_large() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(map.resolve("groot.json").toFile(), "rw")) {
            large.setLength(3L << 30);
        }

        assertThatThrownBy(() -> Voorbeelden.inMap(map).lees("groot.json"))
                .isInstanceOf(VoorbeeldException.class)
                .hasMessageContaining("te groot");
    }

    @Test
    void what_nobody_thought_of_is_a_refusal_of_one_file() {
        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> Oefening.guarded("een-proef.json", () -> {
                    throw new IllegalStateException("111222333");
                }))
                .withMessageStartingWith("een-proef.json: Dit bestand is niet te verwerken (IllegalStateException).")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("111222333"));
    }

    @Test
    void a_file_that_vanishes_is_onleesbaar() throws IOException {
        Path gone = Sample.write(map, "weg");
        Voorbeelden voorbeelden = Voorbeelden.inMap(map);
        Files.delete(gone);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> voorbeelden.lees("weg.json"))
                .withMessage("weg.json: Dit bestand is er niet meer. Geef een bestand dat er is.")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONLEESBAAR));
    }

    @Test
    void the_casussen_that_come_along_are_those_of_the_folder() throws IOException {
        Voorbeelden meegeleverd = Voorbeelden.meegeleverd();
        Voorbeelden map = Voorbeelden.inMap(Path.of("voorbeelden"));

        assertThat(meegeleverd.bestanden()).isEqualTo(map.bestanden()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(meegeleverd.bestanden())
                .allSatisfy(bestand -> assertThat(meegeleverd.lees(bestand)).isEqualTo(map.lees(bestand)));
    }

    @Test
    void the_casussen_that_come_along_are_read_from_a_jar_as_well() throws Exception {
        Path jar = jar();
        List<URL> paths = Stream.concat(
                        Stream.of(jar),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(path -> !path.toAbsolutePath().equals(CLASSES)))
                .map(VoorbeeldenTest::url)
                .toList();
        try (URLClassLoader loader =
                new URLClassLoader(paths.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(Voorbeelden.class.getName());
            Object voorbeelden = type.getMethod("meegeleverd").invoke(null);

            assertThat(type.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(url(jar));
            assertThat(type.getMethod("bestanden").invoke(voorbeelden))
                    .isEqualTo(Voorbeelden.meegeleverd().bestanden());
            assertThat(type.getMethod("lees", String.class).invoke(voorbeelden, "hulp-geslaagd.json"))
                    .hasToString(
                            Voorbeelden.meegeleverd().lees("hulp-geslaagd.json").toString());
        }
    }

    private Path jar() throws IOException {
        Path jar = map.resolve("casussen.jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> paths = Files.walk(CLASSES)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(CLASSES.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
            }
        }
        return jar;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
