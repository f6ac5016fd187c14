package nl.meldcode;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which code somebody will have meant, that typed another text. */
final class Suggestion {

    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");
    private static final int MOST = 100;

    private Suggestion() {}

    /**
     * The one code that differs from a text in its case, in spaces, hyphens and underscores, or else in one letter as well; null where
     * there is none, or more than one.
     */
    static @Nullable String of(String text, Collection<String> codes) {
        if (text.length() > MOST) {
            return null;
        }
        String plain = plain(text);
        List<String> same =
                codes.stream().filter(code -> plain(code).equals(plain)).toList();
        List<String> close = same.isEmpty()
                ? codes.stream()
                        .filter(code -> isOneLetterOff(plain(code), plain))
                        .toList()
                : same;
        return close.size() == 1 ? close.get(0) : null;
    }

    private static String plain(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** One letter more, fewer or other. */
    private static boolean isOneLetterOff(String a, String b) {
        int begin = 0;
        int most = Math.min(a.length(), b.length());
        while (begin < most && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - begin - end == 1;
    }
}
