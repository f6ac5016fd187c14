package nl.meldcode.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.rules.Inside;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Drools as one would use it by hand, over the DRL of this library: a stateless session, all facts at once, nothing recorded. */
final class BareSession implements Engine {

    private static final String FOLDER = "/nl/meldcode/rules/onderwijs/2019-1/";

    private final KieBase base;
    private final boolean whole;

    private BareSession(boolean whole) {
        this.base = build(whole ? List.of("beslissing", "vervolg") : List.of("beslissing"));
        this.whole = whole;
    }

    /** Of the rules that decide. */
    static BareSession asFarAsTheOutcome() {
        return new BareSession(false);
    }

    /** Of all rules. */
    static BareSession whole() {
        return new BareSession(true);
    }

    @Override
    public Outcome decide(Casus casus) {
        Listener listener = new Listener();
        StatelessKieSession session = base.newStatelessKieSession();
        session.addEventListener(listener);
        session.execute(facts(casus));
        return Objects.requireNonNull(listener.outcome);
    }

    private static KieBase build(List<String> parts) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        try {
            Properties regelset = new Properties();
            regelset.load(open("regelset.properties"));
            for (String part : parts) {
                for (String file : regelset.getProperty(part).split(", ", -1)) {
                    builder.add(ResourceFactory.newByteArrayResource(open(file).readAllBytes()), ResourceType.DRL);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.newKieBase();
    }

    private List<Object> facts(Casus casus) {
        List<Object> facts = new ArrayList<>(List.of(casus, casus.antwoorden(), casus.stappen(), casus.hulp()));
        facts.addAll(casus.signalen());
        facts.addAll(casus.hulp().bestaandeHulpverlening());
        facts.addAll(casus.bijzondereVormen());
        if (whole) {
            facts.add(Protocol.STANDAARD);
            facts.addAll(casus.redenenOmNietTeMelden());
            facts.addAll(Inside.answers(casus.antwoorden()));
        }
        facts.addAll(Inside.earlierReportsAndFirstQuestion(casus));
        return facts;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Afwegingskader.class.getResourceAsStream(FOLDER + name), name);
    }

    /** A stateless session gives nothing back: the outcome is seen when it is concluded. */
    private static final class Listener extends DefaultRuleRuntimeEventListener {

        private @Nullable Outcome outcome;

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Outcome found = Inside.outcomeOf(event.getObject());
            if (found != null) {
                outcome = found;
            }
        }
    }
}
