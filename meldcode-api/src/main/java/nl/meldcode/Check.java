package nl.meldcode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
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
    private static final int MAX_URI = 500;

    /** What stands on one line and can be seen; characters that this version of Java does not know yet among it. */
    private static final String TEXT = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]";

    private static final Pattern LINE = Pattern.compile("[" + TEXT + "&&\\S](" + TEXT + "{0,98}[" + TEXT + "&&\\S])?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LABEL = Pattern.compile(TEXT + "{1,200}");
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,20}");
    private static final Pattern SENTENCE = Pattern.compile(TEXT + "{1,2000}");
    private static final Pattern TRACE_ID = Pattern.compile("(?!0+$)[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("(?!0+$)[0-9a-f]{16}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,20}");
    private static final Pattern REFERENTIE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Check() {}

    /** A check on the text of a field. */
    @FunctionalInterface
    interface Text {
        void accept(String field, String text);
    }

    /** The refused value is never repeated: it may hold what should not be there. */
    static void referentie(String field, String referentie) {
        matches(field, referentie, REFERENTIE, "referentie");
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

    static void uri(String field, String text) {
        try {
            if (text.length() <= MAX_URI && new URI(text).isAbsolute()) {
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
        matches(field, text, SENTENCE, "zin");
    }

    static void ruleId(String field, String id) {
        matches(field, id, RULE_ID, "regel-id");
    }

    /** The name or the text of a label. */
    static void label(String field, String text) {
        matches(field, text, LABEL, "label");
        noBsn(field, text);
    }

    /** Labels are texts, or labels in turn; copied all the way down. */
    static Map<String, Object> labels(String field, Map<?, ?> labels) {
        return labels(field, labels, 1, new AtomicInteger());
    }

    private static Map<String, Object> labels(String field, Map<?, ?> labels, int depth, AtomicInteger count) {
        if (count.addAndGet(labels.size()) > MAX_LABELS) {
            throw new MeldcodeException(Foutcode.TE_GROOT, "labels", "te-lang", MAX_LABELS);
        }
        if (depth > MAX_LABEL_DEPTH) {
            throw new MeldcodeException(Foutcode.TE_GROOT, field, "diepte", MAX_LABEL_DEPTH);
        }
        SortedMap<String, Object> copy = new TreeMap<>();
        labels.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "label");
            }
            label(field, name);
            String path = field + "." + name;
            if (value instanceof Map<?, ?> map) {
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

    private static void matches(String field, String text, Pattern pattern, String explanation) {
        if (!pattern.matcher(text).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, explanation);
        }
    }

    /** Four digits for the year: what JSON can write and read back. */
    static void date(String field, LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "jaar");
        }
    }

    static void dateOrNull(String field, @Nullable LocalDate date) {
        if (date != null) {
            date(field, date);
        }
    }

    /** A name: one line of text. */
    static void line(String field, String text) {
        matches(field, text, LINE, "regel");
        noBsn(field, text);
    }

    static void phone(String field, String number) {
        matches(field, number, PHONE, "telefoon");
        noBsn(field, number);
    }

    static void days(String field, @Nullable Integer days) {
        if (days != null && (days < 0 || days > MAX_DAYS)) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "getal", 0, MAX_DAYS);
        }
    }

    static <T extends Comparable<? super T>> List<T> sorted(String field, List<T> list) {
        size(field, list.size());
        return list.stream().sorted(Comparator.naturalOrder()).toList();
    }

    static List<LocalDate> dates(String field, List<LocalDate> list) {
        list.forEach(date -> date(field, date));
        size(field, list.size());
        return list.stream().sorted().toList();
    }

    /** In the order in which the enum declares them. */
    static <E extends Enum<E>> List<E> codes(String field, List<E> list) {
        size(field, list.size());
        if (list.isEmpty()) {
            return List.of();
        }
        EnumSet<E> seen = EnumSet.noneOf(list.get(0).getDeclaringClass());
        for (E code : list) {
            if (!seen.add(Objects.requireNonNull(code, field))) {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "dubbel");
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
