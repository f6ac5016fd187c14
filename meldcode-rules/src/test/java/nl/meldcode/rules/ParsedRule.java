package nl.meldcode.rules;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Antwoorden;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Hulp;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * A rule as Drools' own parser reads it.
 *
 * @param name its id
 * @param feiten the input fields that its metadata name
 * @param reads the input fields that its conditions read, a list as a whole
 * @param matches the types of what other rules concluded that its conditions are about
 * @param absent those of which it asks that there is none
 * @param concludes the types of what it concludes
 * @param row the row and the melding that its metadata name, empty for a rule that is no row
 * @param concludedRow those that it concludes
 */
record ParsedRule(
        String name,
        Set<String> feiten,
        Set<String> reads,
        Set<String> matches,
        Set<String> absent,
        Set<String> concludes,
        List<String> row,
        List<String> concludedRow) {

    private static final Pattern INSERT = Pattern.compile("insert\\(new (\\w+)\\(");
    private static final Pattern ROW = Pattern.compile("insert\\(new Rij\\(\"(\\w)\", Melding\\.(\\w+),");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.$])[a-z]\\w*");

    /** Where the fields of a fact stand in a case. */
    private static final Map<Class<?>, String> FACTS = Map.of(
            Casus.class, "",
            Antwoorden.class, "afwegingen.",
            Stappen.class, "stappen.",
            Hulp.class, "hulp.");

    /** The lists of a case, of which each entry is a fact. */
    private static final Map<String, String> LISTS = Map.of(
            Signaal.class.getSimpleName(), "signalen",
            BestaandeHulp.class.getSimpleName(), "hulp.bestaandeHulpverlening",
            BijzondereVorm.class.getSimpleName(), "bijzondereVormen",
            Reden.class.getSimpleName(), "redenenOmNietTeMelden",
            Conclusies.EerdereMelding.class.getSimpleName(), "eerdereMeldingen");

    private static final Set<String> CONCLUSIONS = Arrays.stream(Conclusies.Gevolg.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** The rules in a DRL file. */
    static List<ParsedRule> of(byte[] drl) {
        try {
            return new DrlParser()
                    .parse(false, new String(drl, StandardCharsets.UTF_8)).getRules().stream()
                            .map(ParsedRule::of)
                            .toList();
        } catch (DroolsParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ParsedRule of(RuleDescr rule) {
        Set<String> reads = new TreeSet<>();
        Set<String> matches = new LinkedHashSet<>();
        Set<String> absent = new LinkedHashSet<>();
        patterns(rule.getLhs()).forEach(pattern -> {
            reads.addAll(reads(pattern));
            if (CONCLUSIONS.contains(pattern.getObjectType())) {
                matches.add(pattern.getObjectType());
            }
        });
        negations(rule.getLhs())
                .flatMap(ParsedRule::patterns)
                .map(PatternDescr::getObjectType)
                .filter(CONCLUSIONS::contains)
                .forEach(absent::add);
        String feiten = metadata(rule, "feiten");
        return new ParsedRule(
                rule.getName(),
                feiten.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(feiten.split(", ", -1))),
                reads,
                matches,
                absent,
                INSERT.matcher(rule.getConsequence().toString())
                        .results()
                        .map((MatchResult insert) -> insert.group(1))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                rule.getAnnotation("rij") == null
                        ? List.of()
                        : List.of(metadata(rule, "rij"), metadata(rule, "melding")),
                ROW.matcher(rule.getConsequence().toString())
                        .results()
                        .flatMap((MatchResult row) -> Stream.of(row.group(1), row.group(2)))
                        .toList());
    }

    private static String metadata(RuleDescr rule, String key) {
        return rule.getAnnotation(key).getValue().toString().replace("\"", "");
    }

    private static Stream<PatternDescr> patterns(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return Stream.of(pattern);
        }
        return children(descr).flatMap(ParsedRule::patterns);
    }

    private static Stream<NotDescr> negations(BaseDescr descr) {
        Stream<NotDescr> deeper = children(descr).flatMap(ParsedRule::negations);
        return descr instanceof NotDescr not ? Stream.concat(Stream.of(not), deeper) : deeper;
    }

    private static Stream<BaseDescr> children(BaseDescr descr) {
        if (descr instanceof ConditionalElementDescr conditional) {
            return conditional.getDescrs().stream().map(BaseDescr.class::cast);
        }
        if (descr instanceof PatternDescr) {
            return Stream.of();
        }
        throw new IllegalArgumentException("No rule of the afwegingskader is made of " + descr);
    }

    private static Set<String> reads(PatternDescr pattern) {
        String list = LISTS.get(pattern.getObjectType());
        if (list != null) {
            return Set.of(list);
        }
        Set<String> words = pattern.getConstraint().getDescrs().stream()
                .flatMap(constraint -> WORD.matcher(constraint.toString()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return FACTS.entrySet().stream()
                .filter(fact -> fact.getKey().getSimpleName().equals(pattern.getObjectType()))
                .flatMap(fact -> Arrays.stream(fact.getKey().getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .filter(words::contains)
                        .map(name -> fact.getValue() + name))
                .collect(Collectors.toSet());
    }
}
