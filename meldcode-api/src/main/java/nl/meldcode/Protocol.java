package nl.meldcode;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The school's protocol: who does what, whom to call, and terms of its own. It changes who acts and the texts, never the
 * outcome. A value.
 *
 * @param uitvoerder who carries out the steps
 * @param melder who reports
 * @param beslisser who decides and appoints
 * @param meldpunt who receives a report
 * @param dagenPerStap the school's own terms for steps 1 to 3; no national term exists
 * @param verwijsindex whether the school uses the verwijsindex
 */
public record Protocol(
        Rol uitvoerder, Rol melder, Rol beslisser, Meldpunt meldpunt, DagenPerStap dagenPerStap, boolean verwijsindex) {

    /** The protocol of a school that says nothing. */
    public static final Protocol STANDAARD = builder().build();

    /**
     * Makes a protocol. {@link #builder} is easier.
     */
    public Protocol {
        Objects.requireNonNull(uitvoerder, "uitvoerder");
        Objects.requireNonNull(melder, "melder");
        Objects.requireNonNull(beslisser, "beslisser");
        Objects.requireNonNull(meldpunt, "meldpunt");
        Objects.requireNonNull(dagenPerStap, "dagenPerStap");
    }

    /**
     * Starts a protocol with the defaults: the aandachtsfunctionaris carries out and reports, the head decides, Veilig Thuis is
     * called at 0800-2000, there are no terms, and the verwijsindex is not used.
     *
     * @return a new builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Who receives a report.
     *
     * @param naam the name, 1 to 100 characters on one line
     * @param telefoon the telephone number, 3 to 20 of digits, space, {@code + - ( )}
     */
    public record Meldpunt(String naam, String telefoon) {

        /** Veilig Thuis, at its national number. */
        public static final Meldpunt VEILIG_THUIS = new Meldpunt("Veilig Thuis", "0800-2000");

        /**
         * Makes a recipient.
         *
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the name or the number does not fit; with
         *     {@link Foutcode#PERSOONSGEGEVEN} when one of them holds a BSN
         */
        public Meldpunt {
            Check.line("naam", naam);
            Check.phone("telefoon", telefoon);
        }
    }

    /**
     * The number of days that the school gives itself for each of the first three steps; null where it sets none.
     *
     * @param stap1 days for step 1, from the earliest signal, 0 to 3,650
     * @param stap2 days for step 2, from the date of step 1, 0 to 3,650
     * @param stap3 days for step 3, from the date of step 2, 0 to 3,650
     */
    public record DagenPerStap(
            @Nullable Integer stap1,
            @Nullable Integer stap2,
            @Nullable Integer stap3) {

        /** No terms. */
        public static final DagenPerStap GEEN = new DagenPerStap(null, null, null);

        /**
         * Makes the terms.
         *
         * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when a number is out of range
         */
        public DagenPerStap {
            Check.days("1", stap1);
            Check.days("2", stap2);
            Check.days("3", stap3);
        }
    }

    /** Gathers a protocol. Not thread-safe. */
    public static final class Builder {
        private Rol uitvoerder = Rol.AANDACHTSFUNCTIONARIS;
        private Rol melder = Rol.AANDACHTSFUNCTIONARIS;
        private Rol beslisser = Rol.DIRECTIE;
        private Meldpunt meldpunt = Meldpunt.VEILIG_THUIS;
        private DagenPerStap dagenPerStap = DagenPerStap.GEEN;
        private boolean verwijsindex;

        private Builder() {}

        /**
         * Who carries out the steps.
         *
         * @param rol the role
         * @return this builder
         */
        public Builder uitvoerder(Rol rol) {
            this.uitvoerder = Objects.requireNonNull(rol, "uitvoerder");
            return this;
        }

        /**
         * Who reports.
         *
         * @param rol the role
         * @return this builder
         */
        public Builder melder(Rol rol) {
            this.melder = Objects.requireNonNull(rol, "melder");
            return this;
        }

        /**
         * Who decides and appoints.
         *
         * @param rol the role
         * @return this builder
         */
        public Builder beslisser(Rol rol) {
            this.beslisser = Objects.requireNonNull(rol, "beslisser");
            return this;
        }

        /**
         * Who receives a report.
         *
         * @param meldpunt the recipient
         * @return this builder
         */
        public Builder meldpunt(Meldpunt meldpunt) {
            this.meldpunt = Objects.requireNonNull(meldpunt, "meldpunt");
            return this;
        }

        /**
         * The school's own terms.
         *
         * @param dagen the days for each step
         * @return this builder
         */
        public Builder dagenPerStap(DagenPerStap dagen) {
            this.dagenPerStap = Objects.requireNonNull(dagen, "dagenPerStap");
            return this;
        }

        /**
         * Whether the school uses the verwijsindex.
         *
         * @param aan true when it does
         * @return this builder
         */
        public Builder verwijsindex(boolean aan) {
            this.verwijsindex = aan;
            return this;
        }

        /**
         * Makes the protocol.
         *
         * @return an immutable protocol
         */
        public Protocol build() {
            return new Protocol(uitvoerder, melder, beslisser, meldpunt, dagenPerStap, verwijsindex);
        }
    }
}
