package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.rules.RuleCompiler.Part;
import org.junit.jupiter.api.Test;

/**
 * What a rule says of itself is what it does. Its {@code @feiten}, which the audit trail shows, are the fields that its conditions
 * read; and it never asks for the absence of what another rule may still conclude.
 */
class RuleTextTest {

    private static final List<ParsedRule> BESLISSING = parsed(Part.BESLISSING);
    private static final List<ParsedRule> VERVOLG = parsed(Part.VERVOLG);
    private static final List<ParsedRule> ALL =
            Stream.of(BESLISSING, VERVOLG).flatMap(List::stream).toList();

    @Test
    void every_field_that_a_rule_reads_stands_in_its_feiten() {
        assertThat(ALL)
                .hasSizeGreaterThan(100)
                .allSatisfy(rule -> assertThat(unnamed(rule)).as(rule.name()).isEmpty());
    }

    @Test
    void every_field_in_the_feiten_of_a_rule_is_read_by_it_or_stands_behind_what_it_read() {
        assertThat(ALL)
                .allSatisfy(rule -> assertThat(unread(rule)).as(rule.name()).isEmpty());
    }

    @Test
    void a_row_concludes_the_melding_that_it_names_and_no_other_rule_concludes_a_row() {
        assertThat(ALL)
                .allSatisfy(
                        rule -> assertThat(rule.concludedRow()).as(rule.name()).isEqualTo(rule.row()));
        assertThat(ALL.stream().map(ParsedRule::row).filter(row -> !row.isEmpty()))
                .extracting(row -> row.get(0))
                .containsOnly("abcdefghijklmnopqrstux".split(""));
    }

    @Test
    void a_field_that_is_not_named_shows_and_one_too_many_too() {
        ParsedRule rule = only("""
                rule "proef"
                    @feiten("afwegingen.vermoeden, stappen.gesprekBetrokkenen")
                when
                    Antwoorden(vermoeden == Antwoord.JA, onthulling != Antwoord.NEE)
                    Casus($peildatum : peildatum)
                    exists (Signaal(datum.isAfter($peildatum)) or BijzondereVorm())
                then
                    insert(new Dringend());
                end
                """);

        assertThat(unnamed(rule))
                .containsExactlyInAnyOrder("afwegingen.onthulling", "peildatum", "signalen", "bijzondereVormen");
        assertThat(unread(rule)).containsExactly("stappen.gesprekBetrokkenen");
    }

    /** Before the question whether the meldcode is the route, all that is known of the case is concluded. */
    @Test
    void a_rule_that_decides_asks_only_for_the_absence_of_what_was_concluded_before_the_first_question() {
        assertThat(tooEarly(BESLISSING, "NaarAfweging")).isEmpty();
    }

    /** Before the row is told, all that does not depend on it is concluded; the rules that decide are ready by then. */
    @Test
    void a_rule_about_what_follows_asks_only_for_the_absence_of_what_was_concluded_before_the_row_was_told() {
        assertThat(tooEarly(VERVOLG, "Rij")).isEmpty();
    }

    @Test
    void a_rule_that_asks_too_early_shows() {
        ParsedRule early = only("""
                rule "vroeg"
                    @feiten("")
                when
                    not Dringend()
                then
                    insert(new Terughouden());
                end
                """);
        ParsedRule same = only("""
                rule "dringend"
                    @feiten("")
                when
                    Rij()
                then
                    insert(new Dringend());
                end
                """);

        assertThat(tooEarly(List.of(early, same), "Rij")).containsExactly("vroeg");
        assertThat(tooEarly(List.of(early), "Rij")).isEmpty();
    }

    private static Set<String> unnamed(ParsedRule rule) {
        return rule.reads().stream()
                .filter(field -> rule.feiten().stream().noneMatch(feit -> covers(whole(feit), field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unread(ParsedRule rule) {
        Set<String> behind = ALL.stream()
                .filter(other -> other.concludes().stream().anyMatch(rule.matches()::contains))
                .flatMap(other -> other.feiten().stream())
                .collect(Collectors.toSet());
        behind.addAll(rule.reads());
        if (rule.matches().contains("Beantwoord")) {
            behind.add("afwegingen");
        }
        return rule.feiten().stream()
                .filter(feit -> behind.stream()
                        .noneMatch(read -> covers(whole(feit), whole(read)) || covers(whole(read), whole(feit))))
                .toList();
    }

    /** A list as a whole stands for what is in it. */
    private static String whole(String feit) {
        return feit.replaceFirst("\\[].*", "");
    }

    private static boolean covers(String group, String field) {
        return field.equals(group) || field.startsWith(group + ".");
    }

    private static List<String> tooEarly(List<ParsedRule> rules, String signal) {
        Set<String> late = late(rules, signal);
        List<String> early = new ArrayList<>();
        for (ParsedRule rule : rules) {
            for (String absent : rule.absent()) {
                boolean mayCome =
                        rules.stream().anyMatch(other -> other.concludes().contains(absent));
                if (mayCome && (late.contains(absent) || !isLate(rule, late, signal))) {
                    early.add(rule.name());
                }
            }
        }
        return early;
    }

    /** What is concluded, by at least one rule, only after a signal. */
    private static Set<String> late(List<ParsedRule> rules, String signal) {
        Set<String> late = new TreeSet<>(Set.of(signal));
        int before;
        do {
            before = late.size();
            rules.stream().filter(rule -> isLate(rule, late, signal)).forEach(rule -> late.addAll(rule.concludes()));
        } while (late.size() > before);
        return late;
    }

    private static boolean isLate(ParsedRule rule, Set<String> late, String signal) {
        return rule.matches().contains(signal) || rule.matches().stream().anyMatch(late::contains);
    }

    private static List<ParsedRule> parsed(Part part) {
        return part.files(Drl.source()).values().stream()
                .map(ParsedRule::of)
                .flatMap(List::stream)
                .toList();
    }

    private static ParsedRule only(String rule) {
        return ParsedRule.of(("package nl.meldcode.rules\n" + rule).getBytes(StandardCharsets.UTF_8))
                .get(0);
    }
}
