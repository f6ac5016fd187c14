package nl.meldcode.verslag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Markdown (CommonMark): one line for each paragraph and each item, and no value that is read as Markdown or HTML. */
final class MarkdownPage extends Page {

    /** What can stand between backticks as it is. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/+\\[\\]-]+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    void title(String text) {
        page.append("# ").append(safe(text)).append('\n');
    }

    @Override
    void warning(String text) {
        page.append("\n> **").append(safe(text)).append("**\n");
    }

    @Override
    void heading(int number, String text) {
        page.append("\n## ").append(number).append(". ").append(safe(text)).append('\n');
    }

    @Override
    void subheading(String text) {
        page.append("\n### ").append(safe(text)).append('\n');
    }

    @Override
    void paragraph(String text) {
        page.append('\n').append(safe(text)).append('\n');
    }

    @Override
    void facts(List<Fact> facts) {
        page.append('\n');
        facts("", facts);
    }

    @Override
    void item(int number, @Nullable String heading, @Nullable String text, List<Fact> facts) {
        page.append("\n- **").append(number).append('.');
        if (heading != null) {
            page.append(' ').append(safe(heading)).append('.');
        }
        page.append("**");
        if (text != null) {
            page.append(' ').append(safe(text));
        }
        page.append('\n');
        facts("  ", facts);
    }

    private void facts(String margin, List<Fact> facts) {
        for (Fact fact : facts) {
            page.append(margin).append("- **").append(safe(fact.name()).strip()).append(":**");
            if (fact.values().size() == 1) {
                page.append(' ').append(line(fact.values().get(0))).append('\n');
            } else {
                page.append('\n');
                for (Value value : fact.values()) {
                    page.append(margin).append("  - ").append(line(value)).append('\n');
                }
            }
        }
    }

    private static String line(Value value) {
        String code = value.code();
        String text = safe(value.text());
        String line = (code == null ? text : text.isEmpty() ? code(code) : text + " (" + code(code) + ")").strip();
        return value.link() == null ? line : line + ": <" + value.link() + ">";
    }

    private static String code(String code) {
        return CODE.matcher(code).matches() ? "`" + code + "`" : safe(code);
    }

    /** A text that is read as that text: what means something in Markdown or HTML is escaped, and no link is made of it. */
    static String safe(String text) {
        String line = Lines.printable(text);
        StringBuilder safe = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                default -> {
                    if (hasMeaning(line, i)) {
                        safe.append('\\');
                    }
                    safe.append(character);
                }
            }
        }
        return safe.toString();
    }

    private static boolean hasMeaning(String line, int place) {
        String before = line.substring(Math.max(0, place - 9), place);
        return switch (line.charAt(place)) {
            case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '!', '|', '~', '$', '^' -> true;
            // The beginning of a list, or a line below a title.
            case '-', '+', '=' -> before.isEmpty();
            case ')' -> NUMBER.matcher(before).matches();
            // Or the beginning of a web address, of which some readers make a link.
            case '.' ->
                NUMBER.matcher(before).matches()
                        || before.toLowerCase(Locale.ROOT).endsWith("www");
            case ':' -> line.startsWith("/", place + 1);
            default -> false;
        };
    }
}
