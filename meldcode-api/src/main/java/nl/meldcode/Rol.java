package nl.meldcode;

/** Who in the school does something. May get more values: see the package. */
public enum Rol {
    /** The teacher. */
    LEERKRACHT,
    /** The internal supervisor. */
    INTERN_BEGELEIDER,
    /** The staff member whom the school appointed for the meldcode. */
    AANDACHTSFUNCTIONARIS,
    /** The head of the school. */
    DIRECTIE,
    /** The school board. */
    BEVOEGD_GEZAG,
    /** Everyone who is there. */
    IEDEREEN
}
