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
        regels = Check.noNull("regels", regels);
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
     */
    public static final class Regel {

        private final Parts parts;

        /** All parts of it: equal parts make it equal. */
        private record Parts(
                String id,
                String hoofdstuk,
                @Nullable String rij,
                @Nullable Melding melding,
                @Nullable Integer afweging,
                List<String> feiten,
                List<String> bron,
                boolean keuze,
                String tekst) {

            private Parts {
                Objects.requireNonNull(id, "id");
                Objects.requireNonNull(hoofdstuk, "hoofdstuk");
                feiten = Check.noNull("feiten", feiten);
                bron = Check.noNull("bron", bron);
                Objects.requireNonNull(tekst, "tekst");
            }
        }

        private Regel(Parts parts) {
            this.parts = parts;
        }

        /** {@return its id, the same as in an audit trail} */
        public String id() {
            return parts.id;
        }

        /** {@return the chapter that it stands in, in words; the rules of a chapter follow each other} */
        public String hoofdstuk() {
            return parts.hoofdstuk;
        }

        /** {@return the row of the decision table that it is, a letter; null for a rule that is no row} */
        public @Nullable String rij() {
            return parts.rij;
        }

        /** {@return what that row says of a report to Veilig Thuis; null for a rule that is no row} */
        public @Nullable Melding melding() {
            return parts.melding;
        }

        /** {@return the afweging that it is about, 1 to 5; null when it is about none} */
        public @Nullable Integer afweging() {
            return parts.afweging;
        }

        /** {@return the paths of the input fields that it reads; {@code []} stands for the entry of a list that it is about} */
        public List<String> feiten() {
            return parts.feiten;
        }

        /** {@return the tags of its sources; {@link Bron#van} says what they are} */
        public List<String> bron() {
            return parts.bron;
        }

        /** {@return whether it fills in what no source settles: a choice of this library} */
        public boolean keuze() {
            return parts.keuze;
        }

        /** {@return the rule in words: when it holds, and what follows. The same text as in an audit trail} */
        public String tekst() {
            return parts.tekst;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Regel that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public String toString() {
            return "Regel[id=" + parts.id + "]";
        }

        /**
         * Starts a rule that is no row, is about no afweging, reads no facts and names no source.
         *
         * @param id its id
         * @param hoofdstuk the chapter that it stands in, in words
         * @param tekst the rule in words
         * @return a new builder, for one thread
         */
        public static Builder builder(String id, String hoofdstuk, String tekst) {
            return new Builder(id, hoofdstuk, tekst);
        }

        /** Makes a rule. Not thread-safe. */
        public static final class Builder {
            private final String id;
            private final String hoofdstuk;
            private final String tekst;
            private @Nullable String rij;
            private @Nullable Melding melding;
            private @Nullable Integer afweging;
            private List<String> feiten = List.of();
            private List<String> bron = List.of();
            private boolean keuze;

            private Builder(String id, String hoofdstuk, String tekst) {
                this.id = Objects.requireNonNull(id, "id");
                this.hoofdstuk = Objects.requireNonNull(hoofdstuk, "hoofdstuk");
                this.tekst = Objects.requireNonNull(tekst, "tekst");
            }

            /**
             * The row of the decision table that it is.
             *
             * @param rij its letter, or null
             * @param melding what that row says of a report, or null
             * @return this builder
             */
            public Builder rij(@Nullable String rij, @Nullable Melding melding) {
                this.rij = rij;
                this.melding = melding;
                return this;
            }

            /**
             * The afweging that it is about.
             *
             * @param afweging its number, or null
             * @return this builder
             */
            public Builder afweging(@Nullable Integer afweging) {
                this.afweging = afweging;
                return this;
            }

            /**
             * The input fields that it reads.
             *
             * @param feiten their paths
             * @return this builder
             */
            public Builder feiten(List<String> feiten) {
                this.feiten = Check.noNull("feiten", feiten);
                return this;
            }

            /**
             * Its sources.
             *
             * @param bron their tags
             * @return this builder
             */
            public Builder bron(List<String> bron) {
                this.bron = Check.noNull("bron", bron);
                return this;
            }

            /**
             * Whether it fills in what no source settles.
             *
             * @param keuze true for a choice of this library
             * @return this builder
             */
            public Builder keuze(boolean keuze) {
                this.keuze = keuze;
                return this;
            }

            /**
             * Makes the rule.
             *
             * @return an immutable rule
             */
            public Regel build() {
                return new Regel(new Parts(id, hoofdstuk, rij, melding, afweging, feiten, bron, keuze, tekst));
            }
        }
    }
}
