package nl.meldcode.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Melding;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What a rule says of itself in its metadata.
 *
 * @param id its name, stable once published
 * @param volgorde its place in an audit trail: the afwegingen in their order, the row that decided, and all that follows from it
 * @param bestand the DRL file that it stands in, without its ending
 * @param rij the row of the decision table that it is, or null
 * @param melding what that row says of a report, or null
 * @param afweging the question that it is about, or null
 * @param bron the tags of its sources
 * @param keuze whether it fills in what no source settles
 * @param feiten the paths of the input fields that it reads; {@code []} stands for the entry that it matched
 * @param perFeit whether it is about one entry of a list at a time
 */
record Regel(
        String id,
        int volgorde,
        String bestand,
        @Nullable String rij,
        @Nullable Melding melding,
        @Nullable Integer afweging,
        List<String> bron,
        boolean keuze,
        List<String> feiten,
        boolean perFeit)
        implements Comparable<Regel> {

    private static final int ROW = 6;
    private static final int CONSEQUENCE = 7;
    private static final int GROUP = 1_000;

    /** Reads a rule that stands at this place in its rule set, in this file. */
    static Regel of(Rule rule, int positie, String file) {
        Map<String, Object> metadata = rule.getMetaData();
        Integer afweging = metadata.containsKey("afweging") ? required(rule, "afweging", Integer.class, file) : null;
        String rij = metadata.containsKey("rij") ? required(rule, "rij", String.class, file) : null;
        int group = rij != null ? ROW : afweging != null ? afweging : CONSEQUENCE;
        List<String> feiten = list(rule, "feiten", file);
        return new Regel(
                rule.getName(),
                group * GROUP + positie,
                file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.drl$", ""),
                rij,
                rij == null ? null : melding(rule, file),
                afweging,
                list(rule, "bron", file),
                required(rule, "keuze", Boolean.class, file),
                feiten,
                feiten.stream().anyMatch(feit -> feit.contains("[]")));
    }

    /** The paths with a list named as a whole where the rule is about one entry at a time. */
    List<String> feitenAlsGeheel() {
        return feiten.stream()
                .map(feit -> feit.replaceFirst("\\[].*", ""))
                .distinct()
                .toList();
    }

    @Override
    public int compareTo(Regel other) {
        return Integer.compare(volgorde, other.volgorde);
    }

    private static Melding melding(Rule rule, String file) {
        String name = required(rule, "melding", String.class, file);
        return Arrays.stream(Melding.values())
                .filter(melding -> melding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> metadata(rule, "melding", file));
    }

    private static List<String> list(Rule rule, String key, String file) {
        String list = required(rule, key, String.class, file);
        return list.isEmpty() ? List.of() : List.of(list.split(", ", -1));
    }

    private static <T> T required(Rule rule, String key, Class<T> type, String file) {
        Object value = rule.getMetaData().get(key);
        if (!type.isInstance(value)) {
            throw metadata(rule, key, file);
        }
        return type.cast(value);
    }

    private static MeldcodeException metadata(Rule rule, String key, String file) {
        return new MeldcodeException(Foutcode.VERPLICHT_VELD, file, "regelset-metadata", rule.getName(), key);
    }
}
