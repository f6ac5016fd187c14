package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** A session that is used again decides as one that is new, and knows nothing of the case before. */
class SessionsTest {

    private static final RuleSet USED = RuleSets.onderwijs().nieuwste();
    private static final RuleSet FRESH =
            Drl.ruleSet(part -> new Fresh(RuleCompiler.load(Drl.source(), part)), Drl.regels());
    private static final long SEED = 20_190_101;

    private final Sessions sessions = new Sessions(
            RuleCompiler.load(RuleSetFolder.read(RuleSets.ONDERWIJS.get(0)), RuleCompiler.Part.BESLISSING));

    @AfterEach
    void no_interrupt_is_left() {
        Thread.interrupted();
    }

    @Test
    @Tag("lang")
    void every_case_of_the_space_in_any_order_fires_the_same_rules_on_the_same_facts_in_the_same_order() {
        List<Integer> shuffled = new ArrayList<>(Ruimte.NUMMERS);
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(shuffled.parallelStream()
                        .map(Ruimte::casus)
                        .filter(casus -> !USED.weeg(casus, Protocol.STANDAARD)
                                .firings()
                                .equals(FRESH.weeg(casus, Protocol.STANDAARD).firings()))
                        .map(Casus::referentie)
                        .limit(3))
                .isEmpty();
    }

    @Test
    void so_does_every_case_beside_it() {
        List<Ruimte.Geval> shuffled = new ArrayList<>(Ruimte.zijpaden().toList());
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(shuffled.parallelStream()
                        .filter(geval -> !USED.weeg(geval.casus(), geval.protocol())
                                .firings()
                                .equals(FRESH.weeg(geval.casus(), geval.protocol())
                                        .firings()))
                        .map(geval -> geval.casus().referentie())
                        .limit(3))
                .isEmpty();
    }

    @Test
    void a_session_is_used_again() {
        assertThat(session()).isSameAs(session());
    }

    @Test
    void a_session_in_which_something_was_thrown_is_not_used_again() {
        KieSession first = session();

        for (Throwable thrown : List.of(new IllegalStateException("a rule"), new StackOverflowError())) {
            KieSession broken = session();
            assertThatThrownBy(() -> sessions.use(session -> {
                        session.insert("half a case");
                        SessionsTest.<RuntimeException>sneak(thrown);
                    }))
                    .isSameAs(thrown);
            assertThat(session()).isNotSameAs(broken);
        }
        assertThat(session()).isNotSameAs(first);
    }

    @Test
    void a_session_whose_listener_threw_is_not_used_again() {
        KieSession first = session();
        Casus casus = Ruimte.casus(Ruimte.NUMMERS.get(0));

        assertThatThrownBy(() -> sessions.use(session -> {
                    session.addEventListener(new DefaultAgendaEventListener() {
                        @Override
                        public void afterMatchFired(AfterMatchFiredEvent event) {
                            throw new IllegalStateException("the record is full");
                        }
                    });
                    Stream.of(casus, casus.antwoorden(), casus.stappen(), new Conclusies.NaarAfweging(0))
                            .forEach(session::insert);
                    session.fireAllRules();
                }))
                .hasStackTraceContaining("the record is full");

        assertThat(session()).isNotSameAs(first);
    }

    @Test
    void a_session_whose_thread_was_interrupted_is_not_used_again_and_the_interrupt_stays() {
        KieSession first = session();

        sessions.use(session -> Thread.currentThread().interrupt());

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        Thread.interrupted();
        assertThat(session()).isNotSameAs(first);
    }

    @Test
    void no_more_sessions_are_kept_than_can_run_at_a_time() {
        List<KieSession> nested = new ArrayList<>();
        nest(2 * Runtime.getRuntime().availableProcessors() + 1, nested);

        List<KieSession> again = new ArrayList<>();
        nest(nested.size(), again);

        assertThat(again).doesNotHaveDuplicates();
        assertThat(again.stream().filter(nested::contains))
                .hasSize(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void a_kept_session_has_no_facts_and_no_listeners() {
        sessions.use(session -> {
            session.addEventListener(new DefaultAgendaEventListener());
            session.insert(Ruimte.casus(Ruimte.NUMMERS.get(0)));
        });

        sessions.use(session -> {
            assertThat(session.getObjects()).isEmpty();
            assertThat(session.getAgendaEventListeners()).isEmpty();
            assertThat(session.getRuleRuntimeEventListeners()).isEmpty();
        });
    }

    /** The facts themselves, what the rules concluded of them, and what recorded it. */
    @Test
    void nothing_of_a_case_can_be_reached_after_its_decision() throws InterruptedException {
        List<WeakReference<Object>> traces = new ArrayList<>();
        Ruimte.zijpaden()
                .filter(geval -> geval.casus().signalen().size() > 0)
                .limit(50)
                .forEach(geval -> {
                    Recording recording = USED.weeg(geval.casus().toBuilder().build(), geval.protocol());
                    traces.add(new WeakReference<>(recording.casus()));
                    traces.add(new WeakReference<>(recording.casus().antwoorden()));
                    recording.firings().forEach(firing -> {
                        traces.add(new WeakReference<>(firing));
                        firing.gevolgen().forEach(gevolg -> traces.add(new WeakReference<>(gevolg)));
                    });
                });
        assertThat(traces).hasSizeGreaterThan(1_000);

        for (int i = 0; i < 50 && traces.stream().anyMatch(trace -> trace.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(traces).extracting(WeakReference::get).containsOnlyNulls();
    }

    /** Sessions as Drools makes them, each for one use. */
    private static final class Fresh extends Sessions {

        private final InternalKnowledgeBase base;

        Fresh(InternalKnowledgeBase base) {
            super(base);
            this.base = base;
        }

        @Override
        void use(Consumer<KieSession> work) {
            KieSession session = base.newKieSession();
            try {
                work.accept(session);
            } finally {
                session.dispose();
            }
        }
    }

    private KieSession session() {
        List<KieSession> session = new ArrayList<>();
        sessions.use(session::add);
        return session.get(0);
    }

    private void nest(int depth, List<KieSession> used) {
        if (depth > 0) {
            sessions.use(session -> {
                used.add(session);
                nest(depth - 1, used);
            });
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
