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

/** What the README shows compiles, runs, and prints what the README says that it prints. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "```java\n(.*?public class (\\w+) .*?)```\n\nIt prints:\n\n```\n(.*?)```\n", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_example_compiles_and_prints_what_it_says(@TempDir Path folder) throws Exception {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .toList();
        assertThat(examples).hasSize(3);
        return examples.stream().map(example -> dynamicTest(example.group(2), () -> example(folder, example)));
    }

    private static void example(Path folder, MatchResult example) throws Exception {
        String name = example.group(2);
        Path source = Files.writeString(folder.resolve(name + ".java"), example.group(1));
        String classPath = System.getProperty("java.class.path");

        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-proc:none", "-cp", classPath, source.toString());
        assertThat(errors).isZero();

        assertThat(run(classPath + System.getProperty("path.separator") + folder, name))
                .isEqualTo(example.group(3));
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
