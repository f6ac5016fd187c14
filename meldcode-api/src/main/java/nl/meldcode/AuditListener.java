package nl.meldcode;

/**
 * Stores audit trails, for the host. Called exactly once for each decision, on the thread that decides, before {@link
 * Afwegingskader#weeg} returns; hence it must be thread-safe. What it throws, {@code weeg} throws: no decision leaves without its
 * record.
 */
@FunctionalInterface
public interface AuditListener {

    /** Stores nothing; for a host that takes the audit trail from the decision itself. */
    AuditListener GEEN = trail -> {};

    /**
     * A decision was made.
     *
     * @param trail its sealed record
     */
    void besloten(AuditTrail trail);
}
