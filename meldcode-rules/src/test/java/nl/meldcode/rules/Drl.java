package nl.meldcode.rules;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules as they are written, for tests that hold the engine against its source. */
final class Drl {

    private static final Pattern RULE = Pattern.compile("^rule \"(.+)\"$", Pattern.MULTILINE);

    private Drl() {}

    static RuleSetFolder source() {
        return RuleSetFolder.read(RuleSets.ONDERWIJS.get(0));
    }

    /** The ids of all rules, in order. */
    static Stream<String> rules() {
        return source().drl().values().stream()
                .flatMap(file -> RULE.matcher(new String(file, StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .map(line -> line.substring("rule \"".length(), line.length() - 1)));
    }
}
