package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldcode.AuditTrail;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Whatever the build compiled is what the DRL says, or is not used. */
class RuleBasesTest {

    @Test
    void the_build_compiled_every_rule_of_the_drl_and_no_other() {
        Collection<KiePackage> compiled = RuleBases.compiled(Drl.source());

        assertThat(compiled).isNotNull();
        assertThat(names(compiled))
                .containsExactlyInAnyOrderElementsOf(Drl.rules().toList());
        assertThat(metadata(compiled)).containsExactlyInAnyOrderElementsOf(metadata(RuleBases.compile(Drl.source())));
    }

    @Test
    void what_was_compiled_from_other_bytes_is_not_used() {
        assertThat(RuleBases.compiled(altered(Drl.source().drl()))).isNull();
    }

    @Test
    void without_a_compiled_form_the_drl_is_compiled() {
        assertThat(names(RuleBases.load(altered(Drl.source().drl())).getKiePackages()))
                .containsExactlyInAnyOrderElementsOf(Drl.rules().toList());
    }

    @Test
    void a_rule_that_does_not_compile_stops_the_start() {
        RuleSource broken =
                altered(Map.of("stuk.drl", "rule \"stuk\" when Onbekend() then end".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> RuleBases.load(broken))
                .withMessageContaining("Onbekend");
    }

    private static RuleSource altered(Map<String, byte[]> drl) {
        return new RuleSource(
                Regelsets.ONDERWIJS.get(0),
                new AuditTrail.Regelset("onderwijs", "anders", LocalDate.of(2019, 1, 1), null, "0".repeat(64)),
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
