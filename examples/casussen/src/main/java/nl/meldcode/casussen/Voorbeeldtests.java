package nl.meldcode.casussen;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Taal;
import org.junit.jupiter.api.DynamicTest;

/**
 * Case files as JUnit tests: a test for each file, called by its title. One that fails says in Dutch what was expected, what the decision
 * says and which rules led there, or on which line and field the file does not fit.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> casussen() {
 *     return Voorbeeldtests.inMap(Path.of("casussen"));
 * }
 * }</pre>
 */
public final class Voorbeeldtests {

    private Voorbeeldtests() {}

    /**
     * The case files of a folder as tests.
     *
     * @param map the folder; folders in it are not entered
     * @return a test for each file, sorted by name
     * @throws AssertionError when the folder is not there, cannot be read or holds no case file
     */
    public static Stream<DynamicTest> inMap(Path map) {
        try {
            return van(Voorbeelden.inMap(map));
        } catch (VoorbeeldException e) {
            throw new TestFailure(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Case files as tests.
     *
     * @param voorbeelden the case files
     * @return a test for each file, sorted by name
     */
    public static Stream<DynamicTest> van(Voorbeelden voorbeelden) {
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        return voorbeelden.bestanden().stream()
                .map(bestand -> DynamicTest.dynamicTest(
                        name(voorbeelden, bestand), voorbeelden.plaats(bestand), () -> toets(oefening, bestand)));
    }

    private static String name(Voorbeelden voorbeelden, String bestand) {
        try {
            return Labels.oneLine(voorbeelden.lees(bestand).titel()) + " (" + bestand + ")";
        } catch (VoorbeeldException e) {
            // Its test says so.
            return bestand;
        }
    }

    private static void toets(Oefening oefening, String bestand) {
        Uitslag uitslag;
        try {
            uitslag = oefening.toets(bestand);
        } catch (VoorbeeldException e) {
            throw new TestFailure(e.fouten().stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
        }
        if (!uitslag.klopt()) {
            Voorbeeld voorbeeld = uitslag.voorbeeld();
            throw new TestFailure(voorbeeld.id() + ": " + Labels.oneLine(voorbeeld.titel()) + "\n"
                    + String.join("\n", uitslag.verslag(Taal.NL)));
        }
    }
}
