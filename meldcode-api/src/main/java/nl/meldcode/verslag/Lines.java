package nl.meldcode.verslag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text in lines that fit, and that do the reader no harm. */
public final class Lines {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Lines() {}

    /**
     * Breaks a text into lines between its words.
     *
     * @param text the text
     * @param width the most code points on a line; only a word that is longer goes past that, for an id must stay in one piece
     * @return the lines, at least one, with single spaces between the words
     */
    public static List<String> wrap(String text, int width) {
        Objects.requireNonNull(text, "text");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (String word : words(text)) {
            int length = length(word);
            if (columns > 0 && columns + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                columns = 0;
            }
            if (columns > 0) {
                line.append(' ');
                columns++;
            }
            line.append(word);
            columns += length;
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * A text that says what it holds: what cannot be seen, breaks the line or turns the direction of writing is spelled out.
     *
     * @param text the text, from wherever it came
     * @return the text, with control characters and their like written as JSON and Java do
     */
    public static String printable(String text) {
        Objects.requireNonNull(text, "text");
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    for (char unit : Character.toChars(c)) {
                        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    static String[] words(String text) {
        return SPACE.split(text.strip(), -1);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
