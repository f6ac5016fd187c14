package nl.meldcode.rules;

import static nl.meldcode.Actie.Wanneer.DIRECT;
import static nl.meldcode.Actie.Wanneer.UITERLIJK;
import static nl.meldcode.Actie.Wanneer.VOORAF;
import static nl.meldcode.Actie.Wanneer.ZO_SPOEDIG_MOGELIJK;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.Antwoorden;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Rol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import org.jspecify.annotations.Nullable;

/**
 * The whole decision once more, in plain Java: what the rules are tested against. It was written from the description of the domain
 * alone, without a look at the DRL, and it shares no code with the engine; that is its whole worth. When the two differ, the
 * sources decide which one is wrong.
 */
final class Oracle {

    /** What a decision must say; all of it but the texts. */
    record Verwacht(
            Melding melding,
            @Nullable Meldnorm meldnorm,
            @Nullable Integer beslissendeAfweging,
            Hulpbesluit hulp,
            boolean enEn,
            List<Weging> afwegingen,
            List<Vraag> openVragen,
            List<Taak> acties,
            List<Oordeel> redenen,
            List<Aandachtspunt.Code> aandachtspunten,
            List<OracleStappen.Stap> stappen) {

        /** What a decision does say, in the same form. */
        static Verwacht van(Besluit besluit) {
            return new Verwacht(
                    besluit.melding(),
                    besluit.meldnorm(),
                    besluit.beslissendeAfweging(),
                    besluit.hulp(),
                    besluit.enEn(),
                    besluit.afwegingen().stream()
                            .map(a -> new Weging(a.nummer(), a.antwoord(), a.status()))
                            .toList(),
                    besluit.openVragen().stream()
                            .map(v -> new Vraag(v.veld(), v.afweging(), v.dringend()))
                            .toList(),
                    besluit.acties().stream()
                            .map(a -> new Taak(a.code(), a.wie(), a.wanneer(), a.uiterlijk()))
                            .toList(),
                    besluit.redenen().stream()
                            .map(r -> new Oordeel(r.code(), r.oordeel()))
                            .toList(),
                    besluit.aandachtspunten().stream().map(Aandachtspunt::code).toList(),
                    OracleStappen.van(besluit.auditTrail()));
        }
    }

    record Weging(int nummer, Antwoord antwoord, Afweging.Status status) {}

    record Vraag(String veld, int afweging, boolean dringend) {}

    record Taak(
            Actie.Code code,
            Rol wie,
            Actie.Wanneer wanneer,
            @Nullable LocalDate uiterlijk) {}

    record Oordeel(Reden code, Redenoordeel.Oordeel oordeel) {}

    /** A step that is still to be taken, and the last day for it by the school's own protocol. */
    record Termijn(int stap, LocalDate uiterlijk, boolean verstreken) {}

    /** The rows of the decision table: melding, meldnorm, beslissende afweging, hulp. */
    enum Rij {
        X(Melding.BUITEN_BEREIK, null, null, Hulpbesluit.NIET_AAN_DE_ORDE),
        A(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS),
        B(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.SAMEN_MET_VEILIG_THUIS),
        C(Melding.ONVOLLEDIG, null, 1, Hulpbesluit.NOG_TE_BEPALEN),
        D(Melding.RAADPLEEG_VEILIG_THUIS, null, 1, Hulpbesluit.NOG_TE_BEPALEN),
        E(Melding.RAADPLEEG_VEILIG_THUIS, null, 1, Hulpbesluit.NOG_TE_BEPALEN),
        F(Melding.ONVOLLEDIG, null, 2, Hulpbesluit.NOG_TE_BEPALEN),
        G(Melding.NIET_VEREIST, null, 1, Hulpbesluit.NIET_AAN_DE_ORDE),
        H(Melding.VEREIST, Meldnorm.NORM_2, 3, Hulpbesluit.SAMEN_MET_VEILIG_THUIS),
        I(Melding.VEREIST, Meldnorm.NORM_2, 4, Hulpbesluit.SAMEN_MET_VEILIG_THUIS),
        J(Melding.VEREIST, Meldnorm.NORM_3, 5, Hulpbesluit.SAMEN_MET_VEILIG_THUIS),
        K(Melding.ONVOLLEDIG, null, 2, Hulpbesluit.NOG_TE_BEPALEN),
        L(Melding.RAADPLEEG_VEILIG_THUIS, null, 2, Hulpbesluit.NOG_TE_BEPALEN),
        M(Melding.RAADPLEEG_VEILIG_THUIS, null, 3, Hulpbesluit.NOG_TE_BEPALEN),
        N(Melding.ONVOLLEDIG, null, 3, Hulpbesluit.NOG_TE_BEPALEN),
        O(Melding.RAADPLEEG_VEILIG_THUIS, null, 4, Hulpbesluit.NOG_TE_BEPALEN),
        P(Melding.ONVOLLEDIG, null, 4, Hulpbesluit.NOG_TE_BEPALEN),
        Q(Melding.ONVOLLEDIG, null, 4, Hulpbesluit.NOG_TE_BEPALEN),
        R(Melding.RAADPLEEG_VEILIG_THUIS, null, 5, Hulpbesluit.NOG_TE_BEPALEN),
        S(Melding.NIET_VEREIST, null, 5, Hulpbesluit.AFSLUITEN_EN_MONITOREN),
        T(Melding.NIET_VEREIST, null, 5, Hulpbesluit.ZELF_BIEDEN_OF_ORGANISEREN),
        U(Melding.ONVOLLEDIG, null, 5, Hulpbesluit.NOG_TE_BEPALEN);

        final Melding melding;
        final @Nullable Meldnorm meldnorm;
        final @Nullable Integer beslissend;
        private final Hulpbesluit hulp;

        Rij(Melding melding, @Nullable Meldnorm meldnorm, @Nullable Integer beslissend, Hulpbesluit hulp) {
            this.melding = melding;
            this.meldnorm = meldnorm;
            this.beslissend = beslissend;
            this.hulp = hulp;
        }

        boolean is(Rij... rijen) {
            return List.of(rijen).contains(this);
        }

        /** The letter, as on the page. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Set<Signaal.Aard> ACUTE_AARD = EnumSet.of(
            Signaal.Aard.LETSEL_DOOR_GEWELD,
            Signaal.Aard.POGING_TOT_VERWURGING,
            Signaal.Aard.WAPENGEBRUIK,
            Signaal.Aard.SEKSUEEL_MISBRUIK,
            Signaal.Aard.ONTHOUDEN_BASISZORG,
            Signaal.Aard.ONTHOUDEN_MEDISCHE_ZORG,
            Signaal.Aard.LEVENSBEDREIGING,
            Signaal.Aard.SUICIDEDREIGING_OUDER,
            Signaal.Aard.VLUCHT_UIT_HUIS,
            Signaal.Aard.OUDER_ONDER_INVLOED_OF_IN_CRISIS,
            Signaal.Aard.BEDREIGDE_ZWANGERSCHAP);

    static final Set<Signaal.Aard> STRUCTURELE_AARD = EnumSet.of(
            Signaal.Aard.HOOG_SCHOOLVERZUIM,
            Signaal.Aard.HERHAALD_GETUIGE_HUISELIJK_GEWELD,
            Signaal.Aard.HERHAALDE_VERWAARLOZING,
            Signaal.Aard.OUDERPROBLEMATIEK_BEDREIGT_VEILIGHEID,
            Signaal.Aard.STALKING_EX_PARTNER);

    static final Set<BijzondereVorm> GEVAARLIJKE_VORM = EnumSet.of(
            BijzondereVorm.EERGERELATEERD_GEWELD,
            BijzondereVorm.HUWELIJKSDWANG,
            BijzondereVorm.ACHTERLATING,
            BijzondereVorm.VROUWELIJKE_GENITALE_VERMINKING);

    static final Set<Stappen.RedenGeenGesprek> VEILIGHEID_OF_SPOED = EnumSet.of(
            Stappen.RedenGeenGesprek.VEILIGHEID_KIND,
            Stappen.RedenGeenGesprek.VEILIGHEID_ANDEREN,
            Stappen.RedenGeenGesprek.SPOED);

    private static final List<Aandachtspunt.Code> STAP_VERSTREKEN = List.of(
            Aandachtspunt.Code.TERMIJN_STAP_1_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_2_VERSTREKEN,
            Aandachtspunt.Code.TERMIJN_STAP_3_VERSTREKEN);

    final Casus casus;
    final Stappen stappen;
    final Antwoorden antwoord;
    private final Protocol protocol;
    final Rij rij;
    private final List<Taak> acties = new ArrayList<>();
    private final List<Aandachtspunt.Code> aandachtspunten = new ArrayList<>();

    private Oracle(Casus casus, Protocol protocol) {
        this.casus = casus;
        this.stappen = casus.stappen();
        this.antwoord = casus.antwoorden();
        this.protocol = protocol;
        this.rij = rij();
    }

    /** The row that decides a case. */
    static Rij rij(Casus casus) {
        return new Oracle(casus, Protocol.STANDAARD).rij;
    }

    /** What the decision on a case must be. */
    static Verwacht weeg(Casus casus, Protocol protocol) {
        return new Oracle(casus, protocol).verwacht();
    }

    /** Of which steps a school must be reminded. */
    static List<Termijn> termijnen(Casus casus, Protocol protocol) {
        return new Oracle(casus, protocol).termijnen();
    }

    private Verwacht verwacht() {
        acties();
        aandachtspunten();
        List<Weging> afwegingen = afwegingen();
        List<Oordeel> redenen = redenen();
        return new Verwacht(
                rij.melding,
                rij.meldnorm,
                rij.beslissend,
                rij.hulp,
                enEn(),
                afwegingen,
                openVragen(),
                List.copyOf(acties),
                redenen,
                List.copyOf(aandachtspunten),
                new OracleStappen(this, afwegingen, acties, redenen, aandachtspunten).stappen());
    }

    // Indications

    /**
     * What alarms, from a fact that says so by itself.
     *
     * @param datum the day of the signal; null where the fact has no day: a form, an advice to report
     */
    record Indicatie(Soort soort, @Nullable LocalDate datum) {}

    enum Soort {
        ACUUT,
        STRUCTUREEL,
        ADVIES
    }

    List<Indicatie> indicaties() {
        List<Indicatie> indicaties = new ArrayList<>();
        for (Signaal signaal : casus.signalen()) {
            if (ACUTE_AARD.contains(signaal.aard())) {
                indicaties.add(new Indicatie(Soort.ACUUT, signaal.datum()));
            }
            if (STRUCTURELE_AARD.contains(signaal.aard()) || naEerdereMelding(signaal)) {
                indicaties.add(new Indicatie(Soort.STRUCTUREEL, signaal.datum()));
            }
        }
        if (gevaarlijkeVorm() || vorm(BijzondereVorm.MENSENHANDEL)) {
            indicaties.add(new Indicatie(Soort.ACUUT, null));
        }
        if (stappen.uitkomstAdvies() == Stappen.UitkomstAdvies.MELDEN) {
            indicaties.add(new Indicatie(Soort.ADVIES, null));
        }
        return indicaties;
    }

    /** Veilig Thuis was asked with it in hand, and advised against reporting. */
    boolean besproken(Indicatie indicatie) {
        LocalDate advies = stappen.adviesVeiligThuis();
        if (stappen.uitkomstAdvies() != Stappen.UitkomstAdvies.GEEN_MELDING || advies == null || naPeildatum(advies)) {
            return false;
        }
        return indicatie.datum() == null ? adviesActueel() : !indicatie.datum().isAfter(advies);
    }

    boolean openIndicatie() {
        return indicaties().stream().anyMatch(indicatie -> !besproken(indicatie));
    }

    private boolean openIndicatie(Soort soort) {
        return indicaties().stream().anyMatch(indicatie -> indicatie.soort() == soort && !besproken(indicatie));
    }

    /** The advice knows of all that was seen: it is given, and no signal is later. */
    boolean adviesActueel() {
        LocalDate advies = stappen.adviesVeiligThuis();
        return advies != null && !naPeildatum(advies) && geenSignaalNa(advies);
    }

    private boolean geenSignaalNa(LocalDate dag) {
        return casus.signalen().stream().noneMatch(s -> s.datum().isAfter(dag));
    }

    private boolean naPeildatum(LocalDate dag) {
        return dag.isAfter(casus.peildatum());
    }

    boolean naEerdereMelding(Signaal signaal) {
        return casus.eerdereMeldingen().stream()
                .anyMatch(melding -> signaal.datum().isAfter(melding));
    }

    boolean signaal(Signaal.Aard aard) {
        return casus.signalen().stream().anyMatch(s -> s.aard() == aard);
    }

    boolean vorm(BijzondereVorm... vormen) {
        return Stream.of(vormen).anyMatch(casus.bijzondereVormen()::contains);
    }

    boolean gevaarlijkeVorm() {
        return casus.bijzondereVormen().stream().anyMatch(GEVAARLIJKE_VORM::contains);
    }

    // Terughouden: not a word to the parents before it was discussed how

    private boolean terughouden() {
        boolean grond = blijvendeGrond() || (voorbijgaandeGrond() && !gesprokenNaOverleg());
        return grond && !magInformeren();
    }

    /** Grounds that no talk takes away. */
    private boolean blijvendeGrond() {
        return acuutGevaar()
                || gevaarlijkeVorm()
                || vorm(BijzondereVorm.PARTNERGEWELD, BijzondereVorm.OUDERENMISHANDELING, BijzondereVorm.MENSENHANDEL)
                || signaal(Signaal.Aard.STALKING_EX_PARTNER)
                || (stappen.redenGeenGesprek() != null && VEILIGHEID_OF_SPOED.contains(stappen.redenGeenGesprek()))
                || stappen.adviesOuders() == Stappen.AdviesOuders.NIET_INFORMEREN;
    }

    /** Grounds that are spent once the parents were spoken with. */
    private boolean voorbijgaandeGrond() {
        return jaOfTwijfel(antwoord.onthulling())
                || casus.signalen().stream()
                        .anyMatch(s ->
                                ACUTE_AARD.contains(s.aard()) && !besproken(new Indicatie(Soort.ACUUT, s.datum())));
    }

    /** The parents were spoken with about all that was seen, after Veilig Thuis had been consulted. */
    boolean gesprokenNaOverleg() {
        LocalDate gesprek = stappen.gesprekBetrokkenen();
        LocalDate advies = stappen.adviesVeiligThuis();
        return gesprek != null
                && advies != null
                && !naPeildatum(gesprek)
                && geenSignaalNa(gesprek)
                && !advies.isAfter(gesprek);
    }

    /** Veilig Thuis knew the case and said that the parents can be told; with a dangerous form that is not enough. */
    private boolean magInformeren() {
        return stappen.adviesOuders() == Stappen.AdviesOuders.INFORMEREN && adviesActueel() && !gevaarlijkeVorm();
    }

    boolean acuutGevaar() {
        return jaOfTwijfel(antwoord.acuteOnveiligheid());
    }

    static boolean jaOfTwijfel(Antwoord antwoord) {
        return antwoord == JA || antwoord == TWIJFEL;
    }

    // The decision

    private Rij rij() {
        List<Antwoord> u = u();
        if (casus.bereik() != Bereik.HUISELIJKE_KRING) {
            return Rij.X;
        }
        if (u.contains(JA)) {
            return Rij.A;
        }
        if (u.contains(TWIJFEL)) {
            return Rij.B;
        }
        return switch (antwoord.vermoeden()) {
            case ONBEKEND -> Rij.C;
            case TWIJFEL -> Rij.D;
            case NEE -> rijZonderVermoeden();
            case JA -> rijMetVermoeden(u);
        };
    }

    private Rij rijZonderVermoeden() {
        if (openIndicatie()) {
            return Rij.E;
        }
        if (signaal(Signaal.Aard.UITSPRAAK_LEERLING) && antwoord.onthulling() == ONBEKEND) {
            return Rij.F;
        }
        return Rij.G;
    }

    private Rij rijMetVermoeden(List<Antwoord> u) {
        if (antwoord.effectieveHulpMogelijk() == NEE) {
            return Rij.H;
        }
        if (antwoord.hulpAanvaard() == NEE) {
            return Rij.I;
        }
        if (antwoord.resultaatBereikt() == NEE) {
            return Rij.J;
        }
        if (u.contains(ONBEKEND)) {
            return Rij.K;
        }
        if (openIndicatie()) {
            return Rij.L;
        }
        if (antwoord.effectieveHulpMogelijk() != JA) {
            return antwoord.effectieveHulpMogelijk() == TWIJFEL ? Rij.M : Rij.N;
        }
        if (antwoord.hulpAanvaard() != JA) {
            return antwoord.hulpAanvaard() == TWIJFEL ? Rij.O : Rij.P;
        }
        if (casus.hulp().termijn() == null) {
            return Rij.Q;
        }
        if (antwoord.resultaatBereikt() != ONBEKEND) {
            return antwoord.resultaatBereikt() == TWIJFEL ? Rij.R : Rij.S;
        }
        return casus.peildatum().isAfter(casus.hulp().termijn()) ? Rij.U : Rij.T;
    }

    private List<Antwoord> u() {
        return List.of(antwoord.acuteOnveiligheid(), antwoord.structureleOnveiligheid(), antwoord.onthulling());
    }

    List<Antwoord> antwoorden() {
        Antwoord tweede = Stream.of(JA, TWIJFEL, ONBEKEND, NEE)
                .filter(u()::contains)
                .findFirst()
                .orElseThrow();
        return List.of(
                rij.is(Rij.A, Rij.B) ? JA : antwoord.vermoeden(),
                tweede,
                antwoord.effectieveHulpMogelijk(),
                antwoord.hulpAanvaard(),
                antwoord.resultaatBereikt());
    }

    private List<Weging> afwegingen() {
        List<Antwoord> antwoorden = antwoorden();
        return IntStream.rangeClosed(1, 5)
                .mapToObj(nummer ->
                        new Weging(nummer, antwoorden.get(nummer - 1), status(nummer, antwoorden.get(nummer - 1))))
                .toList();
    }

    private Afweging.Status status(int nummer, Antwoord gegeven) {
        if (rij.beslissend == null) {
            return Afweging.Status.NIET_AAN_DE_ORDE;
        }
        if (nummer == rij.beslissend) {
            return rij.melding == Melding.ONVOLLEDIG ? Afweging.Status.OPEN : Afweging.Status.BESLISSEND;
        }
        if (nummer < rij.beslissend) {
            if (gegeven == ONBEKEND) {
                return Afweging.Status.OPEN;
            }
            // Nobody gave that answer: it follows from afweging 2.
            boolean afgeleid = nummer == 1 && rij.is(Rij.A, Rij.B) && antwoord.vermoeden() != JA;
            return afgeleid ? Afweging.Status.AFGELEID : Afweging.Status.BEANTWOORD;
        }
        return rij.is(Rij.A, Rij.B) ? Afweging.Status.MET_VEILIG_THUIS : Afweging.Status.NIET_AAN_DE_ORDE;
    }

    boolean enEn() {
        return rij.melding == Melding.VEREIST
                && !casus.hulp().bestaandeHulpverlening().isEmpty();
    }

    private List<Vraag> openVragen() {
        boolean dringend = openIndicatie()
                || Stream.of(antwoord.effectieveHulpMogelijk(), antwoord.hulpAanvaard(), antwoord.resultaatBereikt())
                        .anyMatch(a -> a == NEE)
                || rij == Rij.U;
        List<Vraag> vragen = new ArrayList<>();
        vraag(vragen, rij == Rij.C, "afwegingen.vermoeden", 1, dringend);
        vraag(vragen, openInK(antwoord.acuteOnveiligheid()), "afwegingen.acuteOnveiligheid", 2, dringend);
        vraag(vragen, openInK(antwoord.structureleOnveiligheid()), "afwegingen.structureleOnveiligheid", 2, dringend);
        vraag(vragen, rij == Rij.F || openInK(antwoord.onthulling()), "afwegingen.onthulling", 2, dringend);
        vraag(vragen, rij == Rij.N, "afwegingen.effectieveHulpMogelijk", 3, dringend);
        vraag(vragen, rij == Rij.P, "afwegingen.hulpAanvaard", 4, dringend);
        vraag(vragen, rij == Rij.Q, "hulp.termijn", 4, dringend);
        vraag(vragen, rij == Rij.U, "afwegingen.resultaatBereikt", 5, dringend);
        return vragen;
    }

    boolean openInK(Antwoord gegeven) {
        return rij == Rij.K && gegeven == ONBEKEND;
    }

    private static void vraag(List<Vraag> vragen, boolean als, String veld, int afweging, boolean dringend) {
        if (als) {
            vragen.add(new Vraag(veld, afweging, dringend));
        }
    }

    // Actions

    private void acties() {
        Rol uitvoerder = protocol.uitvoerder();
        boolean vereist = rij.melding == Melding.VEREIST;
        boolean binnenBereik = rij != Rij.X;
        boolean eerderGemeld = !casus.eerdereMeldingen().isEmpty();
        boolean medewerker = casus.bereik() == Bereik.MEDEWERKER_SCHOOL;
        boolean gevaarlijkOfMensenhandel = gevaarlijkeVorm() || vorm(BijzondereVorm.MENSENHANDEL);
        boolean oudersNogInformeren = vereist && !meerderjarig() && casus.oudersVoorafGeinformeerd() != JA;
        Actie.Wanneer melden = rij.meldnorm == Meldnorm.NORM_1 ? DIRECT : ZO_SPOEDIG_MOGELIJK;

        actie(acuutGevaar(), Actie.Code.BIJ_DIRECT_GEVAAR_112, Rol.IEDEREEN, DIRECT);
        actie(
                binnenBereik && (acuutGevaar() || jaOfTwijfel(antwoord.onthulling())),
                Actie.Code.VEILIGHEID_VANDAAG_BESPREKEN,
                uitvoerder,
                DIRECT);
        actie(oudersNogInformeren && !terughouden(), Actie.Code.OUDERS_VOORAF_INFORMEREN, uitvoerder, VOORAF);
        actie(
                vereist && meerderjarig() && casus.leerlingBetrokken() != JA,
                Actie.Code.LEERLING_VOORAF_INFORMEREN,
                uitvoerder,
                VOORAF);
        actie(vereist && !eerderGemeld, Actie.Code.MELDEN_BIJ_VEILIG_THUIS, protocol.melder(), melden);
        actie(vereist && eerderGemeld, Actie.Code.OPNIEUW_MELDEN_BIJ_VEILIG_THUIS, protocol.melder(), melden);
        actie(overleggen() && !adviesMelden(), Actie.Code.ADVIES_VRAGEN_BIJ_VEILIG_THUIS, uitvoerder, DIRECT);
        actie(overleggen() && adviesMelden(), Actie.Code.OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS, uitvoerder, DIRECT);
        actie(
                !binnenBereik
                        && !medewerker
                        && (signaal(Signaal.Aard.SEKSUEEL_MISBRUIK) || vorm(BijzondereVorm.MENSENHANDEL)),
                Actie.Code.POLITIE_RAADPLEGEN,
                uitvoerder,
                DIRECT);
        actie(
                binnenBereik ? terughouden() : gevaarlijkOfMensenhandel,
                Actie.Code.EERST_OVERLEGGEN_MET_VEILIG_THUIS,
                uitvoerder,
                VOORAF);
        actie(gevaarlijkOfMensenhandel, Actie.Code.DESKUNDIGE_RAADPLEGEN, uitvoerder, VOORAF);
        spoedig(
                oudersNogInformeren && terughouden() && nietsOverOuders(),
                Actie.Code.OUDERS_INFORMEREN_OF_REDEN_VASTLEGGEN);
        spoedig(binnenBereik && signaal(Signaal.Aard.LETSEL_DOOR_GEWELD), Actie.Code.LETSELDUIDING_VRAGEN);
        spoedig(
                casus.leerlingBetrokken() != JA && ((vereist && !meerderjarig()) || rij.is(Rij.Q, Rij.S, Rij.T)),
                Actie.Code.LEERLING_BETREKKEN);
        spoedig(
                binnenBereik
                        && (rij.is(Rij.A, Rij.B) || antwoord.vermoeden() == JA)
                        && (casus.kindcheck() == ONBEKEND || casus.kindcheck() == TWIJFEL),
                Actie.Code.KINDCHECK_UITVOEREN);
        spoedig(binnenBereik && casus.kindcheck() == JA, Actie.Code.ANDERE_KINDEREN_MEEWEGEN);
        spoedig(binnenBereik && signaal(Signaal.Aard.HOOG_SCHOOLVERZUIM), Actie.Code.LEERPLICHT_INFORMEREN);
        spoedig(rij.is(Rij.A, Rij.B), Actie.Code.AFWEGINGEN_3_TOT_EN_MET_5_MET_VEILIG_THUIS);
        spoedig(enEn(), Actie.Code.BESTAANDE_HULP_VOORTZETTEN_EN_AFSTEMMEN);
        spoedig(rij == Rij.G, Actie.Code.AFSLUITEN_EN_VASTLEGGEN);
        spoedig(rij.is(Rij.Q, Rij.T), Actie.Code.HULP_IN_GANG_ZETTEN);
        spoedig(rij.is(Rij.Q, Rij.T), Actie.Code.ROLLEN_EN_TAKEN_VASTLEGGEN);
        spoedig(rij == Rij.Q, Actie.Code.TERMIJN_AFSPREKEN);
        actie(
                rij.is(Rij.Q, Rij.T) && !Boolean.TRUE.equals(casus.hulp().casemanager()),
                Actie.Code.CASEMANAGER_BENOEMEN,
                protocol.beslisser(),
                ZO_SPOEDIG_MOGELIJK);
        if (rij == Rij.T) {
            acties.add(new Taak(
                    Actie.Code.RESULTAAT_EVALUEREN,
                    uitvoerder,
                    UITERLIJK,
                    casus.hulp().termijn()));
        }
        actie(rij == Rij.U, Actie.Code.RESULTAAT_EVALUEREN, uitvoerder, DIRECT);
        spoedig(rij == Rij.S, Actie.Code.HULP_AFSLUITEN);
        spoedig(rij == Rij.S, Actie.Code.MONITORING_AFSPREKEN);
        spoedig(
                rij.melding == Melding.NIET_VEREIST && !casus.signalen().isEmpty() && protocol.verwijsindex(),
                Actie.Code.VERWIJSINDEX_OVERWEGEN);
        actie(!binnenBereik && medewerker, Actie.Code.BEVOEGD_GEZAG_INFORMEREN, Rol.IEDEREEN, DIRECT);
        actie(!binnenBereik && medewerker, Actie.Code.VERTROUWENSINSPECTEUR_RAADPLEGEN, Rol.BEVOEGD_GEZAG, DIRECT);
        spoedig(!binnenBereik && !medewerker, Actie.Code.ANDERE_ROUTE_VOLGEN);
        spoedig(true, Actie.Code.VASTLEGGEN_IN_DOSSIER);
    }

    private boolean overleggen() {
        return rij.melding == Melding.RAADPLEEG_VEILIG_THUIS
                || ((rij.melding == Melding.ONVOLLEDIG || rij == Rij.X) && openIndicatie());
    }

    private boolean adviesMelden() {
        return stappen.uitkomstAdvies() == Stappen.UitkomstAdvies.MELDEN;
    }

    private boolean meerderjarig() {
        return Boolean.TRUE.equals(casus.leerlingMeerderjarig());
    }

    /** Nothing says yet why the parents were not told: no reason of the school, no word of Veilig Thuis. */
    private boolean nietsOverOuders() {
        return stappen.redenGeenGesprek() == null && stappen.adviesOuders() != Stappen.AdviesOuders.NIET_INFORMEREN;
    }

    private void actie(boolean als, Actie.Code code, Rol wie, Actie.Wanneer wanneer) {
        if (als) {
            acties.add(new Taak(code, wie, wanneer, null));
        }
    }

    private void spoedig(boolean als, Actie.Code code) {
        actie(als, code, protocol.uitvoerder(), ZO_SPOEDIG_MOGELIJK);
    }

    // Reasons

    private List<Oordeel> redenen() {
        if (rij == Rij.X) {
            return List.of();
        }
        return casus.redenenOmNietTeMelden().stream()
                .map(reden -> new Oordeel(reden, oordeel(reden)))
                .toList();
    }

    private Redenoordeel.Oordeel oordeel(Reden reden) {
        boolean vereist = rij.melding == Melding.VEREIST;
        Redenoordeel.Oordeel geldig = Redenoordeel.Oordeel.GELDIG;
        Redenoordeel.Oordeel ongeldig = Redenoordeel.Oordeel.ONGELDIG;
        Redenoordeel.Oordeel nietOpZichzelf = Redenoordeel.Oordeel.NIET_OP_ZICHZELF;
        return switch (reden) {
            case VERMOEDEN_WEGGENOMEN -> rij == Rij.G ? geldig : nietOpZichzelf;
            case SIGNALEN_NIET_EENDUIDIG, OVERIG -> nietOpZichzelf;
            case MELDEN_SCHAADT_PROCES,
                    WACHTLIJST_VEILIG_THUIS,
                    ONBEKEND_MET_ROUTE,
                    VERTROUWEN_OUDERS,
                    GEEN_MEERWAARDE,
                    WEET_IK_NIET,
                    PRIVACY_AVG,
                    ANGST_VOOR_REACTIE,
                    LOKAAL_TEAM_RAADT_AF -> ongeldig;
            case AL_HULPVERLENING_AANWEZIG -> vereist ? ongeldig : nietOpZichzelf;
            case HULPVERLENING_INGEZET, DOORVERWEZEN ->
                rij.is(Rij.S, Rij.T) ? geldig : vereist ? ongeldig : nietOpZichzelf;
        };
    }

    // Points of attention: care taken on the way

    private void aandachtspunten() {
        boolean binnenBereik = rij != Rij.X;
        boolean vereist = rij.melding == Melding.VEREIST;
        boolean besloten = vereist || rij.melding == Melding.NIET_VEREIST;
        boolean vrijuit = !terughouden();
        boolean geenReden = stappen.redenGeenGesprek() == null;
        boolean onveilig = u().stream().anyMatch(Oracle::jaOfTwijfel);
        boolean oudersNietGeinformeerd = vereist && !meerderjarig() && casus.oudersVoorafGeinformeerd() == NEE;
        boolean gesproken = stappen.gesprekBetrokkenen() != null;

        let(besloten && stappen.signalenInKaart() == null && !acuutGevaar(), Aandachtspunt.Code.STAP_1_ONTBREEKT);
        let(besloten && stap2() == null && !acuutGevaar(), Aandachtspunt.Code.STAP_2_ONTBREEKT);
        let(besloten && !gesproken && geenReden && vrijuit, Aandachtspunt.Code.STAP_3_ONTBREEKT);
        let(binnenBereik && nietOpVolgorde(), Aandachtspunt.Code.STAPPEN_NIET_OP_VOLGORDE);
        let(datumNaPeildatum(), Aandachtspunt.Code.DATUM_NA_PEILDATUM);
        let(oudersNietGeinformeerd && geenReden && vrijuit, Aandachtspunt.Code.OUDERS_NIET_VOORAF_GEINFORMEERD);
        let(
                oudersNietGeinformeerd && !vrijuit && nietsOverOuders(),
                Aandachtspunt.Code.REDEN_NIET_INFORMEREN_ONTBREEKT);
        let(
                binnenBereik && casus.alleGezagdragersGesproken() == NEE && vrijuit && !meerderjarig(),
                Aandachtspunt.Code.NIET_ALLE_GEZAGDRAGERS_GESPROKEN);
        let(besloten && casus.leerlingBetrokken() == NEE, Aandachtspunt.Code.LEERLING_NIET_BETROKKEN);
        let(binnenBereik && antwoord.vermoeden() == NEE && onveilig, Aandachtspunt.Code.TEGENSTRIJDIGE_ANTWOORDEN);
        let(binnenBereik && indicatieNietGewogen(), Aandachtspunt.Code.INDICATIE_NIET_GEWOGEN);
        let(
                rij.melding == Melding.NIET_VEREIST && indicaties().stream().anyMatch(this::besproken),
                Aandachtspunt.Code.EIGEN_AFWEGING_VASTLEGGEN);
        let(binnenBereik && adviesMelden() && !vereist, Aandachtspunt.Code.ADVIES_NIET_GEVOLGD);
        let(vereist && eerdereMeldingLoopt(), Aandachtspunt.Code.EERDERE_MELDING_LOOPT);
        let(
                binnenBereik && signaal(Signaal.Aard.UITSPRAAK_LEERLING) && antwoord.onthulling() == NEE,
                Aandachtspunt.Code.UITSPRAAK_NIET_ALS_ONTHULLING);
        let(
                binnenBereik && !rij.is(Rij.A, Rij.B) && antwoordBuitenVolgorde(),
                Aandachtspunt.Code.ANTWOORD_BUITEN_VOLGORDE);
        let(rij == Rij.U, Aandachtspunt.Code.TERMIJN_VERSTREKEN);
        let(rij == Rij.T && termijnLang(), Aandachtspunt.Code.TERMIJN_LANG);
        let(gevaarlijkeVorm() && !gesproken, Aandachtspunt.Code.GESPREK_RISICOVOL);
        let(gevaarlijkeVorm() && gesproken, Aandachtspunt.Code.GESPREK_AL_GEVOERD);
        let(
                binnenBereik && antwoord.vermoeden() == JA && casus.signalen().isEmpty(),
                Aandachtspunt.Code.GEEN_SIGNALEN_VASTGELEGD);
        let(!binnenBereik && (onveilig || openIndicatie()), Aandachtspunt.Code.OOK_THUISSITUATIE_BEOORDELEN);
        for (Termijn termijn : termijnen()) {
            let(termijn.verstreken(), STAP_VERSTREKEN.get(termijn.stap() - 1));
        }
    }

    private void let(boolean als, Aandachtspunt.Code code) {
        if (als) {
            aandachtspunten.add(code);
        }
    }

    /** Step 2 is the talk with colleagues; advice of Veilig Thuis stands for it where there was none. */
    private @Nullable LocalDate stap2() {
        return stappen.collegialeConsultatie() != null ? stappen.collegialeConsultatie() : stappen.adviesVeiligThuis();
    }

    private @Nullable LocalDate eersteSignaal() {
        return casus.signalen().stream()
                .map(Signaal::datum)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Reported before, and nothing new since the latest of those reports. */
    private boolean eerdereMeldingLoopt() {
        return casus.eerdereMeldingen().stream()
                .max(LocalDate::compareTo)
                .filter(this::geenSignaalNa)
                .isPresent();
    }

    private boolean nietOpVolgorde() {
        List<LocalDate> dagen = Stream.of(
                        stappen.signalenInKaart(), stappen.collegialeConsultatie(), stappen.gesprekBetrokkenen())
                .filter(Objects::nonNull)
                .toList();
        return !dagen.stream().sorted().toList().equals(dagen);
    }

    private boolean datumNaPeildatum() {
        Stream<@Nullable LocalDate> stap = Stream.of(
                stappen.signalenInKaart(),
                stappen.collegialeConsultatie(),
                stappen.adviesVeiligThuis(),
                stappen.gesprekBetrokkenen());
        Stream<@Nullable LocalDate> overig = Stream.of(
                        casus.signalen().stream().map(Signaal::datum),
                        casus.eerdereMeldingen().stream(),
                        casus.hulp().bestaandeHulpverlening().stream().map(hulp -> hulp.sinds()))
                .flatMap(dagen -> dagen);
        return Stream.concat(stap, overig).anyMatch(dag -> dag != null && dag.isAfter(casus.peildatum()));
    }

    private boolean indicatieNietGewogen() {
        return (openIndicatie(Soort.ACUUT) && neeOfOnbekend(antwoord.acuteOnveiligheid()))
                || (openIndicatie(Soort.STRUCTUREEL) && neeOfOnbekend(antwoord.structureleOnveiligheid()));
    }

    private static boolean neeOfOnbekend(Antwoord antwoord) {
        return antwoord == NEE || antwoord == ONBEKEND;
    }

    private boolean antwoordBuitenVolgorde() {
        List<Antwoord> antwoorden = antwoorden();
        int eersteOpen = antwoorden.indexOf(ONBEKEND);
        return eersteOpen >= 0
                && antwoorden.subList(eersteOpen, antwoorden.size()).stream().anyMatch(a -> a != ONBEKEND);
    }

    private boolean termijnLang() {
        LocalDate termijn = casus.hulp().termijn();
        return termijn != null && termijn.isAfter(casus.peildatum().plusDays(183));
    }

    // The school's own terms

    List<Termijn> termijnen() {
        if (rij == Rij.X) {
            return List.of();
        }
        Protocol.DagenPerStap dagen = protocol.dagenPerStap();
        boolean gesprekWacht = terughouden() || stappen.redenGeenGesprek() != null;
        List<Termijn> termijnen = new ArrayList<>();
        termijn(termijnen, 1, dagen.stap1(), eersteSignaal(), stappen.signalenInKaart());
        termijn(termijnen, 2, dagen.stap2(), stappen.signalenInKaart(), stap2());
        if (!gesprekWacht) {
            termijn(termijnen, 3, dagen.stap3(), stap2(), stappen.gesprekBetrokkenen());
        }
        return termijnen;
    }

    private void termijn(
            List<Termijn> termijnen,
            int stap,
            @Nullable Integer dagen,
            @Nullable LocalDate start,
            @Nullable LocalDate gedaan) {
        if (dagen != null && start != null && gedaan == null) {
            LocalDate uiterlijk = start.plusDays(dagen);
            termijnen.add(new Termijn(stap, uiterlijk, casus.peildatum().isAfter(uiterlijk)));
        }
    }
}
