package nl.meldcode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every value checks of its parts, whether it comes from JSON or from code. */
final class Check {

    static final int MAX_ENTRIES = 1_000;

    static final int MAX_DAYS = 3_650;

    private static final Pattern LINE = Pattern.compile("[\\P{C}&&\\S]([\\P{C}]{0,98}[\\P{C}&&\\S])?");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,20}");
    private static final Pattern REFERENTIE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SEPARATORS = Pattern.compile("[._-]");
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

    private Check() {}

    /** A check on the text of a field. */
    @FunctionalInterface
    interface Text {
        void accept(String field, String text);
    }

    /** The refused value is never repeated: it may hold what should not be there. */
    static void referentie(String field, String referentie) {
        if (!REFERENTIE.matcher(referentie).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "referentie");
        }
        boolean bsn = NINE_DIGITS
                .matcher(SEPARATORS.matcher(referentie).replaceAll(""))
                .results()
                .anyMatch(digits -> isBsn(digits.group()));
        if (bsn) {
            throw new MeldcodeException(Foutcode.PERSOONSGEGEVEN, field, "bsn");
        }
    }

    /** The elfproef: the digits weigh 9 to 2, the last one -1, and the sum is a multiple of eleven. */
    private static boolean isBsn(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
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
        if (!LINE.matcher(text).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "regel");
        }
    }

    static void phone(String field, String number) {
        if (!PHONE.matcher(number).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "telefoon");
        }
    }

    static void days(String field, @Nullable Integer days) {
        if (days != null && (days < 0 || days > MAX_DAYS)) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, field, "dagen", MAX_DAYS);
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
