package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What an application has that uses this library: its class path, and a JVM of its own. */
final class Consument {

    private static final Pattern RUNTIME = Pattern.compile(
            ".*/(meldcode-[^/]*/target/(classes|meldcode[^/]*(?<!-tests)\\.jar)|(drools|kie|mvel2|antlr|antlr4|ecj|commons-codec|slf4j-api|jackson|jspecify)-[^/]*\\.jar)");

    private Consument() {}

    /** Of the class path of the tests, what is there at run time. */
    static List<Path> runtime() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(path ->
                        RUNTIME.matcher(path.replace(File.separatorChar, '/')).matches())
                .filter(path -> !path.contains("jackson-dataformat"))
                .map(Path::of)
                .toList();
    }

    /** What a program prints, which must end well. */
    static String run(Path folder, Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out).replace(System.lineSeparator(), "\n");
    }
}
