package nl.meldcode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON in UTF-8, written piece by piece with methods that are named as those of Jackson's generator: in the order in which
 * it is told, or in the canonical form of RFC 8785. Not thread-safe.
 */
final class JsonText {

    /** In bytes. A usual record fits, with room behind it in which the members of its objects change places. */
    private static final int USUAL = 28 * 1024;

    private static final byte[] NULL = {'n', 'u', 'l', 'l', ','};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e', ','};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e', ','};

    private final boolean canonical;
    private byte[] text = new byte[USUAL];
    private int length;
    private @Nullable Members object;

    private JsonText(boolean canonical) {
        this.canonical = canonical;
    }

    static JsonText inOrder() {
        return new JsonText(false);
    }

    /** In the canonical form: members in the order of their names. */
    static JsonText canonical() {
        return new JsonText(true);
    }

    /** The members of an object that has not ended yet. */
    private static final class Members {
        private final @Nullable Members around;
        private @Nullable Members within;
        private String[] names = new String[8];
        private int[] begins = new int[8];
        private int count;
        private boolean inOrder = true;

        Members(@Nullable Members around) {
            this.around = around;
        }

        /** An object inside of this one; those that follow each other share what they write on. */
        Members within() {
            if (within == null) {
                within = new Members(this);
            }
            within.count = 0;
            within.inOrder = true;
            return within;
        }

        /** The order of names is that of their UTF-16 code units, as in {@link String#compareTo}. */
        void add(String name, int begin) {
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count);
                begins = Arrays.copyOf(begins, 2 * count);
            }
            inOrder = inOrder && (count == 0 || names[count - 1].compareTo(name) < 0);
            names[count] = name;
            begins[count++] = begin;
        }

        int end(int member, int end) {
            return member == count - 1 ? end : begins[member + 1];
        }

        /** Which member comes first, which second, and so on. They are few: insertion sort. */
        int[] order() {
            int[] order = new int[count];
            for (int member = 0; member < count; member++) {
                int place = member;
                while (place > 0 && names[order[place - 1]].compareTo(names[member]) > 0) {
                    order[place] = order[--place];
                }
                order[place] = member;
            }
            return order;
        }
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
        if (canonical) {
            object = object == null ? new Members(null) : object.within();
        }
        put('{');
    }

    void writeEndObject() {
        if (object != null) {
            sort(object);
            object = object.around;
        }
        end('}');
    }

    /** Each member ends with a comma, so that they can change places as they are. */
    private void sort(Members members) {
        if (members.inOrder) {
            return;
        }
        int begin = members.begins[0];
        int end = length;
        room(end - begin);
        for (int member : members.order()) {
            int from = members.begins[member];
            int size = members.end(member, end) - from;
            System.arraycopy(text, from, text, length, size);
            length += size;
        }
        System.arraycopy(text, end, text, begin, end - begin);
        length = end;
    }

    void writeStartArray() {
        put('[');
    }

    void writeEndArray() {
        end(']');
    }

    /** Every value ends with a comma; the last one goes. */
    private void end(char bracket) {
        if (text[length - 1] == ',') {
            length--;
        }
        put(bracket);
        put(',');
    }

    void writeFieldName(String name) {
        if (object != null) {
            object.add(name, length);
        }
        quote(name);
        put(':');
    }

    void writeObjectFieldStart(String name) {
        writeFieldName(name);
        writeStartObject();
    }

    void writeString(String value) {
        quote(value);
        put(',');
    }

    /** A number in the digits of somebody else. */
    void writeNumber(String digits) {
        quoteless(digits);
        put(',');
    }

    void writeNumber(int value) {
        quoteless(Integer.toString(value));
        put(',');
    }

    void writeBoolean(boolean value) {
        put(value ? TRUE : FALSE);
    }

    void writeNull() {
        put(NULL);
    }

    private void quote(String value) {
        put('"');
        quoteless(value);
        put('"');
    }

    /** Nearly every character is a plain one; a loop that does no more for it keeps writing fast. */
    private void quoteless(String value) {
        int size = value.length();
        room(size);
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                value.substring(i).codePoints().forEach(this::character);
                return;
            }
            text[length++] = (byte) c;
        }
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"', '\\' -> escape((char) codePoint);
            case '\b' -> escape('b');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\f' -> escape('f');
            case '\r' -> escape('r');
            default -> {
                if (codePoint < ' ' || isHalf(codePoint)) {
                    // Jackson writes capitals, and so does the contract; RFC 8785 wants small letters.
                    put(String.format(canonical ? "\\u%04x" : "\\u%04X", codePoint)
                            .getBytes(StandardCharsets.US_ASCII));
                } else if (codePoint <= '~') {
                    put((char) codePoint);
                } else {
                    put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Half of a character, which UTF-8 cannot write: whoever reads it refuses it. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void escape(char c) {
        put('\\');
        put(c);
    }

    private void put(char ascii) {
        room(1);
        text[length++] = (byte) ascii;
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void room(int size) {
        if (length + size > text.length) {
            text = Arrays.copyOf(text, Math.max(length + size, 2 * text.length));
        }
    }

    /** What there is of a document that was not written to its end. */
    String begun() {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** How many bytes the document has so far, without the comma behind it. */
    int size() {
        return length - 1;
    }

    /** The document, once its last object has ended. */
    byte[] bytes() {
        return Arrays.copyOf(text, size());
    }

    /** Has the document hashed, once its last object has ended. */
    void update(MessageDigest digest) {
        digest.update(text, 0, size());
    }

    /** The document, once its last object has ended. */
    @Override
    public String toString() {
        return new String(text, 0, size(), StandardCharsets.UTF_8);
    }
}
