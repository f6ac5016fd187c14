package nl.meldcode.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Casus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar with all in it, made as the README for those who embed the library advises, and the JDK modules that it needs. */
class UberJarTest {

    /** What stands in the README. */
    private static final String JDK_MODULES = "java.desktop,java.naming";

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|DSA|RSA)");

    @TempDir
    private static Path folder;

    private static Path jar;

    /** An application that decides one case. */
    public static final class Application {

        private Application() {}

        /**
         * Prints the outcome.
         *
         * @param args not read
         */
        public static void main(String[] args) {
            System.out.println(Afwegingskader.onderwijs()
                    .weeg(Casus.builder("casus-1", LocalDate.of(2026, 11, 20))
                            .onthulling(Antwoord.JA)
                            .build())
                    .melding());
        }
    }

    @BeforeAll
    static void jar() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Path path : Consument.runtime()) {
            add(path, entries);
        }
        String application = Application.class.getName().replace('.', '/') + ".class";
        entries.put(
                application,
                UberJarTest.class.getResourceAsStream("/" + application).readAllBytes());

        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Application.class.getName());
        jar = folder.resolve("application.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    /** Without signatures and manifests; service files of one name one after the other; of all else the first. */
    private static void add(Path path, Map<String, byte[]> entries) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    put(
                            path.relativize(file).toString().replace(File.separatorChar, '/'),
                            Files.readAllBytes(file),
                            entries);
                }
            }
            return;
        }
        try (JarFile from = new JarFile(path.toFile())) {
            for (JarEntry entry :
                    from.stream().filter(entry -> !entry.isDirectory()).toList()) {
                put(entry.getName(), from.getInputStream(entry).readAllBytes(), entries);
            }
        }
    }

    private static void put(String name, byte[] bytes, Map<String, byte[]> entries) {
        if (SIGNATURE.matcher(name).matches()
                || name.equals(JarFile.MANIFEST_NAME)
                || name.endsWith("module-info.class")) {
            return;
        }
        entries.merge(
                name,
                bytes,
                (first, second) -> name.startsWith("META-INF/services/")
                        ? (new String(first, UTF_8) + "\n" + new String(second, UTF_8)).getBytes(UTF_8)
                        : first);
    }

    @Test
    void it_starts_and_decides() throws Exception {
        assertThat(Consument.run(
                        folder, Path.of(System.getProperty("java.home"), "bin", "java"), "-jar", jar.toString()))
                .isEqualTo("VEREIST\n");
    }

    @Test
    void the_advice_stands_in_the_readme() throws IOException {
        assertThat(Files.readString(Path.of("..", "meldcode-api", "README.md")))
                .contains("`META-INF/services`", "`META-INF/*.SF`, `*.DSA` and `*.RSA`", JDK_MODULES);
    }

    @Test
    @Tag("lang")
    void it_decides_on_an_image_with_no_more_than_the_named_modules_of_the_jdk() throws Exception {
        Path image = folder.resolve("image");
        Consument.run(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "jlink"),
                "--add-modules",
                JDK_MODULES,
                "--strip-debug",
                "--output",
                image.toString());

        assertThat(Consument.run(
                        folder,
                        image.resolve("bin").resolve("java"),
                        "-cp",
                        jar.toString(),
                        Application.class.getName()))
                .isEqualTo("VEREIST\n");
    }
}
