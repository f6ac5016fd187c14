package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.meldcode.Besluit;
import nl.meldcode.MeldcodeJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControleerTest {

    private static final String WHOLE = "De hashes kloppen, de keten is heel en de regels geven dezelfde uitkomsten.\n";
    private static final String GAP = "Of wat geweigerd is in de keten past, is niet te beoordelen.\n";

    @TempDir
    private Path folder;

    /** Four decisions about one case, and a file with the audit trail of each. */
    private final List<Besluit> keten = Ketens.keten("c-1", 4);

    private String first = "";
    private String second = "";
    private String third = "";
    private String fourth = "";

    @BeforeEach
    void files() throws IOException {
        List<String> files = Ketens.files(folder, keten);
        first = files.get(0);
        second = files.get(1);
        third = files.get(2);
        fourth = files.get(3);
    }

    @Test
    void a_chain_in_order_has_a_line_for_each_file_and_a_summary() {
        Run run = controleer(first, second);

        assertThat(run)
                .isEqualTo(new Run(
                        Main.OK,
                        first + ": audit trail in orde: besluit "
                                + keten.get(0).auditTrail().besluitId()
                                + ", 1 november 2026, NIET VEREIST (een echte casus)\n"
                                + second + ": audit trail in orde: besluit "
                                + keten.get(1).auditTrail().besluitId()
                                + ", 2 november 2026, VEREIST, volgens meldnorm 1 (een echte casus)\n"
                                + "In orde: 2 van 2. " + WHOLE,
                        ""));
    }

    @Test
    void speaks_english() throws IOException {
        String forged = file(Ketens.altered(keten.get(1), "JA", "NEE"));

        Run run = controleer("--taal", "en", first, forged, "geen.json");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out())
                .isEqualTo(first + ": audit trail in order: decision "
                        + keten.get(0).auditTrail().besluitId() + ", 1 November 2026, NOT NEEDED (a real case)\n"
                        + "In order: 1 of 3. Whether what was refused fits in the chain cannot be judged.\n");
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("meldcode: " + forged + ": HASH_KLOPT_NIET: at hash: The hash "),
                        line -> assertThat(line)
                                .startsWith("meldcode: geen.json: ONLEESBAAR: There is no such file. "));
        assertThat(controleer("--taal=en", first, second).out()).endsWith("""
                In order: 2 of 2. The hashes fit, the chain is whole, and the rules give the same outcomes.
                """);
        assertThat(controleer("--taal=en", second).out())
                .isEqualTo("In order: 0 of 1. The chain breaks at " + second
                        + "; what comes behind it was verified on its own only.\n");
    }

    @Test
    void takes_the_trail_of_a_decision() throws IOException {
        String besluit = file(MeldcodeJson.write(keten.get(1)));

        assertThat(controleer(first, besluit, third).status()).isZero();
        assertThat(controleer(besluit).err())
                .startsWith("meldcode: " + besluit + ": KETEN_KLOPT_NIET: bij auditTrail.vorigeHash: ");
    }

    /** As {@code weeg --json} writes it. */
    @Test
    void takes_what_weeg_gives() {
        String besluit = Run.of("weeg", "--json", Casussen.README.toString()).out();

        Run run = Run.withInput(besluit, "controleer", "-");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("-: audit trail in orde: besluit ").endsWith("In orde: 1 van 1. " + WHOLE);
    }

    @Test
    void the_readme_shows_what_the_screen_shows() throws IOException {
        String besluit = Run.of("weeg", "--json", Casussen.README.toString()).out();
        String forged = besluit.replace("TWIJFEL", "NEE");
        String id = MeldcodeJson.readBesluit(besluit.getBytes(UTF_8))
                .auditTrail()
                .besluitId()
                .toString();

        String good = controleer(file("besluit.json", besluit)).out();
        Run bad = controleer(file("later.json", forged));

        assertThat(Files.readString(Path.of("README.md")).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id))
                .as("the output of controleer, to be pasted again where texts changed")
                .contains("controleer besluit.json\n" + good.replace(folder + "/", ""))
                .contains("controleer later.json\n" + (bad.err() + bad.out()).replace(folder + "/", ""));
    }

    /** The order of the fields in an object means nothing. */
    @Test
    void tells_a_decision_by_its_schema_wherever_that_stands() throws IOException {
        String schema = "\"schema\":\"meldcode-besluit/1\"";
        String json = MeldcodeJson.write(keten.get(0)).replace(schema + ",", "");
        String last = json.substring(0, json.length() - 1) + "," + schema + "}";

        assertThat(controleer(file(last)).status()).isZero();
    }

    @Test
    void reads_standard_input_in_its_place() {
        Run run = Run.withInput(Ketens.trail(keten.get(1)), "controleer", first, "-", third);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\n-: audit trail in orde: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"vermoeden\":\"NEE\"          | \"vermoeden\":\"JA\"",
                "\"referentie\":\"c-1\"         | \"referentie\":\"c-2\"",
                "\"melding\":\"NIET_VEREIST\"   | \"melding\":\"VEREIST\"",
                "\"modus\":\"PRAKTIJK\"         | \"modus\":\"OEFENING\"",
                "\"peildatum\":\"2026-11-01\" | \"peildatum\":\"2026-11-02\"",
                "\"telefoon\":\"0800-2000\"  | \"telefoon\":\"0800-2001\"",
                "\"labels\":{}                  | \"labels\":{\"dossier\":\"7\"}",
            })
    void finds_an_altered_field(String text, String replacement) throws IOException {
        String forged = file(Ketens.altered(keten.get(0), text, replacement));

        finds(controleer(forged), forged, "HASH_KLOPT_NIET: bij hash: ");
    }

    @Test
    void finds_an_altered_hash() throws IOException {
        String hash = keten.get(0).auditTrail().hash();
        String forged = file(Ketens.altered(keten.get(0), hash, "0".repeat(64)));

        finds(controleer(forged), forged, "HASH_KLOPT_NIET: bij hash: ");
    }

    @Test
    void finds_an_outcome_that_the_rules_do_not_give_whatever_the_hash() throws IOException {
        String forged = file(Ketens.resealed(keten.get(0), "\"melding\":\"NIET_VEREIST\"", "\"melding\":\"VEREIST\""));

        finds(controleer(forged), forged, "UITKOMST_WIJKT_AF: bij uitkomst: ");
    }

    @Test
    void finds_steps_that_the_rules_do_not_take_whatever_the_hash() throws IOException {
        String forged = file(Ketens.resealed(keten.get(0), "\"regel\":\"afweging-1-", "\"regel\":\"afweging-9-"));

        finds(controleer(forged), forged, "UITKOMST_WIJKT_AF: bij stappen: ");
    }

    @Test
    void names_the_path_in_a_decision() throws IOException {
        String besluit = MeldcodeJson.write(keten.get(0));
        String forged = file(besluit.replace("\"modus\":\"PRAKTIJK\"", "\"modus\":\"OEFENING\""));

        finds(controleer(forged), forged, "HASH_KLOPT_NIET: bij auditTrail.hash: ");
    }

    /** A case that its own rule set would never have weighed. */
    @Test
    void does_not_stumble_over_forged_input() throws IOException {
        String early = file(Ketens.resealed(keten.get(0), "2026-11-01", "2018-12-31"));

        assertThat(controleer(early).err()).doesNotContain("Exception");
        assertThat(controleer(early).status()).isLessThan(Main.FAILED);
    }

    @Test
    void never_replays_the_trail_of_another_rule_set() throws IOException {
        String sha256 = keten.get(0).auditTrail().regelset().sha256();
        for (String json : List.of(
                Ketens.resealed(keten.get(0), "\"versie\":\"2019.1\"", "\"versie\":\"2018.9\""),
                Ketens.resealed(keten.get(0), "\"id\":\"onderwijs\"", "\"id\":\"kinderopvang\""),
                Ketens.resealed(keten.get(0), sha256, "0".repeat(64)))) {
            String other = file(json);

            finds(controleer(other), other, "ONBEKENDE_REGELSET: bij regelset: ");
        }
    }

    @Test
    void finds_a_link_taken_from_the_middle() {
        Run run = controleer(first, third, fourth);

        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("meldcode: " + third + ": KETEN_KLOPT_NIET: bij vorigeHash: "));
        assertThat(run.status()).isEqualTo(Main.FOUND);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(first + ": audit trail in orde: "),
                        line -> assertThat(line).startsWith(fourth + ": audit trail in orde: "),
                        line -> assertThat(line)
                                .isEqualTo("In orde: 2 van 3. De keten breekt bij " + third
                                        + "; wat daarachter staat, is alleen op zichzelf gecontroleerd."));
    }

    @Test
    void finds_a_link_taken_from_the_front() {
        finds(controleer(second, third), second, "KETEN_KLOPT_NIET: bij vorigeHash: De eerste audit trail ");
    }

    @Test
    void finds_another_order() {
        finds(controleer(first, third, second, fourth), third, "KETEN_KLOPT_NIET: bij vorigeHash: ");
    }

    @Test
    void finds_a_file_that_stands_twice() {
        Run run = controleer(first, first);

        assertThat(run.status()).isEqualTo(Main.FOUND);
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("meldcode: " + first + ": KETEN_KLOPT_NIET: bij vorigeHash: "));
    }

    @Test
    void finds_another_case_in_the_chain() throws IOException {
        String other = file(Ketens.resealed(keten.get(1), "\"referentie\":\"c-1\"", "\"referentie\":\"c-2\""));

        finds(controleer(first, other), other, "KETEN_KLOPT_NIET: bij invoer.referentie: ");
    }

    @Test
    void finds_all_that_is_wrong_with_a_file() throws IOException {
        String forged = file(Ketens.altered(keten.get(2), "PRAKTIJK", "OEFENING"));

        assertThat(controleer(first, forged).err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("meldcode: " + forged + ": HASH_KLOPT_NIET: "),
                        line -> assertThat(line).startsWith("meldcode: " + forged + ": KETEN_KLOPT_NIET: "));
    }

    @Test
    void refuses_what_is_no_audit_trail() throws IOException {
        String trail = Ketens.trail(keten.get(0));
        String besluit = MeldcodeJson.write(keten.get(0));

        refuses("", "ONGELDIGE_JSON: ");
        refuses("[]", "ONGELDIGE_WAARDE: ");
        refuses(trail.substring(0, trail.length() / 2), "ONGELDIGE_JSON: ");
        refuses(besluit.substring(0, besluit.length() / 2), "ONGELDIGE_JSON: ");
        refuses("{\"naam\":\"x\"," + trail.substring(1), "ONBEKEND_VELD: bij naam: ");
        refuses("{\"naam\":\"x\"," + besluit.substring(1), "ONBEKEND_VELD: bij naam: ");
        refuses(besluit.replace("\"modus\":", "\"mode\":"), "ONBEKEND_VELD: bij auditTrail.mode: ");
        refuses(trail.replace("\"modus\":\"PRAKTIJK\",", ""), "VERPLICHT_VELD: bij modus: ");
        refuses(trail.replace("\"volgnummer\":1,", "\"volgnummer\":\"1\","), "ONGELDIGE_WAARDE: bij stappen[0].volg");
        refuses(trail.replace("meldcode-audit/1", "meldcode-audit/2"), "ONGELDIGE_WAARDE: bij schema: ");
        refuses("{\"schema\":1}", "ONGELDIGE_WAARDE: bij schema: ");
        refuses("{\"schema\":\"meldcode-besluit/1\"}", "VERPLICHT_VELD: bij referentie: ");
        refuses(Files.readString(Casussen.README), "ONGELDIGE_WAARDE: bij schema: ");
        refuses("\n" + trail.replace("{", "{\n") + "\n" + trail, "ONGELDIGE_JSON: ");
        refuses("{\"schema\":\"meldcode-besluit/1\"," + trail.substring(1), "ONGELDIGE_JSON: bij schema: ");
        refuses(trail + " ".repeat(MeldcodeJson.MAX_BYTES), "TE_GROOT: ");
        refuses(besluit + " ".repeat(MeldcodeJson.MAX_BYTES), "TE_GROOT: ");
        refuses("{\"x\":" + "[".repeat(5_000), "TE_GROOT: bij x: ");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() throws IOException {
        byte[] bytes = MeldcodeJson.write(keten.get(0))
                .replace("\"c-1\"", "\"\u00e9\"")
                .getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("latin1.json"), bytes);

        assertThat(controleer(file.toString()).err()).startsWith("meldcode: " + file + ": ONGELDIGE_JSON: ");
    }

    /** What stands on both sides of a file that was refused may well be in order: no break is told that nobody saw. */
    @Test
    void a_refused_file_does_not_break_the_chain_but_is_no_link_either() throws IOException {
        String bad = file("{}");

        for (List<String> files : List.of(
                List.of(bad, second, third),
                List.of(first, bad, third, fourth),
                List.of(first, bad, bad, fourth),
                List.of(bad, second, bad, fourth, bad))) {
            Run run = controleer(files.toArray(String[]::new));

            assertThat(run.status()).isEqualTo(Main.REFUSED);
            assertThat(run.err().lines())
                    .hasSize((int) files.stream().filter(bad::equals).count())
                    .allSatisfy(line -> assertThat(line).startsWith("meldcode: " + bad + ": VERPLICHT_VELD: "));
            assertThat(run.out().lines())
                    .filteredOn(line -> line.contains(": audit trail in orde: "))
                    .hasSize((int) files.stream().filter(f -> !f.equals(bad)).count());
            assertThat(run.out()).doesNotContain(WHOLE).endsWith(GAP);
        }
    }

    @Test
    void behind_a_refused_file_the_rest_is_still_verified() throws IOException {
        String bad = file("{}");
        String forged = file(Ketens.altered(keten.get(3), "PRAKTIJK", "OEFENING"));

        findsBehind(controleer(first, bad, third, forged), forged, "HASH_KLOPT_NIET: ");
        findsBehind(controleer(bad, second, fourth), fourth, "KETEN_KLOPT_NIET: ");
        findsBehind(controleer(first, third, bad, fourth), third, "KETEN_KLOPT_NIET: ");
    }

    /** Whatever stood in the refused file: no decision of a case follows none when there was one before. */
    @Test
    void a_break_that_shows_over_a_refused_file_is_found() throws IOException {
        String bad = file("{}");
        String another = file(Ketens.trail(Ketens.keten("c-1", 1).get(0)));

        findsBehind(controleer(first, bad, another), another, "KETEN_KLOPT_NIET: bij vorigeHash: ");
    }

    /** What was refused may have been of any case. */
    @Test
    void a_refused_file_may_have_been_of_a_case_that_begins_behind_it() throws IOException {
        String bad = file("{}");
        List<Besluit> other = Ketens.keten("c-2", 2);

        for (String file : List.of(file(Ketens.trail(other.get(0))), file(Ketens.trail(other.get(1))))) {
            Run run = controleer(first, bad, file);

            assertThat(run.status()).isEqualTo(Main.REFUSED);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.out()).contains(file + ": audit trail in orde").endsWith(GAP);
        }
    }

    @Test
    void takes_records_one_a_line_decisions_and_audit_trails_mixed() throws IOException {
        String lines = file(
                "dossier.ndjson",
                Ketens.trail(keten.get(0)) + "\n\n" + MeldcodeJson.write(keten.get(1)) + "\r\n"
                        + Ketens.trail(keten.get(2)));

        Run run = controleer(lines, fourth);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(lines + ":1: audit trail in orde: "),
                        line -> assertThat(line).startsWith(lines + ":3: audit trail in orde: "),
                        line -> assertThat(line).startsWith(lines + ":4: audit trail in orde: "),
                        line -> assertThat(line).startsWith(fourth + ": audit trail in orde: "),
                        line -> assertThat(line + "\n").isEqualTo("In orde: 4 van 4. " + WHOLE));
    }

    @Test
    void a_record_in_more_lines_is_one_record() throws IOException {
        String json = MeldcodeJson.write(keten.get(0)).replace("\":{", "\":\n{").replace("},{", "},\n{");

        assertThat(json.lines()).hasSizeGreaterThan(3);
        assertThat(controleer(file("mooi.json", json)).out()).startsWith(folder + "/mooi.json: audit trail in orde: ");
    }

    @Test
    void a_line_that_is_refused_or_found_out_is_named_and_the_others_are_verified() throws IOException {
        String lines = file(
                "dossier.ndjson",
                String.join(
                        "\n",
                        Ketens.trail(keten.get(0)),
                        Ketens.altered(keten.get(1), "PRAKTIJK", "OEFENING"),
                        "{\"schema\":",
                        " ".repeat(MeldcodeJson.MAX_BYTES + 1) + "{}",
                        Ketens.trail(keten.get(3))));

        Run run = controleer(lines);

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("meldcode: " + lines + ":2: HASH_KLOPT_NIET: "),
                        line -> assertThat(line).startsWith("meldcode: " + lines + ":3: ONGELDIGE_JSON: "),
                        line -> assertThat(line).startsWith("meldcode: " + lines + ":4: TE_GROOT: "));
        assertThat(run.out())
                .contains(lines + ":1: audit trail in orde", lines + ":5: audit trail in orde")
                .endsWith("In orde: 2 van 5. " + GAP);
    }

    @Test
    void the_records_of_each_case_are_a_chain_of_their_own_however_they_are_mixed() throws IOException {
        List<Besluit> other = Ketens.keten("c-2", 2);
        String otherFirst = file(Ketens.trail(other.get(0)));
        String otherSecond = file(Ketens.trail(other.get(1)));

        Run run = controleer(first, otherFirst, second, otherSecond, third);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("""
                In orde: 5 van 5. Het zijn er van 2 casussen; elke casus heeft een eigen keten. \
                De hashes kloppen, de ketens zijn heel en de regels geven dezelfde uitkomsten.
                """);
        finds(controleer(otherFirst, first, otherSecond, third), third, "KETEN_KLOPT_NIET: bij vorigeHash: ");
        finds(controleer(first, otherSecond, second), otherSecond, "KETEN_KLOPT_NIET: bij vorigeHash: ");
    }

    @Test
    void finds_a_decision_whose_own_fields_were_altered() throws IOException {
        String json = MeldcodeJson.write(keten.get(1));
        String melding = "\"melding\":\"VEREIST\"";
        String wie = "\"wie\":\"AANDACHTSFUNCTIONARIS\"";
        String otherMelding = file(json.replaceFirst(melding, "\"melding\":\"NIET_VEREIST\""));
        String otherAction = file(json.replaceFirst(wie, "\"wie\":\"LEERKRACHT\""));

        finds(controleer(first, otherMelding), otherMelding, "UITKOMST_WIJKT_AF: bij melding: ");
        finds(controleer(first, otherAction, third), otherAction, "UITKOMST_WIJKT_AF: bij acties: ");
    }

    @Test
    void verifies_from_a_hash_on_when_the_beginning_is_no_longer_kept() {
        String hash = keten.get(1).auditTrail().hash();

        assertThat(controleer("--vanaf", hash, third, fourth).out()).endsWith("In orde: 2 van 2. " + WHOLE);
        finds(controleer("--vanaf", hash, fourth), fourth, "KETEN_KLOPT_NIET: bij vorigeHash: De eerste ");
        finds(controleer("--vanaf", hash, first, second), first, "KETEN_KLOPT_NIET: bij vorigeHash: De eerste ");
    }

    @Test
    void a_hash_to_start_from_is_about_one_case() throws IOException {
        String other = file(Ketens.trail(Ketens.keten("c-2", 1).get(0)));

        Run run = controleer("--vanaf", keten.get(1).auditTrail().hash(), third, other);

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("meldcode: --vanaf gaat over de keten van één casus; ");
    }

    @Test
    void shows_what_is_an_exercise_and_finds_one_among_real_cases() throws IOException {
        String exercise = file(Ketens.resealed(keten.get(0), "PRAKTIJK", "OEFENING"));
        String among = file(Ketens.resealed(keten.get(1), "PRAKTIJK", "OEFENING"));

        assertThat(controleer(exercise).out()).contains(", NIET VEREIST (OEFENING, geen echte casus)\n");
        Run run = controleer(first, among);
        finds(run, among, "KETEN_KLOPT_NIET: bij modus: ");
        assertThat(run.out()).as("its links are whole").doesNotContain("De keten breekt");
    }

    @Test
    void a_great_many_records_are_verified_as_well() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            Ketens.keten("c-" + i, 5)
                    .forEach(
                            besluit -> lines.append(MeldcodeJson.write(besluit)).append('\n'));
        }

        assertThat(controleer(file("alles.ndjson", lines.toString())).out())
                .contains("In orde: 500 van 500. Het zijn er van 100 casussen; ");
    }

    @Test
    void refused_wins_over_found_in_any_order() throws IOException {
        String forged = file(Ketens.altered(keten.get(0), "PRAKTIJK", "OEFENING"));

        assertThat(controleer(forged, "geen.json").status()).isEqualTo(Main.REFUSED);
        assertThat(controleer("geen.json", forged).status()).isEqualTo(Main.REFUSED);
        assertThat(controleer(forged).status()).isEqualTo(Main.FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "controleer             | geef een of meer bestanden met een audit trail",
                "controleer - -         | de standaardinvoer (-) is maar één keer te lezen",
                "controleer --json a    | de optie --json bestaat niet",
                "controleer --vanaf x a | een HASH is 64 cijfers en kleine letters a tot en met f",
                "controleer --vanaf     | achter --vanaf ontbreekt een waarde: HASH",
                "controle a             | de opdracht controle bestaat niet (bedoelde u controleer?)",
                "--taal en controleer   | give one or more files with an audit trail",
            })
    void says_what_is_wrong_with_a_command_line(String commandLine, String message) {
        Run run = Run.of(commandLine.split(" "));

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("meldcode: " + message).contains("--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--help --taal en"})
    void help_fits_the_screen(String options) {
        Run run = Run.of(("controleer " + options).split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("controleer", "meldcode-audit/1", "--taal");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_file_name_cannot_steer_the_terminal() throws IOException {
        String odd = file("x\033[2J.json", Ketens.trail(keten.get(0)));

        assertThat(controleer(odd).out())
                .contains("x\\u001b[2J.json: audit trail in orde: ")
                .doesNotContain("\033");
    }

    private void refuses(String json, String words) throws IOException {
        String file = file(json);
        Run run = controleer(file);

        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("meldcode: " + file + ": " + words)
                        .doesNotContain("Exception"));
        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEqualTo("In orde: 0 van 1. " + GAP);
    }

    private static void finds(Run run, String file, String words) {
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("meldcode: " + file + ": " + words)
                        .endsWith("."));
        assertThat(run.status()).isEqualTo(Main.FOUND);
        assertThat(run.out()).doesNotContain(file + ": audit trail in orde", WHOLE);
    }

    private static void findsBehind(Run run, String file, String words) {
        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err().lines())
                .hasSize(2)
                .filteredOn(line -> !line.contains(": VERPLICHT_VELD: "))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("meldcode: " + file + ": " + words));
        assertThat(run.out()).doesNotContain(file + ": audit trail in orde").endsWith(GAP);
    }

    private static Run controleer(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.add(0, "controleer");
        return Run.of(all.toArray(String[]::new));
    }

    private String file(String json) throws IOException {
        return file("bestand-" + Objects.hash(json) + ".json", json);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
