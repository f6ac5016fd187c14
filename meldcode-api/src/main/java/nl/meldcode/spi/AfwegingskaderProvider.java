package nl.meldcode.spi;

import nl.meldcode.Afwegingskader;

/** Makes frameworks. Found by {@link java.util.ServiceLoader}; implementations are thread-safe. */
public interface AfwegingskaderProvider {

    /**
     * Makes a framework.
     *
     * @param settings how it is set up
     * @return a thread-safe framework
     */
    Afwegingskader create(Settings settings);
}
