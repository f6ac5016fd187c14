package nl.meldcode.cli;

import java.time.LocalDate;
import java.util.ResourceBundle;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.verslag.Woorden;

/** The words of the screen in one language. The words for codes and dates are the library's own. */
final class Labels {

    private final Taal taal;
    private final ResourceBundle bundle;
    private final Woorden words;

    Labels(Taal taal) {
        this.taal = taal;
        this.bundle = ResourceBundle.getBundle("nl.meldcode.cli.Labels", taal.locale());
        this.words = Woorden.in(taal);
    }

    Taal taal() {
        return taal;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The words for a key, with values filled in. */
    String get(String key, Object... values) {
        return String.format(taal.locale(), bundle.getString(key), values);
    }

    /** The words for a code: nobody has to read ZO_SPOEDIG_MOGELIJK. */
    String of(Enum<?> code) {
        return words.of(code);
    }

    /** The words for an outcome, with the norm that makes it so. */
    String of(Uitkomst uitkomst) {
        return words.uitkomst(uitkomst);
    }

    /** A date as people write it: 20 november 2026. */
    String of(LocalDate date) {
        return words.of(date);
    }
}
