package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditListener;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeException;
import org.junit.jupiter.api.Test;

/** A host stores every audit trail by a listener: no decision leaves without its record. */
class ListenerTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Casus CASUS = casus("casus-1");

    private final Queue<AuditTrail> opgeslagen = new ConcurrentLinkedQueue<>();
    private final Afwegingskader kader = met(opgeslagen::add);

    @Test
    void each_decision_is_stored_once_sealed_and_before_it_is_returned() {
        for (int i = 1; i <= 3; i++) {
            Besluit besluit = kader.weeg(CASUS);

            assertThat(opgeslagen).hasSize(i).last().isSameAs(besluit.auditTrail());
            assertThat(besluit.auditTrail().hash())
                    .isEqualTo(besluit.auditTrail().berekendeHash());
        }
    }

    @Test
    void what_is_stored_holds_what_the_host_added() {
        Besluitcontext oefening =
                Besluitcontext.builder().modus(AuditTrail.Modus.OEFENING).build();
        Besluit eerste = kader.weeg(CASUS, oefening);
        kader.weeg(
                CASUS,
                Besluitcontext.builder()
                        .na(eerste.auditTrail())
                        .modus(AuditTrail.Modus.OEFENING)
                        .label("dossier", "7")
                        .build());

        assertThat(opgeslagen).last().satisfies(trail -> {
            assertThat(trail.vorigeHash()).isEqualTo(eerste.auditTrail().hash());
            assertThat(trail.modus()).isEqualTo(AuditTrail.Modus.OEFENING);
            assertThat(trail.context().labels()).containsEntry("dossier", "7");
        });
        assertThat(kader.controleer(List.copyOf(opgeslagen))).isEmpty();
    }

    @Test
    void it_is_called_on_the_thread_that_decides() {
        AtomicReference<Thread> thread = new AtomicReference<>();

        met(trail -> thread.set(Thread.currentThread())).weeg(CASUS);

        assertThat(thread).hasValue(Thread.currentThread());
    }

    @Test
    void when_storing_fails_the_same_failure_comes_out_and_no_decision() {
        RuntimeException vol = new IllegalStateException("The disk is full");
        Afwegingskader zonderSchijf = met(trail -> {
            opgeslagen.add(trail);
            throw vol;
        });

        assertThat(catchThrowable(() -> zonderSchijf.weeg(CASUS))).isSameAs(vol);
        assertThat(opgeslagen).as("it was tried once").hasSize(1);
    }

    @Test
    void an_error_comes_out_as_it_is_too() {
        Error fout = new StackOverflowError();

        assertThat(catchThrowable(() -> met(trail -> {
                            throw fout;
                        })
                        .weeg(CASUS)))
                .isSameAs(fout);
    }

    @Test
    void a_failure_leaves_nothing_behind_for_the_next_decision() {
        AtomicReference<Boolean> stuk = new AtomicReference<>(true);
        Afwegingskader hersteld = met(trail -> {
            if (stuk.getAndSet(false)) {
                throw new IllegalStateException("Once");
            }
            opgeslagen.add(trail);
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> hersteld.weeg(CASUS))
                .withMessage("Once");
        assertThat(hersteld.weeg(CASUS).auditTrail().stappen())
                .isEqualTo(kader.weeg(CASUS).auditTrail().stappen());
        assertThat(opgeslagen).hasSize(2);
    }

    @Test
    void a_case_that_is_refused_is_no_decision_and_is_not_stored() {
        Casus voorDeEerste =
                Casus.builder("casus-1", LocalDate.of(2018, 12, 31)).build();

        assertThatExceptionOfType(MeldcodeException.class).isThrownBy(() -> kader.weeg(voorDeEerste));
        assertThat(opgeslagen).isEmpty();
    }

    @Test
    void verification_makes_no_decision_and_stores_nothing() {
        List<AuditTrail> keten = List.of(Afwegingskader.onderwijs().weeg(CASUS).auditTrail());

        assertThat(kader.controleer(keten)).isEmpty();
        assertThat(opgeslagen).isEmpty();
    }

    @Test
    void eight_threads_store_each_of_their_decisions_once() throws Exception {
        int threads = 8;
        int besluiten = 500;
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<AuditTrail> uitgegeven = new ArrayList<>();
        try {
            List<Callable<List<AuditTrail>>> werk = IntStream.range(0, threads)
                    .<Callable<List<AuditTrail>>>mapToObj(thread -> () -> {
                        start.countDown();
                        start.await();
                        return IntStream.range(0, besluiten)
                                .mapToObj(i -> kader.weeg(casus("casus-" + thread + "-" + i))
                                        .auditTrail())
                                .toList();
                    })
                    .toList();
            for (Future<List<AuditTrail>> klaar : pool.invokeAll(werk)) {
                uitgegeven.addAll(klaar.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(opgeslagen).hasSize(threads * besluiten).containsExactlyInAnyOrderElementsOf(uitgegeven);
        assertThat(opgeslagen.stream().map(AuditTrail::besluitId)).doesNotHaveDuplicates();
    }

    private static Casus casus(String referentie) {
        return Casus.builder(referentie, PEILDATUM).vermoeden(Antwoord.JA).build();
    }

    private static Afwegingskader met(AuditListener listener) {
        return Afwegingskader.builder().listener(listener).build();
    }
}
