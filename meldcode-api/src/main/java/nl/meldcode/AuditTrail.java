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
 * decision, and to make it again. A value: immutable and thread-safe. What is not fit to be written as JSON and read back is refused
 * where it is made.
 */
public final class AuditTrail {

    /** What the hash adds to what it is over: {@code "hash":"…",}. */
    private static final int HASH_FIELD = 74;

    private final Parts parts;
    private final String berekendeHash;
    private final String hash;
    private final int size;

    /** All but the hash. */
    private record Parts(
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
            @Nullable String vorigeHash) {

        private Parts {
            Objects.requireNonNull(besluitId, "besluitId");
            Check.moment("genomenOp", Objects.requireNonNull(genomenOp, "genomenOp"));
            Objects.requireNonNull(modus, "modus");
            Objects.requireNonNull(taal, "taal");
            Objects.requireNonNull(regelset, "regelset");
            Objects.requireNonNull(bibliotheek, "bibliotheek");
            Objects.requireNonNull(invoer, "invoer");
            Objects.requireNonNull(protocol, "protocol");
            stappen = Check.copy("stappen", stappen);
            Objects.requireNonNull(uitkomst, "uitkomst");
            Objects.requireNonNull(context, "context");
            if (vorigeHash != null) {
                Check.hash("vorigeHash", vorigeHash);
            }
        }
    }

    private AuditTrail(Parts parts, @Nullable String hash) {
        this.parts = parts;
        JsonText canonical = Hash.canonical(this);
        this.size = canonical.size() + HASH_FIELD;
        Check.document(size);
        this.berekendeHash = Hash.of(canonical);
        if (hash == null) {
            this.hash = berekendeHash;
        } else {
            Check.hash("hash", hash);
            this.hash = hash;
        }
    }

    /** How many bytes it takes as JSON: the canonical form and the one that is written are of one length. */
    int size() {
        return size;
    }

    /** {@return the key of this decision} */
    public UUID besluitId() {
        return parts.besluitId;
    }

    /** {@return the moment of the decision, in whole seconds, UTC} */
    public Instant genomenOp() {
        return parts.genomenOp;
    }

    /** {@return a real case or an exercise} */
    public Modus modus() {
        return parts.modus;
    }

    /** {@return the language of the texts} */
    public Taal taal() {
        return parts.taal;
    }

    /** {@return the rule set that decided} */
    public Regelset regelset() {
        return parts.regelset;
    }

    /** {@return the library that ran it} */
    public Bibliotheek bibliotheek() {
        return parts.bibliotheek;
    }

    /** {@return the case, complete} */
    public Casus invoer() {
        return parts.invoer;
    }

    /** {@return the school's protocol} */
    public Protocol protocol() {
        return parts.protocol;
    }

    /** {@return the rules that fired, in order} */
    public List<Stap> stappen() {
        return parts.stappen;
    }

    /** {@return the outcome} */
    public Uitkomst uitkomst() {
        return parts.uitkomst;
    }

    /** {@return what the host adds; empty unless it does} */
    public Context context() {
        return parts.context;
    }

    /** {@return the hash of the previous record of this case, or null when this is the first} */
    public @Nullable String vorigeHash() {
        return parts.vorigeHash;
    }

    /** {@return SHA-256 over the RFC 8785 canonical JSON of this record without the hash itself, in lower-case hexadecimal} */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuditTrail that && parts.equals(that.parts) && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "AuditTrail[referentie=" + parts.invoer.referentie() + "]";
    }

    /**
     * The hash that this content has, whatever {@link #hash()} says.
     *
     * @return SHA-256 over the RFC 8785 canonical JSON of this record without its hash, in lower-case hexadecimal
     */
    public String berekendeHash() {
        return berekendeHash;
    }

    /**
     * This record, sealed: with the hash that its content has. A record that was given no hash has that one already.
     *
     * @return a record that differs in nothing but its hash
     */
    public AuditTrail verzegeld() {
        return new AuditTrail(parts, null);
    }

    /**
     * The step that decided: of all rules, the one of the row that gives the outcome.
     *
     * @return that step; empty only in a record that no rule set made
     */
    public Optional<Stap> beslissend() {
        return stappen().stream()
                .filter(stap -> stap.soort() == Stap.Soort.UITKOMST)
                .findFirst();
    }

    /**
     * Starts a record to which the host adds nothing, and that is the first of its case. Unless it is given a hash, it is sealed.
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
                .besluitId(besluitId())
                .genomenOp(genomenOp())
                .modus(modus())
                .taal(taal())
                .regelset(regelset())
                .bibliotheek(bibliotheek())
                .invoer(invoer())
                .protocol(protocol())
                .stappen(stappen())
                .uitkomst(uitkomst())
                .context(context())
                .vorigeHash(vorigeHash())
                .hash(hash);
    }

    /** What a decision was made for. May get more values: see the package. */
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
         *
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when one of them is not one line of 1 to 100 characters,
         *     with {@link Foutcode#PERSOONSGEGEVEN} when it holds a BSN
         */
        public Bibliotheek {
            Check.line("naam", naam);
            Check.line("versie", versie);
            Check.line("drools", drools);
        }
    }

    /**
     * A rule that fired.
     */
    public static final class Stap {

        private final StapParts parts;

        /** All parts of it: equal parts make it equal. */
        private record StapParts(
                int volgnummer,
                String regel,
                @Nullable Integer afweging,
                @Nullable Antwoord antwoord,
                String gevolg,
                List<String> feiten,
                List<String> bron,
                boolean keuze,
                String tekst) {

            private StapParts {
                Check.number("volgnummer", volgnummer, 1, Check.MAX_ENTRIES);
                Check.ruleId("regel", regel);
                Check.afweging("afweging", afweging);
                Check.line("gevolg", gevolg);
                feiten = Check.texts("feiten", feiten, Check::line);
                bron = Check.texts("bron", bron, Check::line);
                Check.sentence("tekst", tekst);
            }
        }

        private Stap(StapParts parts) {
            this.parts = parts;
        }

        /** {@return its place in the record, from 1} */
        public int volgnummer() {
            return parts.volgnummer;
        }

        /** {@return the id of the rule} */
        public String regel() {
            return parts.regel;
        }

        /** {@return the afweging that the rule is about, 1 to 5; null when it is about none} */
        public @Nullable Integer afweging() {
            return parts.afweging;
        }

        /** {@return the answer to that afweging; null when the rule is about none} */
        public @Nullable Antwoord antwoord() {
            return parts.antwoord;
        }

        /** {@return what followed: the next question, the outcome, an action, a judgement or a point of attention, by its code} */
        public String gevolg() {
            return parts.gevolg;
        }

        /** {@return the paths of the input fields that the rule read, never their values} */
        public List<String> feiten() {
            return parts.feiten;
        }

        /** {@return the tags of the rule's sources} */
        public List<String> bron() {
            return parts.bron;
        }

        /** {@return whether the rule fills in what no source settles: a choice of this library} */
        public boolean keuze() {
            return parts.keuze;
        }

        /** {@return the rule in words} */
        public String tekst() {
            return parts.tekst;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stap that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        /** Shows no fact of the case: it may end up in a log. */
        @Override
        public String toString() {
            return "Stap[volgnummer=" + parts.volgnummer + "]";
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
         * @return a step that differs in nothing but its text, which is a hyphen
         */
        public Stap zonderTekst() {
            return builder(volgnummer(), regel(), gevolg(), "-")
                    .afweging(afweging(), antwoord())
                    .feiten(feiten())
                    .bron(bron())
                    .keuze(keuze())
                    .build();
        }

        /** What kind of consequence a rule has. The codes of no two kinds are the same. May get more values: see the package. */
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
                return PER_GEVOLG.getOrDefault(stap.gevolg(), stap.afweging() == null ? OVERIG : WEG);
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
                this.feiten = Check.noNull("feiten", feiten);
                return this;
            }

            /**
             * The rule's sources.
             *
             * @param bron their tags
             * @return this builder
             */
            public Builder bron(List<String> bron) {
                this.bron = Check.noNull("bron", bron);
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
             * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when {@code volgnummer} is not one of 1 to 1,000, or
             *     {@code afweging} of 1 to 5, the id is not one of a rule, the text is not one line of 1 to 2,000 characters, or another
             *     not one of 1 to 100; with {@link Foutcode#PERSOONSGEGEVEN} when one of these last holds a BSN; with {@link
             *     Foutcode#TE_GROOT} when a list has more than 1,000 entries
             */
            public Stap build() {
                return new Stap(
                        new StapParts(volgnummer, regel, afweging, antwoord, gevolg, feiten, bron, keuze, tekst));
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

        /** Shows nothing that a host added: it may end up in a log. */
        @Override
        public String toString() {
            return "Context";
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
        private @Nullable String hash;

        private Builder() {}

        /**
         * The key of the decision.
         *
         * @param besluitId the key
         * @return this builder
         */
        public Builder besluitId(UUID besluitId) {
            this.besluitId = Objects.requireNonNull(besluitId, "besluitId");
            return this;
        }

        /**
         * The moment of the decision.
         *
         * @param genomenOp the moment, in whole seconds: one that is finer is refused and not cut off, since it would be another one in
         *     what is written. {@link Afwegingskader#weeg} cuts off what its clock gives
         * @return this builder
         */
        public Builder genomenOp(Instant genomenOp) {
            this.genomenOp = Objects.requireNonNull(genomenOp, "genomenOp");
            return this;
        }

        /**
         * What the decision was made for.
         *
         * @param modus a real case or an exercise
         * @return this builder
         */
        public Builder modus(Modus modus) {
            this.modus = Objects.requireNonNull(modus, "modus");
            return this;
        }

        /**
         * The language of the texts.
         *
         * @param taal the language
         * @return this builder
         */
        public Builder taal(Taal taal) {
            this.taal = Objects.requireNonNull(taal, "taal");
            return this;
        }

        /**
         * The rule set that decided.
         *
         * @param regelset the rule set
         * @return this builder
         */
        public Builder regelset(Regelset regelset) {
            this.regelset = Objects.requireNonNull(regelset, "regelset");
            return this;
        }

        /**
         * The library that ran it.
         *
         * @param bibliotheek the library
         * @return this builder
         */
        public Builder bibliotheek(Bibliotheek bibliotheek) {
            this.bibliotheek = Objects.requireNonNull(bibliotheek, "bibliotheek");
            return this;
        }

        /**
         * The case.
         *
         * @param invoer the case, complete
         * @return this builder
         */
        public Builder invoer(Casus invoer) {
            this.invoer = Objects.requireNonNull(invoer, "invoer");
            return this;
        }

        /**
         * The school's protocol.
         *
         * @param protocol the protocol
         * @return this builder
         */
        public Builder protocol(Protocol protocol) {
            this.protocol = Objects.requireNonNull(protocol, "protocol");
            return this;
        }

        /**
         * The rules that fired.
         *
         * @param stappen a step for each, in order
         * @return this builder
         */
        public Builder stappen(List<Stap> stappen) {
            this.stappen = Check.noNull("stappen", stappen);
            return this;
        }

        /**
         * The outcome.
         *
         * @param uitkomst the outcome
         * @return this builder
         */
        public Builder uitkomst(Uitkomst uitkomst) {
            this.uitkomst = Objects.requireNonNull(uitkomst, "uitkomst");
            return this;
        }

        /**
         * What the host adds.
         *
         * @param context the context
         * @return this builder
         */
        public Builder context(Context context) {
            this.context = Objects.requireNonNull(context, "context");
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
         * @param hash its hash; unless set, or when null, the one that its content has
         * @return this builder
         */
        public Builder hash(@Nullable String hash) {
            this.hash = hash;
            return this;
        }

        /**
         * Makes the record.
         *
         * @return an immutable record
         * @throws NullPointerException when something is missing in it, with its name
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the moment is not in whole seconds of the years 0 to
         *     9999, or a hash is not 64 lower-case hexadecimal digits; with {@link Foutcode#TE_GROOT} when there are more than 1,000
         *     steps, or the record would take more than 1 MiB as JSON
         */
        @SuppressWarnings("NullAway") // What is missing is refused by the record itself.
        public AuditTrail build() {
            return new AuditTrail(
                    new Parts(
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
                            vorigeHash),
                    hash);
        }
    }
}
