package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import nl.meldcode.Besluit;
import nl.meldcode.JsonSchema;
import nl.meldcode.Taal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for trainers says is so. */
class ReadmeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static String readme = "";

    @TempDir
    private Path map;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @TestFactory
    Stream<DynamicTest> names_every_casus_with_its_leerdoel_and_uitkomst() {
        return CollectionTest.uitslagen().stream()
                .map(uitslag -> dynamicTest(uitslag.voorbeeld().id(), () -> {
                    String id = uitslag.voorbeeld().id();
                    assertThat(chapter(uitslag.besluit()))
                            .contains("\n| [" + id + "](voorbeelden/" + id + ".json) | "
                                    + uitslag.voorbeeld().leerdoel() + " | " + uitkomst(uitslag.besluit()) + " |\n");
                }));
    }

    @Test
    void names_no_casus_that_is_not_there() {
        assertThat(matches("\\n\\| \\[[a-z0-9-]+\\]\\(voorbeelden/([a-z0-9-]+\\.json)\\)"))
                .containsExactlyInAnyOrderElementsOf(Voorbeelden.meegeleverd().bestanden());
        assertThat(readme)
                .contains("Er zijn " + Voorbeelden.meegeleverd().bestanden().size() + " casussen");
    }

    @Test
    void explains_every_veld() throws IOException {
        List<String> velden = new ArrayList<>();
        velden(velden, "", schema(JsonSchema.CASUS).get("properties"));
        velden(velden, "", schema(JsonSchema.PROTOCOL).get("properties"));
        JsonNode voorbeeld = schema(JsonSchema.VOORBEELD).get("properties");
        velden(velden, "", voorbeeld.get("verwacht").get("properties"));
        voorbeeld.fieldNames().forEachRemaining(velden::add);

        assertThat(velden)
                .hasSizeGreaterThan(50)
                .allSatisfy(veld -> assertThat(readme).contains("\n| `" + veld + "` | "));
    }

    @Test
    void explains_every_word() throws IOException {
        List<String> woorden = new ArrayList<>();
        for (Map.Entry<JsonSchema, List<String>> lists : Map.of(
                        JsonSchema.CASUS,
                        List.of(
                                "antwoord",
                                "bereik",
                                "uitkomstAdvies",
                                "adviesOuders",
                                "redenGeenGesprek",
                                "aard",
                                "bron",
                                "organisatie",
                                "bijzondereVorm",
                                "reden"),
                        JsonSchema.PROTOCOL,
                        List.of("rol"),
                        JsonSchema.AUDIT,
                        List.of("melding", "meldnorm", "hulpbesluit"),
                        JsonSchema.BESLUIT,
                        List.of("actie", "aandachtspunt", "oordeel"),
                        JsonSchema.VOORBEELD,
                        List.of("vraag"))
                .entrySet()) {
            for (String list : lists.getValue()) {
                schema(lists.getKey())
                        .get("$defs")
                        .get(list)
                        .get("x-enum-nl")
                        .properties()
                        .forEach(word -> woorden.add("\n| `" + word.getKey() + "` | "
                                + word.getValue().textValue() + " |\n"));
            }
        }

        assertThat(woorden)
                .hasSizeGreaterThan(100)
                .allSatisfy(word -> assertThat(readme).contains(word));
    }

    @Test
    void the_first_casus_is_as_expected() throws IOException {
        assertThat(firstCasus().klopt()).isTrue();
    }

    @Test
    void the_code_compiles_and_passes() throws Exception {
        firstCasus();
        Path source = Files.writeString(
                map.resolve("CasussenTest.java"),
                matches("```java\\n(.*?)```").get(0).replace("Path.of(\"casussen\")", "Path.of(\"" + map + "\")"));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        map.toString(),
                        source.toString());
        assertThat(errors).isZero();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {map.toUri().toURL()})) {
            var constructor = loader.loadClass("CasussenTest").getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            call(test, "meldenBovenOpHulp");
            assertThat((Stream<?>) call(test, "casussen"))
                    .singleElement()
                    .satisfies(casus -> ((DynamicTest) casus).getExecutable().execute());
        }
    }

    private static Object call(Object test, String method) throws ReflectiveOperationException {
        var found = test.getClass().getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(test);
    }

    /** The case that the guide has a trainer write first, run. */
    private Uitslag firstCasus() throws IOException {
        Files.writeString(
                map.resolve("mijn-eerste-casus.json"),
                matches(" ```json\\n(.*?) ```\\n").get(0).stripIndent());
        return new Oefening(Voorbeelden.inMap(map), Taal.NL).toets("mijn-eerste-casus.json");
    }

    /** The part of the guide in which a case belongs. */
    private static String chapter(Besluit besluit) {
        Integer afweging = besluit.beslissendeAfweging();
        String heading = afweging == null ? "### De meldcode is niet de route\n" : "### Afweging " + afweging + ": ";
        assertThat(readme).containsOnlyOnce(heading);
        String rest = readme.substring(readme.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n### ");
        return end < 0 ? rest : rest.substring(0, end + 1);
    }

    private static String uitkomst(Besluit besluit) {
        return switch (besluit.melding()) {
            case VEREIST ->
                "Melden is noodzakelijk, "
                        + besluit.meldnorm().name().toLowerCase(Locale.ROOT).replace("norm_", "meldnorm ")
                        + (besluit.enEn() ? ", én de hulp gaat door" : "");
            case NIET_VEREIST -> "Melden is niet nodig";
            case RAADPLEEG_VEILIG_THUIS -> "Eerst advies vragen aan Veilig Thuis";
            case ONVOLLEDIG -> "Nog geen besluit: er is een vraag open";
            case BUITEN_BEREIK -> "De meldcode is niet de route";
        };
    }

    /** The paths of the fields of an object that hold a value of their own. */
    private static void velden(List<String> velden, String above, JsonNode properties) {
        for (Map.Entry<String, JsonNode> veld : properties.properties()) {
            String path = above + veld.getKey();
            JsonNode shape = veld.getValue();
            if (shape.has("properties")) {
                velden(velden, path + ".", shape.get("properties"));
                continue;
            }
            velden.add(path);
            if (shape.path("items").has("properties")) {
                velden(velden, path + "[].", shape.get("items").get("properties"));
            }
        }
    }

    private static JsonNode schema(JsonSchema schema) throws IOException {
        return JSON.readTree(schema.text());
    }

    private static List<String> matches(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme);
        return matcher.results().map((MatchResult match) -> match.group(1)).toList();
    }
}
