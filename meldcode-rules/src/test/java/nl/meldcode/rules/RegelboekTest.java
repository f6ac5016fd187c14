package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bron;
import nl.meldcode.Casus;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.verslag.Woorden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule book says of each rule what the rule says of itself, in the words of the audit trail. */
class RegelboekTest {

    private static final Pattern RULE = Pattern.compile(
            "^rule \"(?<id>.+)\"\\n +(?:@rij\\(\"(?<rij>[a-z])\"\\) @melding\\(\"[A-Z_]+\"\\) )?(?:@afweging\\((?<afweging>[1-5])\\) )?"
                    + "@bron\\(\"(?<bron>.+)\"\\) @keuze\\((?<keuze>true|false)\\)\\n +@feiten\\(\"(?<feiten>.*)\"\\)$",
            Pattern.MULTILINE);

    /** The source on which no rule rests: it is why a word is not there. */
    private static final List<String> ALLEEN_GELEZEN = List.of("augeo-hwc");

    @ParameterizedTest
    @EnumSource
    void every_rule_stands_in_it_as_the_drl_describes_it(Taal taal) {
        List<List<Object>> drl = Drl.source().drl().values().stream()
                .flatMap(file ->
                        RULE.matcher(new String(file, StandardCharsets.UTF_8)).results())
                .map(rule -> List.<Object>of(
                        rule.group(1),
                        String.valueOf(rule.group(2)),
                        String.valueOf(rule.group(3)),
                        rule.group(4),
                        rule.group(5),
                        rule.group(6)))
                .toList();
        assertThat(drl).hasSameSizeAs(Drl.rules().toList());

        assertThat(boek(taal).regels().stream()
                        .map(regel -> List.<Object>of(
                                regel.id(),
                                String.valueOf(regel.rij()),
                                String.valueOf(regel.afweging()),
                                String.join(", ", regel.bron()),
                                String.valueOf(regel.keuze()),
                                String.join(", ", regel.feiten()))))
                .containsExactlyInAnyOrderElementsOf(drl);
    }

    @ParameterizedTest
    @EnumSource
    void its_words_are_those_of_the_audit_trail(Taal taal) {
        Regelboek boek = boek(taal);
        Afwegingskader kader = Afwegingskader.builder().taal(taal).build();
        for (Casus casus : Ruimte.NUMMERS.stream()
                .filter(nummer -> nummer % 331 == 0)
                .map(Ruimte::casus)
                .toList()) {
            assertThat(kader.weeg(casus).auditTrail().stappen())
                    .allSatisfy(stap -> assertThat(boek.regel(stap.regel()).orElseThrow())
                            .satisfies(regel -> {
                                assertThat(regel.tekst()).isEqualTo(stap.tekst());
                                assertThat(regel.bron()).isEqualTo(stap.bron());
                                assertThat(regel.keuze()).isEqualTo(stap.keuze());
                                assertThat(regel.afweging()).isEqualTo(stap.afweging());
                            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_row_of_the_decision_table_stands_in_it(Taal taal) {
        assertThat(boek(taal).regels().stream()
                        .map(Regelboek.Regel::rij)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining()))
                .isEqualTo("abcdefghijklmnopqrstux");
    }

    @ParameterizedTest
    @EnumSource
    void every_source_and_every_field_has_words(Taal taal) {
        Woorden woorden = Woorden.in(taal);

        assertThat(boek(taal).regels()).allSatisfy(regel -> {
            assertThat(regel.bron())
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(woorden.bron(tag)).isNotEqualTo(tag));
            assertThat(regel.feiten())
                    .allSatisfy(feit -> assertThat(woorden.veld(feit)).as(feit).doesNotContainPattern("[a-z][A-Z.]"));
        });
    }

    @Test
    void its_sources_are_those_that_the_rules_name_in_the_order_of_the_table() {
        Regelboek boek = boek(Taal.NL);
        List<String> tags = Bron.alle().stream().map(Bron::tag).toList();

        assertThat(boek.regels().stream().flatMap(regel -> regel.bron().stream()))
                .isSubsetOf(tags);
        List<String> ongebruikt = new ArrayList<>(tags);
        boek.regels().forEach(regel -> ongebruikt.removeAll(regel.bron()));
        assertThat(ongebruikt)
                .as("in the table of sources, and named by no rule: use it, or add it to those that were only read")
                .isEqualTo(ALLEEN_GELEZEN);
        assertThat(boek.bronnen())
                .extracting(Bron::tag)
                .isEqualTo(
                        tags.stream().filter(tag -> !ongebruikt.contains(tag)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void it_stands_in_the_order_of_the_drl_a_chapter_for_each_file(Taal taal) {
        List<Regelboek.Regel> regels = boek(taal).regels();

        assertThat(regels)
                .extracting(Regelboek.Regel::id)
                .containsExactlyElementsOf(Drl.rules().toList());
        List<String> hoofdstukken = new ArrayList<>();
        for (Regelboek.Regel regel : regels) {
            if (hoofdstukken.isEmpty() || !regel.hoofdstuk().equals(hoofdstukken.get(hoofdstukken.size() - 1))) {
                hoofdstukken.add(regel.hoofdstuk());
            }
        }
        assertThat(hoofdstukken)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Drl.source().drl().keySet());
    }

    private static Regelboek boek(Taal taal) {
        return Afwegingskader.builder().taal(taal).build().regelboek();
    }
}
