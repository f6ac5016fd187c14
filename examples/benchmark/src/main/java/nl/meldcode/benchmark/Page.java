package nl.meldcode.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The table, in Markdown. */
final class Page {

    private static final double TWO_THREADS = 1.8;
    private static final double MICRO = 1_000;
    private static final double KIB = 1 << 10;
    private static final double MIB = 1 << 20;

    private final Map<Peer, Figures> figures;

    Page(Map<Peer, Figures> figures) {
        this.figures = figures;
    }

    String markdown() {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("<!-- Written by the command in README.md: change nothing by hand. -->");
        page.add("");
        page.add("# What a decision costs, on equal work");
        page.add("");
        page.add("Who is who, and how it is measured, stands in [the guide](README.md#on-equal-work).");
        page.add("");
        page.add("![Processor time of a decision: this library and its peers](peers.svg)");
        table(page, false, "As far as the outcome", Peer.LIBRARY);
        table(page, true, "The whole decision", Peer.LIBRARY_WHOLE);
        targets(page);
        page.add("");
        page.add(machine());
        return page.toString();
    }

    private void table(StringJoiner page, boolean whole, String title, Peer self) {
        page.add("");
        page.add("## " + title);
        page.add("");
        page.add("| | processor time of a decision | times this library's | allocated by it | two threads, times one |"
                + " a process with one decision | heap: warm, then after more decisions | jars | MiB |");
        page.add("|---|---|---|---|---|---|---|---|---|");
        double own = of(self).cpu();
        figures.forEach((peer, f) -> {
            if (peer.whole() == whole) {
                page.add(String.format(
                        Locale.ROOT,
                        "| %s | %s µs | %s | %,.1f KiB | %.2f | %.0f ms | %.1f, then %.1f MiB after %,d | %d | %.1f |",
                        peer.label() + f.version(),
                        digits(f.cpu() / MICRO),
                        digits(f.cpu() / own),
                        f.allocated() / KIB,
                        f.twoThreads(),
                        f.firstDecision(),
                        f.heapBefore() / MIB,
                        f.heapAfter() / MIB,
                        f.heapDecisions(),
                        f.jars(),
                        f.jarBytes() / MIB));
            }
        });
    }

    private void targets(StringJoiner page) {
        Figures whole = of(Peer.LIBRARY_WHOLE);
        double own = of(Peer.LIBRARY).cpu();
        page.add("");
        page.add("## What was aimed at");
        page.add("");
        page.add("| target | measured | |");
        page.add("|---|---|---|");
        target(
                page,
                "a decision with its sealed audit trail: at most 0.90 of the bare session",
                whole.cpu() / of(Peer.BARE_WHOLE).cpu(),
                0.9,
                true);
        target(page, "allocated by it: at most 96 KiB", whole.allocated() / KIB, 96, true);
        double floor = of(Peer.JAVA).twoThreads();
        if (floor < TWO_THREADS) {
            page.add("| two threads: at least 1.80 times one | " + digits(whole.twoThreads())
                    + " | not to be told: plain Java came to " + digits(floor)
                    + ", the machine had no two processors free |");
        } else {
            target(page, "two threads: at least 1.80 times one", whole.twoThreads(), TWO_THREADS, false);
        }
        for (Peer peer : new Peer[] {Peer.DROOLS_DMN, Peer.CAMUNDA_DMN, Peer.EVRETE}) {
            target(
                    page,
                    "faster than " + peer.label() + ": it takes more than 1.00 times as long",
                    of(peer).cpu() / own,
                    1,
                    false);
        }
    }

    private static void target(StringJoiner page, String text, double measured, double limit, boolean most) {
        boolean met = most ? measured <= limit : measured >= limit;
        page.add("| " + text + " | " + digits(measured) + " | " + (met ? "met" : "**missed**") + " |");
    }

    private Figures of(Peer peer) {
        return Objects.requireNonNull(figures.get(peer));
    }

    /** On what it was measured. */
    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %s %s, %s, %d processors (%s).",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                processor());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** As many digits after the point as tell something. */
    static String digits(double figure) {
        String format = figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : figure >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, figure);
    }
}
