package nl.meldcode.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

/**
 * How text becomes bytes. UTF-8, so that what one machine writes another can read; on a screen that shows something else, that, and for
 * a letter that it does not have the nearest plain one.
 *
 * @param charset what the other side reads
 */
record Encoding(Charset charset) {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    /** No double quote among them: in a line of JSON it would end a text. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", "-"),
            Map.entry("\u2018", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201c", "'"),
            Map.entry("\u201d", "'"),
            Map.entry("\u2022", "-"),
            Map.entry("\u2192", "->"),
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u2713", "v"),
            Map.entry("\u2717", "x"));

    byte[] bytes(String text) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return text.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (!encoder.canEncode(text)) {
            StringBuilder shown = new StringBuilder();
            text.codePoints().mapToObj(Character::toString).forEach(letter -> shown.append(shown(letter, encoder)));
            return shown.toString().getBytes(charset);
        }
        return text.getBytes(charset);
    }

    private static String shown(String letter, CharsetEncoder encoder) {
        if (encoder.canEncode(letter)) {
            return letter;
        }
        String plain = PLAIN.getOrDefault(
                letter, Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""));
        return plain.isEmpty() || !encoder.canEncode(plain) ? "?" : plain;
    }
}
