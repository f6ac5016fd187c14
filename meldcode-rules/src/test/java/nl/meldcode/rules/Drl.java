package nl.meldcode.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.rules.RuleCompiler.Part;

/** The rules as they are written, for tests that hold the engine against its source. */
final class Drl {

    private Drl() {}

    static RuleSetFolder source() {
        return RuleSetFolder.read(RuleSets.ONDERWIJS.get(0));
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
}
