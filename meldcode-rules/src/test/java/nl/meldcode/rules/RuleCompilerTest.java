package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Regelset;
import nl.meldcode.rules.RuleCompiler.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Whatever the build made of the rules is what the DRL says, or is not used. */
class RuleCompilerTest {

    @ParameterizedTest
    @EnumSource
    void the_build_made_code_of_every_rule_of_the_drl_and_of_no_other(Part part) {
        Collection<? extends KiePackage> compiled = RuleModel.packages(Drl.source(), part);

        assertThat(compiled).isNotNull();
        assertThat(names(compiled))
                .containsExactlyInAnyOrderElementsOf(Drl.rules(part).toList());
        assertThat(metadata(compiled))
                .containsExactlyInAnyOrderElementsOf(metadata(RuleCompiler.compile(Drl.source(), part)));
    }

    @ParameterizedTest
    @EnumSource
    void code_that_was_made_of_other_bytes_is_not_used(Part part) {
        assertThat(RuleModel.packages(altered(), part)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void without_such_code_the_drl_is_compiled(Part part) {
        assertThat(names(RuleCompiler.load(altered(), part).getKiePackages()))
                .containsExactlyInAnyOrderElementsOf(Drl.rules(part).toList());
    }

    @Test
    void a_rule_that_does_not_compile_stops_the_start() {
        RuleSetFolder broken = with(
                Map.of("stuk.drl", "rule \"stuk\" when Onbekend() then end".getBytes(StandardCharsets.UTF_8)),
                Map.of());

        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> RuleCompiler.load(broken, Part.BESLISSING))
                .withMessageContaining("Onbekend");
    }

    /** The same rules under another name. */
    private static RuleSetFolder altered() {
        return with(Drl.source().beslissing(), Drl.source().vervolg());
    }

    private static RuleSetFolder with(Map<String, byte[]> beslissing, Map<String, byte[]> vervolg) {
        return new RuleSetFolder(
                RuleSets.ONDERWIJS.get(0),
                new Regelset("onderwijs", "anders", LocalDate.of(2019, 1, 1), null, "0".repeat(64)),
                beslissing,
                vervolg);
    }

    private static List<String> names(Collection<? extends KiePackage> packages) {
        return rules(packages).map(Rule::getName).toList();
    }

    private static List<String> metadata(Collection<? extends KiePackage> packages) {
        return rules(packages).map(rule -> rule.getName() + rule.getMetaData()).toList();
    }

    private static Stream<Rule> rules(Collection<? extends KiePackage> packages) {
        return packages.stream().flatMap(kiePackage -> kiePackage.getRules().stream());
    }
}
