package nl.meldcode.rules;

import java.time.LocalDate;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Rol;
import nl.meldcode.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What the rules tell each other. The facts of the case itself are the API's own types.
 *
 * <p>Public for the code that the build makes of the rules, which lives in packages of its own; no module can reach it, and no host should.
 */
public final class Conclusies {

    private Conclusies() {}

    /** A fact that a rule concludes; the audit trail shows it as what followed. */
    public sealed interface Gevolg {

        /** What followed, by its code. */
        String gevolg();
    }

    /** What an indication is: a sign of acute or of structural unsafety, or the advice of Veilig Thuis to report. */
    public enum Soort {
        ACUUT,
        STRUCTUREEL,
        ADVIES
    }

    /** The day of an earlier report to Veilig Thuis. */
    public record EerdereMelding(LocalDate datum) {}

    /** The question with this number is to be answered; 0 is whether the meldcode is the route. */
    public record NaarAfweging(int nummer) implements Gevolg {
        @Override
        public String gevolg() {
            return "NAAR_AFWEGING_" + nummer;
        }
    }

    /**
     * The question with this number has this answer: the one given, or the one that a rule concludes where the fields do not say it in
     * so many words.
     */
    public record Beantwoord(int nummer, Antwoord antwoord) implements Gevolg {
        @Override
        public String gevolg() {
            return "ANTWOORD_" + antwoord;
        }
    }

    /** One of the forms that are most dangerous. */
    public record GevaarlijkeVorm(BijzondereVorm vorm) implements Gevolg {
        @Override
        public String gevolg() {
            return "GEVAARLIJKE_VORM";
        }
    }

    /** An indication, with its day, null where it has none, and the fact that it is about. */
    public record Indicatie(Soort soort, @Nullable LocalDate datum, Object over) implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_" + soort;
        }
    }

    /** An indication that was not discussed with Veilig Thuis, or not with that outcome. */
    public record OpenIndicatie(Soort soort, Object over) implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_OPEN";
        }
    }

    /** An indication with which in hand Veilig Thuis advised against reporting. */
    public record BesprokenIndicatie() implements Gevolg {
        @Override
        public String gevolg() {
            return "INDICATIE_BESPROKEN";
        }
    }

    /** The advice of Veilig Thuis is not older than the latest signal. */
    public record ActueelAdvies() implements Gevolg {
        @Override
        public String gevolg() {
            return "ADVIES_ACTUEEL";
        }
    }

    /** Veilig Thuis said, in current advice, that the parents can be told. */
    public record OudersInformeren() implements Gevolg {
        @Override
        public String gevolg() {
            return "OUDERS_INFORMEREN_KAN";
        }
    }

    /** The parents were spoken with after Veilig Thuis was asked, and nothing new came since. */
    public record OudersGesproken() implements Gevolg {
        @Override
        public String gevolg() {
            return "OUDERS_GESPROKEN";
        }
    }

    /** A question on help was answered with no, and that stands. */
    public record NeeStaat() implements Gevolg {
        @Override
        public String gevolg() {
            return "NEE_STAAT";
        }
    }

    /** The row that decided; its afweging is 0 where the scope did. */
    public record Rij(
            String letter, Melding melding, @Nullable Meldnorm meldnorm, int afweging, Hulpbesluit hulp)
            implements Gevolg {

        /** What the API shows of it. */
        Uitkomst uitkomst(boolean enEn) {
            return new Uitkomst(melding, meldnorm, afweging == 0 ? null : afweging, hulp, enEn);
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

    /** Nobody gave the answer to the question with this number: it follows from another one. */
    public record Afgeleid(int nummer) implements Gevolg {
        @Override
        public String gevolg() {
            return "AFGELEID";
        }
    }

    /** What became of the afweging with this number. */
    public record Status(int nummer, Afweging.Status status) implements Gevolg {
        @Override
        public String gevolg() {
            return status.name();
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

    /** There is a ground to hold back from telling the parents. */
    public record Grond() implements Gevolg {
        @Override
        public String gevolg() {
            return "GROND_OM_TERUG_TE_HOUDEN";
        }
    }

    /** Hold back from telling the parents. */
    public record Terughouden() implements Gevolg {
        @Override
        public String gevolg() {
            return "TERUGHOUDEN";
        }
    }

    /** The pupil is of age. */
    public record Meerderjarig() implements Gevolg {
        @Override
        public String gevolg() {
            return "MEERDERJARIG";
        }
    }

    /** Who must do something: a function, of which the school's protocol says who has it, or a role that is always the same. */
    public enum Functie {
        UITVOERDER,
        MELDER,
        BESLISSER,
        IEDEREEN,
        BEVOEGD_GEZAG;

        Rol rol(Protocol protocol) {
            return switch (this) {
                case UITVOERDER -> protocol.uitvoerder();
                case MELDER -> protocol.melder();
                case BESLISSER -> protocol.beslisser();
                case IEDEREEN -> Rol.IEDEREEN;
                case BEVOEGD_GEZAG -> Rol.BEVOEGD_GEZAG;
            };
        }
    }

    /** Something must be done. */
    public record Taak(
            Actie.Code code,
            Functie wie,
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
