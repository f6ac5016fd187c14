package nl.meldcode.casussen;

import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.meldcode.Taal;

/** The words that a trainer reads. */
final class Teksten {

    private static final Pattern ONZICHTBAAR = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int LENGTE = 200;

    private Teksten() {}

    /** The words for a key, with values filled in. */
    static String tekst(Taal taal, String sleutel, Object... waarden) {
        return String.format(
                taal.locale(),
                ResourceBundle.getBundle("nl.meldcode.casussen.teksten", taal.locale())
                        .getString(sleutel),
                waarden);
    }

    /** What a file holds, on one line of a bearable length: it may hold anything. */
    static String regel(String tekst) {
        String regel = ONZICHTBAAR
                .matcher(
                        tekst.codePointCount(0, tekst.length()) <= LENGTE
                                ? tekst
                                : tekst.substring(0, tekst.offsetByCodePoints(0, LENGTE)) + "...")
                .replaceAll("?");
        return regel;
    }
}
