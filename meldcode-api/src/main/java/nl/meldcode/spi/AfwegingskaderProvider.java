package nl.meldcode.spi;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Vergelijking;

/** Makes frameworks. Found by {@link java.util.ServiceLoader}; implementations are thread-safe. */
public interface AfwegingskaderProvider {

    /**
     * Finds the one on the class path. It is looked up by the class loader that loaded this library, so that it does not matter which
     * one the calling thread carries.
     *
     * @return the provider
     * @throws IllegalStateException when there is none, {@code nl.meldcode:meldcode-rules} being missing, or when it cannot be loaded
     */
    static AfwegingskaderProvider find() {
        return providers()
                .orElseThrow(() -> new IllegalStateException("No rules found for the afwegingskader. "
                        + "Maybe nl.meldcode:meldcode-rules is not on the class path, or an uber-jar was built "
                        + "without merging META-INF/services."));
    }

    private static Optional<AfwegingskaderProvider> providers() {
        try {
            return ServiceLoader.load(AfwegingskaderProvider.class, AfwegingskaderProvider.class.getClassLoader())
                    .findFirst();
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "The rules for the afwegingskader cannot be loaded. Maybe meldcode-rules and meldcode-api "
                            + "are of different versions.",
                    e);
        }
    }

    /**
     * Makes a framework.
     *
     * @param settings how it is set up
     * @return a thread-safe framework
     */
    Afwegingskader create(Settings settings);

    /**
     * Compares two rule sets, as {@link Vergelijking} says.
     *
     * @param a the one
     * @param b the other
     * @param listener is told of each difference, in the calling thread
     * @return what was compared, and how many differences there were
     */
    Vergelijking vergelijk(Vergeleken a, Vergeleken b, Vergelijking.Listener listener);
}
