package nl.meldcode.casussen.rapport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Veld;
import nl.meldcode.verslag.Woorden;

/** The facts of a case in words: the answers all of them, of the rest what was recorded. */
final class Feiten {

    /**
     * A fact.
     *
     * @param naam what a reader calls it
     * @param waarden what the case says; more than one for a list
     */
    public record Feit(String naam, List<String> waarden) {}

    private static final String ANTWOORDEN = Veld.VERMOEDEN.groep();

    private final Casus casus;
    private final Woorden woorden;
    private final Labels labels;

    Feiten(Casus casus, Woorden woorden, Labels labels) {
        this.casus = casus;
        this.woorden = woorden;
        this.labels = labels;
    }

    /** The answers to the questions, also where there is none. */
    List<Feit> antwoorden() {
        return feiten(veld -> veld.groep().equals(ANTWOORDEN));
    }

    /** All else that was recorded. */
    List<Feit> overig() {
        return feiten(veld -> veld != Veld.REFERENTIE && !veld.groep().equals(ANTWOORDEN));
    }

    private List<Feit> feiten(Predicate<Veld> welke) {
        return Arrays.stream(Veld.values())
                .filter(welke)
                .map(veld -> new Feit(woorden.veld(veld.pad()), waarden(veld)))
                .filter(feit -> !feit.waarden().isEmpty())
                .toList();
    }

    /** What the case says in a field; nothing where nothing was recorded. */
    List<String> waarden(String pad) {
        return waarden(Veld.van(pad).orElseThrow(() -> new IllegalArgumentException(pad)));
    }

    private List<String> waarden(Veld veld) {
        Object waarde = veld.waarde(casus);
        return waarde == null
                ? List.of()
                : waarde instanceof List<?> lijst
                        ? lijst.stream().map(this::tekst).toList()
                        : List.of(tekst(waarde));
    }

    private String tekst(Object waarde) {
        if (waarde instanceof Enum<?> code) {
            return woorden.of(code);
        }
        if (waarde instanceof LocalDate dag) {
            return woorden.of(dag);
        }
        if (waarde instanceof Boolean ja) {
            return labels.of(ja ? "ja" : "nee");
        }
        if (waarde instanceof Signaal signaal) {
            return signaal(signaal);
        }
        return waarde instanceof BestaandeHulp hulp ? hulp(hulp) : waarde.toString();
    }

    private String signaal(Signaal signaal) {
        String datum = woorden.of(signaal.datum());
        String aard = woorden.of(signaal.aard());
        Signaal.Bron bron = signaal.bron();
        return bron == null
                ? labels.of("signaal", datum, aard)
                : labels.of("signaal.bron", datum, aard, woorden.of(bron));
    }

    private String hulp(BestaandeHulp hulp) {
        LocalDate sinds = hulp.sinds();
        String organisatie = woorden.of(hulp.organisatie());
        return sinds == null ? organisatie : labels.of("hulp.sinds", organisatie, woorden.of(sinds));
    }
}
