package nl.meldcode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one version of the framework in words, chapter by chapter: scope, the five afwegingen with their rows of the decision
 * table, and what follows from the outcome. A value.
 *
 * @param regelset which version
 * @param taal the language of the words
 * @param regels the rules
 * @see Afwegingskader#regelboek
 */
public record Regelboek(Regelset regelset, Taal taal, List<Regel> regels) {

    /**
     * Makes a rule book.
     */
    public Regelboek {
        Objects.requireNonNull(regelset, "regelset");
        Objects.requireNonNull(taal, "taal");
        regels = List.copyOf(regels);
    }

    /**
     * The rule with this id.
     *
     * @param id the id
     * @return the rule; empty when this version has no such rule
     */
    public Optional<Regel> regel(String id) {
        return regels.stream().filter(regel -> regel.id().equals(id)).findFirst();
    }

    /**
     * The sources that the rules name.
     *
     * @return the sources, in the order of {@link Bron#alle}
     */
    public List<Bron> bronnen() {
        Set<String> tags =
                regels.stream().flatMap(regel -> regel.bron().stream()).collect(Collectors.toSet());
        return Bron.alle().stream().filter(bron -> tags.contains(bron.tag())).toList();
    }

    /**
     * A rule, as its own metadata and the texts of the rule set describe it.
     *
     * @param id its id, the same as in an audit trail
     * @param hoofdstuk the chapter that it stands in, in words; the rules of a chapter follow each other
     * @param rij the row of the decision table that it is, a letter; null for a rule that is no row
     * @param melding what that row says of a report to Veilig Thuis; null for a rule that is no row
     * @param afweging the afweging that it is about, 1 to 5; null when it is about none
     * @param feiten the paths of the input fields that it reads; {@code []} stands for the entry of a list that it is about
     * @param bron the tags of its sources; {@link Bron#van} says what they are
     * @param keuze whether it fills in what no source settles: a choice of this library
     * @param tekst the rule in words: when it holds, and what follows. The same text as in an audit trail
     */
    public record Regel(
            String id,
            String hoofdstuk,
            @Nullable String rij,
            @Nullable Melding melding,
            @Nullable Integer afweging,
            List<String> feiten,
            List<String> bron,
            boolean keuze,
            String tekst) {

        /**
         * Makes a rule.
         */
        public Regel {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(hoofdstuk, "hoofdstuk");
            feiten = List.copyOf(feiten);
            bron = List.copyOf(bron);
            Objects.requireNonNull(tekst, "tekst");
        }
    }
}
