package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.meldcode.testing.Javadoc;
import org.junit.jupiter.api.Test;

/** Whatever a user can reach is told of. */
class JavadocTest {

    @Test
    void all_that_a_user_can_reach_has_javadoc() {
        // What the rules tell each other is public for code that is made of them, and in a package that no module can
        // reach.
        assertThat(Javadoc.missing(Path.of("src", "main", "java")))
                .filteredOn(missing -> !missing.startsWith("Conclusies."))
                .isEmpty();
    }
}
