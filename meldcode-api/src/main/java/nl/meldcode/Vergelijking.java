package nl.meldcode;

import java.nio.file.Path;
import java.util.Objects;
import nl.meldcode.spi.AfwegingskaderProvider;
import nl.meldcode.spi.Vergeleken;

/**
 * What came of comparing two versions of the framework: which were compared, over how many cases, and how many of these they decide
 * differently. So a change of the rules can be read before it is adopted.
 *
 * <pre>{@code
 * Vergelijking.voerOntwerpUit("2019.1", Path.of("drafts/2027-1"), verschil -> System.out.println(verschil.casus()));
 * }</pre>
 *
 * <p>Both rule sets run over the same made-up cases, whenever they are in force: all answers to the five afwegingen, with and without
 * an indication that is open or settled, the pupil's own words, a term that runs or has passed, and existing help; out of scope all
 * answers; and beside these every other fact, one at a time. Within these cases nothing is missed. A rule that asks for two of those
 * other facts together is not seen. A value: immutable and thread-safe.
 *
 * @param a the one rule set
 * @param b the other
 * @param casussen how many cases were compared
 * @param verschillen how many of them have another outcome
 * @param andereRegel how many of them have the same outcome by another rule
 */
public record Vergelijking(Regelset a, Regelset b, long casussen, long verschillen, long andereRegel) {

    /**
     * Makes a result; results are made by comparing.
     */
    public Vergelijking {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
    }

    /**
     * Compares two versions of the framework for education. Takes some tens of seconds of all processors, in constant memory.
     *
     * @param a the one version, such as {@code 2019.1}
     * @param b the other version
     * @param listener is told of each difference, in the calling thread; the cases with the fewest facts come first
     * @return what was compared, and how many differences there were
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when a version is not at hand; its field is that version
     * @throws IllegalStateException when no rules are on the class path: {@code nl.meldcode:meldcode-rules} is missing
     * @throws RuntimeException whatever the listener throws
     */
    public static Vergelijking onderwijs(String a, String b, Listener listener) {
        return vergelijk(new Vergeleken.Versie(a), new Vergeleken.Versie(b), listener);
    }

    /**
     * Compares a version of the framework for education with a draft, <strong>and runs the draft</strong>. Rules are code: what stands in
     * the folder can do all that this program can do. Give only a folder that you trust as you trust a program, and never a path that
     * comes from outside.
     *
     * <p>A draft is a folder with {@code regelset.properties} and the DRL files that it names, of at most 1 MiB each. All of them lie in
     * that folder. A draft that fires more than 100,000 rules on one case is given up; one that never comes back from a rule is not.
     *
     * @param versie the version
     * @param ontwerp the folder with the draft
     * @param listener is told of each difference, in the calling thread; the cases with the fewest facts come first
     * @return what was compared, and how many differences there were
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when the version is not at hand, with {@link
     *     Foutcode#ONLEESBAAR} when a file of the draft cannot be read, with {@link Foutcode#TE_GROOT} when one is too large, with {@link
     *     Foutcode#VERPLICHT_VELD} when something is missing in it, with {@link Foutcode#ONGELDIGE_WAARDE} when it lies outside of the
     *     folder, or when the rules do not compile, fail, or do not decide a case by exactly one row. Its field is the version, folder
     *     or file at fault
     * @throws IllegalStateException when no rules are on the class path: {@code nl.meldcode:meldcode-rules} is missing
     * @throws RuntimeException whatever the listener throws
     */
    public static Vergelijking voerOntwerpUit(String versie, Path ontwerp, Listener listener) {
        return vergelijk(new Vergeleken.Versie(versie), new Vergeleken.Ontwerp(ontwerp), listener);
    }

    /**
     * Compares a draft with a version, <strong>and runs the draft</strong>: as {@link #voerOntwerpUit(String, Path, Listener)}, with the
     * sides the other way round.
     *
     * @param ontwerp the folder with the draft
     * @param versie the version
     * @param listener is told of each difference, in the calling thread; the cases with the fewest facts come first
     * @return what was compared, and how many differences there were
     * @throws MeldcodeException as there
     * @throws IllegalStateException when no rules are on the class path: {@code nl.meldcode:meldcode-rules} is missing
     * @throws RuntimeException whatever the listener throws
     */
    public static Vergelijking voerOntwerpUit(Path ontwerp, String versie, Listener listener) {
        return vergelijk(new Vergeleken.Ontwerp(ontwerp), new Vergeleken.Versie(versie), listener);
    }

    /**
     * Compares two drafts, <strong>and runs both</strong>: as {@link #voerOntwerpUit(String, Path, Listener)}.
     *
     * @param a the folder with the one draft
     * @param b the folder with the other
     * @param listener is told of each difference, in the calling thread; the cases with the fewest facts come first
     * @return what was compared, and how many differences there were
     * @throws MeldcodeException as there
     * @throws IllegalStateException when no rules are on the class path: {@code nl.meldcode:meldcode-rules} is missing
     * @throws RuntimeException whatever the listener throws
     */
    public static Vergelijking voerOntwerpenUit(Path a, Path b, Listener listener) {
        return vergelijk(new Vergeleken.Ontwerp(a), new Vergeleken.Ontwerp(b), listener);
    }

    private static Vergelijking vergelijk(Vergeleken a, Vergeleken b, Listener listener) {
        Objects.requireNonNull(listener, "listener");
        return AfwegingskaderProvider.find().vergelijk(a, b, listener);
    }

    /**
     * A case with another outcome. A value: immutable and thread-safe.
     *
     * @param casus the case
     * @param a what the one rule set decides
     * @param regelA the rule by which it does
     * @param b what the other decides
     * @param regelB the rule by which it does
     */
    public record Verschil(Casus casus, Uitkomst a, String regelA, Uitkomst b, String regelB) {

        /**
         * Makes a difference.
         */
        public Verschil {
            Objects.requireNonNull(casus, "casus");
            Objects.requireNonNull(a, "a");
            Objects.requireNonNull(regelA, "regelA");
            Objects.requireNonNull(b, "b");
            Objects.requireNonNull(regelB, "regelB");
        }

        /** Shows no fact of the case: it may end up in a log. */
        @Override
        public String toString() {
            return "Verschil[referentie=" + casus.referentie() + "]";
        }
    }

    /** Hears what a comparison finds, while it runs. Need not be thread-safe. */
    @FunctionalInterface
    public interface Listener {

        /**
         * The two decide this case differently.
         *
         * @param verschil the case, and what either decides
         */
        void verschil(Verschil verschil);

        /**
         * So many cases have been compared. Does nothing unless implemented.
         *
         * @param casussen how many
         * @param totaal of how many
         */
        default void vergeleken(long casussen, long totaal) {}
    }
}
