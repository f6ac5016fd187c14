package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.meldcode.testing.Javadoc;
import org.junit.jupiter.api.Test;

/** Whatever a user can reach is told of. */
class JavadocTest {

    @Test
    void all_that_a_user_can_reach_has_javadoc() {
        assertThat(Javadoc.missing(Path.of("src", "main", "java"))).isEmpty();
    }
}
