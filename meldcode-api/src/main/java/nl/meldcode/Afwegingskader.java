package nl.meldcode;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldcode.spi.AfwegingskaderProvider;
import nl.meldcode.spi.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The afwegingskader: weighs a case, decides, and accounts for the decision.
 *
 * <pre>{@code
 * Afwegingskader kader = Afwegingskader.onderwijs();
 * Besluit besluit = kader.weeg(casus);
 * }</pre>
 *
 * <p>Thread-safe. Building one takes most of a second, once in a JVM; build it at start-up and share it. A decision keeps no
 * state: the same case gives the same decision, whatever was decided before it.
 *
 * <p>It is this library that implements it, and it may get methods: a host that needs another one, as in a test, does better to wrap it
 * in an interface of its own.
 */
public interface Afwegingskader {

    /**
     * The framework for education, in Dutch, with the defaults of {@link #builder()}.
     *
     * @return a framework to share
     * @throws IllegalStateException when no rules are on the class path, or they cannot start there: see {@link Builder#build()}
     */
    static Afwegingskader onderwijs() {
        return builder().build();
    }

    /**
     * Starts a framework for education that is set up otherwise: another language, a school's protocol, a clock.
     *
     * @return a new builder, for one thread
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Weighs a case.
     *
     * @param casus the facts
     * @return the decision, never null
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     * @throws RuntimeException whatever the {@link AuditListener} throws
     */
    default Besluit weeg(Casus casus) {
        return weeg(casus, Besluitcontext.STANDAARD);
    }

    /**
     * Weighs a case, and records what the host adds to the decision.
     *
     * @param casus the facts
     * @param context what the host adds; it changes nothing but the audit trail
     * @return the decision, never null
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     * @throws RuntimeException whatever the {@link AuditListener} throws
     */
    Besluit weeg(Casus casus, Besluitcontext context);

    /**
     * The next question that must be answered before there can be an outcome: the first of {@link Besluit#openVragen()}. Nothing is
     * recorded. A dialogue asks, fills in and asks again:
     *
     * <pre>{@code
     * for (var vraag = kader.volgendeVraag(casus); vraag.isPresent(); vraag = kader.volgendeVraag(casus)) {
     *     casus = Vraag.van(vraag.get().veld()).beantwoord(casus, ask(vraag.get())); // "JA", "NEE", "TWIJFEL"; "2026-11-20" for a date
     * }
     * }</pre>
     *
     * <p>It ends, with the outcome of {@link #weeg(Casus)}, when every question is answered by one of its answers, and it asks
     * nothing that can no longer change the outcome.
     *
     * @param casus the facts so far
     * @return the question; empty when there is an outcome
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     */
    Optional<OpenVraag> volgendeVraag(Casus casus);

    /**
     * What would change whether a report is needed: the smallest changes that lead to another {@code melding}, each with its outcome
     * and the rule that makes it. For a discussion, and for a check on thin ice: if one NEE were a TWIJFEL, what then?
     *
     * <p>These changes are tried: each of the seven answers to each other value; existing help added, or all of it taken away; advice
     * of Veilig Thuis on the reference date, to report or not to; and the agreed term passed (its last day put on the day before the
     * reference date, where it still runs). Then each two of them on different fields; such a pair is given only where neither
     * change alone leads to that {@code melding}. The rules themselves decide each changed case, some three hundred of them, which
     * takes about a hundredth of a second; nothing is recorded.
     *
     * @param casus the facts
     * @return the changes: single ones first, both in the order of the list above; empty when none leads to another {@code melding}
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     */
    List<WatAls> watAls(Casus casus);

    /**
     * The steps that are still to be taken, with the last day for each by the school's protocol. A step is there only where the
     * protocol gives it a number of days and the step before it has a date: no protocol, no term. Nothing is recorded.
     *
     * @param casus the facts
     * @return the reminders, in order of the steps
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     */
    List<Herinnering> herinneringen(Casus casus);

    /**
     * The rules in words: of the version that this framework was built with, or else of the newest.
     *
     * @return the rule book, in the language of this framework
     */
    Regelboek regelboek();

    /**
     * Verifies the audit trails of one case: that each has the hash of its content, that each points to the one before and the
     * first to none, and that its rule set, run again over its input, gives the same outcome by the same steps. A trail of a rule
     * set that is not at hand is reported as such, and never decided again by another one.
     *
     * <p>A chain is about one case and for one purpose: another {@code referentie}, a decision taken before the one that it follows,
     * a {@code besluitId} for the second time, or another {@code modus} than the first has, is a finding as well.
     *
     * <p>Without a key, a chain shows no forgery that is consistent from its first link to its last, and not that its end was cut
     * off. A host guards against both by keeping the latest hash where a forger cannot reach it, such as with somebody else.
     *
     * @param keten the audit trails, in the order in which the decisions were made
     * @return what is wrong, in order of the trails; empty when all is in order. Of the chain no more is reported behind the first
     *     broken link
     * @throws NullPointerException when the list, or one in it, is null; nothing is verified then
     */
    List<Bevinding> controleer(List<AuditTrail> keten);

    /**
     * Verifies the audit trails of one case of which the first ones are no longer kept: as {@link #controleer(List)} does, but the
     * first must point to the record with this hash. Keep that hash, out of a forger's reach, when you delete the record.
     *
     * @param vertrouwdeHash the hash of the last record that was deleted: 64 digits and lower-case letters a to f
     * @param keten the audit trails behind it, in the order in which the decisions were made
     * @return what is wrong, as {@link #controleer(List)} says it
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when this cannot be a hash
     * @throws NullPointerException when the hash, the list, or one in it, is null; nothing is verified then
     */
    List<Bevinding> controleer(String vertrouwdeHash, List<AuditTrail> keten);

    /**
     * Verifies a decision as it was stored: its audit trail by itself (hash, rule set, outcome and steps; not its place in a chain),
     * and that what stands beside it says the same. Key, day and outcome must be those of the audit trail; the afwegingen, the open
     * questions, actions, reasons and points of attention must be those that the rules give over its input. They are compared but
     * for their texts, which follow the language and may be reworded. Where the audit trail cannot be relied on, because its hash does
     * not fit or its rule set is not at hand, these lists are not compared.
     *
     * @param besluit the decision
     * @return what is wrong: in the audit trail, with {@code auditTrail.} in front of the path, and then in the decision, in the order
     *     of its fields; empty when all is in order. Each has {@link Bevinding#nummer()} 1
     */
    List<Bevinding> controleer(Besluit besluit);

    /** Sets up a framework. Not thread-safe. */
    final class Builder {
        private Taal taal = Taal.NL;
        private Protocol protocol = Protocol.STANDAARD;
        private Clock clock = Clock.systemUTC();
        private Supplier<UUID> ids = UUID::randomUUID;
        private AuditListener listener = AuditListener.GEEN;
        private @Nullable String versie;

        private Builder() {}

        /**
         * The language of the texts; Dutch unless set.
         *
         * @param taal the language
         * @return this builder
         */
        public Builder taal(Taal taal) {
            this.taal = Objects.requireNonNull(taal, "taal");
            return this;
        }

        /**
         * The school's protocol; {@link Protocol#STANDAARD} unless set.
         *
         * @param protocol the protocol
         * @return this builder
         */
        public Builder protocol(Protocol protocol) {
            this.protocol = Objects.requireNonNull(protocol, "protocol");
            return this;
        }

        /**
         * What tells the moment of a decision; the system clock unless set.
         *
         * @param clock the clock, which must be thread-safe
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * What gives each decision its key; random UUIDs unless set.
         *
         * @param ids the source, which must be thread-safe
         * @return this builder
         */
        public Builder ids(Supplier<UUID> ids) {
            this.ids = Objects.requireNonNull(ids, "ids");
            return this;
        }

        /**
         * What stores each audit trail; nothing unless set.
         *
         * @param listener the listener, which must be thread-safe
         * @return this builder
         */
        public Builder listener(AuditListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * The one version of the rules to decide by; unless set, the one that is in force on the reference date of each case. A
         * case whose reference date lies outside of the validity of that version is refused.
         *
         * @param versie a version of the framework for education, such as {@code 2019.1}
         * @return this builder
         */
        public Builder regelset(String versie) {
            this.versie = Objects.requireNonNull(versie, "versie");
            return this;
        }

        /**
         * Builds the framework. The rules are looked up by the class loader that loaded this library, so that it does not matter
         * which one the calling thread carries.
         *
         * @return a framework to share
         * @throws IllegalStateException when no rules are on the class path, {@code nl.meldcode:meldcode-rules} being missing, or when
         *     they cannot start there: they run on Drools 10, from 10.0.0 on. A next call tries again
         * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when the version asked for is not at hand
         */
        public Afwegingskader build() {
            return AfwegingskaderProvider.find().create(new Settings(taal, protocol, clock, ids, listener, versie));
        }
    }
}
