package nl.meldcode.casussen;

import java.io.Serial;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/**
 * A case file, or a folder of them, that cannot be used, and why: a code to act on, the line and the field, and an explanation in
 * Dutch and English that says what is wrong and what would be right. The message is the Dutch one, on one line, behind file, line and
 * field. Where a file has more faults, this is the first, and {@link #fouten} gives all.
 */
public final class VoorbeeldException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 2L;

    /** Which file. */
    private final String bestand;

    /** Why. */
    private final Foutcode code;

    /** Where, or null. */
    private final @Nullable String veld;

    /** On which line, or null. */
    private final @Nullable Integer regelnummer;

    /** What is wrong and what would be right, in each language. */
    private final EnumMap<Taal, String> uitleg;

    VoorbeeldException(
            String bestand,
            Foutcode code,
            @Nullable String veld,
            @Nullable Integer regelnummer,
            @Nullable Throwable cause,
            String key,
            Object... values) {
        this(bestand, code, veld, regelnummer, cause, uitleg(taal -> new Labels(taal).of(key, values)));
    }

    /** A fault that the library found. */
    VoorbeeldException(String bestand, @Nullable String veld, @Nullable Integer regelnummer, MeldcodeException cause) {
        this(bestand, cause.code(), veld, regelnummer, cause, uitleg(cause::uitleg));
    }

    private VoorbeeldException(
            String bestand,
            Foutcode code,
            @Nullable String veld,
            @Nullable Integer regelnummer,
            @Nullable Throwable cause,
            EnumMap<Taal, String> uitleg) {
        super(message(bestand, veld, regelnummer, uitleg), cause);
        this.bestand = bestand;
        this.code = code;
        this.veld = veld;
        this.regelnummer = regelnummer;
        this.uitleg = uitleg;
    }

    /**
     * All that is wrong with the file, as far as it could be read.
     *
     * @return this fault, and those behind it, in the order of their lines
     */
    public List<VoorbeeldException> fouten() {
        return Stream.concat(Stream.of(this), Arrays.stream(getSuppressed()))
                .filter(VoorbeeldException.class::isInstance)
                .map(VoorbeeldException.class::cast)
                .toList();
    }

    /**
     * Which file.
     *
     * @return the name of the file, or the path of the folder
     */
    public String bestand() {
        return bestand;
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
     * @return the path of the field from the top of the case file, such as {@code verwacht.acties[0]}; null when the refusal is about
     *     the whole
     */
    public @Nullable String veld() {
        return veld;
    }

    /**
     * On which line.
     *
     * @return the number of the line, from 1, on which the field stands, or the field around one that is missing; null when the refusal
     *     is about no line
     */
    public @Nullable Integer regelnummer() {
        return regelnummer;
    }

    /**
     * What is wrong, and what would be right.
     *
     * @param taal the language of the text
     * @return one or two sentences on one line, without file, line and field
     */
    public String uitleg(Taal taal) {
        return Objects.requireNonNull(uitleg.get(taal));
    }

    private static EnumMap<Taal, String> uitleg(Function<Taal, String> text) {
        EnumMap<Taal, String> uitleg = new EnumMap<>(Taal.class);
        for (Taal taal : Taal.values()) {
            uitleg.put(taal, text.apply(taal));
        }
        return uitleg;
    }

    private static String message(
            String bestand, @Nullable String veld, @Nullable Integer regelnummer, EnumMap<Taal, String> uitleg) {
        StringBuilder message = new StringBuilder(Labels.oneLine(bestand));
        if (regelnummer != null) {
            message.append(", ").append(new Labels(Taal.NL).of("fout.regel", regelnummer));
        }
        if (veld != null) {
            message.append(", ").append(new Labels(Taal.NL).of("fout.veld", veld));
        }
        return message.append(": ").append(uitleg.get(Taal.NL)).toString();
    }
}
