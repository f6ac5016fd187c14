package nl.meldcode.benchmark;

import java.util.List;

/**
 * What was measured of one peer: medians.
 *
 * @param version its version, after a space; empty for what has none of its own
 * @param cpu processor time of a decision, in nanoseconds
 * @param allocated by a decision, in bytes
 * @param twoThreads decisions in a second on two threads, over those on one
 * @param firstDecision from the start of a process to its end, with one decision in it, in milliseconds
 * @param heapBefore held once warm, in bytes
 * @param heapAfter held after more decisions, in bytes
 * @param heapDecisions how many more
 * @param jars on its class path
 * @param jarBytes how large they are
 */
record Figures(
        String version,
        double cpu,
        double allocated,
        double twoThreads,
        double firstDecision,
        long heapBefore,
        long heapAfter,
        long heapDecisions,
        int jars,
        long jarBytes) {

    static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
