package nl.meldcode;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a host adds to one decision: it stands in the audit trail and changes nothing else. A value: immutable and thread-safe.
 *
 * @param modus a real case or an exercise
 * @param context what finds the decision back in the host's own administration
 * @param vorigeHash the hash of the previous audit trail of the same case, or null for the first
 */
public record Besluitcontext(
        AuditTrail.Modus modus,
        AuditTrail.Context context,
        @Nullable String vorigeHash) {

    /** A real case, its first decision, and nothing added. */
    public static final Besluitcontext STANDAARD = builder().build();

    /**
     * Makes a context. {@link #builder} is easier.
     *
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when {@code vorigeHash} is not 64 lower-case hexadecimal
     *     digits
     */
    public Besluitcontext {
        Objects.requireNonNull(modus, "modus");
        Objects.requireNonNull(context, "context");
        if (vorigeHash != null) {
            Check.hash("vorigeHash", vorigeHash);
        }
    }

    /** Shows nothing that a host added: it may end up in a log. */
    @Override
    public String toString() {
        return "Besluitcontext[modus=" + modus + "]";
    }

    /**
     * Starts a context of a real case, with nothing added.
     *
     * @return a new builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers a context. Not thread-safe; unfit values are refused by {@link #build}. */
    public static final class Builder {
        /** The digits of 64 bits. */
        private static final int SPAN = 16;

        private AuditTrail.Modus modus = AuditTrail.Modus.PRAKTIJK;
        private @Nullable String traceId;
        private @Nullable String spanId;
        private @Nullable String verwerkingsactiviteit;
        private final Map<String, Object> labels = new TreeMap<>();
        private @Nullable String vorigeHash;

        private Builder() {}

        /**
         * What the decision is made for; a real case unless set.
         *
         * @param modus a real case or an exercise
         * @return this builder
         */
        public Builder modus(AuditTrail.Modus modus) {
            this.modus = Objects.requireNonNull(modus, "modus");
            return this;
        }

        /**
         * The decision follows an earlier one about the same case.
         *
         * @param vorige the audit trail of that decision
         * @return this builder
         */
        public Builder na(AuditTrail vorige) {
            return vorigeHash(Objects.requireNonNull(vorige, "vorige").hash());
        }

        /**
         * The decision follows an earlier one about the same case, of which the host kept the hash.
         *
         * @param hash the hash of the audit trail of that decision, 64 lower-case hexadecimal digits
         * @return this builder
         */
        public Builder vorigeHash(String hash) {
            this.vorigeHash = Objects.requireNonNull(hash, "vorigeHash");
            return this;
        }

        /**
         * The trace that the decision is part of.
         *
         * @param traceId a W3C trace id, 32 hexadecimal digits, not all zero; or one of 64 bits, 16 digits, as older tracers have. Upper
         *     case becomes lower case, and one of 64 bits gets zeros before it, as W3C says: so it stands in the record
         * @return this builder
         */
        public Builder traceId(String traceId) {
            String id = Objects.requireNonNull(traceId, "traceId").toLowerCase(Locale.ROOT);
            this.traceId = id.length() == SPAN ? "0".repeat(SPAN) + id : id;
            return this;
        }

        /**
         * The span that the decision is part of.
         *
         * @param spanId a W3C span id, 16 hexadecimal digits, not all zero; upper case becomes lower case
         * @return this builder
         */
        public Builder spanId(String spanId) {
            this.spanId = Objects.requireNonNull(spanId, "spanId").toLowerCase(Locale.ROOT);
            return this;
        }

        /**
         * The processing activity, as the school's register of processing activities names it.
         *
         * @param uri an absolute URI of at most 500 characters
         * @return this builder
         */
        public Builder verwerkingsactiviteit(String uri) {
            this.verwerkingsactiviteit = Objects.requireNonNull(uri, "verwerkingsactiviteit");
            return this;
        }

        /**
         * Adds a label of the host's own.
         *
         * @param naam its name
         * @param waarde its value
         * @return this builder
         */
        public Builder label(String naam, String waarde) {
            labels.put(Objects.requireNonNull(naam, "naam"), Objects.requireNonNull(waarde, "waarde"));
            return this;
        }

        /**
         * Adds labels of the host's own under one name.
         *
         * @param naam the name
         * @param waarden the labels: texts, or maps of labels in turn
         * @return this builder
         */
        public Builder label(String naam, Map<String, ?> waarden) {
            Check.noNull("waarden", waarden);
            labels.put(Objects.requireNonNull(naam, "naam"), waarden);
            return this;
        }

        /**
         * Makes the context.
         *
         * @return an immutable context
         * @throws MeldcodeException as {@link AuditTrail.Context#Context the constructors} of the context do
         */
        public Besluitcontext build() {
            return new Besluitcontext(
                    modus, new AuditTrail.Context(traceId, spanId, verwerkingsactiviteit, labels), vorigeHash);
        }
    }
}
