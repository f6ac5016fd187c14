package nl.meldcode.casussen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
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

    /** This value as an object; a field that it has beside these is a fault to keep. */
    JsonField object(List<String> known) {
        if (!value.isObject()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, "fout.object");
        }
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                document.keep(new JsonField(document, below(name), value)
                        .unknown(
                                Foutcode.ONBEKEND_VELD,
                                "fout.onbekend-veld",
                                "fout.onbekend-veld-bedoeld",
                                name,
                                known));
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
        throw unknown(name, names(type));
    }

    /** This text as one of these. */
    String oneOf(List<String> known) {
        String name = text();
        if (!known.contains(name)) {
            throw unknown(name, known);
        }
        return name;
    }

    /** The values of this list; one that stands in it twice is a fault to keep. */
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
                document.keep(field.refusal(Foutcode.ONGELDIGE_WAARDE, "fout.dubbel"));
            }
            fields.add(field);
        }
        return fields;
    }

    /** What a reader makes of the values of this list; of one that it refuses the fault is kept. */
    <T> List<T> list(Function<JsonField, T> reader) {
        List<T> values = new ArrayList<>();
        for (JsonField field : list()) {
            document.keep(() -> reader.apply(field)).ifPresent(values::add);
        }
        return values;
    }

    /** The codes that name the fields of this object. */
    <E extends Enum<E>> List<E> codes(Class<E> type) {
        object(names(type));
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> value.has(code.name()))
                .toList();
    }

    /** This text as a name that a file can have, and a rule has: words in lower case, with hyphens. */
    String name(String key) {
        String name = text();
        if (!NAME.matcher(name).matches()) {
            throw refusal(Foutcode.ONGELDIGE_WAARDE, key);
        }
        return name;
    }

    VoorbeeldException refusal(Foutcode code, String key, Object... values) {
        return document.refusal(code, path, key, values);
    }

    private VoorbeeldException unknown(String name, List<String> known) {
        return unknown(
                Foutcode.ONGELDIGE_WAARDE, "fout.onbekende-waarde", "fout.onbekende-waarde-bedoeld", name, known);
    }

    /** Says what there is, and what was probably meant; never what was typed, which may be anything. */
    private VoorbeeldException unknown(Foutcode code, String key, String keyMeant, String name, List<String> known) {
        String all = String.join(", ", known);
        return Nearest.to(name, known)
                .map(meant -> refusal(code, keyMeant, meant, all))
                .orElseGet(() -> refusal(code, key, all));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
