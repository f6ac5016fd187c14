package nl.meldcode.casussen;

import java.io.Serial;
import java.util.Objects;
import nl.meldcode.Foutcode;
import org.jspecify.annotations.Nullable;

/** A case file that cannot be used. The message is one line in Dutch: the file, the field, what is wrong and what would be right. */
public final class VoorbeeldException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    private final Foutcode code;

    /** Where, or null. */
    private final @Nullable String veld;

    /**
     * A refusal.
     *
     * @param bestand the name of the file
     * @param code why
     * @param veld the path of the field, such as {@code verwacht.acties[0]}, or null when it is about the whole file
     * @param uitleg what is wrong and what would be right, in Dutch, on one line
     * @param oorzaak what was found underneath, or null
     */
    public VoorbeeldException(
            String bestand, Foutcode code, @Nullable String veld, String uitleg, @Nullable Throwable oorzaak) {
        super(bestand + ": " + (veld == null ? "" : "veld " + veld + ": ") + uitleg, oorzaak);
        this.code = Objects.requireNonNull(code, "code");
        this.veld = veld;
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
     * @return the path of the field from the top of the case file, or null when the refusal is about the whole file
     */
    public @Nullable String veld() {
        return veld;
    }
}
