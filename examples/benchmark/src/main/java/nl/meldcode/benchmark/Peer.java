package nl.meldcode.benchmark;

import java.util.List;
import nl.meldcode.Casus;
import nl.meldcode.rules.Inside;
import org.jspecify.annotations.Nullable;

/** Those that are measured. Each starts only what is its own. */
enum Peer {
    LIBRARY("this library, as far as the outcome", false, "nl.meldcode:meldcode-rules") {
        @Override
        Engine engine() {
            return Inside::decide;
        }
    },
    BARE("a bare `StatelessKieSession` of Drools", false, "org.drools:drools-mvel") {
        @Override
        Engine engine() {
            return BareSession.asFarAsTheOutcome();
        }
    },
    DROOLS_DMN("Drools DMN", false, "org.kie:kie-dmn-core") {
        @Override
        Engine engine() {
            return new DroolsDmn();
        }
    },
    CAMUNDA_DMN("Camunda DMN", false, "org.camunda.bpm.dmn:camunda-engine-dmn") {
        @Override
        Engine engine() {
            return new CamundaDmn();
        }
    },
    EVRETE("Evrete", false, "org.evrete:evrete-core") {
        @Override
        Engine engine() {
            return new Evrete();
        }
    },
    JAVA("plain Java, the floor", false, null) {
        @Override
        Engine engine() {
            return new PlainJava();
        }
    },
    LIBRARY_WHOLE("this library, `weeg`: sealed audit trail", true, "nl.meldcode:meldcode-rules") {
        @Override
        Engine engine() {
            return new Library();
        }
    },
    BARE_WHOLE("a bare `StatelessKieSession`, all DRL, Drools", true, "org.drools:drools-mvel") {
        @Override
        Engine engine() {
            return BareSession.whole();
        }
    };

    private final String label;
    private final boolean whole;
    private final @Nullable String artifact;

    Peer(String label, boolean whole, @Nullable String artifact) {
        this.label = label;
        this.whole = whole;
        this.artifact = artifact;
    }

    /** Starts it. */
    abstract Engine engine();

    /** The cases that it decides in turn. */
    List<Casus> cases() {
        return whole ? List.of(Example.CASUS) : new Cases().ofEachRow();
    }

    String label() {
        return label;
    }

    /** Whether it decides all, or as far as the outcome. */
    boolean whole() {
        return whole;
    }

    /** Whether it is this library. */
    boolean own() {
        return "nl.meldcode:meldcode-rules".equals(artifact);
    }

    /** What one depends on to have it; null for plain Java. */
    @Nullable
    String artifact() {
        return artifact;
    }
}
