package nl.meldcode.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.WatAls;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A warm decision, next to what Drools alone needs for the same rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

    private final Afwegingskader kader = Afwegingskader.onderwijs();
    private final AuditTrail trail = kader.weeg(Example.CASUS).auditTrail();
    private final BareSession bare = BareSession.whole();

    /**
     * A decision with its sealed audit trail.
     *
     * @return the decision
     */
    @Benchmark
    public Besluit weeg() {
        return kader.weeg(Example.CASUS);
    }

    /**
     * A decision with its sealed audit trail, written as JSON.
     *
     * @return the JSON
     */
    @Benchmark
    public String weegAndWrite() {
        return MeldcodeJson.write(kader.weeg(Example.CASUS));
    }

    /**
     * What would change the outcome: about three hundred changed cases, weighed as far as the outcome.
     *
     * @return the changes
     */
    @Benchmark
    public List<WatAls> watAls() {
        return kader.watAls(Example.CASUS);
    }

    /**
     * The seal alone: the audit trail of a decision that was made before, hashed again.
     *
     * @return the sealed audit trail
     */
    @Benchmark
    public AuditTrail seal() {
        return trail.verzegeld();
    }

    /**
     * The same facts through the same rules in a bare StatelessKieSession: nothing recorded, nothing explained.
     *
     * @return the outcome, so that it is not optimised away
     */
    @Benchmark
    public Object bareStatelessKieSession() {
        return bare.decide(Example.CASUS);
    }
}
