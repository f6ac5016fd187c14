package nl.meldcode.verslag;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.AuditTrail;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.JsonSchema;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.Veld;
import nl.meldcode.Vraag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody has to read a code: each has words, in both languages. */
class WoordenTest {

    @ParameterizedTest
    @EnumSource
    void every_code_of_the_api_has_words(Taal taal) {
        List<JavaClass> enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.meldcode").stream()
                        .filter(type -> type.getPackageName().equals("nl.meldcode"))
                        .filter(type -> type.isEnum() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        // A refusal, a question and a field have texts of their own; the others are for machines.
                        .filter(type -> Stream.of(
                                        Foutcode.class,
                                        Vraag.class,
                                        Veld.class,
                                        Veld.Soort.class,
                                        AuditTrail.Stap.Soort.class,
                                        JsonSchema.class)
                                .noneMatch(type::isEquivalentTo))
                        .toList();

        assertThat(enums).hasSizeGreaterThan(15);
        assertThat(enums)
                .allSatisfy(type -> assertThat(type.reflect().getEnumConstants())
                        .allSatisfy(code -> assertThat(Woorden.in(taal).of((Enum<?>) code))
                                .isNotBlank()
                                .doesNotContain("_")));
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_a_case_has_a_name_as_has_every_group_of_them_and_nothing_else(Taal taal) {
        ResourceBundle bundle = ResourceBundle.getBundle("nl.meldcode.verslag.woorden", taal.locale());
        Set<String> velden = Arrays.stream(Veld.values())
                .flatMap(veld -> Stream.of(veld.pad(), veld.groep()))
                .filter(pad -> !pad.isEmpty())
                .collect(Collectors.toSet());

        assertThat(bundle.keySet().stream()
                        .filter(sleutel -> sleutel.startsWith("veld."))
                        .map(sleutel -> sleutel.substring("veld.".length())))
                .containsExactlyInAnyOrderElementsOf(velden);
    }

    @Test
    void the_languages_have_the_same_texts_to_fill_in() {
        assertThat(gaten(Taal.EN)).isEqualTo(gaten(Taal.NL));
    }

    @Test
    void a_date_is_written_as_people_write_it() {
        LocalDate dag = LocalDate.of(2026, 11, 20);

        assertThat(Woorden.in(Taal.NL).of(dag)).isEqualTo("20 november 2026");
        assertThat(Woorden.in(Taal.EN).of(dag)).isEqualTo("20 November 2026");
    }

    @Test
    void a_field_is_named_and_an_entry_of_a_list_as_its_list() {
        Woorden woorden = Woorden.in(Taal.NL);

        assertThat(woorden.veld("afwegingen.acuteOnveiligheid")).isEqualTo("acute onveiligheid");
        assertThat(woorden.veld("signalen[3].aard")).isEqualTo("signalen");
        assertThat(woorden.veld("redenenOmNietTeMelden[]")).isEqualTo("redenen om niet te melden");
        assertThat(woorden.veld("iets.anders")).isEqualTo("iets.anders");
    }

    @Test
    void a_source_has_its_grade_in_words_and_its_title() {
        Woorden woorden = Woorden.in(Taal.NL);

        assertThat(woorden.bron("wmo")).isEqualTo("wet: Wet maatschappelijke ondersteuning 2015, artikel 5.2.6");
        assertThat(Woorden.in(Taal.EN).bron("wmo"))
                .isEqualTo("law: Wet maatschappelijke ondersteuning 2015, artikel 5.2.6");
        assertThat(woorden.bron("lkc109475"))
                .isEqualTo("uitspraak: Landelijke Klachtencommissie Onderwijs, uitspraak 109475");
        assertThat(woorden.bron("elders")).isEqualTo("elders");
    }

    @Test
    void an_outcome_names_its_norm_where_there_is_one() {
        Woorden woorden = Woorden.in(Taal.NL);

        assertThat(woorden.uitkomst(
                        new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS, false)))
                .isEqualTo("VEREIST, volgens meldnorm 1");
        assertThat(woorden.uitkomst(new Uitkomst(Melding.NIET_VEREIST, null, 1, Hulpbesluit.NIET_AAN_DE_ORDE, false)))
                .isEqualTo("NIET VEREIST");
    }

    /** Each key, with how many places to fill in its text has. */
    private static Map<String, Integer> gaten(Taal taal) {
        ResourceBundle bundle = ResourceBundle.getBundle("nl.meldcode.verslag.woorden", taal.locale());
        Map<String, Integer> gaten = new TreeMap<>();
        bundle.keySet()
                .forEach(sleutel -> gaten.put(sleutel, bundle.getString(sleutel).split("%s", -1).length));
        return gaten;
    }
}
