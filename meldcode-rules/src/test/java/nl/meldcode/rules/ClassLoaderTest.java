package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Application servers and plugins start threads that carry no class loader, or one that knows nothing of this library; and they drop an
 * application without ending the JVM.
 */
class ClassLoaderTest {

    private static final int APPLICATIONS = 20;

    @ParameterizedTest(name = "the thread carries a foreign class loader: {0}")
    @ValueSource(booleans = {false, true})
    void the_first_decision_in_a_jvm_works_whatever_class_loader_the_thread_carries_and_leaves_it_as_it_was(
            boolean foreign) throws Exception {
        try (URLClassLoader library = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            ClassLoader theirs = foreign ? new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()) : null;
            CompletableFuture<Object> melding = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    melding.complete(firstDecision(library));
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(theirs);
                } catch (Throwable e) {
                    melding.completeExceptionally(e);
                }
            });
            thread.setContextClassLoader(theirs);
            thread.start();
            thread.join();

            assertThat(melding.join()).hasToString("ONVOLLEDIG");
        }
    }

    @Test
    void a_first_decision_on_an_interrupted_thread_is_made_and_the_interrupt_is_still_there() throws Exception {
        try (URLClassLoader library = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                Thread.currentThread().interrupt();
                try {
                    assertThat(firstDecision(library)).hasToString("ONVOLLEDIG");
                    interrupted.complete(Thread.currentThread().isInterrupted());
                } catch (Throwable e) {
                    interrupted.completeExceptionally(e);
                }
            });
            thread.start();
            thread.join();

            assertThat(interrupted.join()).isTrue();
        }
    }

    /** Whether so small a stack is enough is not for this test; that it does not matter afterwards is. */
    @Test
    void a_first_call_that_had_too_small_a_stack_does_not_stand_in_the_way_of_the_next() throws Exception {
        try (URLClassLoader library = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> kader = library.loadClass("nl.meldcode.Afwegingskader");
            Thread small = new Thread(
                    null,
                    () -> {
                        try {
                            kader.getMethod("onderwijs").invoke(null);
                        } catch (ReflectiveOperationException | StackOverflowError | ExceptionInInitializerError e) {
                            // As expected, on most machines.
                        }
                    },
                    "small stack",
                    128 * 1024L);
            small.start();
            small.join();

            assertThat(firstDecision(library)).hasToString("ONVOLLEDIG");
        }
    }

    /** Each decides often enough for Drools to have prepared its rules on threads of its own. */
    @Test
    void a_host_that_drops_an_application_with_this_library_gets_all_of_its_memory_back() throws Exception {
        List<WeakReference<ClassLoader>> applications = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            applications.add(usedAndDropped());
        }

        forgetLastRecord();
        for (int i = 0; i < 200 && alive(applications) > 0; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(alive(applications))
                .as("class loaders of %s that were dropped and are still in memory", APPLICATIONS)
                .isZero();
    }

    private static WeakReference<ClassLoader> usedAndDropped() throws Exception {
        try (URLClassLoader library = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThat(firstDecision(library)).hasToString("ONVOLLEDIG");
            return new WeakReference<>(library);
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> applications) {
        return applications.stream()
                .filter(application -> application.get() != null)
                .count();
    }

    /** Java itself keeps the types in the one record whose methods were first used last. That is no longer one of this library. */
    private static void forgetLastRecord() throws Exception {
        try (URLClassLoader other = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Constructor<?> last = other.loadClass(LastRecord.class.getName()).getDeclaredConstructor();
            last.setAccessible(true);
            assertThat(((Callable<?>) last.newInstance()).call()).isEqualTo(true);
        }
    }

    static final class LastRecord implements Callable<Boolean> {

        private static final class Part {}

        private record Last(Part part) {}

        @Override
        public Boolean call() {
            Last one = new Last(new Part());
            Last other = new Last(one.part());
            return one.equals(other)
                    && one.hashCode() == other.hashCode()
                    && one.toString().equals(other.toString());
        }
    }

    private static Object firstDecision(ClassLoader library) throws ReflectiveOperationException {
        Class<?> json = library.loadClass("nl.meldcode.MeldcodeJson");
        Object casus = json.getMethod("readCasus", byte[].class).invoke(null, (Object)
                "{\"referentie\":\"casus-1\",\"peildatum\":\"2026-11-20\"}".getBytes(StandardCharsets.UTF_8));
        Class<?> kader = library.loadClass("nl.meldcode.Afwegingskader");
        Object onderwijs = kader.getMethod("onderwijs").invoke(null);
        Object besluit = kader.getMethod("weeg", casus.getClass()).invoke(onderwijs, casus);
        // It loads rules of its own when it is first asked.
        assertThat((List<?>) kader.getMethod("watAls", casus.getClass()).invoke(onderwijs, casus))
                .isNotEmpty();
        return besluit.getClass().getMethod("melding").invoke(besluit);
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> {
                    try {
                        return new File(entry).toURI().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(URL[]::new);
    }
}
