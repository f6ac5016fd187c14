package nl.meldcode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every value checks of its parts, whether it comes from JSON or from code. */
final class Check {

    static final int MAX_ENTRIES = 1_000;
    static final int MAX_DAYS = 3_650;
    static final int MAX_LABELS = 100;
    static final int MAX_LABEL_DEPTH = 5;
    static final int AFWEGINGEN = 5;
    private static final int MAX_URI = 500;
    private static final int MAX_LINE = 100;
    private static final int MAX_LABEL = 200;
    private static final int MAX_SENTENCE = 2_000;
    private static final List<Integer> NUMMERS = List.of(1, 2, 3, 4, 5);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,20}");
    private static final Pattern TRACE_ID = Pattern.compile("(?!0+$)[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("(?!0+$)[0-9a-f]{16}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,20}");
    private static final Pattern REFERENTIE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What stands in a part of a URI, by RFC 3986. */
    private static final String PCHARS = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*+";

    /** A URI of RFC 3986, with its scheme; whether the address of a host in brackets is one, is left to Java. */
    private static final Pattern URI_TEXT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:"
            + "(?://(?:" + PCHARS + "|[A-Za-z0-9._~!$&'()*+,;=:%-]*+@?\\[[0-9A-Fa-f:.]++](?::[0-9]*+)?)(?:/" + PCHARS
            + ")*+|(?!//)/?" + PCHARS + "(?:/" + PCHARS + ")*+)"
            + "(?:\\?(?:" + PCHARS + "[/?]?)*+)?(?:#(?:" + PCHARS + "[/?]?)*+)?");

    private Check() {}

    /** A check on the text of a field. */
    @FunctionalInterface
    interface Text {
        void accept(String field, String text);
    }

    /** The refused value is never repeated: it may hold what should not be there. */
    static void referentie(String field, String referentie) {
        matches(field, Objects.requireNonNull(referentie, field), REFERENTIE, "referentie");
        noBsn(field, referentie);
    }

    private static void noBsn(String field, String text) {
        if (Bsn.staatIn(text)) {
            throw new MeldcodeException(Foutcode.PERSOONSGEGEVEN, field, "bsn");
        }
    }

    static void hash(String field, String hash) {
        matches(field, hash, HASH, "hash");
    }

    static void traceId(String field, String id) {
        matches(field, id, TRACE_ID, "trace-id");
    }

    static void spanId(String field, String id) {
        matches(field, id, SPAN_ID, "span-id");
    }

    /** Of RFC 3986, which has no character outside of ASCII: any other one is to be written with percent signs. */
    static void uri(String field, String text) {
        try {
            if (text.length() <= MAX_URI && URI_TEXT.matcher(text).matches() && new URI(text).isAbsolute()) {
                noBsn(field, text);
                return;
            }
        } catch (URISyntaxException e) {
            // Refused like any other text that is no absolute URI.
        }
        throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "uri", MAX_URI);
    }

    /** A text of the library's own: one line, of some length. */
    static void sentence(String field, String text) {
        printable(field, text, MAX_SENTENCE, "zin");
    }

    static void ruleId(String field, String id) {
        matches(field, id, RULE_ID, "regel-id");
    }

    /** The name or the text of a label. */
    static void label(String field, String text) {
        printable(field, text, MAX_LABEL, "label");
        noBsn(field, text);
    }

    /** Labels are texts, or labels in turn; copied all the way down. */
    static Map<String, Object> labels(String field, Map<?, ?> labels) {
        return labels(field, Objects.requireNonNull(labels, field), 1, new AtomicInteger());
    }

    private static Map<String, Object> labels(String field, Map<?, ?> labels, int depth, AtomicInteger count) {
        if (depth > MAX_LABEL_DEPTH) {
            throw new MeldcodeException(Foutcode.TE_GROOT, field, "diepte", MAX_LABEL_DEPTH);
        }
        if (count.addAndGet(labels.size()) > MAX_LABELS) {
            throw new MeldcodeException(Foutcode.TE_GROOT, "labels", "te-lang", MAX_LABELS);
        }
        SortedMap<String, Object> copy = new TreeMap<>();
        labels.forEach((key, value) -> {
            if (!(Objects.requireNonNull(key, field) instanceof String name)) {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "label");
            }
            label(field, name);
            String path = field + "." + name;
            if (Objects.requireNonNull(value, field) instanceof Map<?, ?> map) {
                copy.put(name, labels(path, map, depth + 1, count));
            } else if (value instanceof String text) {
                label(path, text);
                copy.put(name, text);
            } else {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, path, "label");
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What stands on one line and can be seen; characters that this version of Java does not know yet among it. By hand: a decision has
     * some fifty of such texts, and nearly all of their characters are plain.
     */
    private static void printable(String field, String text, int most, String explanation) {
        int length = Objects.requireNonNull(text, field).length();
        boolean fits = length > 0 && (length <= most || text.codePointCount(0, length) <= most);
        for (int i = 0; fits && i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int codePoint = text.codePointAt(i);
                fits = isVisible(codePoint);
                i += Character.charCount(codePoint) - 1;
            }
        }
        if (!fits) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, explanation);
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void matches(String field, String text, Pattern pattern, String explanation) {
        if (!pattern.matcher(Objects.requireNonNull(text, field)).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, explanation);
        }
    }

    /** Four digits for the year: what JSON can write and read back. */
    static void date(String field, LocalDate date) {
        if (Objects.requireNonNull(date, field).getYear() < 0 || date.getYear() > 9999) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "jaar");
        }
    }

    static void dateOrNull(String field, @Nullable LocalDate date) {
        if (date != null) {
            date(field, date);
        }
    }

    /** A name: one line of text, without a space around it. */
    static void line(String field, String text) {
        printable(field, text, MAX_LINE, "regel");
        if (text.startsWith(" ") || text.endsWith(" ")) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "regel");
        }
        noBsn(field, text);
    }

    static void phone(String field, String number) {
        matches(field, number, PHONE, "telefoon");
        noBsn(field, number);
    }

    static void days(String field, @Nullable Integer days) {
        if (days != null) {
            number(field, days, 0, MAX_DAYS);
        }
    }

    static void number(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "getal", least, most);
        }
    }

    static void afweging(String field, @Nullable Integer nummer) {
        if (nummer != null) {
            number(field, nummer, 1, AFWEGINGEN);
        }
    }

    /** All five, in order. */
    static List<Afweging> afwegingen(String field, List<Afweging> list) {
        List<Afweging> copy = copy(field, list);
        if (!copy.stream().map(Afweging::nummer).toList().equals(NUMMERS)) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "vijf", AFWEGINGEN);
        }
        return copy;
    }

    /** Whole seconds, and four digits for the year: what JSON can write and read back. */
    static void moment(String field, Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (!moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)) || year < 0 || year > 9999) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "tijdstip");
        }
    }

    /** What was written must be read: a document has a largest size. */
    static void document(int bytes) {
        if (bytes > MeldcodeJson.MAX_BYTES) {
            throw new MeldcodeException(Foutcode.TE_GROOT, null, "document", MeldcodeJson.MAX_BYTES);
        }
    }

    /** In the order in which they are given. */
    static <T> List<T> copy(String field, List<T> list) {
        size(field, Objects.requireNonNull(list, field).size());
        return noNull(field, list);
    }

    /** Of any length. */
    static <T> List<T> noNull(String field, List<T> list) {
        for (T entry : Objects.requireNonNull(list, field)) {
            Objects.requireNonNull(entry, field);
        }
        return List.copyOf(list);
    }

    /** Neither a name nor a label is null, as deep as labels may be. */
    static void noNull(String field, Map<?, ?> labels) {
        noNull(field, labels, MAX_LABEL_DEPTH);
    }

    private static void noNull(String field, Map<?, ?> labels, int depth) {
        Objects.requireNonNull(labels, field).forEach((name, label) -> {
            Objects.requireNonNull(name, field);
            if (Objects.requireNonNull(label, field) instanceof Map<?, ?> map && depth > 1) {
                noNull(field, map, depth - 1);
            }
        });
    }

    /** Texts that each pass a check. */
    static List<String> texts(String field, List<String> list, Text check) {
        List<String> copy = copy(field, list);
        for (int i = 0; i < copy.size(); i++) {
            check.accept(field + "[" + i + "]", copy.get(i));
        }
        return copy;
    }

    static <T extends Comparable<? super T>> List<T> sorted(String field, List<T> list) {
        return copy(field, list).stream().sorted(Comparator.naturalOrder()).toList();
    }

    static List<LocalDate> dates(String field, List<LocalDate> list) {
        List<LocalDate> dates = copy(field, list);
        for (int i = 0; i < dates.size(); i++) {
            date(field + "[" + i + "]", dates.get(i));
        }
        return dates.stream().sorted().toList();
    }

    /** In the order in which the enum declares them. */
    static <E extends Enum<E>> List<E> codes(String field, List<E> list) {
        size(field, Objects.requireNonNull(list, field).size());
        if (list.isEmpty()) {
            return List.of();
        }
        EnumSet<E> seen = EnumSet.noneOf(noNull(field, list).get(0).getDeclaringClass());
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field + "[" + i + "]", "dubbel");
            }
        }
        return List.copyOf(seen);
    }

    static void size(String field, int size) {
        if (size > MAX_ENTRIES) {
            throw new MeldcodeException(Foutcode.TE_GROOT, field, "te-lang", MAX_ENTRIES);
        }
    }
}
