package nl.meldcode.benchmark;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.Regelboek;

/** This library as an application calls it: the whole decision, with its sealed audit trail. */
final class Library implements Engine {

    private final Afwegingskader kader = Afwegingskader.onderwijs();
    private final Map<String, String> rows = kader.regelboek().regels().stream()
            .filter(regel -> regel.rij() != null)
            .collect(Collectors.toMap(Regelboek.Regel::id, regel -> Objects.requireNonNull(regel.rij())));

    @Override
    public Outcome decide(Casus casus) {
        Besluit besluit = kader.weeg(casus);
        String rule = besluit.auditTrail().beslissend().orElseThrow().regel();
        return new Outcome(
                Objects.requireNonNull(rows.get(rule)),
                besluit.melding(),
                besluit.meldnorm(),
                besluit.beslissendeAfweging());
    }
}
