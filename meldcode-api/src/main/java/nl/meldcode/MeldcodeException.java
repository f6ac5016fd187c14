package nl.meldcode;

import java.io.Serial;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What the library refuses, and why: a code to act on, the field by its path ({@code signalen[0].aard}), and an explanation in
 * Dutch and English that says what is wrong and what would be right. The message is the English one, behind code and field. No
 * explanation repeats a refused {@code referentie}.
 */
public final class MeldcodeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    private final Foutcode code;

    /** Where. */
    private final @Nullable String veld;

    /** Which explanation. */
    private final String sleutel;

    /** What is filled in there. */
    private final String[] waarden;

    /**
     * A refusal whose explanation is one of the library's own texts. For the library itself and the engines behind it.
     *
     * @param code why
     * @param veld the path of the field, or null when it is about the whole
     * @param sleutel the key of the explanation in the bundle {@code nl.meldcode.fouten}
     * @param waarden what is filled in, in order
     */
    public MeldcodeException(Foutcode code, @Nullable String veld, String sleutel, Object... waarden) {
        this(null, code, veld, sleutel, strings(waarden));
    }

    private MeldcodeException(
            @Nullable Throwable cause, Foutcode code, @Nullable String veld, String sleutel, String... waarden) {
        super(code + (veld == null ? "" : " at " + veld) + ": " + text(Taal.EN, sleutel, waarden), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.veld = veld;
        this.sleutel = sleutel;
        this.waarden = waarden;
    }

    /** The same refusal, seen from further up in the document. */
    MeldcodeException at(@Nullable String path) {
        return new MeldcodeException(this, code, path, sleutel, waarden);
    }

    /**
     * Why.
     *
     * @return the code
     */
    public Foutcode code() {
        return code;
    }

    /**
     * Where.
     *
     * @return the path of the field, such as {@code afwegingen.vermoeden} or {@code signalen[0].aard}; null when the refusal is
     *     about the whole
     */
    public @Nullable String veld() {
        return veld;
    }

    /**
     * What is wrong, and what would be right.
     *
     * @param taal the language of the text
     * @return one or two sentences on one line, without code and field
     */
    public String uitleg(Taal taal) {
        return text(taal, sleutel, waarden);
    }

    private static String text(Taal taal, String key, String... values) {
        return ResourceBundle.getBundle("nl.meldcode.fouten", taal.locale())
                .getString(key)
                .formatted((Object[]) values);
    }

    private static String[] strings(Object... values) {
        String[] strings = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            strings[i] = String.valueOf(values[i]);
        }
        return strings;
    }
}
