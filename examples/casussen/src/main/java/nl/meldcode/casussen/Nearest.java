package nl.meldcode.casussen;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which word was probably meant. */
final class Nearest {

    private Nearest() {}

    /** The only one of these that differs in capitals, in spaces or hyphens for underscores, or in one letter. */
    static Optional<String> to(String typed, Collection<String> known) {
        String plain = plain(typed);
        List<String> same =
                known.stream().filter(word -> plain(word).equals(plain)).toList();
        List<String> near = same.isEmpty()
                ? known.stream()
                        .filter(word -> isOneEditAway(plain(word), plain))
                        .toList()
                : same;
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String plain(String word) {
        return word.strip().replaceAll("[\\s_-]+", "_").toUpperCase(Locale.ROOT);
    }

    /** One letter too many, too few or another, or two that changed places. */
    private static boolean isOneEditAway(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String a = one.substring(start);
        String b = other.substring(start);
        return behind(a, 1).equals(behind(b, 1))
                || behind(a, 1).equals(b)
                || a.equals(behind(b, 1))
                || (a.length() > 1
                        && b.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && behind(a, 2).equals(behind(b, 2)));
    }

    private static String behind(String text, int length) {
        return text.substring(Math.min(length, text.length()));
    }
}
