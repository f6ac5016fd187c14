package nl.meldcode;

/** The outcome: is a report to Veilig Thuis needed? A professional norm, never a statutory duty ({@code wmo}, {@code nji}). May get more values: see the package. */
public enum Melding {
    /** A report is needed, on top of any help. */
    VEREIST,
    /** No report is needed now. Never reached by doubt, by a missing answer or past an open indication. */
    NIET_VEREIST,
    /** Ask Veilig Thuis for advice first: there is doubt, or an indication that nobody weighed with Veilig Thuis. */
    RAADPLEEG_VEILIG_THUIS,
    /** A question is still open: {@link Besluit#openVragen()} says which. */
    ONVOLLEDIG,
    /** The meldcode is not the route for this case. */
    BUITEN_BEREIK
}
