package nl.meldcode.rules;

import java.time.LocalDate;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Rol;
import org.jspecify.annotations.Nullable;

/**
 * What the rules tell each other. The facts of the case itself are the API's own types; of these, a case is asked its first
 * question by {@code NaarAfweging(1)}, once all else is known.
 *
 * <p>The records are public because the code that Drools compiles from a rule's consequence lives in another class loader; this
 * class is not, so that they stay out of everybody else's reach.
 */
final class Conclusies {

    private Conclusies() {}

    /** A fact that a rule concludes; the audit trail shows it as what followed. */
    public sealed interface Gevolg {

        /** What followed, by its code. */
        String gevolg();
    }

    /** Whether an indication points at acute or structural unsafety. */
    public enum Soort {
        ACUUT,
        STRUCTUREEL
    }

    /** The day of an earlier report to Veilig Thuis. */
    public record EerdereMelding(LocalDate datum) {}

    /** The question with this number is to be answered. */
    public record NaarAfweging(int nummer) implements Gevolg {
        @Override
        public String gevolg() {
            return "NAAR_AFWEGING_" + nummer;
        }
    }

    /** The question with this number has this answer, which its own fields do not say in so many words. */
    public record Beantwoord(int nummer, Antwoord antwoord) implements Gevolg {
        @Override
        public String gevolg() {
            return "ANTWOORD_" + antwoord;
        }
    }

    /** An indication, with the day from which advice may settle it, and the fact that it is about. */
    public record Indicatie(Soort soort, @Nullable LocalDate datum, Object over) implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_" + soort;
        }
    }

    /** An indication that Veilig Thuis did not settle. */
    public record Ongewogen(Soort soort) implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_ONGEWOGEN";
        }
    }

    /** An indication that Veilig Thuis settled. */
    public record Gewogen(Soort soort) implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_GEWOGEN";
        }
    }

    /** The row that decided, with the status that it gives to its own afweging and to those after it. */
    public record Rij(
            String letter,
            Melding melding,
            @Nullable Meldnorm meldnorm,
            @Nullable Integer afweging,
            Hulpbesluit hulp,
            Afweging.Status zelf,
            Afweging.Status later)
            implements Gevolg {

        /** The status of an afweging that was answered, by its place before, at or after the deciding one. */
        Afweging.Status status(int nummer) {
            int beslissend = afweging == null ? 0 : afweging;
            return nummer < beslissend ? Afweging.Status.BEANTWOORD : nummer == beslissend ? zelf : later;
        }

        @Override
        public String gevolg() {
            return melding.name();
        }
    }

    /** The report comes on top of existing help. */
    public record EnEn() implements Gevolg {
        @Override
        public String gevolg() {
            return "EN_EN";
        }
    }

    /** An afweging before the deciding one has no answer. */
    public record NogOpen(int nummer) implements Gevolg {
        @Override
        public String gevolg() {
            return Afweging.Status.OPEN.name();
        }
    }

    /** The field that holds this answer must be filled in first. */
    public record OpenVeld(String veld, int afweging) implements Gevolg {
        @Override
        public String gevolg() {
            return "OPEN_VRAAG";
        }
    }

    /** The open questions cannot wait. */
    public record Dringend() implements Gevolg {
        @Override
        public String gevolg() {
            return "DRINGEND";
        }
    }

    /** Hold back from telling the parents. */
    public record Terughouden() implements Gevolg {
        @Override
        public String gevolg() {
            return "TERUGHOUDEN";
        }
    }

    /** Something must be done. */
    public record Taak(
            Actie.Code code,
            Rol wie,
            Actie.Wanneer wanneer,
            @Nullable LocalDate uiterlijk) implements Gevolg {
        @Override
        public String gevolg() {
            return code.name();
        }
    }

    /** A step of the meldcode is to be taken not later than this day. */
    public record Termijn(int stap, LocalDate uiterlijk) implements Gevolg {
        @Override
        public String gevolg() {
            return "TERMIJN_STAP_" + stap;
        }
    }

    /** A reason is worth this. */
    public record Oordeel(Reden reden, Redenoordeel.Oordeel oordeel) implements Gevolg {
        @Override
        public String gevolg() {
            return oordeel.name();
        }
    }

    /** A point of attention holds. */
    public record Punt(Aandachtspunt.Code code) implements Gevolg {
        @Override
        public String gevolg() {
            return code.name();
        }
    }
}
