package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.List;
import nl.meldcode.Antwoorden;
import nl.meldcode.Casus;
import nl.meldcode.benchmark.Outcome;
import nl.meldcode.rules.Conclusies.Beantwoord;
import nl.meldcode.rules.Conclusies.EerdereMelding;
import nl.meldcode.rules.Conclusies.NaarAfweging;
import nl.meldcode.rules.Conclusies.Rij;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark needs of this library beyond its API: there is no public call that decides as far as the outcome and stops, and what
 * rules tell each other is kept from everybody else. Stateless.
 */
@NullMarked
public final class Inside {

    private Inside() {}

    /**
     * Decides as far as the outcome, as the library does to find what would change it.
     *
     * @param casus the case
     * @return its outcome
     */
    public static Outcome decide(Casus casus) {
        return outcome(RuleSets.onderwijs()
                .op(casus.peildatum())
                .beslis(casus)
                .conclusions(Rij.class)
                .get(0));
    }

    /**
     * The cases over which this library compares rule sets.
     *
     * @return what makes each of them
     */
    public static Space space() {
        return new Space(new CaseSpace());
    }

    /** Cases by number. Thread-safe. */
    public static final class Space {

        private final CaseSpace cases;

        private Space(CaseSpace cases) {
            this.cases = cases;
        }

        /**
         * How many there are.
         *
         * @return how many
         */
        public int size() {
            return CaseSpace.AANTAL;
        }

        /**
         * One of them.
         *
         * @param number from 0 to the {@linkplain #size() size}, exclusive
         * @return the case
         */
        public Casus get(int number) {
            return cases.casus(number);
        }
    }

    /**
     * The outcome that a fact is.
     *
     * @param fact what a rule concluded
     * @return its outcome; null when it is another conclusion
     */
    public static @Nullable Outcome outcomeOf(Object fact) {
        return fact instanceof Rij rij ? outcome(rij) : null;
    }

    /**
     * The facts of a case that its own types do not say, in the form in which the rules read them; the last one sets them going.
     *
     * @param casus the case
     * @return the facts
     */
    public static List<Object> earlierReportsAndFirstQuestion(Casus casus) {
        List<Object> facts = new ArrayList<>();
        casus.eerdereMeldingen().forEach(datum -> facts.add(new EerdereMelding(datum)));
        facts.add(new NaarAfweging(0));
        return facts;
    }

    /**
     * The answers that the rules on what follows read.
     *
     * @param gegeven those of the case
     * @return the facts
     */
    public static List<Object> answers(Antwoorden gegeven) {
        return List.of(
                new Beantwoord(1, gegeven.vermoeden()),
                new Beantwoord(3, gegeven.effectieveHulpMogelijk()),
                new Beantwoord(4, gegeven.hulpAanvaard()),
                new Beantwoord(5, gegeven.resultaatBereikt()));
    }

    private static Outcome outcome(Rij rij) {
        return new Outcome(rij.letter(), rij.melding(), rij.meldnorm(), rij.afweging() == 0 ? null : rij.afweging());
    }
}
