package nl.meldcode.casussen;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Taal;
import nl.meldcode.Vraag;
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

    private static final List<String> FIELDS = List.of(
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
    private static final List<String> VRAGEN =
            Arrays.stream(Vraag.values()).map(Vraag::veld).toList();

    /**
     * Makes an expectation.
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

    /** Reads all of it: each fault is kept in the document, and the value with a fault is left out. */
    static Verwachting lees(JsonField top) {
        top.object(FIELDS);
        return new Verwachting(
                read(top, "melding", field -> field.code(Melding.class)),
                read(top, "meldnorm", field -> new Genoemd<>(field.isNull() ? null : field.code(Meldnorm.class))),
                read(top, "beslissendeAfweging", field -> new Genoemd<>(field.isNull() ? null : field.afweging())),
                read(top, "hulp", field -> field.code(Hulpbesluit.class)),
                read(top, "enEn", JsonField::bool),
                orNone(read(top, "acties", field -> codes(field, Actie.Code.class))),
                orNone(read(top, "geenActies", field -> codes(field, Actie.Code.class))),
                read(top, "aandachtspunten", field -> codes(field, Aandachtspunt.Code.class)),
                read(top, "redenen", Verwachting::oordelen),
                read(top, "openVragen", field -> field.list(vraag -> vraag.oneOf(VRAGEN))),
                orNone(read(top, "regels", field -> field.list(regel -> regel.name("fout.regelnaam")))));
    }

    /** What a reader makes of a field; null where the field is not there, or has a fault, which is kept. */
    private static <T> @Nullable T read(JsonField top, String name, Function<JsonField, T> reader) {
        JsonField field = top.field(name);
        return field == null
                ? null
                : top.document().keep(() -> reader.apply(field)).orElse(null);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * Compares a decision with this expectation.
     *
     * @param besluit the decision
     * @param taal the language of the lines; codes and the names of fields are the same in each
     * @return a line for each difference, in the order of the fields; empty when all is as expected
     */
    public List<String> verschillen(Besluit besluit, Taal taal) {
        return differences(besluit, taal).lines();
    }

    /** This expectation next to a decision. */
    Differences differences(Besluit besluit, Taal taal) {
        Differences differences = new Differences(besluit, taal);
        if (melding != null) {
            differences.melding(melding);
        }
        if (meldnorm != null) {
            differences.meldnorm(meldnorm.waarde());
        }
        if (beslissendeAfweging != null) {
            differences.beslissendeAfweging(beslissendeAfweging.waarde());
        }
        if (hulp != null) {
            differences.hulp(hulp);
        }
        if (enEn != null) {
            differences.enEn(enEn);
        }
        differences.acties(acties);
        differences.geenActies(geenActies);
        if (aandachtspunten != null) {
            differences.aandachtspunten(aandachtspunten);
        }
        if (redenen != null) {
            differences.redenen(redenen);
        }
        if (openVragen != null) {
            differences.openVragen(openVragen);
        }
        differences.regels(regels);
        return differences;
    }

    private static <E extends Enum<E>> List<E> codes(JsonField field, Class<E> type) {
        return field.list(code -> code.code(type));
    }

    private static Map<Reden, Redenoordeel.Oordeel> oordelen(JsonField field) {
        Map<Reden, Redenoordeel.Oordeel> oordelen = new EnumMap<>(Reden.class);
        for (Reden reden : field.codes(Reden.class)) {
            Redenoordeel.Oordeel oordeel = read(field, reden.name(), value -> value.code(Redenoordeel.Oordeel.class));
            if (oordeel != null) {
                oordelen.put(reden, oordeel);
            }
        }
        return oordelen;
    }
}
