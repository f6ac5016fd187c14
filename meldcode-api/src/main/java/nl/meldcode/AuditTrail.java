package nl.meldcode;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * Makes a record; records are made by {@link Afwegingskader#weeg}. {@link #builder} is easier.
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
        stappen = List.copyOf(Objects.requireNonNull(stappen, "stappen"));
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
        return toBuilder().hash(berekendeHash()).build();
    }

    /**
     * The step that decided: of all rules, the one of the row that gives the outcome.
     *
     * @return that step; empty only in a record that no rule set made
     */
    public Optional<Stap> beslissend() {
        return stappen.stream()
                .filter(stap -> stap.soort() == Stap.Soort.UITKOMST)
                .findFirst();
    }

    /**
     * Starts a record to which the host adds nothing, and that is not sealed yet.
     *
     * @return a new builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this record, to make one that differs from it. Its hash goes along: see {@link #verzegeld()}.
     *
     * @return a new builder with all of this record, for one thread
     */
    public Builder toBuilder() {
        return new Builder()
                .besluitId(besluitId)
                .genomenOp(genomenOp)
                .modus(modus)
                .taal(taal)
                .regelset(regelset)
                .bibliotheek(bibliotheek)
                .invoer(invoer)
                .protocol(protocol)
                .stappen(stappen)
                .uitkomst(uitkomst)
                .context(context)
                .vorigeHash(vorigeHash)
                .hash(hash);
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

        /**
         * Starts a step that is about no afweging, read no facts and names no source.
         *
         * @param volgnummer its place in the record, from 1
         * @param regel the id of the rule
         * @param gevolg what followed, by its code
         * @param tekst the rule in words
         * @return a new builder, for one thread
         */
        public static Builder builder(int volgnummer, String regel, String gevolg, String tekst) {
            return new Builder(volgnummer, regel, gevolg, tekst);
        }

        /**
         * What kind of consequence the rule had.
         *
         * @return the kind
         */
        public Soort soort() {
            return Soort.van(this);
        }

        /**
         * This step but for its text, which follows the language and may be reworded: all else is the same whenever the rule fires.
         *
         * @return a step that differs in nothing but an empty text
         */
        public Stap zonderTekst() {
            return builder(volgnummer, regel, gevolg, "")
                    .afweging(afweging, antwoord)
                    .feiten(feiten)
                    .bron(bron)
                    .keuze(keuze)
                    .build();
        }

        /** What kind of consequence a rule has. The codes of no two kinds are the same. */
        public enum Soort {
            /** It decided; what followed is a {@link Melding}. */
            UITKOMST,
            /** It led on the way to the outcome: it is about an afweging, and did not decide. */
            WEG,
            /** Something must be done; what followed is an {@link Actie.Code}. */
            ACTIE,
            /** It judged a reason for not reporting; what followed is a {@link Redenoordeel.Oordeel}. */
            REDEN,
            /** A point of attention; what followed is an {@link Aandachtspunt.Code}. */
            AANDACHTSPUNT,
            /** Something else. */
            OVERIG;

            private static final Map<String, Soort> PER_GEVOLG = perGevolg();

            private static Soort van(Stap stap) {
                return PER_GEVOLG.getOrDefault(stap.gevolg, stap.afweging == null ? OVERIG : WEG);
            }

            private static Map<String, Soort> perGevolg() {
                Map<String, Soort> soorten = new HashMap<>();
                zet(soorten, Melding.values(), UITKOMST);
                zet(soorten, Actie.Code.values(), ACTIE);
                zet(soorten, Redenoordeel.Oordeel.values(), REDEN);
                zet(soorten, Aandachtspunt.Code.values(), AANDACHTSPUNT);
                return Map.copyOf(soorten);
            }

            private static void zet(Map<String, Soort> soorten, Enum<?>[] codes, Soort soort) {
                for (Enum<?> code : codes) {
                    soorten.put(code.name(), soort);
                }
            }
        }

        /** Makes a step. Not thread-safe. */
        public static final class Builder {
            private final int volgnummer;
            private final String regel;
            private final String gevolg;
            private final String tekst;
            private @Nullable Integer afweging;
            private @Nullable Antwoord antwoord;
            private List<String> feiten = List.of();
            private List<String> bron = List.of();
            private boolean keuze;

            private Builder(int volgnummer, String regel, String gevolg, String tekst) {
                this.volgnummer = volgnummer;
                this.regel = Objects.requireNonNull(regel, "regel");
                this.gevolg = Objects.requireNonNull(gevolg, "gevolg");
                this.tekst = Objects.requireNonNull(tekst, "tekst");
            }

            /**
             * The afweging that the rule is about.
             *
             * @param afweging its number, or null
             * @param antwoord the answer to it, or null
             * @return this builder
             */
            public Builder afweging(@Nullable Integer afweging, @Nullable Antwoord antwoord) {
                this.afweging = afweging;
                this.antwoord = antwoord;
                return this;
            }

            /**
             * The input fields that the rule read.
             *
             * @param feiten their paths
             * @return this builder
             */
            public Builder feiten(List<String> feiten) {
                this.feiten = List.copyOf(feiten);
                return this;
            }

            /**
             * The rule's sources.
             *
             * @param bron their tags
             * @return this builder
             */
            public Builder bron(List<String> bron) {
                this.bron = List.copyOf(bron);
                return this;
            }

            /**
             * Whether the rule fills in what no source settles.
             *
             * @param keuze true for a choice of this library
             * @return this builder
             */
            public Builder keuze(boolean keuze) {
                this.keuze = keuze;
                return this;
            }

            /**
             * Makes the step.
             *
             * @return an immutable step
             */
            public Stap build() {
                return new Stap(volgnummer, regel, afweging, antwoord, gevolg, feiten, bron, keuze, tekst);
            }
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

    /** Makes a record. Not thread-safe. */
    public static final class Builder {
        private @Nullable UUID besluitId;
        private @Nullable Instant genomenOp;
        private @Nullable Modus modus;
        private @Nullable Taal taal;
        private @Nullable Regelset regelset;
        private @Nullable Bibliotheek bibliotheek;
        private @Nullable Casus invoer;
        private @Nullable Protocol protocol;
        private @Nullable List<Stap> stappen;
        private @Nullable Uitkomst uitkomst;
        private Context context = Context.LEEG;
        private @Nullable String vorigeHash;
        private String hash = "";

        private Builder() {}

        /**
         * The key of the decision.
         *
         * @param besluitId the key
         * @return this builder
         */
        public Builder besluitId(UUID besluitId) {
            this.besluitId = besluitId;
            return this;
        }

        /**
         * The moment of the decision.
         *
         * @param genomenOp the moment, in whole seconds
         * @return this builder
         */
        public Builder genomenOp(Instant genomenOp) {
            this.genomenOp = genomenOp;
            return this;
        }

        /**
         * What the decision was made for.
         *
         * @param modus a real case or an exercise
         * @return this builder
         */
        public Builder modus(Modus modus) {
            this.modus = modus;
            return this;
        }

        /**
         * The language of the texts.
         *
         * @param taal the language
         * @return this builder
         */
        public Builder taal(Taal taal) {
            this.taal = taal;
            return this;
        }

        /**
         * The rule set that decided.
         *
         * @param regelset the rule set
         * @return this builder
         */
        public Builder regelset(Regelset regelset) {
            this.regelset = regelset;
            return this;
        }

        /**
         * The library that ran it.
         *
         * @param bibliotheek the library
         * @return this builder
         */
        public Builder bibliotheek(Bibliotheek bibliotheek) {
            this.bibliotheek = bibliotheek;
            return this;
        }

        /**
         * The case.
         *
         * @param invoer the case, complete
         * @return this builder
         */
        public Builder invoer(Casus invoer) {
            this.invoer = invoer;
            return this;
        }

        /**
         * The school's protocol.
         *
         * @param protocol the protocol
         * @return this builder
         */
        public Builder protocol(Protocol protocol) {
            this.protocol = protocol;
            return this;
        }

        /**
         * The rules that fired.
         *
         * @param stappen a step for each, in order
         * @return this builder
         */
        public Builder stappen(List<Stap> stappen) {
            this.stappen = stappen;
            return this;
        }

        /**
         * The outcome.
         *
         * @param uitkomst the outcome
         * @return this builder
         */
        public Builder uitkomst(Uitkomst uitkomst) {
            this.uitkomst = uitkomst;
            return this;
        }

        /**
         * What the host adds.
         *
         * @param context the context
         * @return this builder
         */
        public Builder context(Context context) {
            this.context = context;
            return this;
        }

        /**
         * The hash of the previous record of this case.
         *
         * @param vorigeHash that hash, or null when this is the first
         * @return this builder
         */
        public Builder vorigeHash(@Nullable String vorigeHash) {
            this.vorigeHash = vorigeHash;
            return this;
        }

        /**
         * The hash of this record.
         *
         * @param hash its hash; {@link #verzegeld()} calculates it
         * @return this builder
         */
        public Builder hash(String hash) {
            this.hash = hash;
            return this;
        }

        /**
         * Makes the record.
         *
         * @return an immutable record
         * @throws NullPointerException when something is missing in it, with its name
         */
        @SuppressWarnings("NullAway") // What is missing is refused by the record itself.
        public AuditTrail build() {
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
                    hash);
        }
    }
}
