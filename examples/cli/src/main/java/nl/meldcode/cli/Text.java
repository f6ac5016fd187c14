package nl.meldcode.cli;

import java.util.function.UnaryOperator;
import nl.meldcode.verslag.Lines;

/** Text that fits a screen and does it no harm. */
final class Text {

    /** The columns that the oldest of terminals has. */
    static final int WIDTH = 80;

    private Text() {}

    /** A text as lines that fit the screen, each ended: the first behind one margin, the others behind another. */
    static String paragraph(String first, String next, String text) {
        return paragraph(first, next, text, UnaryOperator.identity());
    }

    /** Emphasis comes after the breaking: colour takes no room. */
    static String paragraph(String first, String next, String text, UnaryOperator<String> emphasis) {
        StringBuilder lines = new StringBuilder();
        String margin = first;
        int width = WIDTH - next.length();
        for (String line : Lines.wrap(broken(disarmed(text), width), width)) {
            lines.append(margin).append(emphasis.apply(line)).append('\n');
            margin = next;
        }
        return lines.toString();
    }

    /** Line ends count as spaces; what else a terminal would obey is spelled out. */
    private static String disarmed(String text) {
        return Lines.printable(String.join(" ", text.strip().split("\\s+", -1)));
    }

    /** A word that is longer than a line is broken: here a line past the edge is worse than a word in two. */
    private static String broken(String text, int width) {
        return text.replaceAll("(\\S{" + width + "})(?=\\S)", "$1 ");
    }
}
