package nl.meldcode.verslag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.meldcode.Actie;
import nl.meldcode.Bron;
import nl.meldcode.Meldnorm;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;

/**
 * The words for codes, fields, sources and dates in one language, so that nobody who reads a screen has to know
 * {@code ZO_SPOEDIG_MOGELIJK}. Immutable and thread-safe.
 */
public final class Woorden {

    private static final Pattern PLAATS = Pattern.compile("\\[.*");

    private final ResourceBundle bundle;
    private final DateTimeFormatter datum;

    private Woorden(Taal taal) {
        this.bundle = ResourceBundle.getBundle("nl.meldcode.verslag.woorden", taal.locale());
        this.datum = DateTimeFormatter.ofPattern("d MMMM uuuu", taal.locale());
    }

    /**
     * The words in a language.
     *
     * @param taal the language
     * @return its words
     */
    public static Woorden in(Taal taal) {
        Objects.requireNonNull(taal, "taal");
        return new Woorden(taal);
    }

    /**
     * The words for a code.
     *
     * @param code a value of one of the enums of the API, such as {@link Actie.Wanneer#ZO_SPOEDIG_MOGELIJK}
     * @return words that fit in a sentence or a table, such as {@code zo spoedig mogelijk}
     * @throws java.util.MissingResourceException when the code is not one of the API
     */
    public String of(Enum<?> code) {
        String type = code.getDeclaringClass().getName();
        return bundle.getString(type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + code.name());
    }

    /**
     * A date as people write it.
     *
     * @param dag the day
     * @return the date in words, such as {@code 20 november 2026}
     */
    public String of(LocalDate dag) {
        return datum.format(dag);
    }

    /**
     * The name of a field of a case.
     *
     * @param pad its path, such as {@code afwegingen.vermoeden}; of an entry of a list ({@code signalen[0].aard}) the list is named
     * @return the name; the path itself where there is no such field
     */
    public String veld(String pad) {
        return orElse("veld." + PLAATS.matcher(pad).replaceFirst(""), pad);
    }

    /**
     * What a source is, and what it is called.
     *
     * @param tag its tag in the metadata of a rule, such as {@code nji}
     * @return its grade in words and its title, such as {@code kader: Nederlands Jeugdinstituut, afwegingskader meldcode}; the tag
     *     itself where there is no such source
     */
    public String bron(String tag) {
        return Bron.van(tag).map(bron -> of(bron.graad()) + ": " + bron.titel()).orElse(tag);
    }

    /**
     * Whether a report is needed, with the norm that makes it so.
     *
     * @param uitkomst the outcome
     * @return words such as {@code VEREIST, volgens meldnorm 1}
     */
    public String uitkomst(Uitkomst uitkomst) {
        String melding = of(uitkomst.melding());
        Meldnorm meldnorm = uitkomst.meldnorm();
        return meldnorm == null ? melding : bundle.getString("uitkomst.norm").formatted(melding, of(meldnorm));
    }

    private String orElse(String sleutel, String anders) {
        return bundle.containsKey(sleutel) ? bundle.getString(sleutel) : anders;
    }
}
