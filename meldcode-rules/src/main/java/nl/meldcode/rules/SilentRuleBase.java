package nl.meldcode.rules;

import org.drools.core.WorkingMemoryEntryPoint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ReteooFactHandleFactory;
import org.drools.core.rule.accessor.FactHandleFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;

/**
 * A rule base whose facts do not tell what they are. At its finest level Drools logs every fact that is inserted and every fact that
 * a rule fires on: a whole case, in a host's log.
 */
final class SilentRuleBase extends SessionsAwareKnowledgeBase {

    SilentRuleBase(InternalRuleBase ruleBase) {
        super(ruleBase);
    }

    @Override
    public FactHandleFactory newFactHandleFactory() {
        return new SilentFactHandleFactory();
    }

    private static final class SilentFactHandleFactory extends ReteooFactHandleFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public DefaultFactHandle createDefaultFactHandle(
                long id, Object object, long recency, WorkingMemoryEntryPoint entryPoint) {
            return new SilentFactHandle(id, object, recency, entryPoint);
        }
    }

    private static final class SilentFactHandle extends DefaultFactHandle {

        private static final long serialVersionUID = 1L;

        SilentFactHandle(long id, Object object, long recency, WorkingMemoryEntryPoint entryPoint) {
            super(id, object, recency, entryPoint);
        }

        @Override
        public String toString() {
            return "[fact " + getId() + "]";
        }
    }
}
