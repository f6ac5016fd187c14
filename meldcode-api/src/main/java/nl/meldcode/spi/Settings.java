package nl.meldcode.spi;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldcode.AuditListener;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/**
 * How a framework is set up.
 *
 * @param taal the language of the texts
 * @param protocol the school's protocol
 * @param clock tells the moment of a decision; thread-safe
 * @param ids gives each decision its key; thread-safe
 * @param listener stores each audit trail; thread-safe
 * @param versie the one version of the rules to decide by, or null for the one in force
 */
public record Settings(
        Taal taal,
        Protocol protocol,
        Clock clock,
        Supplier<UUID> ids,
        AuditListener listener,
        @Nullable String versie) {

    /**
     * Makes settings.
     */
    public Settings {
        Objects.requireNonNull(taal, "taal");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(listener, "listener");
    }
}
