package nl.meldcode.rules;

import nl.meldcode.Afwegingskader;
import nl.meldcode.Vergelijking;
import nl.meldcode.spi.AfwegingskaderProvider;
import nl.meldcode.spi.Settings;
import nl.meldcode.spi.Vergeleken;

/** Puts the Drools rules behind {@link Afwegingskader}. Found by {@link java.util.ServiceLoader}; thread-safe. */
public final class DroolsProvider implements AfwegingskaderProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public DroolsProvider() {}

    @Override
    public Afwegingskader create(Settings settings) {
        return new DroolsAfwegingskader(RuleSets.onderwijs(), settings);
    }

    @Override
    public Vergelijking vergelijk(Vergeleken a, Vergeleken b, Vergelijking.Listener listener) {
        return new Comparison(RuleSets.onderwijs(), a, b).vergelijk(listener);
    }
}
