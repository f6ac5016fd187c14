package nl.meldcode.spi;

import java.nio.file.Path;
import java.util.Objects;

/** One side of a comparison of rules. A value: immutable and thread-safe. */
public sealed interface Vergeleken {

    /**
     * A version at hand.
     *
     * @param versie its name, such as {@code 2019.1}
     */
    record Versie(String versie) implements Vergeleken {

        /**
         * Names a version.
         */
        public Versie {
            Objects.requireNonNull(versie, "versie");
        }
    }

    /**
     * A draft, whose rules are code that is run.
     *
     * @param folder where it lies
     */
    record Ontwerp(Path folder) implements Vergeleken {

        /**
         * Names a draft.
         */
        public Ontwerp {
            Objects.requireNonNull(folder, "folder");
        }
    }
}
