package nl.meldcode.casussen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.OpenVraag;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/** A decision next to what is expected of it: each method adds the differences that it finds. */
final class Toetsing {

    private final Besluit besluit;
    private final Taal taal;
    private final List<String> verschillen = new ArrayList<>();

    Toetsing(Besluit besluit, Taal taal) {
        this.besluit = besluit;
        this.taal = taal;
    }

    void melding(Melding verwacht) {
        gelijk("melding", verwacht, besluit.melding());
    }

    void meldnorm(@Nullable Meldnorm verwacht) {
        gelijk("meldnorm", verwacht, besluit.meldnorm());
    }

    void beslissendeAfweging(@Nullable Integer verwacht) {
        gelijk("beslissendeAfweging", verwacht, besluit.beslissendeAfweging());
    }

    void hulp(Hulpbesluit verwacht) {
        gelijk("hulp", verwacht, besluit.hulp());
    }

    void enEn(boolean verwacht) {
        gelijk("enEn", verwacht, besluit.enEn());
    }

    void acties(List<Actie.Code> verwacht) {
        bevat("acties", verwacht, echteActies());
    }

    void geenActies(List<Actie.Code> verwacht) {
        mist("geenActies", verwacht, echteActies());
    }

    /** These are there, or none when it names none. */
    void aandachtspunten(List<Aandachtspunt.Code> verwacht) {
        bevatOfGeen("aandachtspunten", verwacht, echteAandachtspunten());
    }

    void geenAandachtspunten(List<Aandachtspunt.Code> verwacht) {
        mist("aandachtspunten", verwacht, echteAandachtspunten());
    }

    /** These are there and worth that, or none when it names none. */
    void redenen(Map<Reden, Redenoordeel.Oordeel> verwacht) {
        Map<Reden, Redenoordeel.Oordeel> echt = new EnumMap<>(Reden.class);
        besluit.redenen().forEach(reden -> echt.put(reden.code(), reden.oordeel()));
        verwacht.forEach((reden, oordeel) -> gelijk("redenen." + reden, oordeel, echt.get(reden)));
        if (verwacht.isEmpty()) {
            bevatOfGeen("redenen", List.of(), echt.keySet());
        }
    }

    /** These are asked for, or none when it names none. */
    void openVragen(List<String> verwacht) {
        bevatOfGeen(
                "openVragen",
                verwacht,
                besluit.openVragen().stream().map(OpenVraag::veld).toList());
    }

    void regels(List<String> verwacht) {
        verwacht.stream()
                .filter(regel -> !echteRegels().contains(regel))
                .forEach(regel -> voegToe("verschil.regel", regel));
    }

    /** Of a rule that does not exist it would always hold. */
    void geenRegels(List<String> verwacht) {
        Regelboek regelboek = Afwegingskader.builder()
                .regelset(besluit.auditTrail().regelset().versie())
                .build()
                .regelboek();
        for (String regel : verwacht) {
            if (echteRegels().contains(regel)) {
                voegToe("verschil.geen-regel", regel);
            } else if (regelboek.regel(regel).isEmpty()) {
                voegToe("verschil.onbekende-regel", regel);
            }
        }
    }

    /** A line for each difference so far. */
    List<String> verschillen() {
        return List.copyOf(verschillen);
    }

    /** The rules that led to the outcome: up to the row that decided. */
    static List<AuditTrail.Stap> weg(Besluit besluit) {
        List<AuditTrail.Stap> stappen = besluit.auditTrail().stappen();
        int weg = 0;
        while (weg < stappen.size()
                && !stappen.get(weg).gevolg().equals(besluit.melding().name())) {
            weg++;
        }
        return stappen.subList(0, Math.min(weg + 1, stappen.size()));
    }

    /** The differences, and the rules that led to the decision. */
    List<String> verslag() {
        List<String> regels = new ArrayList<>();
        regels.add(Teksten.tekst(taal, verschillen.isEmpty() ? "verslag.klopt" : "verslag.anders"));
        verschillen.forEach(verschil -> regels.add("  - " + verschil));

        List<AuditTrail.Stap> weg = weg(besluit);
        regels.add(Teksten.tekst(taal, "verslag.weg"));
        weg.forEach(stap -> regels.add("  " + stap.regel() + ": " + stap.tekst()));
        regels.add(Teksten.tekst(
                taal,
                "verslag.daarna",
                opsomming(echteRegels().subList(weg.size(), echteRegels().size()))));
        return regels;
    }

    private List<Actie.Code> echteActies() {
        return besluit.acties().stream().map(Actie::code).toList();
    }

    private List<Aandachtspunt.Code> echteAandachtspunten() {
        return besluit.aandachtspunten().stream().map(Aandachtspunt::code).toList();
    }

    private List<String> echteRegels() {
        return besluit.auditTrail().stappen().stream()
                .map(AuditTrail.Stap::regel)
                .toList();
    }

    private void gelijk(String veld, @Nullable Object verwacht, @Nullable Object gekregen) {
        if (!Objects.equals(verwacht, gekregen)) {
            voegToe("verschil.gelijk", veld, ofGeen(verwacht), ofGeen(gekregen));
        }
    }

    private void bevat(String veld, Collection<?> verwacht, Collection<?> gekregen) {
        for (Object code : verwacht) {
            if (!gekregen.contains(code)) {
                voegToe("verschil.bevat", veld, code, opsomming(gekregen));
            }
        }
    }

    private void bevatOfGeen(String veld, Collection<?> verwacht, Collection<?> gekregen) {
        bevat(veld, verwacht, gekregen);
        if (verwacht.isEmpty() && !gekregen.isEmpty()) {
            voegToe("verschil.bevat", veld, ofGeen(null), opsomming(gekregen));
        }
    }

    private void mist(String veld, Collection<?> verwacht, Collection<?> gekregen) {
        for (Object code : verwacht) {
            if (gekregen.contains(code)) {
                voegToe("verschil.ontbreekt", veld, code, opsomming(gekregen));
            }
        }
    }

    private void voegToe(String sleutel, Object... waarden) {
        verschillen.add(Teksten.tekst(taal, sleutel, waarden));
    }

    private Object ofGeen(@Nullable Object waarde) {
        return waarde == null ? Teksten.tekst(taal, "verschil.geen") : waarde;
    }

    private String opsomming(Collection<?> codes) {
        return codes.isEmpty()
                ? Teksten.tekst(taal, "verschil.er-geen")
                : codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
