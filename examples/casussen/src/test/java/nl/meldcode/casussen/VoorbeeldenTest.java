package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
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

    private static final Path KLASSEN = Path.of("target", "classes").toAbsolutePath();

    @TempDir
    private Path map;

    /** Each case file of this project, weighed and compared with what it expects. */
    @TestFactory
    Stream<DynamicTest> voorbeelden() {
        return Voorbeeldtests.inMap(Path.of("voorbeelden"));
    }

    @Test
    void leest_wat_direct_in_de_map_staat_op_volgorde_van_naam() throws IOException {
        Proef.schrijf(map, "b");
        Proef.schrijf(map, "a-1");
        Proef.schrijf(map, "a");
        Files.writeString(map.resolve("lees-mij.txt"), "geen casus");
        Proef.schrijf(Files.createDirectory(map.resolve("onder")), "c");
        Files.createDirectory(map.resolve("map.json"));

        Voorbeelden voorbeelden = Voorbeelden.inMap(map);

        assertThat(voorbeelden.bestanden()).containsExactly("a-1.json", "a.json", "b.json");
        assertThat(voorbeelden.lees("b.json").id()).isEqualTo("b");
        assertThat(voorbeelden.plaats("b.json")).isEqualTo(map.resolve("b.json").toUri());
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> voorbeelden.lees("c.json"));
    }

    @ParameterizedTest
    @CsvSource({"geen,Deze map is er niet.", "bestand,Dit is geen map.", "leeg,In deze map staat geen bestand"})
    void eenMapZonderCasussenIsEenFout(String naam, String uitleg) throws IOException {
        Files.writeString(map.resolve("bestand"), "");
        Proef.schrijf(Files.createDirectories(map.resolve("leeg").resolve("onder")), "c");

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> Voorbeelden.inMap(map.resolve(naam)))
                .withMessageStartingWith(map.resolve(naam) + ": " + uitleg)
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(Foutcode.ONLEESBAAR);
                    assertThat(e.veld()).isNull();
                    assertThat(e.regelnummer()).isNull();
                });
    }

    @Test
    void een_bestand_dat_verdwijnt_is_onleesbaar() throws IOException {
        Path weg = Proef.schrijf(map, "weg");
        Voorbeelden voorbeelden = Voorbeelden.inMap(map);
        Files.delete(weg);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> voorbeelden.lees("weg.json"))
                .withMessage("weg.json: Dit bestand is er niet meer. Geef een bestand dat er is.")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONLEESBAAR));
    }

    @Test
    void de_meegeleverde_casussen_zijn_die_van_de_map() throws IOException {
        Voorbeelden meegeleverd = Voorbeelden.meegeleverd();
        Voorbeelden map = Voorbeelden.inMap(Path.of("voorbeelden"));

        assertThat(meegeleverd.bestanden()).isEqualTo(map.bestanden()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(meegeleverd.bestanden())
                .allSatisfy(bestand -> assertThat(meegeleverd.lees(bestand)).isEqualTo(map.lees(bestand)));
    }

    @Test
    void de_meegeleverde_casussen_zijn_ook_uit_een_jar_te_lezen() throws Exception {
        Path jar = jar();
        List<URL> paden = Stream.concat(
                        Stream.of(jar),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(pad -> !pad.toAbsolutePath().equals(KLASSEN)))
                .map(VoorbeeldenTest::url)
                .toList();
        try (URLClassLoader loader =
                new URLClassLoader(paden.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> soort = loader.loadClass(Voorbeelden.class.getName());
            Object voorbeelden = soort.getMethod("meegeleverd").invoke(null);

            assertThat(soort.getProtectionDomain().getCodeSource().getLocation())
                    .isEqualTo(url(jar));
            assertThat(soort.getMethod("bestanden").invoke(voorbeelden))
                    .isEqualTo(Voorbeelden.meegeleverd().bestanden());
            assertThat(soort.getMethod("lees", String.class).invoke(voorbeelden, "hulp-geslaagd.json"))
                    .hasToString(
                            Voorbeelden.meegeleverd().lees("hulp-geslaagd.json").toString());
        }
    }

    private Path jar() throws IOException {
        Path jar = map.resolve("casussen.jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> paden = Files.walk(KLASSEN)) {
            for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(KLASSEN.relativize(pad).toString().replace(File.separatorChar, '/')));
                Files.copy(pad, out);
            }
        }
        return jar;
    }

    private static URL url(Path pad) {
        try {
            return pad.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
