package nl.meldcode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The questions that the afwegingskader asks, in the mandatory order. Afweging 2 asks three, afweging 4 asks for a date as well.
 *
 * <p>The order holds for the outcome. Entering data is free: any answer may be given at any time, in any order.
 *
 * <p>May get more values: see the package.
 */
public enum Vraag {
    /** Afweging 1: is there a suspicion? */
    VERMOEDEN(Veld.VERMOEDEN, 1),
    /** Afweging 2: is there acute unsafety? */
    ACUTE_ONVEILIGHEID(Veld.ACUTE_ONVEILIGHEID, 2),
    /** Afweging 2: is there structural unsafety? */
    STRUCTURELE_ONVEILIGHEID(Veld.STRUCTURELE_ONVEILIGHEID, 2),
    /** Afweging 2: is there a disclosure? */
    ONTHULLING(Veld.ONTHULLING, 2),
    /** Afweging 3: is effective help possible? */
    EFFECTIEVE_HULP_MOGELIJK(Veld.EFFECTIEVE_HULP_MOGELIJK, 3),
    /** Afweging 4: is the help accepted? */
    HULP_AANVAARD(Veld.HULP_AANVAARD, 4),
    /** Afweging 4: what is the last day of the agreed term? The answer is a date. */
    TERMIJN(Veld.TERMIJN, 4),
    /** Afweging 5: does the help lead to the agreed result? */
    RESULTAAT_BEREIKT(Veld.RESULTAAT_BEREIKT, 5);

    private static final List<Antwoord> ANTWOORDEN = List.of(Antwoord.JA, Antwoord.NEE, Antwoord.TWIJFEL);

    private final Veld veld;
    private final int afweging;

    Vraag(Veld veld, int afweging) {
        this.veld = veld;
        this.afweging = afweging;
    }

    /**
     * The question that a field answers.
     *
     * @param veld the path of the field, such as {@code afwegingen.vermoeden}
     * @return the question
     * @throws MeldcodeException with {@link Foutcode#ONBEKEND_VELD} when the field answers no question
     */
    public static Vraag van(String veld) {
        Objects.requireNonNull(veld, "veld");
        for (Vraag vraag : values()) {
            if (vraag.veld().equals(veld)) {
                return vraag;
            }
        }
        throw new MeldcodeException(
                Foutcode.ONBEKEND_VELD,
                veld,
                "onbekend",
                Arrays.stream(values()).map(Vraag::veld).collect(Collectors.joining(", ")));
    }

    /**
     * The field of a case that holds the answer.
     *
     * @return its path, such as {@code afwegingen.vermoeden}
     */
    public String veld() {
        return veld.pad();
    }

    /**
     * The afweging that asks this.
     *
     * @return its number, 1 to 5
     */
    public int afweging() {
        return afweging;
    }

    /**
     * The answers to choose from. {@link Antwoord#ONBEKEND} is not one of them: it is the lack of an answer.
     *
     * @return yes, no and doubt; empty where the answer is a date
     */
    public List<Antwoord> mogelijkeAntwoorden() {
        return veld.soort() == Veld.Soort.DATUM ? List.of() : ANTWOORDEN;
    }

    /**
     * The answer that a case gives.
     *
     * @param casus the case
     * @return the answer; for {@link #TERMIJN}, whose answer is a date, JA when there is one and ONBEKEND when not
     */
    public Antwoord antwoord(Casus casus) {
        Object waarde = veld.waarde(casus);
        return waarde instanceof Antwoord antwoord ? antwoord : waarde == null ? Antwoord.ONBEKEND : Antwoord.JA;
    }

    /**
     * A case with this question answered.
     *
     * @param casus the case, which stays as it is
     * @param antwoord the answer; {@link Antwoord#ONBEKEND} takes an answer back
     * @return a case that differs in this answer alone
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the answer must be a date
     */
    public Casus beantwoord(Casus casus, Antwoord antwoord) {
        if (veld.soort() == Veld.Soort.DATUM) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, veld(), "datum");
        }
        return met(casus, antwoord);
    }

    /**
     * A case with this question answered by a date.
     *
     * @param casus the case, which stays as it is
     * @param datum the date
     * @return a case that differs in this date alone
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE} when the answer is not a date, or the date lies outside of the
     *     years 0 to 9999
     */
    public Casus beantwoord(Casus casus, LocalDate datum) {
        if (veld.soort() != Veld.Soort.DATUM) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, veld(), "code", "JA, NEE, TWIJFEL");
        }
        return met(casus, datum);
    }

    /**
     * A case with this question answered by what somebody chose or typed: one of the codes of {@link Antwoord}, or a date where the
     * answer is one. So a dialogue needs no case distinction.
     *
     * @param casus the case, which stays as it is
     * @param antwoord a code such as {@code JA}, or a date such as {@code 2026-11-20}; the code {@code ONBEKEND} takes
     *     an answer back
     * @return a case that differs in this answer alone
     * @throws MeldcodeException with {@link Foutcode#ONGELDIGE_WAARDE}, and what would be right, when it is anything else
     */
    public Casus beantwoord(Casus casus, String antwoord) {
        Objects.requireNonNull(casus, "casus");
        Objects.requireNonNull(antwoord, "antwoord");
        try {
            return veld.soort() == Veld.Soort.DATUM
                    ? met(casus, JsonReader.value(antwoord, JsonReader::date))
                    : met(casus, JsonReader.value(antwoord, JsonReader.code(Antwoord.class)));
        } catch (MeldcodeException e) {
            throw e.at(veld());
        }
    }

    private Casus met(Casus casus, Object antwoord) {
        Casus.Builder builder = casus.toBuilder();
        veld.zet(builder, Objects.requireNonNull(antwoord, "antwoord"));
        return builder.build();
    }
}
