package nl.meldcode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of JSON, written piece by piece with methods that are named as those of Jackson's generator: in the order in which it is
 * told, or in the canonical form of RFC 8785. Not thread-safe.
 */
final class JsonText {

    private final StringBuilder text = new StringBuilder(8_192);
    private final Deque<Deque<Member>> objects = new ArrayDeque<>();
    private final boolean canonical;

    /** A member of an object that has not ended yet, and where it begins. */
    private record Member(String name, int begin) {}

    private JsonText(boolean canonical) {
        this.canonical = canonical;
    }

    static JsonText inOrder() {
        return new JsonText(false);
    }

    /** In the canonical form: members in the order of their names, and each character of the text stands for a byte of UTF-8. */
    static JsonText canonical() {
        return new JsonText(true);
    }

    /** The canonical form of a document that was read before: the same for all that say the same, however they are laid out. */
    static byte[] canonicalOf(String json) {
        JsonText text = canonical();
        try (JsonParser parser = JsonReader.FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                text.write(token, parser);
            }
        } catch (IOException e) {
            throw new IllegalStateException("This document was read as JSON before", e);
        }
        return text.bytes();
    }

    private void write(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> writeStartObject();
            case END_OBJECT -> writeEndObject();
            case START_ARRAY -> writeStartArray();
            case END_ARRAY -> writeEndArray();
            case FIELD_NAME -> writeFieldName(parser.currentName());
            case VALUE_STRING -> writeString(parser.getText());
            case VALUE_NUMBER_INT -> writeNumber(parser.getIntValue());
            case VALUE_TRUE, VALUE_FALSE -> writeBoolean(parser.getBooleanValue());
            case VALUE_NULL -> writeNull();
            default -> throw new IllegalStateException("No format has a " + token);
        }
    }

    void writeStartObject() {
        objects.push(new ArrayDeque<>());
        text.append('{');
    }

    void writeEndObject() {
        sort(objects.pop());
        end('}');
    }

    /** The order of names is that of their UTF-16 code units, as in {@link String#compareTo}. In order, no member was kept. */
    private void sort(Deque<Member> members) {
        SortedMap<String, String> sorted = new TreeMap<>();
        while (!members.isEmpty()) {
            Member last = members.pop();
            sorted.put(last.name(), text.substring(last.begin()));
            text.setLength(last.begin());
        }
        sorted.values().forEach(text::append);
    }

    void writeStartArray() {
        text.append('[');
    }

    void writeEndArray() {
        end(']');
    }

    /** Every value ends with a comma, so that members can change places; the last one goes. */
    private void end(char bracket) {
        int last = text.length() - 1;
        if (text.charAt(last) == ',') {
            text.setLength(last);
        }
        text.append(bracket).append(',');
    }

    void writeFieldName(String name) {
        if (canonical) {
            objects.element().push(new Member(name, text.length()));
        }
        quote(name);
        text.append(':');
    }

    void writeObjectFieldStart(String name) {
        writeFieldName(name);
        writeStartObject();
    }

    void writeString(String value) {
        quote(value);
        text.append(',');
    }

    void writeNumber(int value) {
        text.append(value).append(',');
    }

    void writeBoolean(boolean value) {
        text.append(value).append(',');
    }

    void writeNull() {
        text.append("null,");
    }

    private void quote(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            value.codePoints().forEach(this::character);
        }
        text.append('"');
    }

    /** Nearly every text is; this loop and no more keeps writing fast. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (codePoint < ' ') {
                    // Jackson writes capitals, and so does the contract; RFC 8785 wants small letters.
                    text.append(String.format(canonical ? "\\u%04x" : "\\u%04X", codePoint));
                } else if (canonical && codePoint > '~') {
                    byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                    text.append(new String(utf8, StandardCharsets.ISO_8859_1));
                } else {
                    text.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** The canonical form, once its last object has ended. */
    byte[] bytes() {
        return toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The document in order, once its last object has ended. */
    @Override
    public String toString() {
        return text.substring(0, text.length() - 1);
    }
}
