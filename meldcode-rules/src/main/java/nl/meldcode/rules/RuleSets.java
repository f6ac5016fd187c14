package nl.meldcode.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import org.drools.core.concurrent.ExecutorProviderImpl;
import org.jspecify.annotations.Nullable;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/** The versions of a framework, side by side. Compiled once in a JVM and shared: they hold no state. Thread-safe. */
final class RuleSets {

    /** The folders with the versions of the framework for education, oldest first. */
    static final List<String> ONDERWIJS = List.of("onderwijs/2019-1");

    private static final AtomicReference<@Nullable RuleSets> MADE = new AtomicReference<>();

    /** In bytes: what Java gives a thread on most machines. */
    private static final long STACK = 1L << 20;

    private final List<RuleSet> versies;

    private RuleSets(List<RuleSet> versies) {
        this.versies = versies;
    }

    /**
     * The framework for education, made at the first call. Only a success is kept, so that a first call that fails does not stand in the
     * way of the next.
     */
    static RuleSets onderwijs() {
        RuleSets made = MADE.get();
        if (made == null) {
            synchronized (MADE) {
                made = MADE.get();
                if (made == null) {
                    made = start();
                    MADE.set(made);
                }
            }
        }
        return made;
    }

    /** Whatever goes wrong here comes of what this library was put together with: it says so, and the next call tries again. */
    private static RuleSets start() {
        if (Bibliotheek.andereDrools()) {
            throw new IllegalStateException(Bibliotheek.nodig());
        }
        try {
            return onThreadOfItsOwn(() -> load(ONDERWIJS));
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(Bibliotheek.nodig(), e);
        }
    }

    /**
     * Reading a jar fails on a thread that was interrupted, and loading Drools on one with a small stack; a class that fails to load
     * then never loads again. So neither is left to the thread that happens to ask first. Its interrupt is for the host: it keeps it.
     */
    private static <T> T onThreadOfItsOwn(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "meldcode-start", STACK);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Compiles the rule sets in these folders, oldest first, and runs each once. Drools looks up its own services through the
     * thread's context class loader and remembers a failure for good, so that this library's own stands in while it does.
     */
    static RuleSets load(List<String> folders) {
        return withOwnClassLoader(() -> {
            letWorkersEnd();
            return new RuleSets(folders.stream().map(RuleSet::load).toList());
        });
    }

    /**
     * Drools keeps the threads that prepare its rules for as long as the JVM runs, and each of them holds this library: an application
     * server that drops an application would keep all of it. They end when they have had nothing to do for a second; Drools makes new
     * ones when it needs them. An executor that a host gave to Drools is the host's.
     */
    private static void letWorkersEnd() {
        if (ExecutorProviderFactory.getExecutorProvider().getExecutor() instanceof ThreadPoolExecutor workers
                && workers.getThreadFactory() instanceof ExecutorProviderImpl.DaemonThreadFactory) {
            workers.setKeepAliveTime(1, TimeUnit.SECONDS);
            workers.allowCoreThreadTimeOut(true);
        }
    }

    /** The rule set in force on a day. */
    RuleSet op(LocalDate peildatum) {
        RuleSet found = null;
        for (RuleSet regels : versies) {
            if (!peildatum.isBefore(regels.regelset().geldigVanaf())) {
                found = regels;
            }
        }
        if (found == null) {
            throw new MeldcodeException(
                    Foutcode.ONBEKENDE_REGELSET,
                    "peildatum",
                    "regelset-op",
                    peildatum,
                    versies.get(0).regelset().geldigVanaf());
        }
        return found.op(peildatum);
    }

    /** The rule set that is in force last. */
    RuleSet nieuwste() {
        return versies.get(versies.size() - 1);
    }

    /** The rule set with this version. */
    RuleSet versie(String versie) {
        return versie(versie, null);
    }

    /** The rule set with this version, or a refusal at that field. */
    RuleSet versie(String versie, @Nullable String veld) {
        return find(regels -> regels.regelset().versie().equals(versie))
                .orElseThrow(() -> new MeldcodeException(
                        Foutcode.ONBEKENDE_REGELSET,
                        veld,
                        "regelset-versie",
                        versies.stream()
                                .map(regels -> regels.regelset().versie())
                                .collect(Collectors.joining(", "))));
    }

    /** The draft in a folder. */
    static RuleSet ontwerp(Path folder) {
        return withOwnClassLoader(() -> RuleSet.draft(folder));
    }

    Optional<RuleSet> find(Predicate<RuleSet> which) {
        return versies.stream().filter(which).findFirst();
    }

    static <T> T withOwnClassLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader theirs = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleSets.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(theirs);
        }
    }
}
