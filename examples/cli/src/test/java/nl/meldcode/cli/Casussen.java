package nl.meldcode.cli;

import java.nio.file.Path;

/** Case files for tests. */
final class Casussen {

    /** The case of the README: a report is needed on top of the help that is there. */
    static final Path README = Path.of("casus.json");

    private Casussen() {}

    /** A case of which only the suspicion is known. */
    static String casus(String referentie, String vermoeden) {
        return "{\"referentie\":\"" + referentie + "\",\"peildatum\":\"2026-11-20\",\"afwegingen\":{\"vermoeden\":\""
                + vermoeden + "\"}}";
    }

    /** A case with one more field, or another value for one. */
    static String with(String field) {
        return "{\"referentie\":\"r-1\",\"peildatum\":\"2026-11-20\"," + field + "}";
    }
}
