package nl.meldcode.casussen;

import java.io.Serial;

/** A failed test that is all message: the stack of the runner says nothing to a trainer. */
final class TestFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    TestFailure(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }
}
