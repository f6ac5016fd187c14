/** Facts, decision and audit trail of the meldcode afwegingskader. */
module nl.meldcode {
    requires com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports nl.meldcode;
    exports nl.meldcode.spi;
    exports nl.meldcode.verslag;

    uses nl.meldcode.spi.AfwegingskaderProvider;

    provides com.fasterxml.jackson.databind.Module with
            nl.meldcode.MeldcodeModule;
}
