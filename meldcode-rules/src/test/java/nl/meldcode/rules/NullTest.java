package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A framework refuses a null at once, with its name. */
class NullTest {

    private static final Afwegingskader KADER = Afwegingskader.onderwijs();
    private static final Casus CASUS =
            Casus.builder("casus-1", LocalDate.of(2026, 11, 20)).build();

    @Test
    void a_null_is_refused_with_its_name() {
        refused("casus", () -> KADER.weeg(null));
        refused("context", () -> KADER.weeg(CASUS, null));
        refused("casus", () -> KADER.volgendeVraag(null));
        refused("casus", () -> KADER.watAls(null));
        refused("casus", () -> KADER.herinneringen(null));
        refused("keten", () -> KADER.controleer((List<AuditTrail>) null));
        refused("keten[0]", () -> KADER.controleer(Collections.singletonList(null)));
        refused("besluit", () -> KADER.controleer((Besluit) null));
        refused("vertrouwdeHash", () -> KADER.controleer(null, List.of()));
    }

    private static void refused(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
