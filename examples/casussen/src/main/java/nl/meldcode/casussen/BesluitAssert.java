package nl.meldcode.casussen;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Taal;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of a decision.
 *
 * <pre>{@code
 * assertThatBesluit(besluit)
 *         .vereistMelding()
 *         .volgens(Meldnorm.NORM_1)
 *         .heeftActie(Actie.Code.MELDEN_BIJ_VEILIG_THUIS)
 *         .doorRegel("afweging-2-twijfel-is-melden");
 * }</pre>
 *
 * <p>Each method returns this assertion, and fails with an {@link AssertionError} that says in Dutch what was expected, what the decision
 * says, and which rules led there. A list of nothing is refused with an {@link IllegalArgumentException}: it would always hold.
 */
public final class BesluitAssert extends AbstractAssert<BesluitAssert, Besluit> {

    private BesluitAssert(@Nullable Besluit besluit) {
        super(besluit, BesluitAssert.class);
    }

    /**
     * Starts.
     *
     * @param besluit the decision; null fails
     * @return an assertion about it
     */
    public static BesluitAssert assertThatBesluit(@Nullable Besluit besluit) {
        return new BesluitAssert(besluit);
    }

    /**
     * A report is needed.
     *
     * @return this assertion
     */
    public BesluitAssert vereistMelding() {
        return check(besluit -> besluit.melding(Melding.VEREIST));
    }

    /**
     * No report is needed now.
     *
     * @return this assertion
     */
    public BesluitAssert vereistGeenMelding() {
        return check(besluit -> besluit.melding(Melding.NIET_VEREIST));
    }

    /**
     * Veilig Thuis must be asked for advice first.
     *
     * @return this assertion
     */
    public BesluitAssert raadpleegtVeiligThuis() {
        return check(besluit -> besluit.melding(Melding.RAADPLEEG_VEILIG_THUIS));
    }

    /**
     * There is no outcome yet: a question is open.
     *
     * @return this assertion
     */
    public BesluitAssert isOnvolledig() {
        return check(besluit -> besluit.melding(Melding.ONVOLLEDIG));
    }

    /**
     * The meldcode is not the route.
     *
     * @return this assertion
     */
    public BesluitAssert isBuitenBereik() {
        return check(besluit -> besluit.melding(Melding.BUITEN_BEREIK));
    }

    /**
     * The norm that makes a report needed.
     *
     * @param meldnorm the norm, or null for none
     * @return this assertion
     */
    public BesluitAssert volgens(@Nullable Meldnorm meldnorm) {
        return check(besluit -> besluit.meldnorm(meldnorm));
    }

    /**
     * The afweging that decides.
     *
     * @param nummer its number, 1 to 5, or null for none
     * @return this assertion
     */
    public BesluitAssert beslistBijAfweging(@Nullable Integer nummer) {
        return check(besluit -> besluit.beslissendeAfweging(nummer));
    }

    /**
     * The second decision.
     *
     * @param hulp the decision about help
     * @return this assertion
     */
    public BesluitAssert heeftHulp(Hulpbesluit hulp) {
        return check(besluit -> besluit.hulp(hulp));
    }

    /**
     * The report comes on top of the help that is already there.
     *
     * @return this assertion
     */
    public BesluitAssert isEnEn() {
        return check(besluit -> besluit.enEn(true));
    }

    /**
     * The decision is not a report on top of help.
     *
     * @return this assertion
     */
    public BesluitAssert isNietEnEn() {
        return check(besluit -> besluit.enEn(false));
    }

    /**
     * Actions that must be there; there may be more.
     *
     * @param acties one or more
     * @return this assertion
     */
    public BesluitAssert heeftActie(Actie.Code... acties) {
        return check(besluit -> besluit.acties(list(acties)));
    }

    /**
     * Actions that must not be there.
     *
     * @param acties one or more
     * @return this assertion
     */
    public BesluitAssert heeftGeenActie(Actie.Code... acties) {
        return check(besluit -> besluit.geenActies(list(acties)));
    }

    /**
     * Points of attention that must be there; there may be more.
     *
     * @param punten one or more
     * @return this assertion
     */
    public BesluitAssert heeftAandachtspunt(Aandachtspunt.Code... punten) {
        return check(besluit -> besluit.aandachtspunten(list(punten)));
    }

    /**
     * Points of attention that must not be there.
     *
     * @param punten one or more
     * @return this assertion
     */
    public BesluitAssert heeftGeenAandachtspunt(Aandachtspunt.Code... punten) {
        return check(besluit -> besluit.geenAandachtspunten(list(punten)));
    }

    /**
     * What a reason that the school gives is worth.
     *
     * @param reden the reason
     * @param oordeel its worth
     * @return this assertion
     */
    public BesluitAssert oordeelt(Reden reden, Redenoordeel.Oordeel oordeel) {
        return check(besluit -> besluit.redenen(Map.of(reden, oordeel)));
    }

    /**
     * Fields that are asked for; there may be more.
     *
     * @param velden one or more paths, such as {@code afwegingen.onthulling}
     * @return this assertion
     */
    public BesluitAssert vraagtNaar(String... velden) {
        return check(besluit -> besluit.openVragen(list(velden)));
    }

    /**
     * Nothing is asked for.
     *
     * @return this assertion
     */
    public BesluitAssert vraagtNiets() {
        return check(besluit -> besluit.openVragen(List.of()));
    }

    /**
     * Rules that must have fired.
     *
     * @param regels one or more ids
     * @return this assertion
     */
    public BesluitAssert doorRegel(String... regels) {
        return check(besluit -> besluit.regels(list(regels)));
    }

    /**
     * Rules that must not have fired.
     *
     * @param regels one or more ids
     * @return this assertion
     */
    public BesluitAssert zonderRegel(String... regels) {
        return check(besluit -> besluit.geenRegels(list(regels)));
    }

    private BesluitAssert check(Consumer<Differences> demand) {
        isNotNull();
        Differences differences = new Differences(actual, Taal.NL);
        demand.accept(differences);
        if (!differences.lines().isEmpty()) {
            String heading = new Labels(Taal.NL).of("verslag.besluit", actual.referentie(), actual.peildatum());
            failWithMessage("%s", heading + "\n" + String.join("\n", differences.verslag()));
        }
        return this;
    }

    private static <T> List<T> list(T[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("name one or more");
        }
        return List.of(values);
    }
}
