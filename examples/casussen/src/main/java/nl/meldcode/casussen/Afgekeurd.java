package nl.meldcode.casussen;

import java.io.Serial;

/** A failed test that is all message: the stack of the runner says nothing to a trainer. */
final class Afgekeurd extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    Afgekeurd(String bericht) {
        super(bericht);
        setStackTrace(new StackTraceElement[0]);
    }
}
