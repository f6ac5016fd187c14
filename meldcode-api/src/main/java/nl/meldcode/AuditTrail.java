package nl.meldcode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that accounts for a decision: what went in, which rules fired and why, what came out. It is enough to explain the
 * decision, and to make it again. A value: immutable and thread-safe.
 *
 * @param besluitId the key of this decision
 * @param genomenOp the moment of the decision, in whole seconds, UTC
 * @param modus a real case or an exercise
 * @param taal the language of the texts
 * @param regelset the rule set that decided
 * @param bibliotheek the library that ran it
 * @param invoer the case, complete
 * @param protocol the school's protocol
 * @param stappen the rules that fired, in order
 * @param uitkomst the outcome
 * @param context what the host adds; empty unless it does
 * @param vorigeHash the hash of the previous record of this case, or null when this is the first
 * @param hash SHA-256 over the RFC 8785 canonical JSON of this record without the hash itself, in lower-case hexadecimal
 */
public record AuditTrail(
        UUID besluitId,
        Instant genomenOp,
        Modus modus,
        Taal taal,
        Regelset regelset,
        Bibliotheek bibliotheek,
        Casus invoer,
        Protocol protocol,
        List<Stap> stappen,
        Uitkomst uitkomst,
        Context context,
        @Nullable String vorigeHash,
        String hash) {

    /**
     * Makes a record; records are made by {@link Afwegingskader#weeg}.
     */
    public AuditTrail {
        Objects.requireNonNull(besluitId, "besluitId");
        Objects.requireNonNull(genomenOp, "genomenOp");
        Objects.requireNonNull(modus, "modus");
        Objects.requireNonNull(taal, "taal");
        Objects.requireNonNull(regelset, "regelset");
        Objects.requireNonNull(bibliotheek, "bibliotheek");
        Objects.requireNonNull(invoer, "invoer");
        Objects.requireNonNull(protocol, "protocol");
        stappen = List.copyOf(stappen);
        Objects.requireNonNull(uitkomst, "uitkomst");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(hash, "hash");
    }

    /**
     * The hash that this content has, whatever {@link #hash()} says.
     *
     * @return SHA-256 over the RFC 8785 canonical JSON of this record without its hash, in lower-case hexadecimal
     */
    public String berekendeHash() {
        return Hash.of(this);
    }

    /**
     * This record, sealed: with the hash that its content has.
     *
     * @return a record that differs in nothing but its hash
     */
    public AuditTrail verzegeld() {
        return new AuditTrail(
                besluitId,
                genomenOp,
                modus,
                taal,
                regelset,
                bibliotheek,
                invoer,
                protocol,
                stappen,
                uitkomst,
                context,
                vorigeHash,
                berekendeHash());
    }

    /** What a decision was made for. */
    public enum Modus {
        /** A real case. */
        PRAKTIJK,
        /** An exercise. */
        OEFENING
    }

    /**
     * The library that ran the rules.
     *
     * @param naam its name
     * @param versie its version
     * @param drools the version of Drools behind it
     */
    public record Bibliotheek(String naam, String versie, String drools) {

        /**
         * Makes a library.
         */
        public Bibliotheek {
            Objects.requireNonNull(naam, "naam");
            Objects.requireNonNull(versie, "versie");
            Objects.requireNonNull(drools, "drools");
        }
    }

    /**
     * A rule that fired.
     *
     * @param volgnummer its place in the record, from 1
     * @param regel the id of the rule
     * @param afweging the afweging that the rule is about, 1 to 5; null when it is about none
     * @param antwoord the answer to that afweging; null when the rule is about none
     * @param gevolg what followed: the next question, the outcome, an action, a judgement or a point of attention, by its code
     * @param feiten the paths of the input fields that the rule read, never their values
     * @param bron the tags of the rule's sources
     * @param keuze whether the rule fills in what no source settles: a choice of this library
     * @param tekst the rule in words
     */
    public record Stap(
            int volgnummer,
            String regel,
            @Nullable Integer afweging,
            @Nullable Antwoord antwoord,
            String gevolg,
            List<String> feiten,
            List<String> bron,
            boolean keuze,
            String tekst) {

        /**
         * Makes a step.
         */
        public Stap {
            Objects.requireNonNull(regel, "regel");
            Objects.requireNonNull(gevolg, "gevolg");
            feiten = List.copyOf(feiten);
            bron = List.copyOf(bron);
            Objects.requireNonNull(tekst, "tekst");
        }
    }

    /**
     * What the host adds, to find the decision back in its own administration. Never a person.
     *
     * @param traceId a W3C trace id, or null
     * @param spanId a W3C span id, or null
     * @param verwerkingsactiviteit the URI of the processing activity, or null
     * @param labels labels of the host's own: texts of 1 to 200 characters, or maps of labels in turn, to a depth
     *     of 5, at most 100 in all
     */
    public record Context(
            @Nullable String traceId,
            @Nullable String spanId,
            @Nullable String verwerkingsactiviteit,
            Map<String, Object> labels) {

        /** Nothing added. */
        public static final Context LEEG = new Context(null, null, null, Map.of());

        /**
         * Makes a context.
         *
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when an id, the URI or a label does not fit, with
         *     {@link Foutcode#PERSOONSGEGEVEN} when the URI or a label holds a BSN, with {@link Foutcode#TE_GROOT} when there are
         *     more than 100 labels, or they are nested too deep
         */
        public Context {
            if (traceId != null) {
                Check.traceId("traceId", traceId);
            }
            if (spanId != null) {
                Check.spanId("spanId", spanId);
            }
            if (verwerkingsactiviteit != null) {
                Check.uri("verwerkingsactiviteit", verwerkingsactiviteit);
            }
            labels = Check.labels("labels", labels);
        }
    }
}
