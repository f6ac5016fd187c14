package nl.meldcode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import nl.meldcode.Afwegingskader;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;

/**
 * Weighs a stream: one case a line in, one decision a line out, in the same order, in constant memory.
 *
 * <p>One thread reads, as many as there are processors weigh, and the calling thread writes. What goes from one to another goes in
 * bundles of the lines that are there already: handing over each line by itself costs as much as weighing it. What is underway between
 * reading and writing is bounded, in bundles and in bytes. An answer goes out as soon as it and those before it are there, so that a
 * program at the other end may wait for it before it sends its next case.
 */
final class Ndjson {

    private static final int MAX_BUNDLES = 16;
    private static final int BUNDLE = 16;
    private static final int MAX_BYTES = 8 * MeldcodeJson.MAX_BYTES;

    /** Stands behind the last answers, and equals none of them. */
    private static final Answers END = new Answers("", 0, 0);

    private final Main main;
    private final Afwegingskader kader;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Ndjson::daemon);
    private final BlockingQueue<Underway> queue = new ArrayBlockingQueue<>(MAX_BUNDLES);
    private final Semaphore bytes = new Semaphore(MAX_BYTES);

    @SuppressWarnings("ArrayRecordComponent") // No two lines are compared.
    private record Line(long number, byte[] json) {}

    private record Answers(String lines, int count, int refused) {}

    private record Underway(Future<Answers> answers, int bytes) {}

    Ndjson(Main main, Afwegingskader kader) {
        this.main = main;
        this.kader = kader;
    }

    /**
     * Weighs all lines. An object serves one stream.
     *
     * @param source where the lines come from
     * @param in the lines
     * @throws RefusedException when reading fails; all that was read before has been answered
     * @throws IOException when writing fails
     */
    void run(Source source, InputStream in) throws RefusedException, IOException {
        Thread reader = daemon(() -> read(in));
        reader.start();
        Progress progress = new Progress(main);
        try {
            write(progress);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw source.unreadable(unreadable);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            reader.interrupt();
            workers.shutdownNow();
            progress.end();
        }
    }

    private void write(Progress progress) throws IOException, InterruptedException, ExecutionException {
        Streams streams = main.streams();
        while (true) {
            Underway next = queue.peek();
            if (next == null || !next.answers().isDone()) {
                // Whoever waits for the answers so far gets them.
                streams.out().flush();
            }
            next = queue.take();
            Answers answers = next.answers().get();
            if (answers.equals(END)) {
                return;
            }
            streams.print(answers.lines());
            bytes.release(next.bytes());
            progress.count(answers.count(), answers.refused());
            if (answers.refused() > 0) {
                main.refused();
            }
        }
    }

    private void read(InputStream in) {
        try {
            Future<Answers> last;
            try {
                readLines(new LineReader(in, MeldcodeJson.MAX_BYTES));
                last = CompletableFuture.completedFuture(END);
            } catch (IOException | RuntimeException e) {
                last = CompletableFuture.failedFuture(e);
            }
            queue.put(new Underway(last, 0));
        } catch (InterruptedException e) {
            // Nobody takes from the queue any more.
            Thread.currentThread().interrupt();
        }
    }

    private void readLines(LineReader lines) throws IOException, InterruptedException {
        List<Line> bundle = new ArrayList<>();
        int size = 0;
        long number = 0;
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!lines.isBlank(line)) {
                    bytes.acquire(line.length);
                    bundle.add(new Line(number, line));
                    size += line.length;
                }
                if (bundle.size() == BUNDLE || size > MAX_BYTES / MAX_BUNDLES || !lines.hasNext()) {
                    send(bundle, size);
                    bundle = new ArrayList<>();
                    size = 0;
                }
            }
        } finally {
            // What was read before a fault is answered.
            send(bundle, size);
        }
    }

    private void send(List<Line> bundle, int size) throws InterruptedException {
        if (!bundle.isEmpty()) {
            queue.put(new Underway(workers.submit(() -> weigh(bundle)), size));
        }
    }

    private Answers weigh(List<Line> bundle) {
        StringBuilder lines = new StringBuilder();
        int refused = 0;
        for (Line line : bundle) {
            try {
                lines.append(MeldcodeJson.write(kader.weeg(MeldcodeJson.readCasus(line.json()))));
            } catch (MeldcodeException e) {
                lines.append(Fault.of(e, main.taal()).json(line.number()));
                refused++;
            }
            lines.append('\n');
        }
        return new Answers(lines.toString(), bundle.size(), refused);
    }

    /** A thread that does not keep the process alive while it waits for input. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
