package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;

/** A host may run Drools rules of its own, as Drools' manual shows it, in the same JVM. */
class HostTest {

    private static final String RULE = """
            package nl.meldcode.rules
            rule "afweging-1-ja" when $naam : String() then insert($naam.length()); end
            """;

    private final Casus casus = Casus.builder("casus-1", LocalDate.of(2026, 11, 20))
            .vermoeden(Antwoord.JA)
            .effectieveHulpMogelijk(Antwoord.NEE)
            .build();

    @Test
    void rules_of_a_host_and_rules_of_this_library_leave_each_other_alone_even_under_the_same_names() {
        Afwegingskader kader = Afwegingskader.onderwijs();
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/host.drl", RULE);
        services.newKieBuilder(files).buildAll();
        KieSession host = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();

        host.insert("host");
        assertThat(host.fireAllRules()).isEqualTo(1);
        assertThat(kader.weeg(casus).melding()).isEqualTo(Melding.VEREIST);
        assertThat(RuleSets.load(RuleSets.ONDERWIJS)
                        .op(casus.peildatum())
                        .weeg(casus, Protocol.STANDAARD)
                        .firings())
                .extracting(firing -> firing.regel().id())
                .contains("afweging-3-nee-is-melden");
        host.insert("again");
        assertThat(host.fireAllRules()).isEqualTo(1);
        host.dispose();
    }
}
