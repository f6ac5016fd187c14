package nl.meldcode;

import org.jspecify.annotations.Nullable;

/** Tells by its first bytes in what encoding a document is. */
final class Encoding {

    private Encoding() {}

    /** How many bytes the byte order mark of UTF-8 takes, with which some programs begin a file; none where it has none. */
    static int mark(byte[] bytes) {
        return at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf ? 3 : 0;
    }

    /** The other encoding of Unicode that it is in: by its byte order mark, or by the zero bytes around what JSON begins with. */
    static @Nullable String otherThanUtf8(byte[] bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        int c = at(bytes, 2);
        int d = at(bytes, 3);
        if (a == 0 && b == 0 && (c == 0 || c == 0xfe) && d > 0) {
            return "UTF-32";
        }
        if (c == 0 && d == 0 && ((a == 0xff && b == 0xfe) || (a > 0 && b == 0))) {
            return "UTF-32";
        }
        if ((a == 0xff && b == 0xfe) || (a == 0xfe && b == 0xff) || (a > 0 && b == 0) || (a == 0 && b > 0)) {
            return "UTF-16";
        }
        return null;
    }

    /** The byte, or -1 behind the end. */
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
