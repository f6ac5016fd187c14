package nl.meldcode.cli;

/** An input was refused; the others go on. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fout fout;

    RefusedException(Fout fout) {
        super(fout.code().name());
        this.fout = fout;
    }

    Fout fout() {
        return fout;
    }
}
