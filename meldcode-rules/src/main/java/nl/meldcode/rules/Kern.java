package nl.meldcode.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.rules.Conclusies.EnEn;
import nl.meldcode.rules.Conclusies.Gevolg;
import nl.meldcode.rules.Conclusies.Rij;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * The rules of a rule set that can touch the outcome. Most cannot: they do no more than insert facts that no rule reads, such as an
 * action or a point of attention. A rule of which that is not plain from its text counts as one that can.
 */
final class Kern {

    private static final Pattern INSERT = Pattern.compile("insert\\(new (\\w+)\\(.*\\)\\)", Pattern.DOTALL);

    /** What else can change what the engine knows, or hide that it does. */
    private static final Pattern UNCLEAR = Pattern.compile(
            "\\b(drools|kcontext|update|modify|delete|retract)\\b|[{}\"'/]|insert.*insert", Pattern.DOTALL);

    private final List<PackageDescr> bestanden;

    /** What the rules conclude and no rule of them reads. */
    private final Set<String> ongelezen;

    Kern(RuleSetFolder source) {
        List<String> files = source.drl().values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        String drl = String.join("\n", files);
        this.ongelezen = reads(drl, Object.class) || reads(drl, Record.class) || reads(drl, Gevolg.class)
                ? Set.of()
                : Arrays.stream(Gevolg.class.getPermittedSubclasses())
                        .filter(gevolg -> gevolg != Rij.class && gevolg != EnEn.class && !reads(drl, gevolg))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());
        this.bestanden = files.stream().map(Kern::parse).toList();
        bestanden.forEach(bestand -> bestand.getRules().removeIf(rule -> !raakt(rule)));
    }

    /** The files of the rule set, parsed, with the rules that can touch the outcome and no others. */
    List<PackageDescr> bestanden() {
        return bestanden;
    }

    private static PackageDescr parse(String drl) {
        try {
            return new DrlParser().parse(false, drl);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("It was compiled before", e);
        }
    }

    private boolean raakt(RuleDescr rule) {
        return !rule.getAttributes().isEmpty()
                || !rule.getNamedConsequences().isEmpty()
                || !Arrays.stream(rule.getConsequence().toString().strip().split(";", -1))
                        .map(String::strip)
                        .allMatch(statement -> statement.isEmpty() || isOngelezen(statement));
    }

    private boolean isOngelezen(String statement) {
        Matcher insert = INSERT.matcher(statement);
        return insert.matches()
                && ongelezen.contains(insert.group(1))
                && !UNCLEAR.matcher(statement).find();
    }

    /** Whether a rule has a condition on facts of a type; a mention that is none counts as one. */
    private static boolean reads(String drl, Class<?> type) {
        return Pattern.compile("(?<!new )\\b" + type.getSimpleName() + "\\s*\\(")
                .matcher(drl)
                .find();
    }
}
