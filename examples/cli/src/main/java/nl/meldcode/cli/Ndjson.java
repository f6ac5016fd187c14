package nl.meldcode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
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
 * <p>One thread reads, as many as there are processors weigh, and the calling thread writes. What is underway between reading and
 * writing is bounded, in lines and in bytes. An answer goes out as soon as it and those before it are there, so that a program at
 * the other end may wait for it before it sends its next case.
 */
final class Ndjson {

    private static final int MAX_LINES = 256;
    private static final int MAX_BYTES = 8 * MeldcodeJson.MAX_BYTES;

    /** Stands behind the last answer, and equals none of them. */
    private static final Answer END = new Answer("", false);

    private final Main main;
    private final Afwegingskader kader;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Ndjson::daemon);
    private final BlockingQueue<Underway> queue = new ArrayBlockingQueue<>(MAX_LINES);
    private final Semaphore bytes = new Semaphore(MAX_BYTES);

    private record Answer(String line, boolean refused) {}

    private record Underway(Future<Answer> answer, int bytes) {}

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
            if (next == null || !next.answer().isDone()) {
                // Whoever waits for the answers so far gets them.
                streams.out().flush();
            }
            next = queue.take();
            Answer answer = next.answer().get();
            if (answer.equals(END)) {
                return;
            }
            streams.print(answer.line());
            bytes.release(next.bytes());
            progress.count(answer.refused());
            if (answer.refused()) {
                main.refused();
            }
        }
    }

    private void read(InputStream in) {
        try {
            Future<Answer> last;
            try {
                LineReader lines = new LineReader(in, MeldcodeJson.MAX_BYTES);
                long number = 0;
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    number++;
                    if (!lines.isBlank(line)) {
                        bytes.acquire(line.length);
                        queue.put(new Underway(weigh(number, line), line.length));
                    }
                }
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

    private Future<Answer> weigh(long number, byte[] line) {
        return workers.submit(() -> {
            String json;
            boolean refused = false;
            try {
                json = MeldcodeJson.write(kader.weeg(MeldcodeJson.readCasus(line)));
            } catch (MeldcodeException e) {
                json = Fault.of(e, main.taal()).json(number);
                refused = true;
            }
            return new Answer(json + "\n", refused);
        });
    }

    /** A thread that does not keep the process alive while it waits for input. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
