package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VergelijkTest {

    @TempDir
    private Path folder;

    /** One run for all of it: a comparison takes some tens of seconds. */
    @Test
    @Tag("lang")
    void shows_what_a_draft_changes_as_the_readme_does_and_how_far_it_is() throws IOException {
        Terminal watched = new Terminal(Map.of(), descriptor -> descriptor == 2);

        Run run = Run.on(
                watched,
                InputStream.nullInputStream(),
                "vergelijk",
                "2019.1",
                Ontwerpen.verwijsindex(folder).toString());

        assertThat(run.status()).isEqualTo(Main.OK);
        assertThat(run.err()).contains(" casussen vergeleken").endsWith("\r");
        assertThat(run.out())
                .contains("Anders beslist: 4.", "afweging-1-nee-is-afsluiten\n", "\"aard\": \"VERWIJSINDEX_MATCH\"");
        assertThat(withoutHashes(Files.readString(Path.of("README.md"))))
                .as("the output of vergelijk, to be pasted again where texts changed")
                .contains(
                        "vergelijk 2019.1 ontwerp\n" + withoutHashes(run.out()).replace(" (" + folder + ")", ""));
    }

    /** Any change of the rules changes these, and no more has to be pasted for it. */
    private static String withoutHashes(String text) {
        return text.replaceAll("sha256 [0-9a-f]{12}", "sha256");
    }

    @Test
    void the_case_on_the_screen_reads_back_the_same() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Casus casus = Casus.builder("c-1", day)
                .bereik(Bereik.MEDEWERKER_SCHOOL)
                .vermoeden(Antwoord.NEE)
                .signaal(day, Signaal.Aard.OVERIG)
                .bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ)
                .casemanager(false)
                .termijn(day)
                .bijzondereVorm(BijzondereVorm.ACHTERLATING)
                .redenOmNietTeMelden(Reden.OVERIG)
                .build();
        Casus empty = Casus.builder("c-2", day).build();

        assertThat(MeldcodeJson.readCasus(CasusJson.of(casus).getBytes(UTF_8))).isEqualTo(casus);
        assertThat(MeldcodeJson.readCasus(CasusJson.of(empty).getBytes(UTF_8))).isEqualTo(empty);
        assertThat(CasusJson.of(empty)).isEqualTo("{\"referentie\": \"c-2\", \"peildatum\": \"2026-11-20\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019.1", "2019.1 2019.1 2019.1"})
    void takes_two_rule_sets(String names) {
        Run run = Run.of(("vergelijk " + names).strip().split(" ", -1));

        assertThat(run)
                .isEqualTo(new Run(
                        Main.REFUSED,
                        "",
                        "meldcode: geef twee regelsets: elk een versie, zoals 2019.1, of een map. Zie --help.\n"));
    }

    @Test
    void refuses_a_version_that_is_not_there() {
        refused(
                Run.of("vergelijk", "--taal=en", "2019.1", "2024.1"),
                "meldcode: 2024.1: ONBEKENDE_REGELSET: There is ");
    }

    @Test
    void refuses_a_folder_that_is_not_there() {
        String gone = folder.resolve("weg").toString();

        refused(Run.of("vergelijk", gone, "2019.1"), "meldcode: " + gone + "/regelset.properties: ONLEESBAAR: Dit ");
    }

    @Test
    void refuses_rules_that_do_not_compile() throws IOException {
        Path file = Ontwerpen.verwijsindex(folder).resolve("1-vermoeden.drl");
        Files.writeString(file, Files.readString(file).replace("Antwoorden(vermoeden", "Antwoorden(vermoedden"));

        refused(Run.of("vergelijk", "2019.1", folder.toString()), "meldcode: " + file + ": ONGELDIGE_WAARDE: Regel 1");
    }

    @Test
    void refuses_rules_that_leave_a_case_undecided() throws IOException {
        Path file = Ontwerpen.verwijsindex(folder).resolve("1-vermoeden.drl");
        Files.writeString(
                file, Files.readString(file).replace("vermoeden == Antwoord.ONBEKEND", "vermoeden == Antwoord.JA"));

        refused(
                Run.of("vergelijk", "--ndjson", "2019.1", folder.toString()),
                "meldcode: " + folder + ": ONGELDIGE_WAARDE: Geen rij beslist deze casus. ");
    }

    @Test
    void explains_that_a_draft_is_code() {
        assertThat(Run.of("vergelijk", "--help", "--taal", "en").out())
                .contains("A B", "--ndjson", "Rules are code")
                .satisfies(help -> assertThat(help.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80)));
    }

    private static void refused(Run run, String start) {
        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith(start).doesNotContain("Exception"));
    }
}
