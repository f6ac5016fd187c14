package nl.meldcode;

/** Special forms of domestic violence and child abuse, for which the meldcode asks extra care. Source: {@code eer}, {@code hwd}. May get more values: see the package. */
public enum BijzondereVorm {
    /** Honour-based violence: a dangerous form. */
    EERGERELATEERD_GEWELD,
    /** Forced marriage: a dangerous form. */
    HUWELIJKSDWANG,
    /** Abandonment abroad: a dangerous form. */
    ACHTERLATING,
    /** Female genital mutilation: a dangerous form. */
    VROUWELIJKE_GENITALE_VERMINKING,
    /** Human trafficking. */
    MENSENHANDEL,
    /** Abuse of an elderly person. */
    OUDERENMISHANDELING,
    /** Abuse of a parent by a child. */
    OUDERMISHANDELING,
    /** Violence by a partner or former partner. */
    PARTNERGEWELD
}
