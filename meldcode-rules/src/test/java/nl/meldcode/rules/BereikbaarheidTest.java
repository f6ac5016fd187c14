package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.rules.OracleTest.Doorloop;
import org.junit.jupiter.api.Test;

/**
 * Nothing in the rule set is dead: every rule fires in some case of {@link Ruimte}, and every action and point of attention turns
 * up. A rule that compares an enum with a text compiles, never fires and says nothing; here it shows.
 */
class BereikbaarheidTest {

    private final Doorloop ruimte = Doorloop.ruimte();
    private final Doorloop zijpaden = Doorloop.zijpaden();

    @Test
    void every_rule_fires() {
        Set<String> regels = Drl.rules().collect(Collectors.toCollection(TreeSet::new));
        Set<String> gevuurd = samen(ruimte.regels, zijpaden.regels);
        Set<String> nooit = new TreeSet<>(regels);
        nooit.removeAll(gevuurd);

        System.out.printf("Rules: %d, of which %d fired%n", regels.size(), regels.size() - nooit.size());
        assertThat(regels).as("rules").isNotEmpty();
        assertThat(nooit).as("rules that never fired").isEmpty();
        assertThat(regels).as("rules that fired").containsAll(gevuurd);
    }

    @Test
    void every_action_is_asked_for() {
        assertThat(samen(ruimte.acties, zijpaden.acties)).containsExactlyInAnyOrder(Actie.Code.values());
    }

    @Test
    void every_point_of_attention_is_made() {
        assertThat(samen(ruimte.aandachtspunten, zijpaden.aandachtspunten))
                .containsExactlyInAnyOrder(Aandachtspunt.Code.values());
    }

    private static <T> Set<T> samen(Set<T> een, Set<T> ander) {
        return Stream.concat(een.stream(), ander.stream()).collect(Collectors.toSet());
    }
}
