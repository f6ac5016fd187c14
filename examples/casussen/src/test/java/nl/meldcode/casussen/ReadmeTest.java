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
    static void lees() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @TestFactory
    Stream<DynamicTest> noemt_elke_casus_met_zijn_leerdoel_en_uitkomst() {
        return VerzamelingTest.uitslagen().stream()
                .map(uitslag -> dynamicTest(uitslag.voorbeeld().id(), () -> {
                    String id = uitslag.voorbeeld().id();
                    assertThat(hoofdstuk(uitslag.besluit()))
                            .contains("\n| [" + id + "](voorbeelden/" + id + ".json) | "
                                    + uitslag.voorbeeld().leerdoel() + " | " + uitkomst(uitslag.besluit()) + " |\n");
                }));
    }

    @Test
    void noemt_geen_casus_die_er_niet_is() {
        assertThat(treffers("\\n\\| \\[[a-z0-9-]+\\]\\(voorbeelden/([a-z0-9-]+\\.json)\\)"))
                .containsExactlyInAnyOrderElementsOf(Voorbeelden.meegeleverd().bestanden());
        assertThat(readme)
                .contains("Er zijn " + Voorbeelden.meegeleverd().bestanden().size() + " casussen");
    }

    @Test
    void legt_elk_veld_uit() throws IOException {
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
    void legt_elk_woord_uit() throws IOException {
        List<String> woorden = new ArrayList<>();
        for (Map.Entry<JsonSchema, List<String>> lijsten : Map.of(
                        JsonSchema.CASUS,
                        List.of(
                                "antwoord",
                                "bereik",
                                "uitkomstAdvies",
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
            for (String lijst : lijsten.getValue()) {
                schema(lijsten.getKey())
                        .get("$defs")
                        .get(lijst)
                        .get("x-enum-nl")
                        .properties()
                        .forEach(woord -> woorden.add("\n| `" + woord.getKey() + "` | "
                                + woord.getValue().textValue() + " |\n"));
            }
        }

        assertThat(woorden)
                .hasSizeGreaterThan(100)
                .allSatisfy(woord -> assertThat(readme).contains(woord));
    }

    @Test
    void de_eerste_casus_is_zoals_verwacht() throws IOException {
        assertThat(eersteCasus().klopt()).isTrue();
    }

    @Test
    void de_code_compileert_en_slaagt() throws Exception {
        eersteCasus();
        Path bron = Files.writeString(
                map.resolve("CasussenTest.java"),
                treffers("```java\\n(.*?)```").get(0).replace("Path.of(\"casussen\")", "Path.of(\"" + map + "\")"));
        int fouten = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        map.toString(),
                        bron.toString());
        assertThat(fouten).isZero();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {map.toUri().toURL()})) {
            var soort = loader.loadClass("CasussenTest").getDeclaredConstructor();
            soort.setAccessible(true);
            Object test = soort.newInstance();
            roep(test, "meldenBovenOpHulp");
            assertThat((Stream<?>) roep(test, "casussen"))
                    .singleElement()
                    .satisfies(casus -> ((DynamicTest) casus).getExecutable().execute());
        }
    }

    private static Object roep(Object test, String methode) throws ReflectiveOperationException {
        var gevonden = test.getClass().getDeclaredMethod(methode);
        gevonden.setAccessible(true);
        return gevonden.invoke(test);
    }

    /** The case that the guide has a trainer write first, run. */
    private Uitslag eersteCasus() throws IOException {
        Files.writeString(
                map.resolve("mijn-eerste-casus.json"),
                treffers(" ```json\\n(.*?) ```\\n").get(0).stripIndent());
        return new Oefening(Voorbeelden.inMap(map), Taal.NL).toets("mijn-eerste-casus.json");
    }

    /** The part of the guide in which a case belongs. */
    private static String hoofdstuk(Besluit besluit) {
        Integer afweging = besluit.beslissendeAfweging();
        String kop = afweging == null ? "### De meldcode is niet de route\n" : "### Afweging " + afweging + ": ";
        assertThat(readme).containsOnlyOnce(kop);
        String vanaf = readme.substring(readme.indexOf(kop) + kop.length());
        int einde = vanaf.indexOf("\n### ");
        return einde < 0 ? vanaf : vanaf.substring(0, einde + 1);
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
    private static void velden(List<String> velden, String boven, JsonNode eigenschappen) {
        for (Map.Entry<String, JsonNode> veld : eigenschappen.properties()) {
            String pad = boven + veld.getKey();
            JsonNode vorm = veld.getValue();
            if (vorm.has("properties")) {
                velden(velden, pad + ".", vorm.get("properties"));
                continue;
            }
            velden.add(pad);
            if (vorm.path("items").has("properties")) {
                velden(velden, pad + "[].", vorm.get("items").get("properties"));
            }
        }
    }

    private static JsonNode schema(JsonSchema schema) throws IOException {
        return JSON.readTree(schema.text());
    }

    private static List<String> treffers(String patroon) {
        Matcher matcher = Pattern.compile(patroon, Pattern.DOTALL).matcher(readme);
        return matcher.results().map((MatchResult treffer) -> treffer.group(1)).toList();
    }
}
