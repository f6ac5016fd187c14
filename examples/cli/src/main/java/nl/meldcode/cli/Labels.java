package nl.meldcode.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/** The words of the screen in one language. The library's own texts come with the decision. */
final class Labels {

    private final Taal taal;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    Labels(Taal taal) {
        this.taal = taal;
        this.bundle = ResourceBundle.getBundle("nl.meldcode.cli.Labels", taal.locale());
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", taal.locale());
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
        return get(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The words for an outcome, with the norm that makes it so. */
    String outcome(Melding melding, @Nullable Meldnorm meldnorm) {
        return meldnorm == null ? of(melding) : get("text.norm", of(melding), of(meldnorm));
    }

    /** A date as people write it: 20 november 2026. */
    String of(LocalDate date) {
        return dates.format(date);
    }
}
