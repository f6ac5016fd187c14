package nl.meldcode;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The burgerservicenummer (BSN), which belongs in no text that a school stores or shows with a case. The library refuses it in every
 * text that it takes; a host can look for it in texts of its own.
 */
public final class Bsn {

    /**
     * Nine digits in a row or in groups, each time from their first one. A UUID needs no exception: none of its parts is of a length
     * that fits in one of these groups.
     */
    private static final Pattern NINE_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                    + "(?=([0-9]{9}|[0-9]{3}([._ -])[0-9]{3}\\2[0-9]{3}|[0-9]{4}([._ -])[0-9]{2}\\3[0-9]{3})(?![\\p{L}\\p{N}]))");

    private static final Pattern SEPARATORS = Pattern.compile("[._ -]");

    private Bsn() {}

    /**
     * Whether a BSN stands in a text: nine digits that pass the elfproef, in a row, or in groups of 3-3-3 or 4-2-3 with the same full
     * stop, underscore, hyphen or space between them. A letter or digit directly before or after makes them part of something else:
     * a UUID, a longer number or a key such as {@code zaak-2026-00000} holds no BSN.
     *
     * @param tekst the text
     * @return true when there is one
     */
    public static boolean staatIn(String tekst) {
        return hasNineDigits(Objects.requireNonNull(tekst, "tekst"))
                && NINE_DIGITS
                        .matcher(tekst)
                        .results()
                        .anyMatch(digits -> passesElfproef(
                                SEPARATORS.matcher(digits.group(1)).replaceAll("")));
    }

    /** Nearly no text has; this loop keeps the search out of those. */
    private static boolean hasNineDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        return digits >= 9;
    }

    /** The digits weigh 9 to 2, the last one -1, and the sum is a multiple of eleven. */
    private static boolean passesElfproef(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }
}
