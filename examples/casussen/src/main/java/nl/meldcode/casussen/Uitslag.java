package nl.meldcode.casussen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;

/**
 * How a case file came out. A value.
 *
 * @param voorbeeld the case file; {@link Voorbeeld#toets} weighs it
 * @param besluit the decision over its case
 */
public record Uitslag(Voorbeeld voorbeeld, Besluit besluit) {

    /**
     * Where the decision differs from what the file expects.
     *
     * @return a line in Dutch for each difference
     */
    public List<String> verschillen() {
        return voorbeeld.verwacht().verschillen(besluit);
    }

    /**
     * Whether the decision is as expected.
     *
     * @return true when there is no difference
     */
    public boolean klopt() {
        return verschillen().isEmpty();
    }

    /**
     * The report of this case for a trainer: the differences, and the rules that led to the decision.
     *
     * @return lines in Dutch
     */
    public String verslag() {
        List<String> regels = new ArrayList<>();
        regels.add(voorbeeld.id() + ": " + voorbeeld.titel());
        regels.add(klopt() ? "Het besluit is zoals verwacht." : "Het besluit is anders dan verwacht:");
        verschillen().forEach(verschil -> regels.add("  - " + verschil));

        List<AuditTrail.Stap> stappen = besluit.auditTrail().stappen();
        int weg = 0;
        while (weg < stappen.size()
                && !stappen.get(weg).gevolg().equals(besluit.melding().name())) {
            weg++;
        }
        weg = Math.min(weg + 1, stappen.size());
        regels.add("Zo kwam het besluit tot stand:");
        stappen.subList(0, weg).forEach(stap -> regels.add("  " + stap.regel() + ": " + stap.tekst()));
        regels.add("Daarna volgden: "
                + stappen.subList(weg, stappen.size()).stream()
                        .map(AuditTrail.Stap::regel)
                        .collect(Collectors.joining(", ")));
        return String.join("\n", regels);
    }
}
