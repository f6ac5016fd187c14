package nl.meldcode.casussen;

import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.meldcode.Taal;

/** The words that a trainer reads, in one language. */
final class Labels {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int MAX_LENGTH = 200;

    private final Taal taal;
    private final ResourceBundle bundle;

    Labels(Taal taal) {
        this.taal = taal;
        this.bundle = ResourceBundle.getBundle("nl.meldcode.casussen.Labels", taal.locale());
    }

    /** The words for a key, with values filled in. */
    String of(String key, Object... values) {
        return String.format(taal.locale(), bundle.getString(key), values);
    }

    /** What a file holds, on one line of a bearable length: it may hold anything. */
    static String oneLine(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= MAX_LENGTH;
        String start = fits ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "...";
        return INVISIBLE.matcher(start).replaceAll("?");
    }
}
