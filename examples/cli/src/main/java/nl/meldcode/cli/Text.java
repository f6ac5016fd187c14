package nl.meldcode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text that fits a screen and does it no harm. */
final class Text {

    /** The columns that the oldest of terminals has. */
    static final int WIDTH = 80;

    private Text() {}

    /**
     * Breaks a text into lines of at most so many columns, between words; within a word only where it is longer than a line.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = printable(word);
            int length = length(rest);
            if (columns > 0 && columns + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                columns = 0;
            }
            while (length > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
                length = length(rest);
            }
            if (columns > 0) {
                line.append(' ');
                columns++;
            }
            line.append(rest);
            columns += length;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text as lines that fit the screen, each ended: the first behind one margin, the others behind another. */
    static String paragraph(String first, String next, String text) {
        return paragraph(first, next, text, UnaryOperator.identity());
    }

    /** Emphasis comes after the breaking: colour takes no room. */
    static String paragraph(String first, String next, String text, UnaryOperator<String> emphasis) {
        StringBuilder lines = new StringBuilder();
        String margin = first;
        for (String line : wrap(text, WIDTH - next.length())) {
            lines.append(margin).append(emphasis.apply(line)).append('\n');
            margin = next;
        }
        return lines.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * A text that cannot steer the terminal nor fake a second line, wherever it came from: a file name and a field of bad input
     * can hold anything.
     */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnprintable(c)) {
                appendEscape(safe, c);
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Control characters, line ends, half characters, and what turns the direction of writing. */
    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** As JSON and Java write it. */
    private static void appendEscape(StringBuilder text, int codePoint) {
        for (char c : Character.toChars(codePoint)) {
            text.append(String.format("\\u%04x", (int) c));
        }
    }
}
