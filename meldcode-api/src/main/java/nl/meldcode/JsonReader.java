package nl.meldcode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document from its beginning to its end and refuses the first thing that does not fit: strict where Jackson is
 * lenient, and with the path of the field in every refusal. No refusal repeats a value. Not thread-safe.
 */
final class JsonReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_PATH = 200;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** Only the limit on depth is ours; a document is too small for the others to matter, but for that on a name: see {@link #next}. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            // Its buffers would stay with every thread that reads, and hold this library in a host that has long
            // dropped it.
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MeldcodeJson.MAX_BYTES)
                    .maxStringLength(MeldcodeJson.MAX_BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final boolean utf8;
    private final Ahead ahead;

    /** What was found so far, where all faults are told; null where the first is thrown. */
    private final @Nullable List<MeldcodeException> faults;

    /** Whether the document breaks off here, so that nothing can be told of the rest. */
    private boolean broken;

    private String path = "";

    /**
     * The places where a value begins that is too large, found ahead.
     *
     * @param longLists lists with too many entries
     * @param deep objects and lists with too deep a nesting somewhere in them
     */
    private record Ahead(Set<Long> longLists, Set<Long> deep) {}

    private JsonReader(JsonParser parser, boolean utf8, Ahead ahead, @Nullable List<MeldcodeException> faults) {
        this.parser = parser;
        this.utf8 = utf8;
        this.ahead = ahead;
        this.faults = faults;
    }

    /** How a value is read. */
    @FunctionalInterface
    interface Shape<T> {
        T read(JsonReader json) throws IOException;
    }

    /** The fields of an object, in order: how each is read, which must be there, and which of those may be null. */
    static final class Fields {
        private final Map<String, Shape<?>> shapes = new LinkedHashMap<>();
        private final Set<String> present = new HashSet<>();
        private final Set<String> required = new HashSet<>();

        Fields optional(String name, Shape<?> shape) {
            shapes.put(name, shape);
            return this;
        }

        Fields nullable(String name, Shape<?> shape) {
            present.add(name);
            return optional(name, shape);
        }

        Fields required(String name, Shape<?> shape) {
            required.add(name);
            return nullable(name, shape);
        }
    }

    /**
     * What was read of an object: the fields that were there and not null. A value has the type that the shape of its field reads;
     * who asks for another gets a {@link ClassCastException}.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static final class Values {
        private final Map<String, Object> values = new HashMap<>();

        /** The value of a required field. */
        <T> T get(String name) {
            return Objects.requireNonNull(this.<T>orNull(name), name);
        }

        <T> T or(String name, T absent) {
            T value = orNull(name);
            return value == null ? absent : value;
        }

        <T> @Nullable T orNull(String name) {
            return (T) values.get(name);
        }
    }

    /** Reads a whole document. */
    static <T> T read(byte[] bytes, Shape<T> shape) {
        return Text.of(bytes).with(null, reader -> reader.document(shape));
    }

    /** Reads a whole document that is decoded already. */
    static <T> T read(String json, Shape<T> shape) {
        return new Text(json.toCharArray(), json.length(), true).with(null, reader -> reader.document(shape));
    }

    /** Reads a text as the value of a field. */
    static <T> T value(String text, Shape<T> shape) {
        JsonText json = JsonText.inOrder();
        json.writeString(text);
        return read(json.toString(), shape);
    }

    /** All that is wrong with a document, in its order; of one that is no JSON, or nested too deep, that alone. */
    static List<MeldcodeException> faults(byte[] bytes, Shape<?> shape) {
        List<MeldcodeException> faults = new ArrayList<>();
        try {
            Text.of(bytes).with(faults, reader -> reader.document(shape));
        } catch (Incomplete e) {
            // What is missing of the value was told.
        } catch (MeldcodeException e) {
            return List.of(e);
        }
        return List.copyOf(faults);
    }

    /**
     * A document as characters.
     *
     * @param chars the characters, and maybe more behind them
     * @param length how many there are
     * @param utf8 whether they are all of the document: false where its bytes are no UTF-8 from there on
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Text(char[] chars, int length, boolean utf8) {

        static Text of(byte[] bytes) {
            if (Objects.requireNonNull(bytes, "json").length > MeldcodeJson.MAX_BYTES) {
                throw new MeldcodeException(Foutcode.TE_GROOT, null, "document", MeldcodeJson.MAX_BYTES);
            }
            String other = Encoding.otherThanUtf8(bytes);
            if (other != null) {
                throw new MeldcodeException(Foutcode.ONGELDIGE_JSON, null, "utf16", other);
            }
            int begin = Encoding.mark(bytes);
            CharBuffer text = CharBuffer.allocate(bytes.length);
            boolean utf8 = !StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, begin, bytes.length - begin), text, true)
                    .isError();
            return new Text(text.array(), text.position(), utf8);
        }

        <T> T with(@Nullable List<MeldcodeException> faults, Shape<T> shape) {
            try (JsonParser parser = FACTORY.createParser(chars, 0, length)) {
                return shape.read(new JsonReader(parser, utf8, ahead(chars, length), faults));
            } catch (IOException e) {
                throw new IllegalStateException("Reading from memory cannot fail", e);
            }
        }
    }

    /** Where all faults are told: there is no value, because of what was told. */
    private static final class Incomplete extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Incomplete() {
            super(null, null, false, false);
        }
    }

    private <T> T document(Shape<T> shape) throws IOException {
        if (next() == null) {
            throw noJson(utf8 ? "leeg" : "utf8");
        }
        T value = attempt(0, json -> {
            limits();
            return shape.read(json);
        });
        if (next() != null) {
            throw noJson("staart");
        }
        if (!utf8) {
            throw noJson("utf8");
        }
        if (value == null) {
            throw new Incomplete();
        }
        return value;
    }

    private MeldcodeException noJson(String explanation) {
        broken = true;
        return refuse(Foutcode.ONGELDIGE_JSON, explanation);
    }

    /**
     * Reads a value. Where all faults are told, one that does not fit is told and passed over, to the end of it, and null.
     *
     * @param depth of what the value stands in
     */
    private <T> @Nullable T attempt(int depth, Shape<T> shape) throws IOException {
        try {
            return shape.read(this);
        } catch (Incomplete e) {
            // Told already.
        } catch (MeldcodeException e) {
            if (faults == null || broken) {
                throw e;
            }
            faults.add(e);
        }
        while (parser.getParsingContext().getNestingDepth() > depth) {
            next();
        }
        return null;
    }

    private int faultsSoFar() {
        return faults == null ? 0 : faults.size();
    }

    private void complete(int before) {
        if (faultsSoFar() > before) {
            throw new Incomplete();
        }
    }

    Values object(Fields fields) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw refuse(Foutcode.ONGELDIGE_WAARDE, "object");
        }
        String here = path;
        int before = faultsSoFar();
        int depth = parser.getParsingContext().getNestingDepth();
        Values values = new Values();
        Set<String> seen = new HashSet<>();
        while (next(() -> unknown(field(here, "..."), fields)) == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            path = field(here, name);
            next();
            attempt(depth, json -> {
                limits();
                value(name, fields, seen, values);
                return true;
            });
        }
        for (String name : fields.shapes.keySet()) {
            if (fields.present.contains(name) && !seen.contains(name)) {
                path = field(here, name);
                attempt(depth, json -> {
                    throw refuse(Foutcode.VERPLICHT_VELD, "verplicht");
                });
            }
        }
        path = here;
        complete(before);
        return values;
    }

    private void value(String name, Fields fields, Set<String> seen, Values values) throws IOException {
        if (!seen.add(name)) {
            throw refuse(Foutcode.ONGELDIGE_JSON, "dubbele-sleutel");
        }
        Shape<?> shape = fields.shapes.get(name);
        if (shape == null) {
            throw unknown(path, fields);
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            values.values.put(name, shape.read(this));
        } else if (fields.required.contains(name)) {
            throw refuse(Foutcode.VERPLICHT_VELD, "verplicht");
        }
    }

    private MeldcodeException unknown(String where, Fields fields) {
        path = where;
        return refuse(Foutcode.ONBEKEND_VELD, "onbekend", String.join(", ", fields.shapes.keySet()));
    }

    /** A list of such entries, none of which is null. */
    static <T> Shape<List<T>> list(Shape<T> entry) {
        return json -> json.entries(entry);
    }

    /** A list of codes, in which each stands once. */
    static <E extends Enum<E>> Shape<List<E>> codes(Class<E> type) {
        Shape<E> shape = code(type);
        return json -> {
            Set<E> seen = new HashSet<>();
            return json.entries(entry -> {
                E code = shape.read(entry);
                if (!seen.add(code)) {
                    throw entry.refuse(Foutcode.ONGELDIGE_WAARDE, "dubbel");
                }
                return code;
            });
        };
    }

    static <E extends Enum<E>> Shape<E> code(Class<E> type) {
        return code(type, Enum::name);
    }

    /** A code that is not written as its name. */
    static <E extends Enum<E>> Shape<E> code(Class<E> type, Function<E, String> written) {
        Map<String, E> codes = new LinkedHashMap<>();
        for (E code : type.getEnumConstants()) {
            codes.put(written.apply(code), code);
        }
        String known = String.join(", ", codes.keySet());
        return json -> {
            String text = json.text("code", known);
            E code = codes.get(text);
            if (code == null) {
                String meant = Suggestion.of(text, codes.keySet());
                throw meant == null
                        ? json.refuse(Foutcode.ONGELDIGE_WAARDE, "code", known)
                        : json.refuse(Foutcode.ONGELDIGE_WAARDE, "code-bedoelt", known, meant);
            }
            return code;
        };
    }

    /** What reads a text, but for one that is refused like any other that does not fit, with an explanation of its own. */
    static <T> Shape<T> butNot(String refused, String explanation, Shape<T> shape) {
        return json -> {
            if (json.parser.currentToken() == JsonToken.VALUE_STRING
                    && json.text("tekst").equals(refused)) {
                throw json.refuse(Foutcode.ONGELDIGE_WAARDE, explanation);
            }
            return shape.read(json);
        };
    }

    /** A text that passes a check. */
    static Shape<String> text(Check.Text check) {
        return json -> {
            String text = json.text("tekst");
            json.check(() -> check.accept("", text));
            return text;
        };
    }

    /** This text and no other. */
    static Shape<String> constant(String text) {
        return json -> {
            if (!json.text("precies", text).equals(text)) {
                throw json.refuse(Foutcode.ONGELDIGE_WAARDE, "precies", text);
            }
            return text;
        };
    }

    LocalDate date() throws IOException {
        return parsed(DATE, LocalDate::parse, "datum");
    }

    Instant instant() throws IOException {
        return parsed(INSTANT, Instant::parse, "tijdstip");
    }

    UUID uuid() throws IOException {
        return parsed(UUID_TEXT, UUID::fromString, "uuid");
    }

    private <T> T parsed(Pattern pattern, Function<String, T> parse, String expected) throws IOException {
        String text = text(expected);
        try {
            if (pattern.matcher(text).matches()) {
                return parse.apply(text);
            }
        } catch (DateTimeException e) {
            // There is no such day or moment: refused like any other text that is none.
        }
        throw refuse(Foutcode.ONGELDIGE_WAARDE, expected);
    }

    boolean bool() throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw refuse(Foutcode.ONGELDIGE_WAARDE, "waar-of-onwaar");
        }
        return parser.getBooleanValue();
    }

    /** A whole number within bounds. */
    static Shape<Integer> number(int least, int most) {
        return json -> {
            if (json.parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.parser.getNumberType() == JsonParser.NumberType.INT) {
                int number = json.parser.getIntValue();
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw json.refuse(Foutcode.ONGELDIGE_WAARDE, "getal", least, most);
        };
    }

    /** An object whose fields have names of their own, and texts or such objects in turn for values. */
    Map<String, Object> labels() throws IOException {
        return labels(path, 1, new AtomicInteger());
    }

    private Map<String, Object> labels(String top, int depth, AtomicInteger count) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw refuse(Foutcode.ONGELDIGE_WAARDE, "object");
        }
        if (depth > Check.MAX_LABEL_DEPTH) {
            throw refuse(Foutcode.TE_GROOT, "diepte", Check.MAX_LABEL_DEPTH);
        }
        String here = path;
        Map<String, Object> labels = new HashMap<>();
        while (next(() -> new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, place(), "label")) == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            path = here;
            check(() -> Check.label("", name));
            if (count.incrementAndGet() > Check.MAX_LABELS) {
                path = top;
                throw refuse(Foutcode.TE_GROOT, "te-lang", Check.MAX_LABELS);
            }
            path = field(here, name);
            next();
            limits();
            Object value = parser.currentToken() == JsonToken.START_OBJECT
                    ? labels(top, depth + 1, count)
                    : text(Check::label).read(this);
            if (labels.put(name, value) != null) {
                throw refuse(Foutcode.ONGELDIGE_JSON, "dubbele-sleutel");
            }
        }
        path = here;
        return labels;
    }

    private <T> List<T> entries(Shape<T> entry) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw refuse(Foutcode.ONGELDIGE_WAARDE, "lijst");
        }
        String here = path;
        int before = faultsSoFar();
        int depth = parser.getParsingContext().getNestingDepth();
        List<T> list = new ArrayList<>();
        for (int i = 0; next() != JsonToken.END_ARRAY; i++) {
            path = here + "[" + i + "]";
            T value = attempt(depth, json -> {
                limits();
                return entry.read(json);
            });
            if (value != null) {
                list.add(value);
            }
        }
        path = here;
        complete(before);
        return list;
    }

    private String text(String expected, Object... values) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw refuse(Foutcode.ONGELDIGE_WAARDE, expected, values);
        }
        try {
            return parser.getText();
        } catch (JsonParseException e) {
            throw malformed(e);
        }
    }

    /** A list is refused where it begins, before whatever may be wrong with an entry. */
    private void limits() {
        if (parser.currentToken() == JsonToken.START_ARRAY
                && ahead.longLists().contains(parser.currentTokenLocation().getCharOffset())) {
            throw refuse(Foutcode.TE_GROOT, "te-lang", Check.MAX_ENTRIES);
        }
    }

    private static long openings(char[] text, int length) {
        return CharBuffer.wrap(text, 0, length)
                .chars()
                .filter(c -> c == '[' || c == '{')
                .count();
    }

    private static Ahead ahead(char[] text, int length) throws IOException {
        Set<Long> longLists = new HashSet<>();
        Set<Long> deep = new HashSet<>();
        if (length <= 2 * Check.MAX_ENTRIES && openings(text, length) <= MAX_DEPTH) {
            return new Ahead(longLists, deep);
        }
        long[] begin = new long[MAX_DEPTH + 1];
        try (JsonParser parser = FACTORY.createParser(text, 0, length)) {
            ahead(parser, begin, longLists, deep);
        }
        return new Ahead(longLists, deep);
    }

    private static void ahead(JsonParser parser, long[] begin, Set<Long> longLists, Set<Long> deep) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonStreamContext context = parser.getParsingContext();
                if (token.isStructStart()) {
                    begin[context.getNestingDepth()] =
                            parser.currentTokenLocation().getCharOffset();
                    context = context.getParent();
                }
                if (context.inArray() && !token.isStructEnd() && context.getCurrentIndex() == Check.MAX_ENTRIES) {
                    longLists.add(begin[context.getNestingDepth()]);
                }
            }
        } catch (StreamConstraintsException e) {
            for (int depth = 1; depth <= MAX_DEPTH && isTooDeep(parser); depth++) {
                deep.add(begin[depth]);
            }
        } catch (JsonParseException e) {
            // The reading itself ends at this place too, and refuses it.
        }
    }

    private static boolean isTooDeep(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() > MAX_DEPTH;
    }

    private @Nullable JsonToken next() throws IOException {
        return next(() -> new MeldcodeException(Foutcode.ONBEKEND_VELD, place(), "onbekend", ""));
    }

    /** Jackson gives up on a name of more than 50,000 characters, from 2.16 on: no field is called so, and no label may be. */
    private @Nullable JsonToken next(Supplier<MeldcodeException> nameTooLong) throws IOException {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            broken = true;
            throw isTooDeep(parser) ? refuse(Foutcode.TE_GROOT, "diepte", MAX_DEPTH) : nameTooLong.get();
        } catch (JsonParseException e) {
            throw malformed(e);
        }
    }

    /** Where the syntax breaks off is a place in the text, and not a field. */
    private MeldcodeException malformed(JsonParseException e) {
        broken = true;
        if (!utf8 && e instanceof JsonEOFException) {
            return new MeldcodeException(Foutcode.ONGELDIGE_JSON, null, "utf8");
        }
        return new MeldcodeException(
                Foutcode.ONGELDIGE_JSON,
                null,
                "syntax",
                e.getLocation().getLineNr(),
                e.getLocation().getColumnNr());
    }

    private void check(Runnable check) {
        checked(() -> {
            check.run();
            return true;
        });
    }

    /** What passes a check of its own, which says no place. */
    <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (MeldcodeException e) {
            throw e.at(place());
        }
    }

    MeldcodeException refuse(Foutcode code, String explanation, Object... values) {
        JsonToken token = parser.currentToken();
        if (token != null
                && token.isStructStart()
                && ahead.deep().contains(parser.currentTokenLocation().getCharOffset())) {
            // It goes before every other fault of the same place.
            return new MeldcodeException(Foutcode.TE_GROOT, place(), "diepte", MAX_DEPTH);
        }
        return new MeldcodeException(code, place(), explanation, values);
    }

    /** A name of a field comes from outside: it is shown on one line, and not at any length. */
    private @Nullable String place() {
        if (path.isEmpty()) {
            return null;
        }
        String printable = UNPRINTABLE.matcher(path).replaceAll("?");
        return printable.length() <= MAX_PATH ? printable : printable.substring(0, MAX_PATH) + "...";
    }

    private static String field(String object, String name) {
        return object.isEmpty() ? name : object + "." + name;
    }
}
