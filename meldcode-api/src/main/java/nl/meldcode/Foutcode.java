package nl.meldcode;

/** Why something was refused. The names are stable: hosts may act on them. May get more values: see the package. */
public enum Foutcode {
    /** No JSON: empty, a syntax error, text after the end, a key twice in one object, or bytes that are no UTF-8. */
    ONGELDIGE_JSON,
    /** A field that the format does not know. */
    ONBEKEND_VELD,
    /** A value of the wrong type, outside of its list of values, or not fitting its pattern; or a code twice in a list. */
    ONGELDIGE_WAARDE,
    /** A required field that is missing or null. */
    VERPLICHT_VELD,
    /** A text that holds a BSN, such as a {@code referentie} or a label; see {@link Bsn}. */
    PERSOONSGEGEVEN,
    /** More than 1 MiB for one document, more than 1,000 entries in a list, or nesting deeper than 20. */
    TE_GROOT,
    /** A file that is not there or cannot be read. */
    ONLEESBAAR,
    /** No rule set was in force on the reference date, or the one asked for is not at hand. */
    ONBEKENDE_REGELSET,
    /** An audit trail whose hash is not that of its content. */
    HASH_KLOPT_NIET,
    /** A list of audit trails in which one does not point to the one before. */
    KETEN_KLOPT_NIET,
    /** An audit trail whose outcome or steps differ from what its rule set decides over its input. */
    UITKOMST_WIJKT_AF
}
