package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    @Test
    void has_the_same_keys_in_both_languages() {
        assertThat(keys(Taal.EN)).isEqualTo(keys(Taal.NL));
    }

    /** A per cent sign that is not doubled would only show when its text is needed. */
    @ParameterizedTest
    @EnumSource
    void has_no_broken_pattern(Taal taal) {
        Labels labels = new Labels(taal);

        for (String key : keys(taal)) {
            Object[] values = key.equals("progress")
                    ? new Object[] {1L, 1L, 1L}
                    : new Object[] {"x", key.startsWith("text.open") ? (Object) 1 : "x", "x", "x", "x"};
            assertThatCode(() -> labels.get(key, values)).as(key).doesNotThrowAnyException();
        }
    }

    private static Set<String> keys(Taal taal) {
        return new TreeSet<>(Collections.list(new Labels(taal).bundle().getKeys()));
    }
}
