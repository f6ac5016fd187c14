package nl.meldcode.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.meldcode.Antwoord;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import nl.meldcode.Stappen.UitkomstAdvies;
import nl.meldcode.Taal;
import nl.meldcode.Veld;
import nl.meldcode.Vraag;
import nl.meldcode.WatAls;
import nl.meldcode.Wijziging;
import nl.meldcode.rules.Conclusies.Rij;
import nl.meldcode.verslag.Woorden;

/** Looks for the smallest changes of a case that lead to another outcome, by having the rules decide each changed case. */
final class WhatIf {

    private final RuleSet regels;
    private final Casus casus;
    private final Protocol protocol;
    private final Taal taal;
    private final Woorden woorden;
    private final ResourceBundle zinnen;

    /** A change that is tried, and where it leads by itself. */
    private record Poging(Wijziging wijziging, UnaryOperator<Casus> op, Melding melding) {}

    private WhatIf(RuleSet regels, Casus casus, Protocol protocol, Taal taal) {
        this.regels = regels;
        this.casus = casus;
        this.protocol = protocol;
        this.taal = taal;
        this.woorden = Woorden.in(taal);
        this.zinnen = ResourceBundle.getBundle("nl.meldcode.rules.wijzigingen", taal.locale());
    }

    static List<WatAls> watAls(RuleSet regels, Casus casus, Protocol protocol, Taal taal) {
        return new WhatIf(regels, casus, protocol, taal).watAls();
    }

    private List<WatAls> watAls() {
        Melding nu = melding(casus);
        List<Poging> pogingen = pogingen();
        List<WatAls> gevonden = new ArrayList<>();
        for (Poging poging : pogingen) {
            if (poging.melding() != nu) {
                gevonden.add(watAls(List.of(poging.wijziging()), poging.op().apply(casus)));
            }
        }
        for (int i = 0; i < pogingen.size(); i++) {
            for (int j = i + 1; j < pogingen.size(); j++) {
                Poging een = pogingen.get(i);
                Poging ander = pogingen.get(j);
                if (een.wijziging().veld().equals(ander.wijziging().veld())) {
                    continue;
                }
                Casus samen = ander.op().apply(een.op().apply(casus));
                Melding melding = melding(samen);
                if (melding != nu && melding != een.melding() && melding != ander.melding()) {
                    gevonden.add(watAls(List.of(een.wijziging(), ander.wijziging()), samen));
                }
            }
        }
        return List.copyOf(gevonden);
    }

    private Melding melding(Casus anders) {
        return regels.beslis(anders).conclusions(Rij.class).get(0).melding();
    }

    private WatAls watAls(List<Wijziging> wijzigingen, Casus anders) {
        Weging weging = Weging.totUitkomst(regels, anders, protocol, taal);
        return new WatAls(wijzigingen, anders, weging.uitkomst(), weging.rij().id(), weging.tekstVanRij());
    }

    private List<Poging> pogingen() {
        List<Poging> pogingen = new ArrayList<>();
        antwoorden(pogingen);
        bestaandeHulp(pogingen);
        advies(pogingen, UitkomstAdvies.MELDEN);
        advies(pogingen, UitkomstAdvies.GEEN_MELDING);
        termijn(pogingen);
        return pogingen;
    }

    private void antwoorden(List<Poging> pogingen) {
        for (Vraag vraag : Vraag.values()) {
            Antwoord nu = vraag.antwoord(casus);
            for (Antwoord antwoord : vraag.mogelijkeAntwoorden().isEmpty() ? new Antwoord[0] : Antwoord.values()) {
                if (antwoord != nu) {
                    String van = woorden.of(nu);
                    String naar = woorden.of(antwoord);
                    String zin = zin("antwoord", woorden.veld(vraag.veld()), naar, van);
                    probeer(
                            pogingen,
                            new Wijziging(vraag.veld(), van, naar, zin),
                            casus -> vraag.beantwoord(casus, antwoord));
                }
            }
        }
    }

    private void bestaandeHulp(List<Poging> pogingen) {
        List<BestaandeHulp> hulp = casus.hulp().bestaandeHulpverlening();
        String geen = zin("hulp.geen");
        if (hulp.isEmpty()) {
            probeer(
                    pogingen,
                    new Wijziging(Veld.BESTAANDE_HULPVERLENING.pad(), geen, zin("hulp.wel"), zin("hulp.erbij")),
                    casus -> casus.toBuilder()
                            .bestaandeHulpverlening(BestaandeHulp.Organisatie.ANDERS)
                            .build());
        } else {
            String nu = hulp.stream()
                    .map(BestaandeHulp::organisatie)
                    .distinct()
                    .map(woorden::of)
                    .collect(Collectors.joining(", "));
            probeer(
                    pogingen,
                    new Wijziging(Veld.BESTAANDE_HULPVERLENING.pad(), nu, geen, zin("hulp.weg")),
                    casus -> casus.toBuilder().bestaandeHulpverlening(List.of()).build());
        }
    }

    private void advies(List<Poging> pogingen, UitkomstAdvies uitkomst) {
        String naar = woorden.of(uitkomst);
        probeer(
                pogingen,
                new Wijziging(
                        Veld.UITKOMST_ADVIES.pad(),
                        woorden.of(casus.stappen().uitkomstAdvies()),
                        naar,
                        zin("advies", naar)),
                casus -> casus.toBuilder()
                        .adviesVeiligThuis(casus.peildatum(), uitkomst)
                        .build());
    }

    private void termijn(List<Poging> pogingen) {
        LocalDate termijn = casus.hulp().termijn();
        LocalDate gisteren = casus.peildatum().minusDays(1);
        if (termijn != null && termijn.isAfter(gisteren)) {
            probeer(
                    pogingen,
                    new Wijziging(Veld.TERMIJN.pad(), woorden.of(termijn), woorden.of(gisteren), zin("termijn")),
                    casus -> casus.toBuilder().termijn(gisteren).build());
        }
    }

    private void probeer(List<Poging> pogingen, Wijziging wijziging, UnaryOperator<Casus> op) {
        pogingen.add(new Poging(wijziging, op, melding(op.apply(casus))));
    }

    private String zin(String sleutel, String... waarden) {
        return zinnen.getString(sleutel).formatted((Object[]) waarden);
    }
}
