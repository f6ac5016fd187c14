package nl.meldcode.rules;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.KieSession;

/**
 * The sessions of one rule base. Making one costs little, but each of its nodes then builds its memory anew: so a session that did what
 * was asked of it is emptied and kept for the next. One that did not is never used again. Thread-safe.
 */
class Sessions {

    /** More than can run at a time need not be kept. */
    private static final int MOST = Runtime.getRuntime().availableProcessors();

    private final InternalKnowledgeBase base;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();

    Sessions(InternalKnowledgeBase base) {
        this.base = base;
    }

    /** Lends a session without facts or listeners. */
    void use(Consumer<KieSession> work) {
        KieSession session = take();
        boolean sound = false;
        try {
            work.accept(session);
            sound = !Thread.currentThread().isInterrupted();
        } finally {
            if (sound) {
                keep(session);
            } else {
                session.dispose();
            }
        }
    }

    private KieSession take() {
        KieSession session = idle.pollFirst();
        if (session == null) {
            return base.newKieSession(null, EnvironmentFactory.newEnvironment(), true);
        }
        kept.decrementAndGet();
        return session;
    }

    private void keep(KieSession session) {
        if (kept.incrementAndGet() > MOST) {
            kept.decrementAndGet();
            session.dispose();
            return;
        }
        ((StatefulKnowledgeSessionImpl) session).reset();
        idle.addFirst(session);
    }
}
