package nl.meldcode;

/**
 * A reason that a school gives for not reporting. The library judges it ({@link Redenoordeel}); it never changes the outcome.
 * Source: survey question 24 of {@code seed}, with three that its panels name.
 *
 * <p>May get more values: see the package.
 */
public enum Reden {
    /** The suspicion was taken away. */
    VERMOEDEN_WEGGENOMEN,
    /** The signals are not unambiguous. */
    SIGNALEN_NIET_EENDUIDIG,
    /** A report would harm the process or the relation with the family. */
    MELDEN_SCHAADT_PROCES,
    /** There is a waiting list at Veilig Thuis. */
    WACHTLIJST_VEILIG_THUIS,
    /** The school does not know the way to Veilig Thuis. */
    ONBEKEND_MET_ROUTE,
    /** The trust of the parents might be lost. */
    VERTROUWEN_OUDERS,
    /** There is professional help already. The framework does not know this reason: help and report go together (én-én). */
    AL_HULPVERLENING_AANWEZIG,
    /** Help was started. */
    HULPVERLENING_INGEZET,
    /** The family was referred. */
    DOORVERWEZEN,
    /** A report would add nothing. */
    GEEN_MEERWAARDE,
    /** No reason is known. */
    WEET_IK_NIET,
    /** Privacy law is thought to forbid it. */
    PRIVACY_AVG,
    /** Fear of how the family will react. */
    ANGST_VOOR_REACTIE,
    /** The local team advises against it. */
    LOKAAL_TEAM_RAADT_AF,
    /** Another reason. */
    OVERIG
}
