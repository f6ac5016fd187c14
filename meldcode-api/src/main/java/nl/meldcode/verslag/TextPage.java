package nl.meldcode.verslag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain text, of 80 columns. Only a word that is longer goes past that: an id must stay in one piece. */
final class TextPage extends Page {

    private static final int WIDTH = 80;
    private static final int MARGIN = 4;
    private static final int WIDEST_NAME = 40;

    @Override
    void title(String text) {
        lines("", "", text);
        page.append("=".repeat(WIDTH)).append('\n');
    }

    @Override
    void warning(String text) {
        page.append('\n').append("*".repeat(WIDTH)).append('\n');
        lines("", "", text);
        page.append("*".repeat(WIDTH)).append('\n');
    }

    @Override
    void heading(int number, String text) {
        page.append("\n\n");
        lines(number + ". ", "   ", text);
        page.append("-".repeat(WIDTH)).append('\n');
    }

    @Override
    void subheading(String text) {
        page.append('\n');
        lines("", "", text + ":");
    }

    @Override
    void paragraph(String text) {
        page.append('\n');
        lines("", "", text);
    }

    @Override
    void facts(List<Fact> facts) {
        page.append('\n');
        facts(0, facts);
    }

    @Override
    void item(int number, @Nullable String heading, @Nullable String text, List<Fact> facts) {
        String margin = " ".repeat(MARGIN);
        String first = String.format(Locale.ROOT, "%2d. ", number);
        page.append('\n');
        if (heading != null) {
            lines(first, margin, heading);
            first = margin;
        }
        if (text != null) {
            lines(first, margin, text);
        }
        facts(MARGIN, facts);
    }

    private void facts(int margin, List<Fact> facts) {
        int width = facts.stream()
                .mapToInt(fact -> Lines.length(Lines.printable(fact.name())))
                .filter(length -> length <= WIDEST_NAME)
                .max()
                .orElse(0);
        for (Fact fact : facts) {
            fact(margin, width, fact);
        }
    }

    /** Values stand next to the name, or below it where the name or a word of theirs is too long for that. */
    private void fact(int margin, int width, Fact fact) {
        String name = Lines.printable(fact.name()) + ":";
        int column = margin + width + 2;
        boolean fits = Lines.length(name) <= width + 1
                && fact.values().stream()
                        .flatMap(value -> Arrays.stream(Lines.words(line(value))))
                        .allMatch(word -> Lines.length(word) <= WIDTH - column - 2);
        String indent = " ".repeat(fits ? column : margin + 2);
        String first = indent;
        if (fits) {
            first = " ".repeat(margin) + name + " ".repeat(width + 2 - Lines.length(name));
        } else {
            lines(" ".repeat(margin), " ".repeat(margin), name);
        }
        // A value that is one of more has a mark, so that nobody takes a broken line for the next one.
        boolean several = fact.values().size() > 1;
        for (Value value : fact.values()) {
            lines(several ? first + "- " : first, several ? indent + "  " : indent, line(value));
            first = indent;
        }
    }

    private static String line(Value value) {
        String code = value.code();
        String text = value.text();
        String line = code == null ? text : text.isEmpty() ? code : text + " (" + code + ")";
        return Lines.printable(value.link() == null ? line : line + ": " + value.link())
                .strip();
    }

    private void lines(String first, String next, String text) {
        String margin = first;
        for (String line : Lines.wrap(Lines.printable(text), WIDTH - Math.max(first.length(), next.length()))) {
            page.append((margin + line).stripTrailing()).append('\n');
            margin = next;
        }
    }
}
