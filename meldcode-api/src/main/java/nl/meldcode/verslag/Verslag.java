package nl.meldcode.verslag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Antwoorden;
import nl.meldcode.AuditTrail;
import nl.meldcode.Casus;
import nl.meldcode.Hulp;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelset;
import nl.meldcode.Stappen;
import nl.meldcode.Uitkomst;
import nl.meldcode.verslag.Page.Gegeven;
import nl.meldcode.verslag.Page.Waarde;
import org.jspecify.annotations.Nullable;

/**
 * An audit trail as a page for a reader: a school leader who puts it in a file, an inspector who follows it years later. For each
 * rule that fired it says the question, the answer, the facts, the rule, its source and what followed.
 *
 * <p>The page is in the language of the trail. It says what stands in the trail and nothing else: where no answer was given or no
 * date recorded, it says so. It shows the facts of the case, so it belongs where the case file is. It does not take the place of
 * the trail: only that can be verified, with {@link Afwegingskader#controleer}. When the hash of the trail does not fit its
 * content, the page begins with that.
 *
 * <p>What comes from outside, such as a label, is shown as the text that it is: in plain text without control characters, in
 * Markdown without any meaning in Markdown or HTML.
 */
public final class Verslag {

    private final AuditTrail trail;
    private final Casus casus;
    private final Labels woorden;
    private final Feiten feiten;
    private final Page pagina;

    private Verslag(AuditTrail trail, Page pagina) {
        this.trail = trail;
        this.casus = trail.invoer();
        this.woorden = new Labels(trail.taal());
        this.feiten = new Feiten(casus, woorden);
        this.pagina = pagina;
    }

    /**
     * The page as plain text, in lines of at most 80 columns; only a word that is longer, such as a URI, goes past that.
     *
     * @param trail the audit trail
     * @return the page, every line ended with a line feed
     */
    public static String tekst(AuditTrail trail) {
        return new Verslag(Objects.requireNonNull(trail, "trail"), new Page.Tekst()).schrijf();
    }

    /**
     * The page as Markdown (CommonMark), one line for each paragraph and each item.
     *
     * @param trail the audit trail
     * @return the page, every line ended with a line feed
     */
    public static String markdown(AuditTrail trail) {
        return new Verslag(Objects.requireNonNull(trail, "trail"), new Page.Markdown()).schrijf();
    }

    private String schrijf() {
        boolean hashKlopt = trail.berekendeHash().equals(trail.hash());
        begin(hashKlopt);
        afwegingen();
        weg();
        gevolgen();
        casus();
        protocol();
        context();
        controle(hashKlopt);
        return pagina.toString();
    }

    private void begin(boolean hashKlopt) {
        Uitkomst uitkomst = trail.uitkomst();
        pagina.titel(isOefening() ? woorden.get("titel.oefening", titel()) : titel());
        if (isOefening()) {
            pagina.waarschuwing(woorden.get("oefening"));
        }
        if (!hashKlopt) {
            pagina.waarschuwing(woorden.get("hash.onjuist"));
        }
        if (uitkomst.enEn()) {
            pagina.alinea(woorden.get("enEn"));
        }
        trail.stappen().stream()
                .filter(this::isBeslissend)
                .map(AuditTrail.Stap::tekst)
                .forEach(pagina::alinea);
        if (uitkomst.melding() != Melding.BUITEN_BEREIK) {
            pagina.alinea(woorden.get("norm"));
        }
        Regelset regelset = trail.regelset();
        pagina.gegevens(List.of(
                gegeven("uitkomst", woorden.uitkomst(uitkomst)),
                gegeven("hulpbesluit", woorden.of(uitkomst.hulp())),
                kenmerk("referentie", casus.referentie()),
                gegeven("peildatum", woorden.of(casus.peildatum())),
                gegeven("genomenOp", woorden.of(trail.genomenOp())),
                gegeven("modus", woorden.of(trail.modus())),
                gegeven("regelset", regelset(regelset))));
    }

    private boolean isOefening() {
        return trail.modus() == AuditTrail.Modus.OEFENING;
    }

    private String titel() {
        String titel = woorden.get("titel." + trail.uitkomst().melding());
        Meldnorm meldnorm = trail.uitkomst().meldnorm();
        return meldnorm == null ? titel : woorden.get("titel.norm", titel, woorden.of(meldnorm));
    }

    private String regelset(Regelset regelset) {
        String vanaf = woorden.of(regelset.geldigVanaf());
        LocalDate tot = regelset.geldigTot();
        return tot == null
                ? woorden.get("regelset.open", regelset.id(), regelset.versie(), vanaf)
                : woorden.get("regelset.tot", regelset.id(), regelset.versie(), vanaf, woorden.of(tot));
    }

    private void afwegingen() {
        pagina.kop(1, woorden.get("kop.afwegingen"));
        pagina.alinea(woorden.get("uitleg.afwegingen"));
        if (trail.uitkomst().melding() == Melding.BUITEN_BEREIK) {
            pagina.alinea(woorden.get("uitleg.geenAfweging"));
        }
        Antwoorden antwoorden = casus.antwoorden();
        afweging(1, antwoorden.vermoeden());
        afweging(
                2,
                gegeven("acuteOnveiligheid", woorden.of(antwoorden.acuteOnveiligheid())),
                gegeven("structureleOnveiligheid", woorden.of(antwoorden.structureleOnveiligheid())),
                gegeven("onthulling", woorden.of(antwoorden.onthulling())));
        afweging(3, antwoorden.effectieveHulpMogelijk());
        afweging(4, antwoorden.hulpAanvaard());
        afweging(5, antwoorden.resultaatBereikt());
    }

    private void afweging(int nummer, Antwoord gegeven) {
        afweging(nummer, gegeven("antwoord", woorden.of(gegeven)));
    }

    /** The answers as given, the one that the rules took it for where they took it for one, and whether it decides. */
    private void afweging(int nummer, Gegeven... gegeven) {
        List<Gegeven> gegevens = new ArrayList<>(List.of(gegeven));
        Antwoord geldend = geldend(nummer);
        if (geldend != null) {
            if (nummer == 2) {
                gegevens.add(gegeven("antwoord.samen", woorden.of(geldend)));
            } else if (nummer == 1 && geldend != casus.antwoorden().vermoeden()) {
                gegevens.add(gegeven("antwoord.telt", woorden.of(geldend)));
            }
        }
        Integer beslissend = trail.uitkomst().beslissendeAfweging();
        if (beslissend != null && beslissend == nummer) {
            gegevens.add(
                    gegeven("status", woorden.of(isOnvolledig() ? Afweging.Status.OPEN : Afweging.Status.BESLISSEND)));
        }
        pagina.punt(nummer, woorden.get("afweging." + nummer), null, gegevens);
    }

    private @Nullable Antwoord geldend(int nummer) {
        for (AuditTrail.Stap stap : trail.stappen()) {
            Integer afweging = stap.afweging();
            if (afweging != null && afweging == nummer && stap.antwoord() != null) {
                return stap.antwoord();
            }
        }
        return null;
    }

    private boolean isOnvolledig() {
        return trail.uitkomst().melding() == Melding.ONVOLLEDIG;
    }

    /** Where a step stands on the page. */
    private enum Deel {
        WEG,
        ACTIE,
        REDEN,
        AANDACHTSPUNT,
        OVERIG
    }

    private Deel deel(AuditTrail.Stap stap) {
        if (Labels.code(Actie.Code.class, stap.gevolg()).isPresent()) {
            return Deel.ACTIE;
        }
        if (Labels.code(Redenoordeel.Oordeel.class, stap.gevolg()).isPresent()) {
            return Deel.REDEN;
        }
        if (Labels.code(Aandachtspunt.Code.class, stap.gevolg()).isPresent()) {
            return Deel.AANDACHTSPUNT;
        }
        return stap.afweging() != null || isBeslissend(stap) ? Deel.WEG : Deel.OVERIG;
    }

    private List<AuditTrail.Stap> stappen(Deel deel) {
        return trail.stappen().stream().filter(stap -> deel(stap) == deel).toList();
    }

    private boolean isBeslissend(AuditTrail.Stap stap) {
        return Labels.code(Melding.class, stap.gevolg()).isPresent();
    }

    private void weg() {
        pagina.kop(2, woorden.get("kop.weg"));
        pagina.alinea(woorden.get("uitleg.weg"));
        for (AuditTrail.Stap stap : stappen(Deel.WEG)) {
            String kop = isBeslissend(stap) ? woorden.get(isOnvolledig() ? "stap.open" : "stap.beslist") : null;
            stap(stap, kop, true);
        }
    }

    private void gevolgen() {
        pagina.kop(3, woorden.get("kop.gevolgen"));
        List<AuditTrail.Stap> overig = stappen(Deel.OVERIG);
        if (!overig.isEmpty()) {
            pagina.tussenkop(woorden.get("kop.ookGeldt"));
            overig.forEach(stap -> stap(stap, null, true));
        }
        gevolgen("kop.acties", Deel.ACTIE);
        gevolgen("kop.redenen", Deel.REDEN);
        gevolgen("kop.aandachtspunten", Deel.AANDACHTSPUNT);
    }

    private void gevolgen(String kop, Deel deel) {
        pagina.tussenkop(woorden.get(kop));
        List<AuditTrail.Stap> stappen = stappen(deel);
        if (stappen.isEmpty()) {
            pagina.alinea(woorden.get("geen.zin"));
        }
        for (AuditTrail.Stap stap : stappen) {
            String gevolg = woorden.gevolg(stap.gevolg(), trail.uitkomst()).tekst();
            String reden = deel == Deel.REDEN ? feiten.reden(stap) : null;
            stap(stap, reden == null ? gevolg : woorden.get("reden.oordeel", reden, gevolg), false);
        }
    }

    /** What a rule says, and all that accounts for it; what followed only where the heading does not say that. */
    private void stap(AuditTrail.Stap stap, @Nullable String kop, boolean metGevolg) {
        List<Gegeven> gegevens = new ArrayList<>();
        Integer afweging = stap.afweging();
        Antwoord antwoord = stap.antwoord();
        if (afweging != null && antwoord != null) {
            gegevens.add(gegeven("stap.vraag", woorden.get("stap.vraag.antwoord", afweging, woorden.of(antwoord))));
        }
        gegevens.add(lijst("stap.feiten", stap.feiten().stream().map(feiten::feit)));
        gegevens.add(new Gegeven(woorden.get("stap.regel"), Waarde.code(stap.regel())));
        gegevens.add(lijst("stap.bron", stap.bron().stream().map(woorden::bron)));
        if (stap.keuze()) {
            gegevens.add(gegeven("stap.keuze", woorden.get("stap.keuze.ja")));
        }
        if (metGevolg) {
            gegevens.add(new Gegeven(woorden.get("stap.gevolg"), woorden.gevolg(stap.gevolg(), trail.uitkomst())));
        }
        pagina.punt(stap.volgnummer(), kop, stap.tekst(), gegevens);
    }

    private void casus() {
        Stappen stappen = casus.stappen();
        Hulp hulp = casus.hulp();
        pagina.kop(4, woorden.get("kop.casus"));
        pagina.alinea(woorden.get("uitleg.casus"));
        pagina.gegevens(List.of(
                gegeven("bereik", woorden.of(casus.bereik())),
                gegeven("signalenInKaart", woorden.ofNiets(stappen.signalenInKaart())),
                gegeven("collegialeConsultatie", woorden.ofNiets(stappen.collegialeConsultatie())),
                gegeven("adviesVeiligThuis", woorden.ofNiets(stappen.adviesVeiligThuis())),
                gegeven("uitkomstAdvies", woorden.of(stappen.uitkomstAdvies())),
                gegeven("gesprekBetrokkenen", woorden.ofNiets(stappen.gesprekBetrokkenen())),
                gegeven("redenGeenGesprek", woorden.ofNiets(stappen.redenGeenGesprek())),
                woordenlijst("signalen", casus.signalen().stream().map(feiten::signaal)),
                woordenlijst(
                        "bestaandeHulpverlening",
                        hulp.bestaandeHulpverlening().stream().map(feiten::hulp)),
                gegeven("termijn", woorden.ofNiets(hulp.termijn())),
                gegeven("casemanager", woorden.ofNiets(hulp.casemanager())),
                woordenlijst(
                        "bijzondereVormen", casus.bijzondereVormen().stream().map(woorden::of)),
                woordenlijst(
                        "eerdereMeldingen", casus.eerdereMeldingen().stream().map(woorden::of)),
                gegeven("oudersVoorafGeinformeerd", woorden.of(casus.oudersVoorafGeinformeerd())),
                gegeven("alleGezagdragersGesproken", woorden.of(casus.alleGezagdragersGesproken())),
                woordenlijst("redenen", casus.redenenOmNietTeMelden().stream().map(woorden::of))));
    }

    private void protocol() {
        Protocol protocol = trail.protocol();
        Protocol.DagenPerStap dagen = protocol.dagenPerStap();
        pagina.kop(5, woorden.get("kop.protocol"));
        pagina.gegevens(List.of(
                gegeven("uitvoerder", woorden.of(protocol.uitvoerder())),
                gegeven("melder", woorden.of(protocol.melder())),
                gegeven("beslisser", woorden.of(protocol.beslisser())),
                gegeven("meldpunt", protocol.meldpunt().naam()),
                gegeven("telefoon", protocol.meldpunt().telefoon()),
                gegeven("dagen.1", dagen(dagen.stap1())),
                gegeven("dagen.2", dagen(dagen.stap2())),
                gegeven("dagen.3", dagen(dagen.stap3())),
                gegeven("verwijsindex", woorden.ofNiets(protocol.verwijsindex()))));
    }

    private String dagen(@Nullable Integer dagen) {
        return dagen == null ? woorden.get("geen") : dagen.toString();
    }

    private void context() {
        AuditTrail.Context context = trail.context();
        pagina.kop(6, woorden.get("kop.context"));
        pagina.alinea(woorden.get("uitleg.context"));
        List<Gegeven> gegevens = new ArrayList<>();
        gegevens.add(kenmerk("traceId", context.traceId()));
        gegevens.add(kenmerk("spanId", context.spanId()));
        gegevens.add(kenmerk("verwerkingsactiviteit", context.verwerkingsactiviteit()));
        if (context.labels().isEmpty()) {
            gegevens.add(gegeven("labels", woorden.get("geen")));
        }
        pagina.gegevens(gegevens);
        if (!context.labels().isEmpty()) {
            pagina.tussenkop(woorden.get("labels"));
            pagina.gegevens(labels("", context.labels()).toList());
        }
    }

    /** Labels under labels by all their names, from the outside in. */
    private static Stream<Gegeven> labels(String voor, Map<?, ?> labels) {
        return labels.entrySet().stream().flatMap(label -> {
            String naam = voor + label.getKey();
            return label.getValue() instanceof Map<?, ?> onder
                    ? labels(naam + " / ", onder)
                    : Stream.of(new Gegeven(naam, String.valueOf(label.getValue())));
        });
    }

    private void controle(boolean hashKlopt) {
        AuditTrail.Bibliotheek bibliotheek = trail.bibliotheek();
        String vorigeHash = trail.vorigeHash();
        pagina.kop(7, woorden.get("kop.controle"));
        pagina.alinea(woorden.get("uitleg.controle"));
        pagina.gegevens(List.of(
                kenmerk("besluitId", trail.besluitId().toString()),
                vorigeHash == null
                        ? gegeven("vorigeHash", woorden.get("vorigeHash.geen"))
                        : kenmerk("vorigeHash", vorigeHash),
                kenmerk("hash", trail.hash()),
                gegeven("hash.nagerekend", woorden.get(hashKlopt ? "hash.klopt" : "hash.kloptNiet")),
                kenmerk("sha256", trail.regelset().sha256()),
                gegeven("bibliotheek", bibliotheek.naam() + " " + bibliotheek.versie()),
                gegeven("drools", bibliotheek.drools()),
                gegeven("taal", woorden.of(trail.taal()))));
        pagina.alinea(woorden.get("ondersteunt"));
        if (isOefening()) {
            pagina.waarschuwing(woorden.get("oefening"));
        }
    }

    private Gegeven gegeven(String sleutel, String waarde) {
        return new Gegeven(woorden.get(sleutel), waarde);
    }

    /** Something that is there for machines, or for nobody to read aloud. */
    private Gegeven kenmerk(String sleutel, @Nullable String kenmerk) {
        return kenmerk == null
                ? gegeven(sleutel, woorden.get("nietVastgelegd"))
                : new Gegeven(woorden.get(sleutel), Waarde.code(kenmerk));
    }

    private Gegeven woordenlijst(String sleutel, Stream<String> waarden) {
        return lijst(sleutel, waarden.map(Waarde::new));
    }

    private Gegeven lijst(String sleutel, Stream<Waarde> waarden) {
        List<Waarde> lijst = waarden.toList();
        return new Gegeven(woorden.get(sleutel), lijst.isEmpty() ? List.of(new Waarde(woorden.get("geen"))) : lijst);
    }
}
