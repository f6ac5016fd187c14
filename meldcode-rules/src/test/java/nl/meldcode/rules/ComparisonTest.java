package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.Vergelijking;
import nl.meldcode.Vergelijking.Verschil;
import nl.meldcode.rules.Oracle.Rij;
import nl.meldcode.rules.RuleCompiler.Part;
import nl.meldcode.spi.Vergeleken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison finds, against what the oracle says of the same cases. */
class ComparisonTest {

    private static final String NU = "2019.1";
    private static final String PROEF = "2030.1";
    private static final String EERSTE_LEZING =
            Path.of("src", "test", "resources", "ontwerpen", "eerste-lezing").toString();
    private static final RuleSets REGELSETS = RuleSets.load(List.of("onderwijs/2019-1", "proef/2030-1"));

    private static final CaseSpace OPSOMMING = new CaseSpace();

    /** All of them would take minutes: the first, those of rare rows, of a signal that is no indication yet and of advice overtaken by a signal, and some others. */
    private static final List<Casus> CASUSSEN = IntStream.range(0, CaseSpace.AANTAL)
            .filter(plaats -> plaats < 2_000 || plaats % 101 == 0 || isZeldzaam(OPSOMMING.casus(plaats)))
            .mapToObj(OPSOMMING::casus)
            .toList();

    private static final Uitkomst RAADPLEEG_BIJ_2 =
            new Uitkomst(Melding.RAADPLEEG_VEILIG_THUIS, null, 2, Hulpbesluit.NOG_TE_BEPALEN, false);

    @TempDir
    private Path folder;

    private Ontwerp ontwerp;

    @BeforeEach
    void draft() throws IOException {
        ontwerp = Ontwerp.in(folder);
    }

    @Test
    void a_rule_set_does_not_differ_from_itself() {
        Vergelijking vergelijking = vergelijk(NU, NU, new ArrayList<>());

        assertThat(vergelijking.a()).isEqualTo(vergelijking.b());
        assertThat(vergelijking.verschillen() + vergelijking.andereRegel()).isZero();
        assertThat(vergelijking.casussen()).isEqualTo(CASUSSEN.size());
    }

    @Test
    void a_draft_with_the_same_rules_does_not_differ() {
        Vergelijking vergelijking = vergelijk(NU, ontwerp.naam(), new ArrayList<>());

        assertThat(vergelijking.b().versie()).isEqualTo("ontwerp");
        assertThat(vergelijking.b().sha256()).isEqualTo(vergelijking.a().sha256());
        assertThat(vergelijking.verschillen() + vergelijking.andereRegel()).isZero();
    }

    @Test
    void two_versions_differ_where_the_oracle_of_the_one_and_the_few_rules_of_the_other_do() {
        List<Verschil> verschillen = new ArrayList<>();
        vergelijk(NU, PROEF, verschillen);

        assertThat(verschillen)
                .extracting(Verschil::casus, Verschil::a, Verschil::b)
                .containsExactlyElementsOf(CASUSSEN.stream()
                        .filter(casus -> !oracle(casus).equals(proef(casus)))
                        .map(casus -> tuple(casus, oracle(casus), proef(casus)))
                        .toList());
    }

    @Test
    void the_other_way_round_is_the_mirror_image() {
        List<Verschil> heen = new ArrayList<>();
        List<Verschil> terug = new ArrayList<>();
        Vergelijking heenweg = vergelijk(NU, PROEF, heen);
        Vergelijking terugweg = vergelijk(PROEF, NU, terug);

        assertThat(terugweg)
                .isEqualTo(new Vergelijking(
                        heenweg.b(), heenweg.a(), heenweg.casussen(), heenweg.verschillen(), heenweg.andereRegel()));
        assertThat(terug)
                .hasSize((int) heenweg.verschillen())
                .containsExactlyElementsOf(heen.stream()
                        .map(v -> new Verschil(v.casus(), v.b(), v.regelB(), v.a(), v.regelA()))
                        .toList());
    }

    @Test
    void a_row_with_another_outcome_differs_in_its_own_cases_and_in_no_other() throws IOException {
        ontwerp.met(
                "2-onveiligheid.drl",
                "new Rij(\"b\", Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS",
                "new Rij(\"b\", Melding.RAADPLEEG_VEILIG_THUIS, null, 2, Hulpbesluit.NOG_TE_BEPALEN");

        List<Verschil> verschillen = new ArrayList<>();
        vergelijk(NU, ontwerp.naam(), verschillen);

        assertThat(verschillen)
                .extracting(Verschil::casus)
                .containsExactlyElementsOf(met(casus -> Oracle.rij(casus) == Rij.B));
        assertThat(verschillen).allSatisfy(verschil -> {
            assertThat(verschil.a()).isEqualTo(oracle(verschil.casus()));
            assertThat(verschil.b()).isEqualTo(RAADPLEEG_BIJ_2);
            assertThat(verschil.regelA()).isEqualTo("afweging-2-twijfel-is-melden");
            assertThat(verschil.regelB()).isEqualTo("afweging-2-twijfel-is-melden");
        });
    }

    @Test
    void another_indication_differs_where_the_oracle_would_if_the_signal_were_one() throws IOException {
        ontwerp.met(
                "2-indicaties.drl",
                "Signaal.Aard.BEDREIGDE_ZWANGERSCHAP)",
                "Signaal.Aard.BEDREIGDE_ZWANGERSCHAP, Signaal.Aard.ZORGELIJK_GEDRAG)");

        List<Verschil> verschillen = new ArrayList<>();
        vergelijk(NU, ontwerp.naam(), verschillen);

        assertThat(verschillen)
                .isNotEmpty()
                .extracting(Verschil::casus)
                .containsExactlyElementsOf(met(casus -> !oracle(casus).equals(oracle(metIndicatie(casus)))));
    }

    @Test
    void the_same_outcome_by_another_rule_is_counted_and_not_told() throws IOException {
        ontwerp.met("0-bereik.drl", "rule \"bereik-medewerker\"", "rule \"bereik-elders\"");

        List<Verschil> verschillen = new ArrayList<>();
        Vergelijking vergelijking = vergelijk(NU, ontwerp.naam(), verschillen);

        assertThat(verschillen).isEmpty();
        assertThat(vergelijking.andereRegel())
                .isEqualTo(
                        met(casus -> casus.bereik() == Bereik.MEDEWERKER_SCHOOL).size());
    }

    /** What the second reading of the sources changed in decisions: two things, and nothing else. */
    @Test
    void the_second_reading_asks_for_advice_where_the_first_one_let_a_case_go() {
        List<Verschil> verschillen = new ArrayList<>();
        Vergelijking vergelijking = vergelijk(EERSTE_LEZING, NU, verschillen);

        System.out.printf(
                "First and second reading: %,d cases, %,d decided differently %s, %,d by another rule%n",
                vergelijking.casussen(),
                vergelijking.verschillen(),
                verschillen.stream()
                        .collect(Collectors.groupingBy(
                                verschil -> verschil.a().melding() + " into "
                                        + verschil.b().melding() + ", "
                                        + (nieuweAcuteAard(verschil.casus()) ? "new acute kind" : "old advice"),
                                TreeMap::new,
                                Collectors.counting())),
                vergelijking.andereRegel());
        assertThat(verschillen).isNotEmpty().allSatisfy(verschil -> {
            assertThat(verschil.b().melding()).isEqualTo(Melding.RAADPLEEG_VEILIG_THUIS);
            assertThat(nieuweAcuteAard(verschil.casus()) || vormMetOudAdvies(verschil.casus()))
                    .isTrue();
        });
        assertThat(verschillen).extracting(Verschil::casus).anyMatch(ComparisonTest::nieuweAcuteAard);
        assertThat(verschillen).extracting(Verschil::casus).anyMatch(ComparisonTest::vormMetOudAdvies);
    }

    private static boolean nieuweAcuteAard(Casus casus) {
        return casus.signalen().stream()
                .map(Signaal::aard)
                .anyMatch(EnumSet.of(
                        Signaal.Aard.VLUCHT_UIT_HUIS,
                        Signaal.Aard.OUDER_ONDER_INVLOED_OF_IN_CRISIS,
                        Signaal.Aard.BEDREIGDE_ZWANGERSCHAP)::contains);
    }

    /** Advice against reporting that a later signal overtook discusses a dangerous form no longer. */
    private static boolean vormMetOudAdvies(Casus casus) {
        LocalDate advies = casus.stappen().adviesVeiligThuis();
        return !casus.bijzondereVormen().isEmpty()
                && advies != null
                && casus.signalen().stream().anyMatch(signaal -> signaal.datum().isAfter(advies));
    }

    /** What follows from a decision is not run for a comparison, and may change nothing in it. */
    @Test
    void what_is_run_for_a_comparison_gives_what_a_decision_gives() {
        for (RuleSet regels : List.of(REGELSETS.versie(NU), REGELSETS.versie(PROEF))) {
            assertThat(CASUSSEN)
                    .allSatisfy(casus -> assertThat(Comparison.beslissing("x", regels.beslis(casus)))
                            .isEqualTo(Comparison.beslissing("x", regels.weeg(casus, Protocol.STANDAARD))));
        }
    }

    @Test
    void less_than_half_of_the_rules_decide() {
        assertThat(Drl.rules(Part.BESLISSING))
                .hasSizeLessThan((int) Drl.rules().count() / 2)
                .contains("afweging-2-ja-is-melden", "indicatie-open", "en-en")
                .doesNotContain("reden-overig", "aandacht-termijn-lang");
    }

    @Test
    void a_case_that_no_row_decides_is_named_the_simplest_first() throws IOException {
        ontwerp.met("4-aanvaarding.drl", "insert(new Rij(\"q\"", "// ")
                .met("4-aanvaarding.drl", "// , Melding.ONVOLLEDIG, null, 4, Hulpbesluit.NOG_TE_BEPALEN));", "");

        MeldcodeException weigering = weigering(ontwerp.naam());

        assertThat(weigering.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
        assertThat(weigering.veld()).isEqualTo(ontwerp.naam());
        assertThat(weigering.uitleg(Taal.NL))
                .startsWith("Geen rij beslist")
                .contains("\"" + met(casus -> Oracle.rij(casus) == Rij.Q).get(0).referentie() + "\"");
    }

    @Test
    void a_case_that_two_rows_decide_is_named_with_their_rules() throws IOException {
        ontwerp.met("5-resultaat.drl", "Casus(!peildatum.isAfter($termijn))", "Casus()");

        MeldcodeException weigering = weigering(ontwerp.naam());

        assertThat(weigering.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
        assertThat(weigering.veld()).isEqualTo(ontwerp.naam());
        assertThat(weigering.uitleg(Taal.EN))
                .contains("afweging-5-binnen-termijn", "afweging-5-termijn-verstreken-is-open")
                .contains("\"" + met(casus -> Oracle.rij(casus) == Rij.U).get(0).referentie() + "\"");
    }

    @Test
    void a_rule_that_throws_is_told_with_the_case() throws IOException {
        ontwerp.met(
                "5-resultaat.drl",
                "!peildatum.isAfter($termijn)",
                "!peildatum.isAfter(java.time.LocalDate.parse(\"x\"))");

        MeldcodeException weigering = weigering(ontwerp.naam());

        assertThat(weigering.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
        assertThat(weigering.uitleg(Taal.EN)).startsWith("The rules fail (").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regelset.properties | versie = ontwerp            |                        | VERPLICHT_VELD   | versie",
                "regelset.properties | 2031-01-01                  | 2031-02-30             | ONGELDIGE_WAARDE | datum",
                "regelset.properties | beslissing                  | \\u00                 | ONLEESBAAR       | regelset.properties",
                "1-vermoeden.drl     | Antwoorden(vermoeden        | Antwoorden(vermoedden  | ONGELDIGE_WAARDE | vermoedden",
                "1-vermoeden.drl     | insert(new NaarAfweging(2)) | insert(new Weg(2))     | ONGELDIGE_WAARDE | Weg",
                "1-vermoeden.drl     | @bron(\"nji\") @keuze(false) | @keuze(false)          | VERPLICHT_VELD   | afweging-1-ja heeft geen @bron",
                "1-vermoeden.drl     | @keuze(false)               | @keuze(\"ja\")         | VERPLICHT_VELD   | afweging-1-ja heeft geen @keuze",
                "1-vermoeden.drl     | @feiten(                    | @feit(                 | VERPLICHT_VELD   | afweging-1-ja heeft geen @feiten",
                "1-vermoeden.drl     | @afweging(1)                | @afweging(\"een\")     | VERPLICHT_VELD   | afweging-1-ja heeft geen @afweging",
                "1-vermoeden.drl     | rule \"afweging-1-ja\"      | rule \"afweging-2-ja\" | ONGELDIGE_WAARDE | Duplicate rule name: afweging-2-ja",
                "1-vermoeden.drl     | rule \"afweging-1-ja\"      | /**/ rule \"afweging-1-ja\" | ONGELDIGE_WAARDE | afweging-1-ja is niet",
            })
    void a_fault_in_a_draft_is_told_with_its_file(
            String file, String text, String replacement, Foutcode code, String genoemd) throws IOException {
        ontwerp.met(file, text, replacement == null ? "" : replacement);

        MeldcodeException weigering = weigering(ontwerp.naam());

        assertThat(weigering.code()).isEqualTo(code);
        assertThat(weigering.veld()).startsWith(ontwerp.naam());
        assertThat(weigering.veld() + ": " + weigering.uitleg(Taal.NL))
                .contains(genoemd)
                .doesNotContain("\n", "Exception");
    }

    @Test
    void a_fault_in_the_rules_is_told_with_its_line() throws IOException {
        ontwerp.met("2-onveiligheid.drl", "exists OpenIndicatie()", "exists OpenIndicatje()");
        int line = Files.readAllLines(folder.resolve("2-onveiligheid.drl")).indexOf("    exists OpenIndicatje()") + 1;

        MeldcodeException weigering = weigering(ontwerp.naam());

        assertThat(weigering.veld()).isEqualTo(ontwerp.naam() + "/2-onveiligheid.drl");
        assertThat(weigering.uitleg(Taal.EN))
                .startsWith("Line " + line + " of this file ")
                .contains("OpenIndicatje")
                .doesNotContain("\n");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        Files.delete(folder.resolve("7-acties.drl"));
        is(weigering(ontwerp.naam()), Foutcode.ONLEESBAAR, ontwerp.naam() + "/7-acties.drl");

        Files.delete(folder.resolve(Ontwerp.EIGENSCHAPPEN));
        is(weigering(ontwerp.naam()), Foutcode.ONLEESBAAR, ontwerp.naam() + "/regelset.properties");

        String weg = folder.resolve("weg").toString();
        is(weigering(weg), Foutcode.ONLEESBAAR, weg + "/regelset.properties");
    }

    @Test
    void what_is_no_version_is_refused_with_the_versions() {
        for (String naam : List.of("2024.1", "", " ", "geen map")) {
            MeldcodeException weigering = weigering(naam);

            is(weigering, Foutcode.ONBEKENDE_REGELSET, naam);
            assertThat(weigering.uitleg(Taal.NL)).contains(NU + ", " + PROEF);
        }
    }

    /** Where a version is asked for, a folder is not run. */
    @Test
    void a_path_is_no_version() {
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> Vergelijking.onderwijs(NU, ontwerp.naam(), verschil -> {}))
                .satisfies(weigering -> is(weigering, Foutcode.ONBEKENDE_REGELSET, ontwerp.naam()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\u0000b.drl",
                "../x.drl",
                "/etc/passwd",
                "x/1-vermoeden.drl",
                "..",
                ".",
                "1-vermoeden.drl,2-advies.drl"
            })
    void only_plain_names_of_drl_files_are_taken(String naam) throws IOException {
        ontwerp.met(Ontwerp.EIGENSCHAPPEN, "0-bereik.drl", naam);

        MeldcodeException weigering = weigering(ontwerp.naam());

        is(weigering, Foutcode.ONGELDIGE_WAARDE, ontwerp.naam() + "/regelset.properties");
        assertThat(weigering.toString() + weigering.uitleg(Taal.NL)).doesNotContain("passwd", "../");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed(@TempDir Path elders) throws IOException {
        Path geheim = Files.writeString(elders.resolve("geheim.drl"), "geheim");
        Files.delete(folder.resolve("1-vermoeden.drl"));
        Files.createSymbolicLink(folder.resolve("1-vermoeden.drl"), geheim);

        MeldcodeException weigering = weigering(ontwerp.naam());

        is(weigering, Foutcode.ONGELDIGE_WAARDE, ontwerp.naam() + "/1-vermoeden.drl");
        assertThat(weigering.toString() + weigering.uitleg(Taal.NL)).doesNotContain("geheim");
    }

    @Test
    void properties_that_are_a_folder_too_large_or_in_another_encoding_are_refused() throws IOException {
        Path eigenschappen = folder.resolve(Ontwerp.EIGENSCHAPPEN);
        String goed = Files.readString(eigenschappen);

        Files.write(eigenschappen, goed.getBytes(StandardCharsets.UTF_16));
        is(weigering(ontwerp.naam()), Foutcode.ONLEESBAAR, eigenschappen.toString());
        Files.writeString(eigenschappen, goed + "#".repeat(1 << 20));
        is(weigering(ontwerp.naam()), Foutcode.TE_GROOT, eigenschappen.toString());
        Files.delete(eigenschappen);
        Files.createDirectory(eigenschappen);
        is(weigering(ontwerp.naam()), Foutcode.ONLEESBAAR, eigenschappen.toString());
    }

    @Test
    void brackets_without_end_are_a_fault_in_their_file_and_do_no_harm_to_the_next_draft() throws IOException {
        String goed = "acuteOnveiligheid == Antwoord.JA || structureleOnveiligheid == Antwoord.JA";
        String fout = "(".repeat(20_000) + goed + ")".repeat(20_000);
        ontwerp.met("2-onveiligheid.drl", goed, fout);

        MeldcodeException weigering = weigering(ontwerp.naam());

        is(weigering, Foutcode.ONGELDIGE_WAARDE, ontwerp.naam() + "/2-onveiligheid.drl");
        assertThat(weigering.uitleg(Taal.NL)).hasSizeLessThan(500);
        ontwerp.met("2-onveiligheid.drl", fout, goed);
        assertThat(vergelijk(NU, ontwerp.naam(), new ArrayList<>()).verschillen())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new Error(\"kapot\");                     | kapot",
                "throw new StackOverflowError();                 | StackOverflowError",
                "throw new IllegalStateException(\"kapot\");     | kapot",
                "throw new java.io.IOException(\"kapot\");       | IOException",
                "insert(new NaarAfweging(0));                    | 100000",
            })
    void a_consequence_that_throws_or_goes_on_for_ever_is_told_with_the_case(String gevolg, String genoemd)
            throws IOException {
        ontwerp.met("0-bereik.drl", "insert(new NaarAfweging(1));", gevolg);

        MeldcodeException weigering = weigering(ontwerp.naam());

        is(weigering, Foutcode.ONGELDIGE_WAARDE, ontwerp.naam());
        assertThat(weigering.uitleg(Taal.EN))
                .startsWith("The rules fail (")
                .contains(genoemd, "vergelijk-1")
                .doesNotContain("\n");
    }

    private static boolean isZeldzaam(Casus casus) {
        return EnumSet.range(Rij.R, Rij.U).contains(Oracle.rij(casus))
                || casus.signalen().stream().anyMatch(signaal -> signaal.aard() == Signaal.Aard.ZORGELIJK_GEDRAG)
                || vormMetOudAdvies(casus);
    }

    private static Vergeleken welke(String naam) {
        return naam.indexOf(File.separatorChar) < 0
                ? new Vergeleken.Versie(naam)
                : new Vergeleken.Ontwerp(Path.of(naam));
    }

    private static Vergelijking vergelijk(String a, String b, List<Verschil> verschillen) {
        Vergelijking vergelijking = new Comparison(REGELSETS, welke(a), welke(b))
                .vergelijk(CASUSSEN::get, CASUSSEN.size(), verschillen::add);
        assertThat(vergelijking.verschillen()).isEqualTo(verschillen.size());
        return vergelijking;
    }

    private static MeldcodeException weigering(String naam) {
        return catchThrowableOfType(MeldcodeException.class, () -> vergelijk(NU, naam, new ArrayList<>()));
    }

    private static void is(MeldcodeException weigering, Foutcode code, String veld) {
        assertThat(weigering.code()).isEqualTo(code);
        assertThat(weigering.veld()).isEqualTo(veld);
    }

    private static List<Casus> met(Predicate<Casus> which) {
        List<Casus> casussen = CASUSSEN.stream().filter(which).toList();
        assertThat(casussen).isNotEmpty();
        return casussen;
    }

    private static Uitkomst oracle(Casus casus) {
        Oracle.Verwacht verwacht = Oracle.weeg(casus, Protocol.STANDAARD);
        return new Uitkomst(
                verwacht.melding(),
                verwacht.meldnorm(),
                verwacht.beslissendeAfweging(),
                verwacht.hulp(),
                verwacht.enEn());
    }

    /** What the made-up rules of {@code proef/2030-1} say. */
    private static Uitkomst proef(Casus casus) {
        return casus.antwoorden().acuteOnveiligheid() == Antwoord.JA
                ? new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS, false)
                : RAADPLEEG_BIJ_2;
    }

    /** The case with an injury for each sign of worrying behaviour. */
    private static Casus metIndicatie(Casus casus) {
        return casus.toBuilder()
                .signalen(casus.signalen().stream()
                        .map(signaal -> signaal.aard() == Signaal.Aard.ZORGELIJK_GEDRAG
                                ? new Signaal(signaal.datum(), Signaal.Aard.LETSEL_DOOR_GEWELD, signaal.bron())
                                : signaal)
                        .toList())
                .build();
    }
}
