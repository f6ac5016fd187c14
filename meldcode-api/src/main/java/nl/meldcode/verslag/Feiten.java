package nl.meldcode.verslag;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.Antwoorden;
import nl.meldcode.AuditTrail;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.verslag.Page.Waarde;
import org.jspecify.annotations.Nullable;

/** The facts that a rule read: for each path, what a reader would call it and what it holds in this case. */
final class Feiten {

    private static final Pattern PATH = Pattern.compile("([A-Za-z.]+)(?:\\[([0-9]{1,4})](?:\\.[a-z]+)?)?");

    private static final int KORT = 3;

    private final Casus casus;
    private final Labels woorden;

    Feiten(Casus casus, Labels woorden) {
        this.casus = casus;
        this.woorden = woorden;
    }

    /** The fact at that path, with the path itself; the path alone where it leads to nothing that is known here. */
    Waarde feit(String pad) {
        Matcher matcher = PATH.matcher(pad);
        if (!matcher.matches()) {
            return Waarde.code(pad);
        }
        String plaats = matcher.group(2);
        String tekst = plaats == null ? veld(pad) : een(matcher.group(1), Integer.parseInt(plaats));
        return tekst == null ? Waarde.code(pad) : new Waarde(tekst, pad);
    }

    /** The reason that a step is about, or null when it is about none. */
    @Nullable
    String reden(AuditTrail.Stap stap) {
        for (String pad : stap.feiten()) {
            Matcher matcher = PATH.matcher(pad);
            if (matcher.matches()
                    && matcher.group(2) != null
                    && matcher.group(1).equals("redenenOmNietTeMelden")) {
                Reden reden = op(casus.redenenOmNietTeMelden(), Integer.parseInt(matcher.group(2)));
                if (reden != null) {
                    return woorden.of(reden);
                }
            }
        }
        return null;
    }

    private @Nullable String veld(String pad) {
        String naam = woorden.veld(pad);
        String waarde = waarde(pad);
        return naam == null || waarde == null ? naam : woorden.get("feit", naam, waarde);
    }

    /** What stands in a field; null for a group of fields, of which the name alone says where to look. */
    private @Nullable String waarde(String pad) {
        Antwoorden antwoorden = casus.antwoorden();
        Stappen stappen = casus.stappen();
        return switch (pad) {
            case "bereik" -> woorden.of(casus.bereik());
            case "peildatum" -> woorden.of(casus.peildatum());
            case "afwegingen.vermoeden" -> woorden.of(antwoorden.vermoeden());
            case "afwegingen.acuteOnveiligheid" -> woorden.of(antwoorden.acuteOnveiligheid());
            case "afwegingen.structureleOnveiligheid" -> woorden.of(antwoorden.structureleOnveiligheid());
            case "afwegingen.onthulling" -> woorden.of(antwoorden.onthulling());
            case "afwegingen.effectieveHulpMogelijk" -> woorden.of(antwoorden.effectieveHulpMogelijk());
            case "afwegingen.hulpAanvaard" -> woorden.of(antwoorden.hulpAanvaard());
            case "afwegingen.resultaatBereikt" -> woorden.of(antwoorden.resultaatBereikt());
            case "stappen.signalenInKaart" -> woorden.ofNiets(stappen.signalenInKaart());
            case "stappen.collegialeConsultatie" -> woorden.ofNiets(stappen.collegialeConsultatie());
            case "stappen.adviesVeiligThuis" -> woorden.ofNiets(stappen.adviesVeiligThuis());
            case "stappen.uitkomstAdvies" -> woorden.of(stappen.uitkomstAdvies());
            case "stappen.gesprekBetrokkenen" -> woorden.ofNiets(stappen.gesprekBetrokkenen());
            case "stappen.redenGeenGesprek" -> woorden.ofNiets(stappen.redenGeenGesprek());
            case "signalen" -> kort(casus.signalen(), this::signaal);
            case "bijzondereVormen" -> kort(casus.bijzondereVormen(), woorden::of);
            case "eerdereMeldingen" -> kort(casus.eerdereMeldingen(), woorden::of);
            case "hulp.bestaandeHulpverlening" -> kort(casus.hulp().bestaandeHulpverlening(), this::hulp);
            case "hulp.termijn" -> woorden.ofNiets(casus.hulp().termijn());
            case "hulp.casemanager" -> woorden.ofNiets(casus.hulp().casemanager());
            case "oudersVoorafGeinformeerd" -> woorden.of(casus.oudersVoorafGeinformeerd());
            case "alleGezagdragersGesproken" -> woorden.of(casus.alleGezagdragersGesproken());
            case "redenenOmNietTeMelden" -> kort(casus.redenenOmNietTeMelden(), woorden::of);
            default -> null;
        };
    }

    /** One entry of a list. */
    private @Nullable String een(String lijst, int plaats) {
        switch (lijst) {
            case "signalen" -> {
                Signaal signaal = op(casus.signalen(), plaats);
                return signaal == null
                        ? null
                        : woorden.get("feit.signalen.een", woorden.of(signaal.datum()), woorden.of(signaal.aard()));
            }
            case "bijzondereVormen" -> {
                BijzondereVorm vorm = op(casus.bijzondereVormen(), plaats);
                return vorm == null ? null : woorden.get("feit.bijzondereVormen.een", woorden.of(vorm));
            }
            case "redenenOmNietTeMelden" -> {
                Reden reden = op(casus.redenenOmNietTeMelden(), plaats);
                return reden == null ? null : woorden.get("feit.redenenOmNietTeMelden.een", woorden.of(reden));
            }
            default -> {
                return null;
            }
        }
    }

    private static <T> @Nullable T op(List<T> lijst, int plaats) {
        return plaats < lijst.size() ? lijst.get(plaats) : null;
    }

    /** A few entries as they are; of more only how many, for they stand with the case. */
    private <T> String kort(List<T> lijst, Function<T, String> alsTekst) {
        if (lijst.isEmpty()) {
            return woorden.get("geen");
        }
        return lijst.size() <= KORT
                ? lijst.stream().map(alsTekst).collect(Collectors.joining("; "))
                : woorden.get("feit.aantal", lijst.size());
    }

    /** A signal with all that is known of it. */
    String signaal(Signaal signaal) {
        return woorden.get(
                "signaal", woorden.of(signaal.datum()), woorden.of(signaal.aard()), woorden.ofNiets(signaal.bron()));
    }

    /** Existing help with all that is known of it. */
    String hulp(BestaandeHulp hulp) {
        LocalDate sinds = hulp.sinds();
        String organisatie = woorden.of(hulp.organisatie());
        return sinds == null
                ? woorden.get("bestaandeHulp.zonderDatum", organisatie)
                : woorden.get("bestaandeHulp", organisatie, woorden.of(sinds));
    }
}
