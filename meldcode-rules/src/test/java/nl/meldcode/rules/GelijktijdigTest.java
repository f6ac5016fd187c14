package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import org.junit.jupiter.api.Test;

/** One {@link Afwegingskader} for many threads, from the very first decision on. */
class GelijktijdigTest {

    private static final int THREADS = 16;
    private static final int CASUSSEN = 1_000;
    private static final int RONDES = 10;

    /**
     * The tests before this one have warmed up all that is static, in this library and in Drools. So the race is run in a class
     * loader of its own, where everything is loaded for the first time while sixteen threads want it.
     */
    @Test
    void sixteen_threads_from_a_cold_start_decide_as_one_thread() throws Exception {
        try (URLClassLoader koud = new URLClassLoader(klassenpad(), ClassLoader.getPlatformClassLoader())) {
            Constructor<?> wedloop = koud.loadClass(Wedloop.class.getName()).getDeclaredConstructor();
            wedloop.setAccessible(true);

            assertThat(wedloop.getDeclaringClass()).isNotEqualTo(Wedloop.class);
            assertThat(((Callable<?>) wedloop.newInstance()).call())
                    .as("decisions equal to those of one thread")
                    .isEqualTo(THREADS * RONDES * CASUSSEN);
        }
    }

    private static URL[] klassenpad() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(GelijktijdigTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String pad) {
        try {
            return Path.of(pad).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(pad, e);
        }
    }

    /** Calls from a class loader that knows nothing yet; gives the number of decisions that were right. */
    static final class Wedloop implements Callable<Integer> {

        private final Afwegingskader kader = Afwegingskader.builder()
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .ids(() -> new UUID(0, 0))
                .build();
        private final List<Casus> casussen = casussen();
        private final CyclicBarrier start = new CyclicBarrier(THREADS);

        @Override
        public Integer call() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Oogst> oogsten = new ArrayList<>();
                for (Future<Oogst> oogst : threads.invokeAll(IntStream.range(0, THREADS)
                        .<Callable<Oogst>>mapToObj(thread -> () -> oogst(thread))
                        .toList())) {
                    oogsten.add(oogst.get());
                }
                return oogsten.stream().mapToInt(this::goed).sum();
            } finally {
                threads.shutdownNow();
            }
        }

        /** All decide the same cases, each starting at another one, so that the first decisions differ. */
        private Oogst oogst(int thread) throws Exception {
            Besluit[] eerste = new Besluit[CASUSSEN];
            int[] gelijk = new int[CASUSSEN];
            start.await();
            for (int i = 0; i < RONDES * CASUSSEN; i++) {
                int nummer = (i + thread * CASUSSEN / THREADS) % CASUSSEN;
                Besluit besluit = kader.weeg(casussen.get(nummer));
                if (i < CASUSSEN) {
                    eerste[nummer] = besluit;
                }
                if (besluit.equals(eerste[nummer])) {
                    gelijk[nummer]++;
                }
            }
            return new Oogst(List.of(eerste), Arrays.stream(gelijk).boxed().toList());
        }

        /** The one thread: by now all others are done. */
        private int goed(Oogst oogst) {
            return IntStream.range(0, CASUSSEN)
                    .filter(i -> oogst.eerste().get(i).equals(kader.weeg(casussen.get(i))))
                    .map(oogst.gelijk()::get)
                    .sum();
        }

        private static List<Casus> casussen() {
            List<Ruimte.Geval> zijpaden = Ruimte.zijpaden().toList();
            return IntStream.range(0, CASUSSEN)
                    .mapToObj(
                            i -> zijpaden.get(i * (zijpaden.size() / CASUSSEN)).casus())
                    .toList();
        }
    }

    /** The first decision on each case, and how many decisions on it were equal to that. */
    private record Oogst(List<Besluit> eerste, List<Integer> gelijk) {}
}
