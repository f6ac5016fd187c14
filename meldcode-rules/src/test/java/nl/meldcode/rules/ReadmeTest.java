package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show compiles, runs, and prints what they say that it prints; and where they point, there is something. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String README = "README.md";
    private static final String EMBEDDING = "meldcode-api/README.md";

    private static final Pattern JAVA = Pattern.compile("^```java$", Pattern.MULTILINE);
    private static final Pattern PROGRAM = Pattern.compile(
            "```java\n((?:(?!```).)*?public class (\\w+) (?:(?!```).)*)```\n\nIt prints:\n\n```\n((?:(?!```).)*)```\n",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    @TestFactory
    Stream<DynamicTest> every_program_compiles_and_prints_what_its_page_says(@TempDir Path folder) {
        return Stream.of(README, EMBEDDING)
                .flatMap(page -> programs(page)
                        .map(program ->
                                dynamicTest(page + ": " + program.group(2), () -> compilesAndPrints(folder, program))));
    }

    @ParameterizedTest
    @ValueSource(strings = {README, EMBEDDING})
    void every_page_has_a_program_and_says_of_each_what_it_prints(String page) {
        assertThat(programs(page).map(program -> program.group(2)).toList())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .hasSize((int) JAVA.matcher(text(page)).results().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {README, EMBEDDING, "meldcode-rules/README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    void every_link_leads_to_a_file_or_a_folder(String page) {
        Path folder = ROOT.resolve(page).resolveSibling("");
        assertThat(LINK.matcher(text(page)).results().map(link -> folder.resolve(link.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }

    private static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new AssertionError(page, e);
        }
    }

    private static Stream<MatchResult> programs(String page) {
        return PROGRAM.matcher(text(page)).results();
    }

    private static void compilesAndPrints(Path folder, MatchResult program) throws Exception {
        String name = program.group(2);
        Path source = Files.writeString(folder.resolve(name + ".java"), program.group(1));
        String classPath = System.getProperty("java.class.path");

        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-proc:none", "-cp", classPath, source.toString());
        assertThat(errors).isZero();

        assertThat(run(classPath + System.getProperty("path.separator") + folder, name))
                .isEqualTo(program.group(3));
    }

    private static String run(String classPath, String name) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", classPath, name))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return text;
        }
    }
}
