package nl.meldcode.benchmark;

import nl.meldcode.Casus;

/** One who decides, warm or not. Thread-safe. */
interface Engine {

    /** The outcome of a case. */
    Outcome decide(Casus casus);
}
