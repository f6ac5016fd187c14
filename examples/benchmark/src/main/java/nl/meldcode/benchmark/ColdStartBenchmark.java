package nl.meldcode.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.meldcode.Afwegingskader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first decision of a JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ColdStartBenchmark {

    /** Weighs one case and ends: what the benchmark of a whole process starts. */
    static final class FirstDecision {
        private FirstDecision() {}

        /**
         * Weighs one case.
         *
         * @param args none
         */
        public static void main(String[] args) {
            if (Afwegingskader.onderwijs().weeg(Example.CASUS).acties().isEmpty()) {
                throw new IllegalStateException("No decision");
            }
        }
    }

    /**
     * A whole process: a JVM starts, loads the rules, weighs one case and ends.
     *
     * @throws IOException when no process can be started
     * @throws InterruptedException when the benchmark is stopped
     */
    @Benchmark
    @Fork(1)
    @Warmup(iterations = 2)
    @Measurement(iterations = 20)
    public void wholeProcess() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        int status = new ProcessBuilder(java, "-cp", classPath, FirstDecision.class.getName())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("The process ended with status " + status);
        }
    }

    /**
     * The first decision inside of a new JVM, rules loaded.
     *
     * @return the decision
     */
    @Benchmark
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object firstDecision() {
        return Afwegingskader.onderwijs().weeg(Example.CASUS);
    }
}
