package nl.meldcode.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Taal;
import nl.meldcode.rules.RuleCompiler.Part;

/** The rules as they are written, for tests that hold the engine against its source. */
final class Drl {

    private static final Pattern ACTION = Pattern.compile("new Taak\\(Actie\\.Code\\.(\\w+),");

    private Drl() {}

    static RuleSetFolder source() {
        return RuleSetFolder.read(RuleSets.ONDERWIJS.get(0));
    }

    /** The rules as Drools compiles them here and now, where it has no use for the code that the build made of them. */
    static RuleSet compiled() {
        return ruleSet(
                part -> RuleSets.withOwnClassLoader(
                        () -> new Sessions(RuleCompiler.of(RuleCompiler.compile(source(), part)))),
                regels());
    }

    /** The rule set with other sessions, and with rules that say this of themselves. */
    static RuleSet ruleSet(Function<Part, Sessions> sessions, Map<String, Regel> regels) {
        return new RuleSet(
                source(),
                sessions.apply(Part.BESLISSING),
                sessions.apply(Part.VERVOLG),
                regels,
                Arrays.stream(Taal.values())
                        .collect(Collectors.toMap(
                                Function.identity(), RuleSets.onderwijs().nieuwste()::teksten)));
    }

    /** What each rule says of itself, by its id. */
    static Map<String, Regel> regels() {
        return rules().collect(Collectors.toMap(
                Function.identity(), RuleSets.onderwijs().nieuwste()::regel));
    }

    /** The ids of all rules, in order. */
    static Stream<String> rules() {
        return Arrays.stream(Part.values()).flatMap(Drl::rules);
    }

    /** The ids of the rules in one part of the rule set, in order. */
    static Stream<String> rules(Part part) {
        return part.files(source()).values().stream()
                .map(RuleSetFolder::ruleNames)
                .flatMap(List::stream);
    }

    /** The rules that ask for an action, with its code. */
    static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        for (byte[] file : source().drl().values()) {
            for (String rule : new String(file, StandardCharsets.UTF_8).split("(?m)^rule ", -1)) {
                Matcher code = ACTION.matcher(rule);
                if (code.find()) {
                    actions.put(rule.substring(1, rule.indexOf('"', 1)), code.group(1));
                }
            }
        }
        return actions;
    }
}
