package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.List;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.rules.Conclusies.Gevolg;
import nl.meldcode.rules.Conclusies.Indicatie;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Records, for one decision, which rules fire, on what, and with what consequence. Not thread-safe. */
final class Recorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    /**
     * A rule that fired.
     *
     * @param regel the rule
     * @param over the facts that it matched, where it is about one entry of a list at a time
     * @param gevolgen the facts that it concluded, at least one
     */
    record Firing(Regel regel, List<Object> over, List<Gevolg> gevolgen) {

        String gevolg() {
            return gevolgen.get(0).gevolg();
        }

        boolean concludes(Class<? extends Gevolg> type) {
            return !conclusions(type).isEmpty();
        }

        <T> List<T> conclusions(Class<T> type) {
            List<T> conclusions = List.of();
            for (Gevolg gevolg : gevolgen) {
                if (type.isInstance(gevolg)) {
                    conclusions = conclusions.isEmpty() ? new ArrayList<>(1) : conclusions;
                    conclusions.add(type.cast(gevolg));
                }
            }
            return conclusions;
        }

        /** The paths of the input fields that the rule read in this case. */
        List<String> feiten(Casus casus) {
            if (!regel.perFeit()) {
                return regel.feiten();
            }
            int plaats = plaats(casus);
            return regel.feiten().stream()
                    .map(feit -> feit.replace("[]", "[" + plaats + "]"))
                    .toList();
        }

        /** Which entry of its list the rule is about, or -1 when it is about none. Entries may be equal, hence identity. */
        int plaats(Casus casus) {
            for (Object object : over) {
                Object feit = object instanceof Indicatie indicatie ? indicatie.over() : object;
                List<?> list = feit instanceof Signaal
                        ? casus.signalen()
                        : feit instanceof BijzondereVorm
                                ? casus.bijzondereVormen()
                                : feit instanceof Reden ? casus.redenenOmNietTeMelden() : List.of();
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) == feit) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    private final RuleSet regels;
    private final List<Firing> firings = new ArrayList<>();
    private List<Gevolg> gevolgen = new ArrayList<>(2);

    Recorder(RuleSet regels) {
        this.regels = regels;
    }

    List<Firing> firings() {
        return firings;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        gevolgen = new ArrayList<>(2);
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Gevolg gevolg) {
            gevolgen.add(gevolg);
        }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Regel regel = regels.regel(event.getMatch().getRule().getName());
        firings.add(new Firing(regel, regel.perFeit() ? event.getMatch().getObjects() : List.of(), gevolgen));
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new IllegalStateException("A rule of the afwegingskader only adds facts, it never changes one");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new IllegalStateException("A rule of the afwegingskader only adds facts, it never removes one");
    }
}
