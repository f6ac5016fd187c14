package nl.meldcode.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What a rule says of itself in its metadata.
 *
 * @param id its name, stable once published
 * @param positie its place in the rule set
 * @param rij the row of the decision table that it is, or null
 * @param afweging the question that it is about, or null
 * @param bron the tags of its sources
 * @param keuze whether it fills in what no source settles
 * @param feiten the paths of the input fields that it reads; {@code []} stands for the entry that it matched
 */
record Regel(
        String id,
        int positie,
        @Nullable String rij,
        @Nullable Integer afweging,
        List<String> bron,
        boolean keuze,
        List<String> feiten)
        implements Comparable<Regel> {

    private static final int ROW = 6;
    private static final int CONSEQUENCE = 7;

    private static final Comparator<Regel> VOLGORDE =
            Comparator.comparing(Regel::groep).thenComparing(Regel::positie);

    static Regel of(Rule rule, int positie) {
        Map<String, Object> metadata = rule.getMetaData();
        return new Regel(
                rule.getName(),
                positie,
                (String) metadata.get("rij"),
                (Integer) metadata.get("afweging"),
                list(rule, "bron"),
                (Boolean) required(rule, "keuze"),
                list(rule, "feiten"));
    }

    /** In the order of the audit trail: the afwegingen in their order, the row that decided, and all that follows from it. */
    @Override
    public int compareTo(Regel other) {
        return VOLGORDE.compare(this, other);
    }

    /** Whether it is about one entry of a list at a time. */
    boolean perFeit() {
        return feiten.stream().anyMatch(feit -> feit.contains("[]"));
    }

    private int groep() {
        return rij != null ? ROW : afweging != null ? afweging : CONSEQUENCE;
    }

    private static List<String> list(Rule rule, String key) {
        return List.of(required(rule, key).toString().split(", ", -1));
    }

    private static Object required(Rule rule, String key) {
        Object value = rule.getMetaData().get(key);
        if (value == null) {
            throw new IllegalStateException("Rule " + rule.getName() + " has no @" + key + " in its metadata");
        }
        return value;
    }
}
