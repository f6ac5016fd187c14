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
import org.junit.jupiter.api.Test;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Whatever the build compiled is what the DRL says, or is not used. */
class RuleCompilerTest {

    @Test
    void the_build_compiled_every_rule_of_the_drl_and_no_other() {
        Collection<KiePackage> compiled = RuleCompiler.compiled(Drl.source(), RuleCompiler.COMPILED);

        assertThat(compiled).isNotNull();
        assertThat(names(compiled))
                .containsExactlyInAnyOrderElementsOf(Drl.rules().toList());
        assertThat(metadata(compiled))
                .containsExactlyInAnyOrderElementsOf(metadata(RuleCompiler.compile(Drl.source())));
    }

    @Test
    void the_build_compiled_those_that_can_touch_the_outcome_as_well() {
        Collection<KiePackage> compiled = RuleCompiler.compiled(Drl.source(), RuleCompiler.COMPILED_KERN);

        assertThat(compiled).isNotNull();
        assertThat(metadata(compiled))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        metadata(RuleCompiler.kern(altered(Drl.source().drl())).getKiePackages()));
    }

    @Test
    void what_was_compiled_from_other_bytes_is_not_used() {
        RuleSetFolder other = altered(Drl.source().drl());

        assertThat(RuleCompiler.compiled(other, RuleCompiler.COMPILED)).isNull();
        assertThat(RuleCompiler.compiled(other, RuleCompiler.COMPILED_KERN)).isNull();
    }

    @Test
    void without_a_compiled_form_the_drl_is_compiled() {
        assertThat(names(RuleCompiler.load(altered(Drl.source().drl())).getKiePackages()))
                .containsExactlyInAnyOrderElementsOf(Drl.rules().toList());
    }

    @Test
    void a_rule_that_does_not_compile_stops_the_start() {
        RuleSetFolder broken =
                altered(Map.of("stuk.drl", "rule \"stuk\" when Onbekend() then end".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> RuleCompiler.load(broken))
                .withMessageContaining("Onbekend");
    }

    private static RuleSetFolder altered(Map<String, byte[]> drl) {
        return new RuleSetFolder(
                RuleSets.ONDERWIJS.get(0),
                new Regelset("onderwijs", "anders", LocalDate.of(2019, 1, 1), null, "0".repeat(64)),
                drl);
    }

    private static List<String> names(Collection<KiePackage> packages) {
        return rules(packages).map(Rule::getName).toList();
    }

    private static List<String> metadata(Collection<KiePackage> packages) {
        return rules(packages).map(rule -> rule.getName() + rule.getMetaData()).toList();
    }

    private static Stream<Rule> rules(Collection<KiePackage> packages) {
        return packages.stream().flatMap(kiePackage -> kiePackage.getRules().stream());
    }
}
