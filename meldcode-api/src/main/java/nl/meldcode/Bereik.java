package nl.meldcode;

/** What the suspicion is about. Only the first is a matter for the meldcode. Source: {@code insp}, {@code nysingh}. May get more values: see the package. */
public enum Bereik {
    /** Violence, abuse or neglect in the domestic circle: the meldcode applies. */
    HUISELIJKE_KRING,
    /** A suspicion against a member of staff: the duties to consult and report of the education acts apply. */
    MEDEWERKER_SCHOOL,
    /** Violence or abuse among pupils. */
    LEERLINGEN_ONDERLING,
    /** A conflict between parents and the school. */
    CONFLICT_OUDERS_SCHOOL
}
