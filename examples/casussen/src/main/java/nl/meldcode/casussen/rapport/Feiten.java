package nl.meldcode.casussen.rapport;

import java.time.LocalDate;
import java.util.List;
import nl.meldcode.Antwoorden;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Casus;
import nl.meldcode.Hulp;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.verslag.Woorden;
import org.jspecify.annotations.Nullable;

/** The facts of a case in words: the answers all of them, of the rest what was recorded. */
final class Feiten {

    /**
     * A fact.
     *
     * @param naam what a reader calls it
     * @param waarden what the case says; more than one for a list
     */
    public record Feit(String naam, List<String> waarden) {}

    private static final List<String> ANTWOORDEN = List.of(
            "afwegingen.vermoeden",
            "afwegingen.acuteOnveiligheid",
            "afwegingen.structureleOnveiligheid",
            "afwegingen.onthulling",
            "afwegingen.effectieveHulpMogelijk",
            "afwegingen.hulpAanvaard",
            "afwegingen.resultaatBereikt");
    private static final List<String> OVERIG = List.of(
            "peildatum",
            "bereik",
            "signalen",
            "stappen.signalenInKaart",
            "stappen.collegialeConsultatie",
            "stappen.adviesVeiligThuis",
            "stappen.uitkomstAdvies",
            "stappen.gesprekBetrokkenen",
            "stappen.redenGeenGesprek",
            "hulp.bestaandeHulpverlening",
            "hulp.termijn",
            "hulp.casemanager",
            "bijzondereVormen",
            "eerdereMeldingen",
            "oudersVoorafGeinformeerd",
            "alleGezagdragersGesproken",
            "redenenOmNietTeMelden");

    private final Casus casus;
    private final Woorden woorden;
    private final Labels labels;

    Feiten(Casus casus, Woorden woorden, Labels labels) {
        this.casus = casus;
        this.woorden = woorden;
        this.labels = labels;
    }

    /** The answers to the questions, also where there is none. */
    List<Feit> antwoorden() {
        return feiten(ANTWOORDEN);
    }

    /** All else that was recorded. */
    List<Feit> overig() {
        return feiten(OVERIG);
    }

    private List<Feit> feiten(List<String> paden) {
        return paden.stream()
                .map(pad -> new Feit(woorden.veld(pad), waarden(pad)))
                .filter(feit -> !feit.waarden().isEmpty())
                .toList();
    }

    /** What the case says in a field; nothing where nothing was recorded. */
    List<String> waarden(String pad) {
        Antwoorden antwoorden = casus.antwoorden();
        Stappen stappen = casus.stappen();
        Hulp hulp = casus.hulp();
        return switch (pad) {
            case "afwegingen.vermoeden" -> code(antwoorden.vermoeden());
            case "afwegingen.acuteOnveiligheid" -> code(antwoorden.acuteOnveiligheid());
            case "afwegingen.structureleOnveiligheid" -> code(antwoorden.structureleOnveiligheid());
            case "afwegingen.onthulling" -> code(antwoorden.onthulling());
            case "afwegingen.effectieveHulpMogelijk" -> code(antwoorden.effectieveHulpMogelijk());
            case "afwegingen.hulpAanvaard" -> code(antwoorden.hulpAanvaard());
            case "afwegingen.resultaatBereikt" -> code(antwoorden.resultaatBereikt());
            case "peildatum" -> datum(casus.peildatum());
            case "bereik" -> code(casus.bereik());
            case "signalen" -> casus.signalen().stream().map(this::signaal).toList();
            case "stappen.signalenInKaart" -> datum(stappen.signalenInKaart());
            case "stappen.collegialeConsultatie" -> datum(stappen.collegialeConsultatie());
            case "stappen.adviesVeiligThuis" -> datum(stappen.adviesVeiligThuis());
            case "stappen.uitkomstAdvies" -> code(stappen.uitkomstAdvies());
            case "stappen.gesprekBetrokkenen" -> datum(stappen.gesprekBetrokkenen());
            case "stappen.redenGeenGesprek" -> code(stappen.redenGeenGesprek());
            case "hulp.bestaandeHulpverlening" ->
                hulp.bestaandeHulpverlening().stream().map(this::hulp).toList();
            case "hulp.termijn" -> datum(hulp.termijn());
            case "hulp.casemanager" ->
                hulp.casemanager() == null ? List.of() : List.of(labels.of(hulp.casemanager() ? "ja" : "nee"));
            case "bijzondereVormen" ->
                casus.bijzondereVormen().stream().map(woorden::of).toList();
            case "eerdereMeldingen" ->
                casus.eerdereMeldingen().stream().map(woorden::of).toList();
            case "oudersVoorafGeinformeerd" -> code(casus.oudersVoorafGeinformeerd());
            case "alleGezagdragersGesproken" -> code(casus.alleGezagdragersGesproken());
            case "redenenOmNietTeMelden" ->
                casus.redenenOmNietTeMelden().stream().map(woorden::of).toList();
            default -> throw new IllegalArgumentException(pad);
        };
    }

    private String signaal(Signaal signaal) {
        String datum = woorden.of(signaal.datum());
        String aard = woorden.of(signaal.aard());
        Signaal.Bron bron = signaal.bron();
        return bron == null
                ? labels.of("signaal", datum, aard)
                : labels.of("signaal.bron", datum, aard, woorden.of(bron));
    }

    private String hulp(BestaandeHulp hulp) {
        LocalDate sinds = hulp.sinds();
        String organisatie = woorden.of(hulp.organisatie());
        return sinds == null ? organisatie : labels.of("hulp.sinds", organisatie, woorden.of(sinds));
    }

    private List<String> code(@Nullable Enum<?> code) {
        return code == null ? List.of() : List.of(woorden.of(code));
    }

    private List<String> datum(@Nullable LocalDate datum) {
        return datum == null ? List.of() : List.of(woorden.of(datum));
    }
}
