package nl.meldcode;

import java.util.Objects;

/**
 * The answers of the professional to the five afwegingen. Afweging 2 has three: acute unsafety, structural unsafety, disclosure.
 *
 * @param vermoeden afweging 1: is there a suspicion of domestic violence or child abuse?
 * @param acuteOnveiligheid afweging 2: is someone in direct danger, now or in the coming days?
 * @param structureleOnveiligheid afweging 2: do unsafe situations or violence repeat or continue?
 * @param onthulling afweging 2: did a victim ask for help of their own accord, or reveal the unsafety?
 * @param effectieveHulpMogelijk afweging 3: can the school or a partner give or organise effective help?
 * @param hulpAanvaard afweging 4: do those concerned accept the help, and do they take an active part?
 * @param resultaatBereikt afweging 5: does the help lead to the agreed result within the agreed term?
 */
public record Antwoorden(
        Antwoord vermoeden,
        Antwoord acuteOnveiligheid,
        Antwoord structureleOnveiligheid,
        Antwoord onthulling,
        Antwoord effectieveHulpMogelijk,
        Antwoord hulpAanvaard,
        Antwoord resultaatBereikt) {

    /** No question answered yet. */
    public static final Antwoorden GEEN = new Antwoorden(
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND,
            Antwoord.ONBEKEND);

    /**
     * Makes the answers.
     */
    public Antwoorden {
        Objects.requireNonNull(vermoeden, "vermoeden");
        Objects.requireNonNull(acuteOnveiligheid, "acuteOnveiligheid");
        Objects.requireNonNull(structureleOnveiligheid, "structureleOnveiligheid");
        Objects.requireNonNull(onthulling, "onthulling");
        Objects.requireNonNull(effectieveHulpMogelijk, "effectieveHulpMogelijk");
        Objects.requireNonNull(hulpAanvaard, "hulpAanvaard");
        Objects.requireNonNull(resultaatBereikt, "resultaatBereikt");
    }

    /** Shows no fact of the case: it may end up in a log. */
    @Override
    public String toString() {
        return "Antwoorden";
    }
}
