package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module itself requires the API, and nothing else is named. */
class ModulePathTest {

    private static final String MODULE = "module host { requires nl.meldcode; }";

    private static final String MAIN = """
            package host;
            import static java.time.LocalDate.EPOCH;
            import nl.meldcode.*;
            public class Main {
                public static void main(String[] args) throws Exception {
                    Afwegingskader kader = Afwegingskader.onderwijs();
                    Casus casus = MeldcodeJson.readCasus(
                        "{\\"referentie\\":\\"c-1\\",\\"peildatum\\":\\"2026-11-20\\",\\"afwegingen\\":{\\"onthulling\\":\\"JA\\"}}".getBytes());
                    for (int i = 0; i < 5; i++) {
                        kader.watAls(casus);
                    }
                    Besluit besluit = kader.weeg(casus);
                    System.out.println(besluit.melding() + " " + besluit.auditTrail().bibliotheek().drools());
                    System.out.println(kader.controleer(java.util.List.of(besluit.auditTrail())));
                    System.out.println(nl.meldcode.verslag.Woorden.in(Taal.NL).veld("afwegingen.onthulling"));
                    System.out.println(kader.getClass().getModule() + " " + Main.class.getModule());
                }
            }
            """;

    @Test
    void a_module_that_requires_the_api_decides(@TempDir Path folder) throws Exception {
        String modules =
                Consument.runtime().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path source = Files.createDirectories(folder.resolve("source").resolve("host"));
        Files.writeString(source.resolveSibling("module-info.java"), MODULE);
        Files.writeString(source.resolve("Main.java"), MAIN);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        List.of(
                                        "-p",
                                        modules,
                                        "-d",
                                        folder.resolve("host").toString(),
                                        source.resolveSibling("module-info.java")
                                                .toString(),
                                        source.resolve("Main.java").toString())
                                .toArray(String[]::new));
        assertThat(compiled).isZero();

        assertThat(Consument.run(
                        folder,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        "-p",
                        modules + File.pathSeparator + folder.resolve("host"),
                        "-m",
                        "host/host.Main"))
                .isEqualTo("VEREIST 10.2.0\n[]\nonthulling\nmodule nl.meldcode.rules module host\n");
    }
}
