package nl.meldcode.cli;

/** An input was refused; the others go on. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RefusedException(Fault fault) {
        super(fault.code().name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
