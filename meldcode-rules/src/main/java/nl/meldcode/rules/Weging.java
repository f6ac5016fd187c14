package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
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
import nl.meldcode.rules.Conclusies.Oordeel;
import nl.meldcode.rules.Conclusies.OpenVeld;
import nl.meldcode.rules.Conclusies.Punt;
import nl.meldcode.rules.Conclusies.Rij;
import nl.meldcode.rules.Conclusies.Status;
import nl.meldcode.rules.Conclusies.Taak;
import nl.meldcode.rules.Conclusies.Termijn;

/** One weighed case: puts what the rules concluded into the words of the API. It decides nothing. */
final class Weging {

    private static final int MANY = 100;

    /** What the rules say of a step whose term has passed, by step. */
    private static final List<Aandachtspunt.Code> VERSTREKEN = List.of(
            Aandachtspunt.Code.TERMIJN_STAP_1_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_2_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_3_VERSTREKEN);

    private final Casus casus;
    private final Protocol protocol;
    private final Teksten teksten;
    private final Recording recording;
    private final Rij rij;
    private final List<Beantwoord> antwoorden;

    /** Takes what fired, and puts it in the order of the audit trail. */
    private Weging(Recording gevuurd, Protocol protocol, Teksten teksten) {
        this.casus = gevuurd.casus();
        this.protocol = protocol;
        this.teksten = teksten;
        this.recording = new Recording(
                casus,
                gevuurd.firings().stream()
                        .sorted(Comparator.comparing(Firing::regel).thenComparingInt(firing -> firing.plaats(casus)))
                        .toList());
        List<Rij> rijen = recording.conclusions(Rij.class);
        if (rijen.size() != 1) {
            throw new IllegalStateException("The rule set must decide every case by one row, but decided this one by "
                    + rijen.stream().map(Rij::letter).toList());
        }
        this.rij = rijen.get(0);
        this.antwoorden = recording.antwoorden();
    }

    static Weging of(RuleSet ruleSet, Casus casus, Protocol protocol, Taal taal) {
        return new Weging(ruleSet.weeg(casus, protocol), protocol, ruleSet.teksten(taal));
    }

    /** Weighs no further than the outcome, and the row that decided. */
    static Weging totUitkomst(RuleSet ruleSet, Casus casus, Protocol protocol, Taal taal) {
        return new Weging(ruleSet.beslis(casus), protocol, ruleSet.teksten(taal));
    }

    /** The decision that a record accounts for. */
    Besluit besluit(AuditTrail trail) {
        return Besluit.builder(trail)
                .afwegingen(afwegingen())
                .openVragen(openVragen())
                .acties(acties())
                .redenen(redenen())
                .aandachtspunten(aandachtspunten())
                .toelichting(toelichting())
                .build();
    }

    Uitkomst uitkomst() {
        return rij.uitkomst(recording.enEn());
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
        return recording.beslissend().get(0);
    }

    /** The text of the row that decided, and of én-én where that holds. */
    String toelichting() {
        StringJoiner toelichting = new StringJoiner(" ");
        for (Firing firing : recording.firings()) {
            if (firing.concludes(Rij.class) || firing.concludes(EnEn.class)) {
                toelichting.add(tekst(firing));
            }
        }
        return toelichting.toString();
    }

    List<Afweging> afwegingen() {
        Map<Integer, Afweging.Status> statussen = new HashMap<>();
        for (Status status : recording.conclusions(Status.class)) {
            statussen.put(status.nummer(), status.status());
        }
        return antwoorden.stream()
                .map(beantwoord -> new Afweging(
                        beantwoord.nummer(),
                        beantwoord.antwoord(),
                        Objects.requireNonNull(statussen.get(beantwoord.nummer()), "status"),
                        teksten.vraag(beantwoord.nummer())))
                .toList();
    }

    List<OpenVraag> openVragen() {
        boolean dringend = !recording.conclusions(Dringend.class).isEmpty();
        return recording.conclusions(OpenVeld.class).stream()
                .map(vraag -> new OpenVraag(
                        vraag.veld(),
                        vraag.afweging(),
                        dringend,
                        teksten.vraag(vraag.veld()),
                        teksten.hulpvragen(vraag.veld())))
                .toList();
    }

    List<Actie> acties() {
        List<Actie> acties = new ArrayList<>();
        for (Firing firing : recording.firings()) {
            for (Taak taak : firing.conclusions(Taak.class)) {
                acties.add(new Actie(
                        taak.code(),
                        taak.wie().rol(protocol),
                        taak.wanneer(),
                        taak.uiterlijk(),
                        teksten.actie(firing.regel(), taak.code(), protocol.meldpunt())));
            }
        }
        return acties;
    }

    List<Herinnering> herinneringen() {
        List<Punt> punten = recording.conclusions(Punt.class);
        return recording.conclusions(Termijn.class).stream()
                .map(termijn -> new Herinnering(
                        termijn.stap(),
                        termijn.uiterlijk(),
                        punten.contains(new Punt(VERSTREKEN.get(termijn.stap() - 1))),
                        teksten.herinnering(termijn.stap(), termijn.uiterlijk())))
                .toList();
    }

    List<Redenoordeel> redenen() {
        List<Redenoordeel> redenen = new ArrayList<>();
        for (Firing firing : recording.firings()) {
            for (Oordeel oordeel : firing.conclusions(Oordeel.class)) {
                redenen.add(new Redenoordeel(oordeel.reden(), oordeel.oordeel(), tekst(firing)));
            }
        }
        return redenen;
    }

    List<Aandachtspunt> aandachtspunten() {
        List<Aandachtspunt> punten = new ArrayList<>();
        for (Firing firing : recording.firings()) {
            for (Punt punt : firing.conclusions(Punt.class)) {
                punten.add(new Aandachtspunt(punt.code(), tekst(firing)));
            }
        }
        return punten;
    }

    /** One step a rule: a rule that fired on several entries of a list names them, or the list as a whole when they are many. */
    List<AuditTrail.Stap> stappen() {
        List<Firing> firings = recording.firings();
        List<AuditTrail.Stap> stappen = new ArrayList<>(firings.size());
        int next = 0;
        while (next < firings.size()) {
            Firing firing = firings.get(next);
            Regel regel = firing.regel();
            int from = next;
            while (next < firings.size() && firings.get(next).regel().compareTo(regel) == 0) {
                next++;
            }
            Integer afweging = regel.afweging();
            stappen.add(AuditTrail.Stap.builder(stappen.size() + 1, regel.id(), firing.gevolg(), tekst(firing))
                    .afweging(
                            afweging,
                            afweging == null
                                    ? null
                                    : antwoorden.get(afweging - 1).antwoord())
                    .feiten(feiten(regel, firings.subList(from, next)))
                    .bron(regel.bron())
                    .keuze(regel.keuze())
                    .build());
        }
        return stappen;
    }

    private List<String> feiten(Regel regel, List<Firing> firings) {
        if (!regel.perFeit()) {
            return regel.feiten();
        }
        Set<String> feiten = new LinkedHashSet<>();
        firings.forEach(firing -> feiten.addAll(firing.feiten(casus)));
        return feiten.size() > MANY ? regel.feitenAlsGeheel() : List.copyOf(feiten);
    }

    private String tekst(Firing firing) {
        return teksten.regel(firing.regel().id());
    }
}
