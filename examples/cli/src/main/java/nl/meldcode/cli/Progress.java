package nl.meldcode.cli;

import java.util.concurrent.TimeUnit;

/** Counts the cases of a run and, where somebody watches standard error, shows how far it is. */
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

    void count(boolean isRefused) {
        if (isRefused) {
            refused++;
        } else {
            weighed++;
        }
        if (visible && System.nanoTime() - shown > INTERVAL) {
            // Back to the first column: the next line, of progress or of output on the same terminal, goes over it.
            show("\r");
            onScreen = true;
            shown = System.nanoTime();
        }
    }

    /** Makes room for a line that may be shorter: on the same terminal it would leave the end of the count behind it. */
    void hide() {
        if (onScreen) {
            streams.toError(" ".repeat(Text.WIDTH - 1) + "\r");
            onScreen = false;
            // It comes back with the next case.
            shown -= INTERVAL;
        }
    }

    void end() {
        if (visible) {
            show("\n");
        }
    }

    private void show(String end) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        String text = labels.get("progress", weighed, refused, seconds);
        streams.toError(String.format("%-" + (Text.WIDTH - 1) + "s", text) + end);
    }
}
