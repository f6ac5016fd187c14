package nl.meldcode.verslag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Bron;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Regelset;
import nl.meldcode.Uitkomst;
import nl.meldcode.Veld;
import nl.meldcode.Vraag;
import nl.meldcode.verslag.Page.Fact;
import nl.meldcode.verslag.Page.Value;
import org.jspecify.annotations.Nullable;

/**
 * An audit trail as a page for a reader: a school leader who puts it in a file, an inspector who follows it years later. For each
 * rule that fired it says the question, the answer, the facts, the rule, its source and what followed.
 *
 * <p>The page is in the language of the trail. It says what stands in the trail, and of the sources that stand there by their tags what
 * they are; nothing else: where no answer was given or no date recorded, it says so. It shows the facts of the case, so it belongs where the case file is. It does not take the place of
 * the trail: only that can be verified, with {@link Afwegingskader#controleer}. When the hash of the trail does not fit its
 * content, the page begins with that.
 *
 * <p>What comes from outside, such as a label, is shown as the text that it is: in plain text without control characters, in
 * Markdown without any meaning in Markdown or HTML.
 */
public final class Verslag {

    private static final int AFWEGINGEN = 5;

    /** At the top of the page, or with the afwegingen. */
    private static final Set<Veld> STAAT_ELDERS = staatElders();

    private final AuditTrail trail;
    private final Casus casus;
    private final Labels labels;
    private final Feiten feiten;
    private final Page page;

    private Verslag(AuditTrail trail, Page page) {
        this.trail = trail;
        this.casus = trail.invoer();
        this.labels = new Labels(trail.taal());
        this.feiten = new Feiten(casus, labels);
        this.page = page;
    }

    private static Set<Veld> staatElders() {
        Set<Veld> elders = EnumSet.of(Veld.REFERENTIE, Veld.PEILDATUM);
        for (Vraag vraag : Vraag.values()) {
            if (!vraag.mogelijkeAntwoorden().isEmpty()) {
                Veld.van(vraag.veld()).ifPresent(elders::add);
            }
        }
        return elders;
    }

    /**
     * The page as plain text, in lines of at most 80 columns; only a word that is longer, such as a URI, goes past that.
     *
     * @param trail the audit trail
     * @return the page, every line ended with a line feed
     */
    public static String tekst(AuditTrail trail) {
        Objects.requireNonNull(trail, "trail");
        return new Verslag(Objects.requireNonNull(trail, "trail"), new TextPage()).schrijf();
    }

    /**
     * The page as Markdown (CommonMark), one line for each paragraph and each item.
     *
     * @param trail the audit trail
     * @return the page, every line ended with a line feed
     */
    public static String markdown(AuditTrail trail) {
        Objects.requireNonNull(trail, "trail");
        return new Verslag(Objects.requireNonNull(trail, "trail"), new MarkdownPage()).schrijf();
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
        bronnen();
        controle(hashKlopt);
        return page.toString();
    }

    private void begin(boolean hashKlopt) {
        Uitkomst uitkomst = trail.uitkomst();
        page.title(isOefening() ? labels.get("titel.oefening", titel()) : titel());
        if (isOefening()) {
            page.warning(labels.get("oefening"));
        }
        if (!hashKlopt) {
            page.warning(labels.get("hash.onjuist"));
        }
        if (uitkomst.enEn()) {
            page.paragraph(labels.get("enEn"));
        }
        trail.beslissend().map(Stap::tekst).ifPresent(page::paragraph);
        if (uitkomst.melding() != Melding.BUITEN_BEREIK) {
            page.paragraph(labels.get("norm"));
        }
        Regelset regelset = trail.regelset();
        page.facts(List.of(
                fact("uitkomst", labels.uitkomst(uitkomst)),
                fact("hulpbesluit", labels.of(uitkomst.hulp())),
                new Fact(labels.kop(Veld.REFERENTIE), Value.code(casus.referentie())),
                new Fact(labels.kop(Veld.PEILDATUM), labels.of(casus.peildatum())),
                fact("genomenOp", labels.moment(trail.genomenOp())),
                fact("modus", labels.of(trail.modus())),
                fact("regelset", regelset(regelset))));
    }

    private boolean isOefening() {
        return trail.modus() == AuditTrail.Modus.OEFENING;
    }

    private String titel() {
        String titel = labels.get("titel." + trail.uitkomst().melding());
        Meldnorm meldnorm = trail.uitkomst().meldnorm();
        return meldnorm == null ? titel : labels.get("titel.norm", titel, labels.of(meldnorm));
    }

    private String regelset(Regelset regelset) {
        String vanaf = labels.of(regelset.geldigVanaf());
        LocalDate tot = regelset.geldigTot();
        return tot == null
                ? labels.get("regelset.open", regelset.id(), regelset.versie(), vanaf)
                : labels.get("regelset.tot", regelset.id(), regelset.versie(), vanaf, labels.of(tot));
    }

    private void afwegingen() {
        page.heading(1, labels.get("kop.afwegingen"));
        page.paragraph(labels.get("uitleg.afwegingen"));
        if (trail.uitkomst().melding() == Melding.BUITEN_BEREIK) {
            page.paragraph(labels.get("uitleg.geenAfweging"));
        }
        for (int nummer = 1; nummer <= AFWEGINGEN; nummer++) {
            afweging(nummer);
        }
    }

    /** The answers as given, the one that the rules took it for where they took it for one, and whether it decides. */
    private void afweging(int nummer) {
        List<Vraag> vragen = vragen(nummer);
        List<Fact> facts = new ArrayList<>();
        for (Vraag vraag : vragen) {
            String naam = vragen.size() == 1
                    ? labels.get("antwoord")
                    : Veld.van(vraag.veld()).map(labels::kop).orElseThrow();
            facts.add(new Fact(naam, labels.of(vraag.antwoord(casus))));
        }
        Antwoord geldend = geldend(nummer);
        if (geldend != null && vragen.size() > 1) {
            facts.add(fact("antwoord.samen", labels.of(geldend)));
        } else if (geldend != null && geldend != vragen.get(0).antwoord(casus)) {
            facts.add(fact("antwoord.telt", labels.get("antwoord.afgeleid", labels.of(geldend))));
        }
        if (Objects.equals(trail.uitkomst().beslissendeAfweging(), nummer)) {
            facts.add(fact("status", labels.of(isOpen() ? Afweging.Status.OPEN : Afweging.Status.BESLISSEND)));
        }
        page.item(nummer, labels.get("afweging." + nummer), null, facts);
    }

    private @Nullable Antwoord geldend(int nummer) {
        for (Stap stap : trail.stappen()) {
            Integer afweging = stap.afweging();
            if (afweging != null && afweging == nummer && stap.antwoord() != null) {
                return stap.antwoord();
            }
        }
        return null;
    }

    /** The questions of an afweging that are answered by yes, no or doubt. */
    private static List<Vraag> vragen(int nummer) {
        return Arrays.stream(Vraag.values())
                .filter(vraag -> vraag.afweging() == nummer
                        && !vraag.mogelijkeAntwoorden().isEmpty())
                .toList();
    }

    /** Whether the afweging that decided is itself still open: a rule says so, in a step that names the fields of its questions. */
    private boolean isOpen() {
        Integer beslissend = trail.uitkomst().beslissendeAfweging();
        return beslissend != null
                && trail.stappen().stream()
                        .filter(stap -> stap.gevolg().equals(Afweging.Status.OPEN.name()))
                        .anyMatch(stap ->
                                vragen(beslissend).stream().map(Vraag::veld).anyMatch(stap.feiten()::contains));
    }

    private List<Stap> stappen(Stap.Soort... soorten) {
        List<Stap.Soort> gezocht = List.of(soorten);
        return trail.stappen().stream()
                .filter(stap -> gezocht.contains(stap.soort()))
                .toList();
    }

    private void weg() {
        page.heading(2, labels.get("kop.weg"));
        page.paragraph(labels.get("uitleg.weg"));
        for (Stap stap : stappen(Stap.Soort.WEG, Stap.Soort.UITKOMST)) {
            boolean beslist = stap.soort() == Stap.Soort.UITKOMST;
            stap(stap, beslist ? labels.get(isOpen() ? "stap.open" : "stap.beslist") : null, true);
        }
    }

    private void gevolgen() {
        page.heading(3, labels.get("kop.gevolgen"));
        List<Stap> overig = stappen(Stap.Soort.OVERIG);
        if (!overig.isEmpty()) {
            page.subheading(labels.get("kop.ookGeldt"));
            overig.forEach(stap -> stap(stap, null, true));
        }
        gevolgen("kop.acties", Stap.Soort.ACTIE);
        gevolgen("kop.redenen", Stap.Soort.REDEN);
        gevolgen("kop.aandachtspunten", Stap.Soort.AANDACHTSPUNT);
    }

    private void gevolgen(String kop, Stap.Soort soort) {
        page.subheading(labels.get(kop));
        List<Stap> stappen = stappen(soort);
        if (stappen.isEmpty()) {
            page.paragraph(labels.get("geen.zin"));
        }
        for (Stap stap : stappen) {
            String gevolg = labels.gevolg(stap, trail.uitkomst()).text();
            String reden = soort == Stap.Soort.REDEN ? feiten.reden(stap) : null;
            stap(stap, reden == null ? gevolg : labels.get("reden.oordeel", reden, gevolg), false);
        }
    }

    /** What a rule says, and all that accounts for it; what followed only where the heading does not say that. */
    private void stap(Stap stap, @Nullable String kop, boolean metGevolg) {
        List<Fact> facts = new ArrayList<>();
        Integer afweging = stap.afweging();
        Antwoord antwoord = stap.antwoord();
        if (afweging != null && antwoord != null) {
            facts.add(fact("stap.vraag", labels.get("stap.vraag.antwoord", afweging, labels.of(antwoord))));
        }
        facts.add(lijst(labels.get("stap.feiten"), stap.feiten().stream().map(feiten::feit)));
        facts.add(new Fact(labels.get("stap.regel"), Value.code(stap.regel())));
        facts.add(lijst(labels.get("stap.bron"), stap.bron().stream().map(labels::bron)));
        if (stap.keuze()) {
            facts.add(fact("stap.keuze", labels.get("stap.keuze.ja")));
        }
        if (metGevolg) {
            facts.add(new Fact(labels.get("stap.gevolg"), labels.gevolg(stap, trail.uitkomst())));
        }
        page.item(stap.volgnummer(), kop, stap.tekst(), facts);
    }

    private void casus() {
        page.heading(4, labels.get("kop.casus"));
        page.paragraph(labels.get("uitleg.casus"));
        page.facts(Arrays.stream(Veld.values())
                .filter(veld -> !STAAT_ELDERS.contains(veld))
                .map(this::veld)
                .toList());
    }

    private Fact veld(Veld veld) {
        Object waarde = veld.waarde(casus);
        return waarde instanceof List<?> lijst
                ? lijst(labels.kop(veld), lijst.stream().map(labels::of).map(Value::new))
                : new Fact(labels.kop(veld), labels.of(waarde));
    }

    private void protocol() {
        Protocol protocol = trail.protocol();
        Protocol.DagenPerStap dagen = protocol.dagenPerStap();
        page.heading(5, labels.get("kop.protocol"));
        page.facts(List.of(
                fact("uitvoerder", labels.of(protocol.uitvoerder())),
                fact("melder", labels.of(protocol.melder())),
                fact("beslisser", labels.of(protocol.beslisser())),
                fact("meldpunt", protocol.meldpunt().naam()),
                fact("telefoon", protocol.meldpunt().telefoon()),
                fact("dagen.1", dagen(dagen.stap1())),
                fact("dagen.2", dagen(dagen.stap2())),
                fact("dagen.3", dagen(dagen.stap3())),
                fact("verwijsindex", labels.of(protocol.verwijsindex()))));
    }

    private String dagen(@Nullable Integer dagen) {
        return dagen == null ? labels.get("geen") : dagen.toString();
    }

    private void context() {
        AuditTrail.Context context = trail.context();
        page.heading(6, labels.get("kop.context"));
        page.paragraph(labels.get("uitleg.context"));
        List<Fact> facts = new ArrayList<>();
        facts.add(kenmerk("traceId", context.traceId()));
        facts.add(kenmerk("spanId", context.spanId()));
        facts.add(kenmerk("verwerkingsactiviteit", context.verwerkingsactiviteit()));
        if (context.labels().isEmpty()) {
            facts.add(fact("labels", labels.get("geen")));
        }
        page.facts(facts);
        if (!context.labels().isEmpty()) {
            page.subheading(labels.get("labels"));
            page.facts(labels("", context.labels()).toList());
        }
    }

    /** Labels under labels by all their names, from the outside in. */
    private static Stream<Fact> labels(String voor, Map<?, ?> labels) {
        return labels.entrySet().stream().flatMap(label -> {
            String naam = voor + label.getKey();
            return label.getValue() instanceof Map<?, ?> onder
                    ? labels(naam + " / ", onder)
                    : Stream.of(new Fact(naam, String.valueOf(label.getValue())));
        });
    }

    /** The trail names its sources by their tags; what they are, the library knows. */
    private void bronnen() {
        Set<String> tags = trail.stappen().stream()
                .flatMap(stap -> stap.bron().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        page.heading(7, labels.get("kop.bronnen"));
        page.paragraph(labels.get("uitleg.bronnen"));
        List<Fact> facts = new ArrayList<>();
        for (Bron bron : Bron.alle()) {
            if (tags.remove(bron.tag())) {
                facts.add(new Fact(bron.titel(), bron(bron)));
            }
        }
        if (!tags.isEmpty()) {
            facts.add(lijst(labels.get("bron.onbekend"), tags.stream().map(Value::code)));
        }
        page.facts(facts);
    }

    private Value bron(Bron bron) {
        String adres = bron.adres();
        String wat = labels.get("bron.gezien", labels.of(bron.graad()), labels.of(bron.gezien()));
        return bron.heeftLink()
                ? new Value(wat, bron.tag(), adres)
                : new Value(adres == null ? wat : wat + ", " + adres, bron.tag());
    }

    private void controle(boolean hashKlopt) {
        AuditTrail.Bibliotheek bibliotheek = trail.bibliotheek();
        String vorigeHash = trail.vorigeHash();
        page.heading(8, labels.get("kop.controle"));
        page.paragraph(labels.get("uitleg.controle"));
        page.facts(List.of(
                kenmerk("besluitId", trail.besluitId().toString()),
                vorigeHash == null
                        ? fact("vorigeHash", labels.get("vorigeHash.geen"))
                        : kenmerk("vorigeHash", vorigeHash),
                kenmerk("hash", trail.hash()),
                fact("hash.nagerekend", labels.get(hashKlopt ? "hash.klopt" : "hash.kloptNiet")),
                kenmerk("sha256", trail.regelset().sha256()),
                fact("bibliotheek", bibliotheek.naam() + " " + bibliotheek.versie()),
                fact("drools", bibliotheek.drools()),
                fact("taal", labels.of(trail.taal()))));
        page.paragraph(labels.get("ondersteunt"));
        if (isOefening()) {
            page.warning(labels.get("oefening"));
        }
    }

    private Fact fact(String sleutel, String waarde) {
        return new Fact(labels.get(sleutel), waarde);
    }

    /** Something that is there for machines, or for nobody to read aloud. */
    private Fact kenmerk(String sleutel, @Nullable String kenmerk) {
        return kenmerk == null
                ? fact(sleutel, labels.get("nietVastgelegd"))
                : new Fact(labels.get(sleutel), Value.code(kenmerk));
    }

    private Fact lijst(String naam, Stream<Value> waarden) {
        List<Value> lijst = waarden.toList();
        return new Fact(naam, lijst.isEmpty() ? List.of(new Value(labels.get("geen"))) : lijst);
    }
}
