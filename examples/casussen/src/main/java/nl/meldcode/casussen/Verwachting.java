package nl.meldcode.casussen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.OpenVraag;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import org.jspecify.annotations.Nullable;

/**
 * What a case file expects of the decision. What it does not name (null) is not checked.
 *
 * <p>A list holds what must be there; the decision may hold more. An empty list of {@code aandachtspunten}, {@code redenen} or
 * {@code openVragen} says that there must be none. A value.
 *
 * @param melding the outcome
 * @param meldnorm the norm; named without a value where there must be none
 * @param beslissendeAfweging the deciding afweging, 1 to 5; named without a value where there must be none
 * @param hulp the second decision
 * @param enEn whether the report comes on top of existing help
 * @param acties actions that must be there
 * @param geenActies actions that must not be there
 * @param aandachtspunten points of attention that must be there
 * @param redenen reasons, and what each must be worth
 * @param openVragen the fields that must be asked for
 * @param regels rules that must have fired
 */
public record Verwachting(
        @Nullable Melding melding,
        @Nullable Genoemd<Meldnorm> meldnorm,
        @Nullable Genoemd<Integer> beslissendeAfweging,
        @Nullable Hulpbesluit hulp,
        @Nullable Boolean enEn,
        List<Actie.Code> acties,
        List<Actie.Code> geenActies,
        @Nullable List<Aandachtspunt.Code> aandachtspunten,
        @Nullable Map<Reden, Redenoordeel.Oordeel> redenen,
        @Nullable List<String> openVragen,
        List<String> regels) {

    private static final List<String> VELDEN = List.of(
            "melding",
            "meldnorm",
            "beslissendeAfweging",
            "hulp",
            "enEn",
            "acties",
            "geenActies",
            "aandachtspunten",
            "redenen",
            "openVragen",
            "regels");
    private static final List<String> VRAGEN = List.of(
            "afwegingen.vermoeden",
            "afwegingen.acuteOnveiligheid",
            "afwegingen.structureleOnveiligheid",
            "afwegingen.onthulling",
            "afwegingen.effectieveHulpMogelijk",
            "afwegingen.hulpAanvaard",
            "hulp.termijn",
            "afwegingen.resultaatBereikt");

    /**
     * Makes an expectation.
     *
     * @param melding the outcome
     * @param meldnorm the norm
     * @param beslissendeAfweging the deciding afweging
     * @param hulp the second decision
     * @param enEn whether the report comes on top of existing help
     * @param acties actions that must be there
     * @param geenActies actions that must not be there
     * @param aandachtspunten points of attention
     * @param redenen reasons, and what each must be worth
     * @param openVragen the fields that must be asked for
     * @param regels rules that must have fired
     */
    public Verwachting {
        acties = List.copyOf(acties);
        geenActies = List.copyOf(geenActies);
        aandachtspunten = aandachtspunten == null ? null : List.copyOf(aandachtspunten);
        redenen = redenen == null ? null : Collections.unmodifiableMap(new EnumMap<>(redenen));
        openVragen = openVragen == null ? null : List.copyOf(openVragen);
        regels = List.copyOf(regels);
    }

    /**
     * A value that the file names, and that may be none.
     *
     * @param waarde the value, or null for none
     * @param <T> the type of the value
     */
    public record Genoemd<T>(@Nullable T waarde) {}

    static Verwachting lees(Veld top) {
        top.object(VELDEN);
        Veld melding = top.veld("melding");
        Veld meldnorm = top.veld("meldnorm");
        Veld afweging = top.veld("beslissendeAfweging");
        Veld hulp = top.veld("hulp");
        Veld enEn = top.veld("enEn");
        Veld aandachtspunten = top.veld("aandachtspunten");
        Veld redenen = top.veld("redenen");
        Veld openVragen = top.veld("openVragen");
        return new Verwachting(
                melding == null ? null : melding.code(Melding.class),
                meldnorm == null ? null : new Genoemd<>(meldnorm.isNull() ? null : meldnorm.code(Meldnorm.class)),
                afweging == null ? null : new Genoemd<>(afweging.isNull() ? null : afweging.afweging()),
                hulp == null ? null : hulp.code(Hulpbesluit.class),
                enEn == null ? null : enEn.waarOfOnwaar(),
                codes(top.veld("acties"), Actie.Code.class),
                codes(top.veld("geenActies"), Actie.Code.class),
                aandachtspunten == null ? null : codes(aandachtspunten, Aandachtspunt.Code.class),
                redenen == null ? null : oordelen(redenen),
                openVragen == null
                        ? null
                        : openVragen.lijst().stream()
                                .map(veld -> veld.eenVan(VRAGEN))
                                .toList(),
                regels(top.veld("regels")));
    }

    /**
     * Compares a decision with this expectation.
     *
     * @param besluit the decision
     * @return a line in Dutch for each difference, in the order of the fields; empty when all is as expected
     */
    public List<String> verschillen(Besluit besluit) {
        List<String> uit = new ArrayList<>();
        if (melding != null) {
            vergelijk(uit, "melding", melding, besluit.melding());
        }
        if (meldnorm != null) {
            vergelijk(uit, "meldnorm", meldnorm.waarde(), besluit.meldnorm());
        }
        if (beslissendeAfweging != null) {
            vergelijk(uit, "beslissendeAfweging", beslissendeAfweging.waarde(), besluit.beslissendeAfweging());
        }
        if (hulp != null) {
            vergelijk(uit, "hulp", hulp, besluit.hulp());
        }
        if (enEn != null) {
            vergelijk(uit, "enEn", enEn, besluit.enEn());
        }

        List<Actie.Code> echteActies =
                besluit.acties().stream().map(Actie::code).toList();
        bevat(uit, "acties", acties, echteActies);
        for (Actie.Code actie : geenActies) {
            if (echteActies.contains(actie)) {
                uit.add("geenActies: verwacht dat " + actie + " ontbreekt, maar die staat in het besluit");
            }
        }

        if (aandachtspunten != null) {
            List<Aandachtspunt.Code> echt =
                    besluit.aandachtspunten().stream().map(Aandachtspunt::code).toList();
            bevat(uit, "aandachtspunten", aandachtspunten, echt);
            geen(uit, "aandachtspunten", aandachtspunten, echt);
        }
        if (redenen != null) {
            Map<Reden, Redenoordeel.Oordeel> echt = new EnumMap<>(Reden.class);
            besluit.redenen().forEach(reden -> echt.put(reden.code(), reden.oordeel()));
            redenen.forEach((reden, oordeel) -> vergelijk(uit, "redenen." + reden, oordeel, echt.get(reden)));
            geen(uit, "redenen", redenen.keySet(), echt.keySet());
        }
        if (openVragen != null) {
            List<String> echt =
                    besluit.openVragen().stream().map(OpenVraag::veld).toList();
            bevat(uit, "openVragen", openVragen, echt);
            geen(uit, "openVragen", openVragen, echt);
        }

        List<String> echteRegels = besluit.auditTrail().stappen().stream()
                .map(AuditTrail.Stap::regel)
                .toList();
        for (String regel : regels) {
            if (!echteRegels.contains(regel)) {
                uit.add("regels: verwacht dat regel " + regel + " meedoet, maar dat is niet zo");
            }
        }
        return List.copyOf(uit);
    }

    private static void vergelijk(List<String> uit, String veld, @Nullable Object verwacht, @Nullable Object gekregen) {
        if (!Objects.equals(verwacht, gekregen)) {
            uit.add(veld + ": verwacht " + (verwacht == null ? "geen" : verwacht) + ", maar het besluit zegt "
                    + (gekregen == null ? "geen" : gekregen));
        }
    }

    private static void bevat(List<String> uit, String veld, List<?> verwacht, List<?> gekregen) {
        for (Object code : verwacht) {
            if (!gekregen.contains(code)) {
                uit.add(veld + ": verwacht " + code + ", maar het besluit heeft " + opsomming(gekregen));
            }
        }
    }

    private static void geen(List<String> uit, String veld, Collection<?> verwacht, Collection<?> gekregen) {
        if (verwacht.isEmpty() && !gekregen.isEmpty()) {
            uit.add(veld + ": verwacht geen, maar het besluit heeft " + opsomming(gekregen));
        }
    }

    private static String opsomming(Collection<?> codes) {
        return codes.isEmpty() ? "er geen" : codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> List<E> codes(@Nullable Veld veld, Class<E> soort) {
        return veld == null
                ? List.of()
                : veld.lijst().stream().map(code -> code.code(soort)).toList();
    }

    private static Map<Reden, Redenoordeel.Oordeel> oordelen(Veld veld) {
        Map<Reden, Redenoordeel.Oordeel> oordelen = new EnumMap<>(Reden.class);
        veld.velden(Reden.class)
                .forEach((reden, oordeel) -> oordelen.put(reden, oordeel.code(Redenoordeel.Oordeel.class)));
        return oordelen;
    }

    private static List<String> regels(@Nullable Veld veld) {
        if (veld == null) {
            return List.of();
        }
        for (Veld regel : veld.lijst()) {
            if (!regel.tekst().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw regel.fout(
                        Foutcode.ONGELDIGE_WAARDE,
                        regel.waarde()
                                + " kan geen regel zijn; een regel heet bijvoorbeeld \"afweging-2-ja-is-melden\"");
            }
        }
        return veld.lijst().stream().map(Veld::tekst).toList();
    }
}
