package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.meldcode.AuditTrail;
import org.junit.jupiter.api.Test;

/** Every row of the decision table has a case file that it decides and that names it. */
class DekkingTest {

    @Test
    void elkeRijHeeftEenCasus() throws IOException, URISyntaxException {
        Map<String, String> regels = Verzameling.regels();
        assertThat(regels.values()).filteredOn(rij -> !rij.isEmpty()).hasSizeGreaterThanOrEqualTo(22);

        Set<String> bereikt = new TreeSet<>();
        Set<String> verwacht = new TreeSet<>();
        for (Path bestand : Verzameling.bestanden()) {
            Voorbeeld voorbeeld;
            try {
                voorbeeld = Verzameling.lees(bestand);
            } catch (VoorbeeldException e) {
                continue; // VoorbeeldenTest says so
            }
            voorbeeld.toets().besluit().auditTrail().stappen().stream()
                    .map(AuditTrail.Stap::regel)
                    .forEach(regel -> {
                        bereikt.add(regel);
                        if (voorbeeld.verwacht().regels().contains(regel)) {
                            verwacht.add(regel);
                        }
                    });
        }

        List<String> nietBereikt = regels.keySet().stream()
                .filter(regel -> !bereikt.contains(regel))
                .toList();
        System.out.println(
                nietBereikt.isEmpty()
                        ? "De casussen bereiken alle " + regels.size() + " regels van de regelset."
                        : "Regels die geen casus bereikt: " + String.join(", ", nietBereikt));

        assertThat(regels.entrySet())
                .filteredOn(regel -> !regel.getValue().isEmpty() && !verwacht.contains(regel.getKey()))
                .extracting(regel -> "rij " + regel.getValue() + ", regel " + regel.getKey())
                .as("rijen van de beslistabel zonder casus in voorbeelden/ die de regel noemt bij verwacht.regels")
                .isEmpty();
    }
}
