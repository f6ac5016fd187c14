package nl.meldcode.verslag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is being written. The caller says what stands on it and in which order; the page knows how it looks, and sees to it
 * that no value can pass for something else: values come from outside.
 */
abstract class Page {

    /**
     * Something that was found.
     *
     * @param text what, in words; empty when there are none
     * @param code what it is called where machines read it, or null
     * @param link where to read more, or null: a URL of the library's own, for one from outside is only shown
     */
    record Value(
            String text, @Nullable String code, @Nullable String link) {

        Value(String text, @Nullable String code) {
            this(text, code, null);
        }

        Value(String text) {
            this(text, null);
        }

        static Value code(String code) {
            return new Value("", code);
        }
    }

    /**
     * A name with what was found under it.
     *
     * @param name the name
     * @param values what was found, at least one
     */
    record Fact(String name, List<Value> values) {

        Fact(String name, Value value) {
            this(name, List.of(value));
        }

        Fact(String name, String value) {
            this(name, new Value(value));
        }
    }

    final StringBuilder page = new StringBuilder();

    /** The title, once and first. */
    abstract void title(String text);

    /** Something that nobody may overlook. */
    abstract void warning(String text);

    /** The beginning of a part, with its number. */
    abstract void heading(int number, String text);

    /** The beginning of a part of a part. */
    abstract void subheading(String text);

    /** A paragraph. */
    abstract void paragraph(String text);

    /** Names with what was found under them, below each other. */
    abstract void facts(List<Fact> facts);

    /** Something with a number, what it says, and what belongs to it; without a heading or a text where that is null. */
    abstract void item(int number, @Nullable String heading, @Nullable String text, List<Fact> facts);

    /** The page as it is now. */
    @Override
    public String toString() {
        return page.toString();
    }
}
