package nl.meldcode.rules;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Bereik;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.rules.Oracle.Indicatie;
import nl.meldcode.rules.Oracle.Oordeel;
import nl.meldcode.rules.Oracle.Rij;
import nl.meldcode.rules.Oracle.Soort;
import nl.meldcode.rules.Oracle.Taak;
import nl.meldcode.rules.Oracle.Termijn;
import nl.meldcode.rules.Oracle.Weging;
import org.jspecify.annotations.Nullable;

/**
 * Which rules must fire, in the order of the audit trail: first those on the way, by question; then the row; then what follows. When
 * each fires follows from the description of the domain, as in {@link Oracle}. What it is called does not: the ids stand here once more,
 * and are stable once published.
 */
final class OracleStappen {

    /**
     * A step, but for what a rule says of itself whatever the case (its sources, its fields, its words).
     *
     * @param feiten the entries or answers that it is about, of a rule that is about one at a time; else empty
     */
    record Stap(
            String regel,
            @Nullable Integer afweging,
            @Nullable Antwoord antwoord,
            String gevolg,
            List<String> feiten) {}

    /** The rules that are about one entry of a list, or one question, at a time. */
    private static final Set<String> PER_ONDERDEEL = Set.of(
            "indicatie-acuut",
            "indicatie-schoolverzuim",
            "indicatie-structureel",
            "gevaarlijke-vorm",
            "indicatie-bijzondere-vorm",
            "indicatie-mensenhandel",
            "indicatie-herhaling-na-melding",
            "afweging-beslist",
            "afweging-is-open",
            "afweging-bleef-open",
            "afweging-beantwoord",
            "afweging-afgeleid",
            "afweging-met-veilig-thuis",
            "afweging-niet-aan-de-orde");

    private static final List<List<String>> VELDEN = List.of(
            List.of("afwegingen.vermoeden"),
            List.of("afwegingen.acuteOnveiligheid", "afwegingen.structureleOnveiligheid", "afwegingen.onthulling"),
            List.of("afwegingen.effectieveHulpMogelijk"),
            List.of("afwegingen.hulpAanvaard"),
            List.of("afwegingen.resultaatBereikt"));

    private final Oracle oracle;
    private final Rij rij;
    private final List<Weging> afwegingen;
    private final List<Taak> acties;
    private final List<Oordeel> redenen;
    private final List<Aandachtspunt.Code> punten;
    private final List<Stap> stappen = new ArrayList<>();

    OracleStappen(
            Oracle oracle,
            List<Weging> afwegingen,
            List<Taak> acties,
            List<Oordeel> redenen,
            List<Aandachtspunt.Code> punten) {
        this.oracle = oracle;
        this.rij = oracle.rij;
        this.afwegingen = afwegingen;
        this.acties = acties;
        this.redenen = redenen;
        this.punten = punten;
    }

    /** The steps that an audit trail has, in the same form. */
    static List<Stap> van(AuditTrail trail) {
        return trail.stappen().stream()
                .map(stap -> new Stap(
                        stap.regel(),
                        stap.afweging(),
                        stap.antwoord(),
                        stap.gevolg(),
                        perOnderdeel(stap.regel()) ? stap.feiten() : List.of()))
                .toList();
    }

    private static boolean perOnderdeel(String regel) {
        return PER_ONDERDEEL.contains(regel) || regel.startsWith("reden-");
    }

    List<Stap> stappen() {
        afweging1();
        indicaties();
        antwoord2();
        afweging2Tot4();
        rij();
        toestand();
        statussen();
        dringend();
        terughouden();
        acties.forEach(taak -> stap(id(taak), taak.code().name()));
        redenen();
        punten();
        return List.copyOf(stappen);
    }

    private boolean binnenBereik() {
        return rij != Rij.X;
    }

    private boolean vermoeden(Antwoord antwoord) {
        return oracle.antwoord.vermoeden() == antwoord;
    }

    private Antwoord tweede() {
        return afwegingen.get(1).antwoord();
    }

    // On the way: questions 1 to 5

    private void afweging1() {
        weg(1, binnenBereik() && vermoeden(JA), "afweging-1-ja", "NAAR_AFWEGING_2");
        weg(
                1,
                binnenBereik() && !vermoeden(JA) && Oracle.jaOfTwijfel(tweede()),
                "afweging-1-volgt-uit-onveiligheid",
                "ANTWOORD_JA");
    }

    /** In and out of scope: what alarms is an indication before anybody asks for the route. */
    private void indicaties() {
        signalen("indicatie-acuut", Soort.ACUUT, "aard", s -> Oracle.ACUTE_AARD.contains(s.aard()));
        signalen(
                "indicatie-schoolverzuim", Soort.STRUCTUREEL, "aard", s -> s.aard() == Signaal.Aard.HOOG_SCHOOLVERZUIM);
        signalen(
                "indicatie-structureel",
                Soort.STRUCTUREEL,
                "aard",
                s -> Oracle.STRUCTURELE_AARD.contains(s.aard()) && s.aard() != Signaal.Aard.HOOG_SCHOOLVERZUIM);
        vormen("gevaarlijke-vorm", "GEVAARLIJKE_VORM", Oracle.GEVAARLIJKE_VORM::contains);
        vormen("indicatie-bijzondere-vorm", "INDICATIE_ACUUT", Oracle.GEVAARLIJKE_VORM::contains);
        vormen("indicatie-mensenhandel", "INDICATIE_ACUUT", vorm -> vorm == BijzondereVorm.MENSENHANDEL);
        List<String> herhaald = onderdelen(oracle.casus.signalen(), oracle::naEerdereMelding).stream()
                .flatMap(plaats -> Stream.of("signalen[" + plaats + "].datum", "eerdereMeldingen"))
                .distinct()
                .toList();
        if (!herhaald.isEmpty()) {
            weg(2, "indicatie-herhaling-na-melding", "INDICATIE_STRUCTUREEL", herhaald);
        }
        weg(
                2,
                oracle.stappen.uitkomstAdvies() == Stappen.UitkomstAdvies.MELDEN,
                "indicatie-advies-om-te-melden",
                "INDICATIE_ADVIES");
        weg(2, er(i -> i.datum() != null && !oracle.besproken(i)), "indicatie-open", "INDICATIE_OPEN");
        weg(2, er(i -> i.datum() != null && oracle.besproken(i)), "indicatie-besproken", "INDICATIE_BESPROKEN");
        weg(2, er(i -> i.datum() == null && !oracle.besproken(i)), "indicatie-zonder-datum-open", "INDICATIE_OPEN");
        weg(
                2,
                er(i -> i.datum() == null && oracle.besproken(i)),
                "indicatie-zonder-datum-besproken",
                "INDICATIE_BESPROKEN");
    }

    private boolean er(Predicate<Indicatie> indicatie) {
        return oracle.indicaties().stream().anyMatch(indicatie);
    }

    private void signalen(String regel, Soort soort, String veld, Predicate<Signaal> welke) {
        List<String> feiten = onderdelen(oracle.casus.signalen(), welke).stream()
                .map(plaats -> "signalen[" + plaats + "]." + veld)
                .toList();
        if (!feiten.isEmpty()) {
            weg(2, regel, "INDICATIE_" + soort, feiten);
        }
    }

    private void vormen(String regel, String gevolg, Predicate<BijzondereVorm> welke) {
        List<String> feiten = onderdelen(oracle.casus.bijzondereVormen(), welke).stream()
                .map(plaats -> "bijzondereVormen[" + plaats + "]")
                .toList();
        if (!feiten.isEmpty()) {
            weg(2, regel, gevolg, feiten);
        }
    }

    private static <T> List<Integer> onderdelen(List<T> lijst, Predicate<T> welke) {
        return IntStream.range(0, lijst.size())
                .filter(plaats -> welke.test(lijst.get(plaats)))
                .boxed()
                .toList();
    }

    /** A disclosure answers question 2 only where the two other answers do not already say as much. */
    private void antwoord2() {
        Antwoord acuut = oracle.antwoord.acuteOnveiligheid();
        Antwoord structureel = oracle.antwoord.structureleOnveiligheid();
        boolean doorOnthulling = acuut != tweede() && structureel != tweede();
        String regel = switch (tweede()) {
            case JA -> doorOnthulling ? "afweging-2-onthulling-ja" : "afweging-2-ja";
            case TWIJFEL -> doorOnthulling ? "afweging-2-onthulling-twijfel" : "afweging-2-twijfel";
            case ONBEKEND -> "afweging-2-onbekend";
            case NEE -> "afweging-2-nee";
        };
        weg(2, true, regel, "ANTWOORD_" + tweede());
    }

    /** From question to question, as far as each answer leads to the next; and what row k leaves open. */
    private void afweging2Tot4() {
        boolean naar3 = binnenBereik() && vermoeden(JA) && tweede() == NEE && !oracle.openIndicatie();
        boolean naar4 = naar3 && oracle.antwoord.effectieveHulpMogelijk() == JA;
        boolean naar5 = naar4
                && oracle.antwoord.hulpAanvaard() == JA
                && oracle.casus.hulp().termijn() != null;
        weg(2, naar3, "afweging-2-nee-zonder-open-indicatie", "NAAR_AFWEGING_3");
        weg(2, oracle.openInK(oracle.antwoord.acuteOnveiligheid()), "vraag-acute-onveiligheid", "OPEN_VRAAG");
        weg(
                2,
                oracle.openInK(oracle.antwoord.structureleOnveiligheid()),
                "vraag-structurele-onveiligheid",
                "OPEN_VRAAG");
        weg(2, oracle.openInK(oracle.antwoord.onthulling()), "vraag-onthulling", "OPEN_VRAAG");
        weg(3, naar4, "afweging-3-ja", "NAAR_AFWEGING_4");
        weg(4, naar5, "afweging-4-ja", "NAAR_AFWEGING_5");
    }

    private void rij() {
        String regel = switch (rij) {
            case X -> buitenBereik("bereik-medewerker", "bereik-leerlingen-onderling", "bereik-conflict-met-school");
            case A -> "afweging-2-ja-is-melden";
            case B -> "afweging-2-twijfel-is-melden";
            case C -> "afweging-1-onbekend";
            case D -> "afweging-1-twijfel-is-advies-vragen";
            case E -> "afweging-1-nee-met-open-indicatie";
            case F -> "afweging-1-nee-met-uitspraak-leerling";
            case G -> "afweging-1-nee-is-afsluiten";
            case H -> "afweging-3-nee-is-melden";
            case I -> "afweging-4-nee-is-melden";
            case J -> "afweging-5-nee-is-melden";
            case K -> "afweging-2-onbekend-is-open";
            case L -> "afweging-2-nee-met-open-indicatie";
            case M -> "afweging-3-twijfel-is-advies-vragen";
            case N -> "afweging-3-onbekend-is-open";
            case O -> "afweging-4-twijfel-is-advies-vragen";
            case P -> "afweging-4-onbekend-is-open";
            case Q -> "afweging-4-zonder-termijn-is-open";
            case R -> "afweging-5-twijfel-is-advies-vragen";
            case S -> "afweging-5-ja-is-afsluiten";
            case T -> "afweging-5-binnen-termijn";
            case U -> "afweging-5-termijn-verstreken-is-open";
        };
        if (rij.beslissend == null) {
            stap(regel, rij.melding.name());
        } else {
            weg(rij.beslissend, true, regel, rij.melding.name());
        }
    }

    private String buitenBereik(String medewerker, String onderling, String conflict) {
        Bereik bereik = oracle.casus.bereik();
        return bereik == Bereik.MEDEWERKER_SCHOOL
                ? medewerker
                : bereik == Bereik.LEERLINGEN_ONDERLING ? onderling : conflict;
    }

    // What follows

    private void toestand() {
        boolean nee = Stream.of(
                        oracle.antwoord.effectieveHulpMogelijk(),
                        oracle.antwoord.hulpAanvaard(),
                        oracle.antwoord.resultaatBereikt())
                .anyMatch(antwoord -> antwoord == NEE);
        als(binnenBereik(), "bereik-huiselijke-kring", "NAAR_AFWEGING_1");
        als(oracle.adviesActueel(), "advies-is-actueel", "ADVIES_ACTUEEL");
        als(informeren(), "ouders-informeren-kan", "OUDERS_INFORMEREN_KAN");
        als(oracle.gesprokenNaOverleg(), "ouders-gesproken-na-overleg", "OUDERS_GESPROKEN");
        als(nee, "nee-staat", "NEE_STAAT");
        als(oracle.enEn(), "en-en", "EN_EN");
    }

    private boolean informeren() {
        return oracle.stappen.adviesOuders() == Stappen.AdviesOuders.INFORMEREN && oracle.adviesActueel();
    }

    /** A rule for each status, and two for OPEN: the question that decided, and those before it. */
    private void statussen() {
        boolean onvolledig = rij.melding == Melding.ONVOLLEDIG;
        status("afweging-beslist", Afweging.Status.BESLISSEND, w -> true);
        status("afweging-is-open", Afweging.Status.OPEN, w -> onvolledig && isBeslissend(w));
        status("afweging-bleef-open", Afweging.Status.OPEN, w -> !(onvolledig && isBeslissend(w)));
        status("afweging-beantwoord", Afweging.Status.BEANTWOORD, w -> true);
        status("afweging-afgeleid", Afweging.Status.AFGELEID, w -> true);
        status("afweging-met-veilig-thuis", Afweging.Status.MET_VEILIG_THUIS, w -> true);
        status("afweging-niet-aan-de-orde", Afweging.Status.NIET_AAN_DE_ORDE, w -> true);
    }

    private boolean isBeslissend(Weging weging) {
        return Integer.valueOf(weging.nummer()).equals(rij.beslissend);
    }

    private void status(String regel, Afweging.Status status, Predicate<Weging> welke) {
        List<String> velden = afwegingen.stream()
                .filter(weging -> weging.status() == status)
                .filter(welke)
                .flatMap(weging -> VELDEN.get(weging.nummer() - 1).stream())
                .toList();
        if (!velden.isEmpty()) {
            stappen.add(new Stap(regel, null, null, status.name(), velden));
        }
    }

    private void dringend() {
        boolean onvolledig = rij.melding == Melding.ONVOLLEDIG;
        als(onvolledig && oracle.openIndicatie(), "vraag-dringend-door-indicatie", "DRINGEND");
        als(onvolledig && heeft("nee-staat"), "vraag-dringend-door-nee", "DRINGEND");
        als(rij == Rij.U, "vraag-dringend-door-termijn", "DRINGEND");
    }

    /** In scope only: a ground each, and then what they come to. */
    private void terughouden() {
        if (!binnenBereik()) {
            return;
        }
        boolean gesproken = oracle.gesprokenNaOverleg();
        int zonder = stappen.size();
        grond(oracle.acuutGevaar(), "acute-onveiligheid");
        grond(Oracle.jaOfTwijfel(oracle.antwoord.onthulling()) && !gesproken, "onthulling");
        grond(
                er(i -> i.soort() == Soort.ACUUT && i.datum() != null && !oracle.besproken(i)) && !gesproken,
                "acuut-signaal");
        grond(
                oracle.vorm(
                        BijzondereVorm.PARTNERGEWELD, BijzondereVorm.OUDERENMISHANDELING, BijzondereVorm.MENSENHANDEL),
                "bijzondere-vorm");
        grond(oracle.signaal(Signaal.Aard.STALKING_EX_PARTNER), "stalking");
        Stappen.RedenGeenGesprek reden = oracle.stappen.redenGeenGesprek();
        grond(reden != null && Oracle.VEILIGHEID_OF_SPOED.contains(reden), "geen-gesprek");
        grond(oracle.stappen.adviesOuders() == Stappen.AdviesOuders.NIET_INFORMEREN, "advies-ouders");
        als(stappen.size() > zonder && !informeren(), "terughouden", "TERUGHOUDEN");
        als(oracle.gevaarlijkeVorm(), "terughouden-gevaarlijke-vorm", "TERUGHOUDEN");
        als(Boolean.TRUE.equals(oracle.casus.leerlingMeerderjarig()), "leerling-is-meerderjarig", "MEERDERJARIG");
    }

    private void grond(boolean als, String regel) {
        als(als, "terughouden-grond-" + regel, "GROND_OM_TERUG_TE_HOUDEN");
    }

    private String id(Taak taak) {
        boolean direct = rij.meldnorm == Meldnorm.NORM_1;
        boolean raadpleeg = rij.melding == Melding.RAADPLEEG_VEILIG_THUIS;
        return switch (taak.code()) {
            case MELDEN_BIJ_VEILIG_THUIS -> direct ? "actie-melden-direct" : "actie-melden";
            case OPNIEUW_MELDEN_BIJ_VEILIG_THUIS -> direct ? "actie-opnieuw-melden-direct" : "actie-opnieuw-melden";
            case ADVIES_VRAGEN_BIJ_VEILIG_THUIS ->
                raadpleeg ? "actie-advies-vragen" : "actie-advies-vragen-bij-open-indicatie";
            case OPNIEUW_OVERLEGGEN_MET_VEILIG_THUIS ->
                raadpleeg ? "actie-opnieuw-overleggen" : "actie-opnieuw-overleggen-bij-advies-om-te-melden";
            case EERST_OVERLEGGEN_MET_VEILIG_THUIS ->
                binnenBereik() ? "actie-eerst-overleggen" : "actie-eerst-overleggen-buiten-bereik";
            case LEERLING_BETREKKEN ->
                rij.melding == Melding.VEREIST
                        ? "actie-leerling-betrekken-bij-melding"
                        : "actie-leerling-betrekken-bij-hulp";
            case RESULTAAT_EVALUEREN ->
                rij == Rij.T ? "actie-resultaat-evalueren-op-termijn" : "actie-resultaat-evalueren-direct";
            case ANDERE_ROUTE_VOLGEN ->
                buitenBereik("", "actie-andere-route-leerlingen-onderling", "actie-andere-route-conflict-met-school");
            case AFWEGINGEN_3_TOT_EN_MET_5_MET_VEILIG_THUIS -> "actie-afwegingen-met-veilig-thuis";
            case BESTAANDE_HULP_VOORTZETTEN_EN_AFSTEMMEN -> "actie-bestaande-hulp-voortzetten";
            default -> "actie-" + woorden(taak.code());
        };
    }

    private void redenen() {
        for (int i = 0; i < redenen.size(); i++) {
            Oordeel oordeel = redenen.get(i);
            stappen.add(new Stap(
                    "reden-" + id(oordeel.code(), oordeel.oordeel()),
                    null,
                    null,
                    oordeel.oordeel().name(),
                    List.of("redenenOmNietTeMelden[" + i + "]")));
        }
    }

    private static String id(Reden reden, Redenoordeel.Oordeel oordeel) {
        return switch (reden) {
            case VERMOEDEN_WEGGENOMEN ->
                keuze(oordeel, "vermoeden-weggenomen", "", "vermoeden-weggenomen-niet-gesteund");
            case WACHTLIJST_VEILIG_THUIS -> "wachtlijst";
            case PRIVACY_AVG -> "privacy";
            case AL_HULPVERLENING_AANWEZIG -> keuze(oordeel, "", "al-hulpverlening", "al-hulpverlening-niet-genoeg");
            case HULPVERLENING_INGEZET ->
                keuze(oordeel, "hulp-ingezet-en-aanvaard", "hulp-ingezet-ongeldig", "hulp-ingezet-niet-genoeg");
            case DOORVERWEZEN ->
                keuze(oordeel, "doorverwezen-en-aanvaard", "doorverwezen-ongeldig", "doorverwezen-niet-genoeg");
            default -> woorden(reden);
        };
    }

    private static String keuze(Redenoordeel.Oordeel oordeel, String geldig, String ongeldig, String nietOpZichzelf) {
        return switch (oordeel) {
            case GELDIG -> geldig;
            case ONGELDIG -> ongeldig;
            case NIET_OP_ZICHZELF -> nietOpZichzelf;
        };
    }

    /** The school's own terms stand between the other points of attention and those about a term that has passed. */
    private void punten() {
        punten.stream().filter(code -> !overTermijnVanStap(code)).forEach(this::punt);
        for (Termijn termijn : oracle.termijnen()) {
            boolean naAdvies = termijn.stap() == 3 && oracle.stappen.collegialeConsultatie() == null;
            stap("termijn-stap-" + termijn.stap() + (naAdvies ? "-na-advies" : ""), "TERMIJN_STAP_" + termijn.stap());
        }
        punten.stream().filter(OracleStappen::overTermijnVanStap).forEach(this::punt);
    }

    private static boolean overTermijnVanStap(Aandachtspunt.Code code) {
        return code.name().startsWith("TERMIJN_STAP_");
    }

    private void punt(Aandachtspunt.Code code) {
        stap("aandacht-" + woorden(code), code.name());
    }

    private static String woorden(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean heeft(String regel) {
        return stappen.stream().anyMatch(stap -> stap.regel().equals(regel));
    }

    private void als(boolean als, String regel, String gevolg) {
        if (als) {
            stap(regel, gevolg);
        }
    }

    private void stap(String regel, String gevolg) {
        stappen.add(new Stap(regel, null, null, gevolg, List.of()));
    }

    private void weg(int afweging, boolean als, String regel, String gevolg) {
        if (als) {
            weg(afweging, regel, gevolg, List.of());
        }
    }

    private void weg(int afweging, String regel, String gevolg, List<String> feiten) {
        stappen.add(new Stap(regel, afweging, afwegingen.get(afweging - 1).antwoord(), gevolg, feiten));
    }
}
