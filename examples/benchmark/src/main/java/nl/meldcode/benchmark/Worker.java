package nl.meldcode.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.meldcode.Casus;

/** The process of one peer. It decides when it is told to, and says what that took. */
final class Worker {

    /** Leaves the command line of the process to what it is asked: a peer may print. */
    private static final PrintStream ANSWERS = System.out;

    private final Engine engine;
    private final List<Casus> cases;
    private final List<String> rows = new ArrayList<>();

    private Worker(Peer peer) {
        this.engine = peer.engine();
        this.cases = peer.cases();
        Engine judge = new PlainJava();
        cases.forEach(casus -> rows.add(judge.decide(casus).row()));
    }

    /**
     * Runs it.
     *
     * @param args {@code first PEER} decides one case and ends; {@code compare PEER} holds it against plain Java in every case;
     *     {@code serve PEER} answers lines {@code THREADS MILLISECONDS DECISIONS} on its standard input, each with one line
     * @throws Exception when it cannot
     */
    public static void main(String[] args) throws Exception {
        System.setOut(System.err);
        Peer peer = Peer.valueOf(args[1]);
        switch (args[0]) {
            case "first" -> ANSWERS.println(peer.engine().decide(Example.CASUS).row());
            case "compare" -> ANSWERS.println(new Cases().compare(peer.engine(), 1));
            default -> new Worker(peer).serve();
        }
    }

    private void serve() throws IOException, InterruptedException, ExecutionException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] order = line.split(" ", -1);
            ANSWERS.println(round(Integer.parseInt(order[0]), Long.parseLong(order[1]), Long.parseLong(order[2]))
                    .line());
        }
    }

    private Round round(int threads, long milliseconds, long decisions)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        List<Future<Round>> running =
                pool.invokeAll(Collections.nCopies(threads, (Callable<Round>) () -> decide(end, decisions / threads)));
        Round all = new Round(0, 0, 0, System.nanoTime() - start, 0);
        for (Future<Round> one : running) {
            all = all.plus(one.get());
        }
        pool.shutdown();
        return decisions == Long.MAX_VALUE ? all : all.withHeap(heap());
    }

    private Round decide(long end, long decisions) {
        com.sun.management.ThreadMXBean clock = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = clock.getCurrentThreadCpuTime();
        long allocated = clock.getCurrentThreadAllocatedBytes();
        long done = 0;
        while (done < decisions && System.nanoTime() < end) {
            for (int i = 0; i < cases.size(); i++) {
                if (!engine.decide(cases.get(i)).row().equals(rows.get(i))) {
                    throw new IllegalStateException("Not row " + rows.get(i) + ": " + cases.get(i));
                }
            }
            done += cases.size();
        }
        return new Round(
                done, clock.getCurrentThreadCpuTime() - cpu, clock.getCurrentThreadAllocatedBytes() - allocated, 0, 0);
    }

    /** What is still held once all that can be collected is. */
    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * What some decisions took.
     *
     * @param decisions how many
     * @param cpu processor time of the threads that decided, in nanoseconds
     * @param allocated by these threads, in bytes
     * @param wall on the clock, in nanoseconds
     * @param heap what was held after, in bytes; 0 when that was not asked
     */
    record Round(long decisions, long cpu, long allocated, long wall, long heap) {

        static Round of(String line) {
            String[] parts = line.split(" ", -1);
            return new Round(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]));
        }

        String line() {
            return decisions + " " + cpu + " " + allocated + " " + wall + " " + heap;
        }

        Round plus(Round other) {
            return new Round(
                    decisions + other.decisions, cpu + other.cpu, allocated + other.allocated, wall + other.wall, heap);
        }

        Round withHeap(long bytes) {
            return new Round(decisions, cpu, allocated, wall, bytes);
        }
    }
}
