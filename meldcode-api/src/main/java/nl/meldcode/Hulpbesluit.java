package nl.meldcode;

/** The second decision of step 5: is giving or organising help (also) possible? Source: {@code nji}, {@code hp}. May get more values: see the package. */
public enum Hulpbesluit {
    /** Help is arranged together with Veilig Thuis, next to the report. */
    SAMEN_MET_VEILIG_THUIS,
    /** The school or a partner gives or organises the help, with a term. */
    ZELF_BIEDEN_OF_ORGANISEREN,
    /** The help reached its result: it is closed, and safety is monitored. */
    AFSLUITEN_EN_MONITOREN,
    /** To be decided once the open question or the doubt is out of the way. */
    NOG_TE_BEPALEN,
    /** Not at issue. */
    NIET_AAN_DE_ORDE
}
