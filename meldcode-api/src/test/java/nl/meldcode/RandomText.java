package nl.meldcode;

import java.util.Random;

/** Texts of all that is written in a way of its own. */
final class RandomText {

    private RandomText() {}

    /** Any text: control characters, quotes, and all planes of Unicode among it. */
    static String of(Random random, int most) {
        return of(random, random.nextInt(most + 1), 0);
    }

    /** A text that a label may have. */
    static String printable(Random random, int most) {
        return of(random, 1 + random.nextInt(most), ' ');
    }

    private static String of(Random random, int length, int least) {
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            int c = character(random);
            if (c >= least && Character.isDefined(c) && (least == 0 || isPrintable(c))) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static int character(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/\u007f<>&'".charAt(random.nextInt(8));
            case 2 -> 0x80 + random.nextInt(0x800);
            case 3 -> 0xE000 + random.nextInt(0x2000);
            case 4 -> 0x1F300 + random.nextInt(0x300);
            default -> 'a' + random.nextInt(26);
        };
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
