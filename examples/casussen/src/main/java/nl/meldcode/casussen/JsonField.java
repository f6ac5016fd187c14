package nl.meldcode.casussen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldcode.Bsn;
import nl.meldcode.Foutcode;
import org.jspecify.annotations.Nullable;

/**
 * A value in a case file, and where it stands. Each method returns what it promises or refuses the file.
 *
 * @param document the case file
 * @param path the path from the top, empty for the whole
 * @param value the value
 */
record JsonField(Document document, String path, JsonNode value) {

    private static final int MAX_ENTRIES = 1000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** This value as an object that has no other fields than these. */
    JsonField object(List<String> known) {
        if (!value.isObject()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.object");
        }
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new JsonField(document, below(name), value)
                        .refusal(Foutcode.ONBEKEND_VELD, "fout.onbekend-veld", String.join(", ", known));
            }
        }
        return this;
    }

    /** The field of this name, also when its value is null; null when there is none. */
    @Nullable
    JsonField field(String name) {
        JsonNode node = value.get(name);
        return node == null ? null : new JsonField(document, below(name), node);
    }

    /** The field of this name, which must be there. */
    JsonField required(String name) {
        JsonField field = field(name);
        if (field == null || field.isNull()) {
            throw new JsonField(document, below(name), value).refusal(Foutcode.VERPLICHT_VELD, "fout.verplicht");
        }
        return field;
    }

    boolean isNull() {
        return value.isNull();
    }

    String text() {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.tekst");
        }
        return value.textValue();
    }

    /** This text as one that people write and read, in which nobody's number stands. */
    String prose() {
        String text = text();
        if (Bsn.staatIn(text)) {
            throw refusal(Foutcode.PERSOONSGEGEVEN, "fout.bsn");
        }
        return text;
    }

    boolean bool() {
        if (!value.isBoolean()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.waar-of-onwaar");
        }
        return value.booleanValue();
    }

    int afweging() {
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > 5) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.afweging");
        }
        return value.intValue();
    }

    <E extends Enum<E>> E code(Class<E> type) {
        String name = text();
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        throw unknown(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** This text as one of these. */
    String oneOf(List<String> known) {
        String name = text();
        if (!known.contains(name)) {
            throw unknown(known);
        }
        return name;
    }

    /** The values of this list, of which none stands in it twice. */
    List<JsonField> list() {
        if (!value.isArray()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.lijst");
        }
        if (value.size() > MAX_ENTRIES) {
            throw refusal(Foutcode.TE_GROOT, "fout.te-lang", MAX_ENTRIES);
        }
        List<JsonField> fields = new ArrayList<>();
        for (JsonNode node : value) {
            JsonField field = new JsonField(document, path + "[" + fields.size() + "]", node);
            if (fields.stream().anyMatch(earlier -> earlier.value.equals(node))) {
                throw field.refusal(Foutcode.ONGELDIGE_WAARDE, "fout.dubbel", field.literal());
            }
            fields.add(field);
        }
        return fields;
    }

    /** The fields of this object, each named by a code. */
    <E extends Enum<E>> Map<E, JsonField> fields(Class<E> type) {
        object(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        Map<E, JsonField> fields = new EnumMap<>(type);
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            fields.put(
                    Enum.valueOf(type, field.getKey()),
                    new JsonField(document, below(field.getKey()), field.getValue()));
        }
        return fields;
    }

    /** This text as a name that a file can have, and a rule has: words in lower case, with hyphens. */
    String name(String key) {
        String name = text();
        if (!NAME.matcher(name).matches()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, key, literal());
        }
        return name;
    }

    /** The value as it stands in the file. */
    String literal() {
        return Labels.oneLine(value.toString());
    }

    VoorbeeldException refusal(Foutcode code, String key, Object... values) {
        return document.refusal(code, path, key, values);
    }

    private VoorbeeldException unknown(List<String> known) {
        return refusal(Foutcode.ONGELDIGE_WAARDE, "fout.onbekende-waarde", literal(), String.join(", ", known));
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
