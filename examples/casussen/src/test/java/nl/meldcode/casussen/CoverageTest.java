package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/** Every row of the decision table has a case file that it decides and that names it. */
class CoverageTest {

    @Test
    void every_row_has_a_casus() {
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        Set<String> decided = new TreeSet<>();
        for (String bestand : voorbeelden.bestanden()) {
            Uitslag uitslag = oefening.toets(bestand);
            uitslag.weg().stream()
                    .map(AuditTrail.Stap::regel)
                    .filter(uitslag.voorbeeld().verwacht().regels()::contains)
                    .forEach(decided::add);
        }

        assertThat(Afwegingskader.onderwijs().regelboek().regels())
                .filteredOn(regel -> regel.rij() != null)
                .hasSizeGreaterThanOrEqualTo(22)
                .filteredOn(regel -> !decided.contains(regel.id()))
                .extracting(regel -> "rij " + regel.rij() + ", regel " + regel.id())
                .as("rijen van de beslistabel zonder casus in voorbeelden/ die de regel noemt bij verwacht.regels")
                .isEmpty();
    }
}
