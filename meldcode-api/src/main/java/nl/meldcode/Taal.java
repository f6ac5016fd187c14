package nl.meldcode;

import java.util.Locale;

/** The language of texts. Codes are the same in each. May get more values: see the package. */
public enum Taal {
    /** Dutch. */
    NL("nl"),
    /** English. */
    EN("en");

    private final String code;

    Taal(String code) {
        this.code = code;
    }

    /**
     * The language code of ISO 639-1, in lower case, as the audit trail writes it.
     *
     * @return {@code nl} or {@code en}
     */
    public String code() {
        return code;
    }

    /**
     * The language as a locale, for resource bundles.
     *
     * @return a locale with this language and no country
     */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
