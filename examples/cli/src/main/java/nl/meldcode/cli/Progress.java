package nl.meldcode.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Where somebody watches standard error, shows how far a run is: one line, that the next goes over. */
final class Progress {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

    private final Streams streams;
    private final Labels labels;
    private final boolean visible;
    private final long start = System.nanoTime();
    private long shown = start;
    private boolean onScreen;
    private long weighed;
    private long refused;

    Progress(Main main) {
        this.streams = main.streams();
        this.labels = main.labels();
        this.visible = streams.terminal().progress();
    }

    /** Counts cases, some of which were refused. */
    void count(int cases, int refusals) {
        weighed += cases - refusals;
        refused += refusals;
        show(this::counted);
    }

    /** Shows a text, unless the last one is still fresh. */
    void show(Supplier<String> text) {
        if (visible && System.nanoTime() - shown > INTERVAL) {
            // Back to the first column: the next line, of progress or of output on the same terminal, goes over it.
            write(text.get(), "\r");
            onScreen = true;
            shown = System.nanoTime();
        }
    }

    /** Makes room for a line that may be shorter: on the same terminal it would leave the end of the last text behind it. */
    void hide() {
        if (onScreen) {
            write("", "\r");
            onScreen = false;
            // It comes back with the next text.
            shown -= INTERVAL;
        }
    }

    /** Leaves the count on the screen. */
    void end() {
        if (visible) {
            write(counted(), "\n");
        }
    }

    private String counted() {
        return labels.get("progress", weighed, refused, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private void write(String text, String end) {
        streams.toError(String.format("%-" + (Text.WIDTH - 1) + "s", text) + end);
    }
}
