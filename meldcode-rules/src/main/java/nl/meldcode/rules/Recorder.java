package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.meldcode.rules.Conclusies.Gevolg;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Records, for one decision, which rules fire, on what, and with what consequence. Not thread-safe. */
final class Recorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    private final RuleSet regels;
    private final List<Firing> firings = new ArrayList<>();

    /** Of the rule that is firing; what is told from outside, between two rules, is nobody's conclusion. */
    private @Nullable List<Gevolg> gevolgen;

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
        if (gevolgen != null && event.getObject() instanceof Gevolg gevolg) {
            gevolgen.add(gevolg);
        }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Regel regel = regels.regel(event.getMatch().getRule().getName());
        firings.add(new Firing(
                regel, regel.perFeit() ? event.getMatch().getObjects() : List.of(), Objects.requireNonNull(gevolgen)));
        gevolgen = null;
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
