package nl.meldcode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * The JSON Schemas (draft 2020-12) of the formats that this library reads and writes, for validators and for forms: every field
 * and every code is described in Dutch and English. They refer to each other by their {@linkplain #id ids}, which are names and
 * no addresses: give a validator all of them. A schema never changes; a format that changes gets another.
 *
 * <p>A schema says less than {@link MeldcodeJson} checks: it knows no BSN, no order of a list, no limit on a whole document, and
 * {@code 1.0} is a whole number to it. A document that passes its schema is still to be read by the library.
 *
 * <p>May get more values: see the package.
 */
public enum JsonSchema {
    /** A case, {@code meldcode-casus/1}. */
    CASUS,
    /** A decision, {@code meldcode-besluit/1}. */
    BESLUIT,
    /** An audit trail, {@code meldcode-audit/1}. */
    AUDIT,
    /** A school's protocol, {@code meldcode-protocol/1}. */
    PROTOCOL,
    /** A case file for trainers, {@code meldcode-voorbeeld/1}. */
    VOORBEELD,
    /** An open question, {@code meldcode-vraag/1}. */
    VRAAG,
    /** A smallest change that leads to another outcome, {@code meldcode-wat-als/1}. */
    WAT_ALS,
    /** A reminder, {@code meldcode-herinnering/1}. */
    HERINNERING,
    /** The rules in words, {@code meldcode-regelboek/1}. */
    REGELBOEK,
    /** What is wrong with a record, {@code meldcode-bevinding/1}. */
    BEVINDING;

    private static final int VERSION = 1;

    private final String format = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The {@code $id} of the schema, by which the others refer to it.
     *
     * @return a URN, such as {@code urn:meldcode:schema:casus:1}
     */
    public String id() {
        return "urn:meldcode:schema:" + format + ":" + VERSION;
    }

    /**
     * The schema itself. Read anew at every call: keep what is made of it.
     *
     * @return a JSON document
     */
    public String text() {
        String name = "schema/meldcode-" + format + "-" + VERSION + ".json";
        try (InputStream json = JsonSchema.class.getResourceAsStream(name)) {
            if (json == null) {
                throw new MissingResourceException("The library is not complete", JsonSchema.class.getName(), name);
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
