package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, as whoever downloads it meets it. What needs no process of its own is in {@link WeegTest}. */
class WeegIT {

    private static final String ESCAPE = "\033";

    @TempDir
    private Path folder;

    private int files;

    @Test
    void weighs_the_case_of_the_readme() throws Exception {
        Run run = Run.ofJar("weeg", Casussen.README.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("MELDEN: VEREIST, volgens meldnorm 1\n")
                .contains("én-én", "\"Er is al hulpverlening\": ongeldig", "20 november 2026", "casus-2026-0142");
        assertThat(run.out()).as("no colour in a pipe, whatever TERM says").doesNotContain(ESCAPE);
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void gives_one_decision_a_line_for_each_file_and_for_standard_input() throws Exception {
        Path second = file("tweede.json", Casussen.casus("tweede", "NEE"));

        Run run = Run.ofJarWithInput(
                Casussen.casus("derde", "TWIJFEL").getBytes(UTF_8),
                "weeg",
                "--json",
                "--taal",
                "en",
                Casussen.README.toString(),
                second.toString(),
                "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"schema\":\"meldcode-besluit/1\",\"referentie\":\"casus-2026-0142\"")
                                .contains("\"melding\":\"VEREIST\"", "\"enEn\":true", "\"taal\":\"en\""),
                        line -> assertThat(line).contains("\"referentie\":\"tweede\"", "\"melding\":\"NIET_VEREIST\""),
                        line -> assertThat(line)
                                .contains("\"referentie\":\"derde\"", "\"melding\":\"RAADPLEEG_VEILIG_THUIS\""));
    }

    @Test
    void says_its_version() throws Exception {
        Run run = Run.ofJar("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("meldcode [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R");
    }

    @Test
    void shows_help() throws Exception {
        Run run = Run.ofJar("weeg", "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("--json", "--ndjson", "--protocol", "--taal")
                .doesNotContain(ESCAPE);
    }

    /** In a merged jar every library's properties lie in one place: those of Drools must still be found. */
    @Test
    void names_the_drools_that_decides() throws Exception {
        Properties drools = new Properties();
        try (InputStream in = WeegIT.class.getResourceAsStream("/drools.versions.properties")) {
            drools.load(in);
        }

        Run run = Run.ofJar("weeg", "--json", Casussen.README.toString());

        assertThat(run.out()).contains("\"drools\":\"" + drools.getProperty("drools.version") + "\"");
    }

    /** Compiling takes seconds, and is done in the build. */
    @Test
    void compiles_no_rules() throws Exception {
        Path classes = folder.resolve("classes");
        ProcessBuilder builder =
                Run.jar(List.of("-Xlog:class+load:file=" + classes), "weeg", "--json", Casussen.README.toString());

        assertThat(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();

        assertThat(Files.readString(classes))
                .contains(" nl.meldcode.rules.RuleSets ")
                .doesNotContain(" org.drools.compiler.builder.impl.KnowledgeBuilderImpl ");
    }

    /** Every code of the contract that weighing can give, each through the jar. */
    @TestFactory
    Stream<DynamicTest> refuses() throws IOException {
        Map<String, Refused> cases = new LinkedHashMap<>();
        cases.put("an empty file", text("ONGELDIGE_JSON", ""));
        cases.put("a file of blanks", text("ONGELDIGE_JSON", " \n\t "));
        cases.put("bad syntax", text("ONGELDIGE_JSON", "{\"referentie\": \"r-1\" \"peildatum\": \"2026-11-20\"}"));
        cases.put("a document that breaks off", text("ONGELDIGE_JSON", "{\"referentie\": \"r-1\","));
        cases.put("text after the end", text("ONGELDIGE_JSON", Casussen.casus("r-1", "JA") + " {}"));
        cases.put(
                "a key twice in one object",
                text(
                        "ONGELDIGE_JSON",
                        Casussen.with("\"bereik\":\"HUISELIJKE_KRING\",\"bereik\":\"HUISELIJKE_KRING\"")));
        cases.put(
                "bytes that are no UTF-8",
                bytes("ONGELDIGE_JSON", "{\"referentie\":\"r-\u00e9\"}".getBytes(ISO_8859_1)));
        cases.put(
                "an unknown field",
                text("ONBEKEND_VELD", Casussen.with("\"naam\":\"x\"")).at("naam"));
        cases.put(
                "an unknown field further down",
                text("ONBEKEND_VELD", Casussen.with("\"afwegingen\":{\"gevoel\":\"JA\"}"))
                        .at("afwegingen.gevoel"));
        cases.put("a list instead of an object", text("ONGELDIGE_WAARDE", "[]"));
        cases.put(
                "a value of the wrong type",
                text("ONGELDIGE_WAARDE", Casussen.with("\"signalen\":{}")).at("signalen"));
        cases.put(
                "a value outside its enum",
                text("ONGELDIGE_WAARDE", Casussen.casus("r-1", "MISSCHIEN")).at("afwegingen.vermoeden"));
        cases.put(
                "a date that does not exist",
                text("ONGELDIGE_WAARDE", "{\"referentie\":\"r-1\",\"peildatum\":\"2026-02-30\"}")
                        .at("peildatum"));
        cases.put(
                "a reference with a space",
                text("ONGELDIGE_WAARDE", Casussen.casus("jan jansen", "JA"))
                        .at("referentie")
                        .hides("jansen"));
        cases.put(
                "a reference of 65 characters",
                text("ONGELDIGE_WAARDE", Casussen.casus("r".repeat(65), "JA"))
                        .at("referentie")
                        .hides("rrrrr"));
        cases.put(
                "another schema",
                text("ONGELDIGE_WAARDE", Casussen.with("\"schema\":\"meldcode-casus/2\""))
                        .at("schema"));
        cases.put(
                "the same code twice",
                text("ONGELDIGE_WAARDE", Casussen.with("\"redenenOmNietTeMelden\":[\"OVERIG\",\"OVERIG\"]"))
                        .at("redenenOmNietTeMelden[1]"));
        cases.put(
                "a required field that is missing",
                text("VERPLICHT_VELD", "{\"referentie\":\"r-1\"}").at("peildatum"));
        cases.put(
                "a required field that is null",
                text("VERPLICHT_VELD", "{\"referentie\":null,\"peildatum\":\"2026-11-20\"}")
                        .at("referentie"));
        cases.put(
                "a required field of a signal",
                text("VERPLICHT_VELD", Casussen.with("\"signalen\":[{\"datum\":\"2026-11-01\"}]"))
                        .at("signalen[0].aard"));
        cases.put(
                "a reference that holds a BSN",
                text("PERSOONSGEGEVEN", Casussen.casus("kind-111.222.333", "JA"))
                        .at("referentie")
                        .hides("111"));
        cases.put("a document of more than 1 MiB", text("TE_GROOT", Casussen.casus("r-1", "JA") + " ".repeat(1 << 20)));
        cases.put(
                "a list of more than 1,000 entries",
                text("TE_GROOT", Casussen.with(list("eerdereMeldingen", 1_001))).at("eerdereMeldingen"));
        cases.put(
                "nesting deeper than 20",
                text("TE_GROOT", Casussen.with("\"signalen\":" + "[".repeat(21) + "]".repeat(21))));
        cases.put("a file that is not there", new Refused("ONLEESBAAR", folder.resolve("geen.json"), "", "geheim"));
        cases.put("a folder", new Refused("ONLEESBAAR", folder, "", "geheim"));
        cases.put(
                "a path through a file",
                new Refused("ONLEESBAAR", file("bestand.json", "{}").resolve("casus.json"), "", "geheim"));
        cases.put(
                "a reference date before the first rule set",
                text("ONBEKENDE_REGELSET", "{\"referentie\":\"r-1\",\"peildatum\":\"2018-12-31\"}")
                        .at("peildatum")
                        .says("2018-12-31"));
        return cases.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> entry.getValue().check()));
    }

    @Test
    @EnabledIf("permissionsHold")
    void refuses_a_file_that_may_not_be_read() throws Exception {
        Path secret = file("dicht.json", "{}");
        Files.setPosixFilePermissions(secret, Set.of());

        new Refused("ONLEESBAAR", secret, "", "geheim").check();
    }

    /** Root may read anything, and Windows knows other permissions. */
    static boolean permissionsHold() throws IOException {
        Path file = Files.createTempFile("meldcode", ".json");
        try {
            Files.setPosixFilePermissions(file, Set.of());
            return !Files.isReadable(file);
        } catch (UnsupportedOperationException e) {
            return false;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void weighs_a_hundred_thousand_cases_in_order_with_a_small_heap() throws Exception {
        int cases = 100_000;
        int bad = cases / 2;
        Path stream = folder.resolve("casussen.ndjson");
        List<String> answers = List.of("JA", "NEE", "TWIJFEL", "ONBEKEND");
        try (BufferedWriter writer = Files.newBufferedWriter(stream)) {
            for (int i = 1; i <= cases; i++) {
                writer.write(
                        i == bad ? "{\"referentie\":\"c-" + i + "\"}" : Casussen.casus("c-" + i, answers.get(i % 4)));
                writer.write('\n');
            }
        }
        Path err = folder.resolve("err");
        ProcessBuilder builder = Run.jar(List.of("-Xmx256m"), "weeg", "--ndjson", stream.toString());
        // Here the optimising compiler does pay.
        builder.command().remove("-XX:TieredStopAtLevel=1");

        Process process = builder.redirectError(err.toFile()).start();

        int line = 0;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String json = out.readLine(); json != null; json = out.readLine()) {
                line++;
                String expected = line == bad
                        ? "{\"regelnummer\":" + line + ",\"fout\":{\"code\":\"VERPLICHT_VELD\",\"veld\":\"peildatum\","
                        : "{\"schema\":\"meldcode-besluit/1\",\"referentie\":\"c-" + line + "\",";
                if (!json.startsWith(expected)) {
                    assertThat(json).as("line %d", line).startsWith(expected);
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(Main.REFUSED);
        assertThat(line).isEqualTo(cases);
        assertThat(err).isEmptyFile();
    }

    @Test
    void ends_quietly_when_its_reader_has_seen_enough() throws Exception {
        Path stream = file(
                "veel.ndjson",
                IntStream.range(0, 5_000)
                        .mapToObj(i -> Casussen.casus("c-" + i, "JA"))
                        .collect(Collectors.joining("\n")));
        Path err = folder.resolve("err");
        Process process = Run.jar(List.of(), "weeg", "--ndjson", stream.toString())
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(out.readLine()).contains("\"c-0\"");
        }

        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Refused text(String code, String json) throws IOException {
        return bytes(code, json.getBytes(UTF_8));
    }

    private Refused bytes(String code, byte[] json) throws IOException {
        files++;
        return new Refused(code, Files.write(folder.resolve("casus-" + files + ".json"), json), "", "geheim");
    }

    private static String list(String field, int entries) {
        String[] dates = new String[entries];
        Arrays.fill(dates, "\"2026-01-01\"");
        return "\"" + field + "\":[" + String.join(",", dates) + "]";
    }

    /**
     * A file that must be refused.
     *
     * @param code with which code
     * @param file the file
     * @param words what the line must say
     * @param secret what it may not say
     */
    private record Refused(String code, Path file, String words, String secret) {

        Refused at(String field) {
            return new Refused(code, file, "bij " + field + ": ", secret);
        }

        Refused says(String more) {
            return new Refused(code, file, more, secret);
        }

        Refused hides(String value) {
            return new Refused(code, file, words, value);
        }

        void check() throws Exception {
            Run run = Run.ofJar("weeg", file.toString());

            assertThat(run.out()).isEmpty();
            String start = "meldcode: " + file + ": " + code + ": ";
            // The name of the file is no secret, and that of a temporary folder may have any digits.
            assertThat(run.err().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith(start))
                    .satisfies(line -> assertThat(line.substring(start.length()))
                            .contains(words)
                            .doesNotContain(secret, "Exception", "at nl."));
            assertThat(run.status()).isEqualTo(Main.REFUSED);
        }
    }
}
