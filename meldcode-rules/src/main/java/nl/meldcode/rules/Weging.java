package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.Antwoorden;
import nl.meldcode.AuditTrail;
import nl.meldcode.Casus;
import nl.meldcode.Herinnering;
import nl.meldcode.OpenVraag;
import nl.meldcode.Protocol;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.rules.Conclusies.Beantwoord;
import nl.meldcode.rules.Conclusies.Dringend;
import nl.meldcode.rules.Conclusies.EnEn;
import nl.meldcode.rules.Conclusies.NogOpen;
import nl.meldcode.rules.Conclusies.Oordeel;
import nl.meldcode.rules.Conclusies.OpenVeld;
import nl.meldcode.rules.Conclusies.Punt;
import nl.meldcode.rules.Conclusies.Rij;
import nl.meldcode.rules.Conclusies.Taak;
import nl.meldcode.rules.Conclusies.Termijn;
import nl.meldcode.rules.Recorder.Firing;

/** One weighed case: puts what the rules concluded into the words of the API. It decides nothing. */
final class Weging {

    private static final int AANTAL_AFWEGINGEN = 5;
    private static final int MANY = 100;

    /** What the rules say of a step whose term has passed, by step. */
    private static final List<Aandachtspunt.Code> VERSTREKEN = List.of(
            Aandachtspunt.Code.TERMIJN_STAP_1_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_2_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_3_VERSTREKEN);

    private final Casus casus;
    private final Protocol protocol;
    private final Teksten teksten;
    private final List<Firing> firings;
    private final Rij rij;
    private final Antwoord[] antwoorden;

    /** Takes what fired, and puts it in the order of the audit trail. */
    private Weging(Casus casus, Protocol protocol, Teksten teksten, List<Firing> gevuurd) {
        this.casus = casus;
        this.protocol = protocol;
        this.teksten = teksten;
        this.firings = gevuurd.stream()
                .sorted(Comparator.comparing(Firing::regel).thenComparingInt(firing -> firing.plaats(casus)))
                .toList();
        List<Rij> rijen = conclusions(Rij.class);
        if (rijen.size() != 1) {
            throw new IllegalStateException("The rule set must decide every case by one row, but decided this one by "
                    + rijen.stream().map(Rij::letter).toList());
        }
        this.rij = rijen.get(0);
        this.antwoorden = antwoorden();
    }

    static Weging of(RuleSet regels, Casus casus, Protocol protocol, Taal taal) {
        return new Weging(casus, protocol, regels.teksten(taal), regels.run(casus, protocol));
    }

    /** Weighs no further than the outcome, and the row that decided. */
    static Weging totUitkomst(RuleSet regels, Casus casus, Protocol protocol, Taal taal) {
        return new Weging(casus, protocol, regels.teksten(taal), regels.beslis(casus, protocol));
    }

    Uitkomst uitkomst() {
        return new Uitkomst(
                rij.melding(),
                rij.meldnorm(),
                rij.afweging(),
                rij.hulp(),
                !conclusions(EnEn.class).isEmpty());
    }

    /** The rule of the row that decided. */
    Regel rij() {
        return beslissend().regel();
    }

    /** That rule in words. */
    String tekstVanRij() {
        return tekst(beslissend());
    }

    private Firing beslissend() {
        return firings.stream()
                .filter(firing -> firing.concludes(Rij.class))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the row that decided, and of én-én where that holds. */
    String toelichting() {
        StringJoiner toelichting = new StringJoiner(" ");
        for (Firing firing : firings) {
            if (firing.concludes(Rij.class) || firing.concludes(EnEn.class)) {
                toelichting.add(tekst(firing));
            }
        }
        return toelichting.toString();
    }

    List<Afweging> afwegingen() {
        List<NogOpen> open = conclusions(NogOpen.class);
        List<Afweging> afwegingen = new ArrayList<>(AANTAL_AFWEGINGEN);
        for (int nummer = 1; nummer <= AANTAL_AFWEGINGEN; nummer++) {
            afwegingen.add(new Afweging(
                    nummer,
                    antwoorden[nummer],
                    open.contains(new NogOpen(nummer)) ? Afweging.Status.OPEN : rij.status(nummer),
                    teksten.vraag(nummer)));
        }
        return afwegingen;
    }

    List<OpenVraag> openVragen() {
        boolean dringend = !conclusions(Dringend.class).isEmpty();
        return conclusions(OpenVeld.class).stream()
                .map(vraag -> new OpenVraag(
                        vraag.veld(),
                        vraag.afweging(),
                        dringend,
                        teksten.vraag(vraag.veld()),
                        teksten.hulpvragen(vraag.veld())))
                .toList();
    }

    List<Actie> acties() {
        return conclusions(Taak.class).stream()
                .map(taak -> new Actie(
                        taak.code(),
                        taak.wie(),
                        taak.wanneer(),
                        taak.uiterlijk(),
                        teksten.actie(taak.code(), protocol.meldpunt())))
                .toList();
    }

    List<Herinnering> herinneringen() {
        List<Punt> punten = conclusions(Punt.class);
        return conclusions(Termijn.class).stream()
                .map(termijn -> new Herinnering(
                        termijn.stap(),
                        termijn.uiterlijk(),
                        punten.contains(new Punt(VERSTREKEN.get(termijn.stap() - 1))),
                        teksten.herinnering(termijn.stap(), termijn.uiterlijk())))
                .toList();
    }

    List<Redenoordeel> redenen() {
        List<Redenoordeel> redenen = new ArrayList<>();
        for (Firing firing : firings) {
            for (Oordeel oordeel : firing.conclusions(Oordeel.class)) {
                redenen.add(new Redenoordeel(oordeel.reden(), oordeel.oordeel(), tekst(firing)));
            }
        }
        return redenen;
    }

    List<Aandachtspunt> aandachtspunten() {
        List<Aandachtspunt> punten = new ArrayList<>();
        for (Firing firing : firings) {
            for (Punt punt : firing.conclusions(Punt.class)) {
                punten.add(new Aandachtspunt(punt.code(), tekst(firing)));
            }
        }
        return punten;
    }

    /** One step a rule: a rule that fired on several entries of a list names them, or the list as a whole when they are many. */
    List<AuditTrail.Stap> stappen() {
        List<AuditTrail.Stap> stappen = new ArrayList<>(firings.size());
        int next = 0;
        while (next < firings.size()) {
            Firing firing = firings.get(next);
            Regel regel = firing.regel();
            Set<String> feiten = new LinkedHashSet<>();
            while (next < firings.size() && firings.get(next).regel().equals(regel)) {
                feiten.addAll(firings.get(next++).feiten(casus));
            }
            stappen.add(new AuditTrail.Stap(
                    stappen.size() + 1,
                    regel.id(),
                    regel.afweging(),
                    regel.afweging() == null ? null : antwoorden[regel.afweging()],
                    firing.gevolg(),
                    feiten.size() > MANY ? regel.feitenAlsGeheel() : List.copyOf(feiten),
                    regel.bron(),
                    regel.keuze(),
                    tekst(firing)));
        }
        return stappen;
    }

    /** By number: what was given, or what a rule says where the fields do not say it in so many words. */
    private Antwoord[] antwoorden() {
        Antwoorden gegeven = casus.antwoorden();
        Antwoord[] antwoorden = {
            Antwoord.ONBEKEND,
            gegeven.vermoeden(),
            Antwoord.ONBEKEND,
            gegeven.effectieveHulpMogelijk(),
            gegeven.hulpAanvaard(),
            gegeven.resultaatBereikt()
        };
        for (Beantwoord beantwoord : conclusions(Beantwoord.class)) {
            antwoorden[beantwoord.nummer()] = beantwoord.antwoord();
        }
        return antwoorden;
    }

    private String tekst(Firing firing) {
        return teksten.regel(firing.regel().id());
    }

    private <T> List<T> conclusions(Class<T> type) {
        List<T> conclusions = new ArrayList<>();
        for (Firing firing : firings) {
            conclusions.addAll(firing.conclusions(type));
        }
        return conclusions;
    }
}
