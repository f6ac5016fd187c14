package nl.meldcode.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.MeldcodeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host may bring other versions of Drools and Jackson than this library was built with. The build lays them in {@code target}. */
class AndereVersiesTest {

    private static final Path VOORBEELDEN = Path.of("..", "examples", "casussen", "voorbeelden");

    @Test
    void the_oldest_drools_that_is_promised_decides_all_example_cases_alike() throws Exception {
        assertThat(besluiten(
                        "drools-oudste",
                        jar -> jar.contains("drools") || jar.contains("kie-") || jar.contains("mvel2")))
                .hasSizeGreaterThan(30)
                .isEqualTo(new Besluiten(casussen()).call());
    }

    @Test
    void the_oldest_jackson_that_is_promised_reads_all_example_cases_alike() throws Exception {
        assertThat(besluiten("jackson-oudste", jar -> jar.contains("jackson-core")))
                .isEqualTo(new Besluiten(casussen()).call());
    }

    @ParameterizedTest
    @CsvSource({"drools-8, 8.44.2.Final", "drools-9, 9.44.0.Final"})
    void an_older_drools_is_refused_by_its_version_each_time_that_it_is_tried(String map, String versie)
            throws Exception {
        try (URLClassLoader host = host(map, jar -> jar.contains("drools-core"))) {
            Class<?> kader = host.loadClass("nl.meldcode.Afwegingskader");
            for (int keer = 0; keer < 2; keer++) {
                assertThat(gevolg(kader))
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("Drools 10, from 10.0.0 on", "found: " + versie);
            }
        }
    }

    @Test
    void without_drools_the_start_says_what_is_needed_each_time_that_it_is_tried() throws Exception {
        try (URLClassLoader host = host("niets", jar -> jar.contains("drools") || jar.contains("kie-"))) {
            Class<?> kader = host.loadClass("nl.meldcode.Afwegingskader");
            for (int keer = 0; keer < 2; keer++) {
                assertThat(gevolg(kader))
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Drools 10, from 10.0.0 on")
                        .hasCauseInstanceOf(LinkageError.class);
            }
        }
    }

    private static Throwable gevolg(Class<?> kader) throws ReflectiveOperationException {
        try {
            return new AssertionError(kader.getMethod("onderwijs").invoke(null));
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private static List<?> besluiten(String map, Predicate<String> vervangen) throws Exception {
        try (URLClassLoader host = host(map, vervangen)) {
            Constructor<?> besluiten = host.loadClass(Besluiten.class.getName()).getDeclaredConstructor(List.class);
            besluiten.setAccessible(true);
            return (List<?>) ((Callable<?>) besluiten.newInstance(casussen())).call();
        }
    }

    /** The class path of the tests with these jars replaced by what the build laid in a folder. */
    private static URLClassLoader host(String map, Predicate<String> vervangen) throws IOException {
        List<URL> urls = new ArrayList<>();
        Path folder = Path.of("target", map);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> jars = Files.list(folder)) {
                jars.sorted().map(AndereVersiesTest::url).forEach(urls::add);
            }
            assertThat(urls).isNotEmpty();
        }
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(pad -> !vervangen.test(Path.of(pad).getFileName().toString()))
                .map(pad -> url(Path.of(pad)))
                .forEach(urls::add);
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path pad) {
        try {
            return pad.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(pad.toString(), e);
        }
    }

    private static List<String> casussen() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> casussen = new ArrayList<>();
        try (Stream<Path> files = Files.list(VOORBEELDEN)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                casussen.add(
                        json.writeValueAsString(json.readTree(file.toFile()).get("casus")));
            }
        }
        return casussen;
    }

    /** Decides cases in JSON, and gives the decisions, but for the version of Drools and the hash over it. */
    static final class Besluiten implements Callable<List<String>> {

        private final List<String> casussen;

        Besluiten(List<String> casussen) {
            this.casussen = casussen;
        }

        @Override
        public List<String> call() {
            Afwegingskader kader = Afwegingskader.builder()
                    .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .ids(() -> new UUID(0, 0))
                    .build();
            return casussen.stream()
                    .map(casus -> MeldcodeJson.write(kader.weeg(MeldcodeJson.readCasus(casus.getBytes(UTF_8))))
                            .replaceAll("\"(drools|hash)\":\"[^\"]*\"", ""))
                    .toList();
        }
    }
}
