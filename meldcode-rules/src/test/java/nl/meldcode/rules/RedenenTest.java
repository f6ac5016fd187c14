package nl.meldcode.rules;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.TWIJFEL;
import static nl.meldcode.Redenoordeel.Oordeel.GELDIG;
import static nl.meldcode.Redenoordeel.Oordeel.NIET_OP_ZICHZELF;
import static nl.meldcode.Redenoordeel.Oordeel.ONGELDIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Redenoordeel.Oordeel;
import nl.meldcode.Signaal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reason for not reporting is worth. The situations are the outcomes on which a reason could rest. */
class RedenenTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();
    private static final Set<Reden> MET = EnumSet.noneOf(Reden.class);

    /** A situation, by the outcome that it has. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private enum Situatie {
        GEEN_VERMOEDEN(Melding.NIET_VEREIST, casus -> casus.vermoeden(NEE)),
        HULP_LOOPT(Melding.NIET_VEREIST, casus -> hulp(casus).termijn(PEILDATUM)),
        HULP_GESLAAGD(
                Melding.NIET_VEREIST,
                casus -> hulp(casus).termijn(PEILDATUM.minusDays(1)).resultaatBereikt(JA)),
        MELDEN(Melding.VEREIST, casus -> casus.vermoeden(JA).structureleOnveiligheid(TWIJFEL)),
        ADVIES_VRAGEN(Melding.RAADPLEEG_VEILIG_THUIS, casus -> casus.vermoeden(TWIJFEL)),
        INDICATIE_OPEN(
                Melding.RAADPLEEG_VEILIG_THUIS,
                casus -> casus.vermoeden(NEE).signaal(PEILDATUM, Signaal.Aard.HOOG_SCHOOLVERZUIM)),
        GEEN_TERMIJN(Melding.ONVOLLEDIG, Situatie::hulp),
        TERMIJN_VOORBIJ(Melding.ONVOLLEDIG, casus -> hulp(casus).termijn(PEILDATUM.minusDays(1)));

        private final Melding melding;
        private final UnaryOperator<Casus.Builder> feiten;

        Situatie(Melding melding, UnaryOperator<Casus.Builder> feiten) {
            this.melding = melding;
            this.feiten = feiten;
        }

        private static Casus.Builder hulp(Casus.Builder casus) {
            return casus.vermoeden(JA)
                    .acuteOnveiligheid(NEE)
                    .structureleOnveiligheid(NEE)
                    .onthulling(NEE)
                    .effectieveHulpMogelijk(JA)
                    .hulpAanvaard(JA);
        }

        /** Existing help makes no difference to what a reason is worth. */
        private Stream<Casus.Builder> casussen() {
            return Stream.of(
                    feiten.apply(Casus.builder("redenen", PEILDATUM)),
                    feiten.apply(Casus.builder("redenen", PEILDATUM))
                            .bestaandeHulpverlening(BestaandeHulp.Organisatie.LOKAAL_TEAM));
        }
    }

    @AfterAll
    static void every_reason_was_met() {
        assertThat(MET).containsExactly(Reden.values());
    }

    @Test
    void a_suspicion_taken_away_counts_only_where_there_is_none_and_nothing_is_open() {
        oordelen(Reden.VERMOEDEN_WEGGENOMEN, GELDIG, Situatie.GEEN_VERMOEDEN);
        oordelen(Reden.VERMOEDEN_WEGGENOMEN, NIET_OP_ZICHZELF, behalve(Situatie.GEEN_VERMOEDEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"HULPVERLENING_INGEZET", "DOORVERWEZEN"})
    void help_counts_only_once_it_is_accepted_with_a_term_that_runs_or_a_result(Reden reden) {
        oordelen(reden, GELDIG, Situatie.HULP_LOOPT, Situatie.HULP_GESLAAGD);
        oordelen(reden, ONGELDIG, Situatie.MELDEN);
        oordelen(reden, NIET_OP_ZICHZELF, behalve(Situatie.HULP_LOOPT, Situatie.HULP_GESLAAGD, Situatie.MELDEN));
    }

    /** Not either-or any more, but both: help that is there is no reason where a report is needed. */
    @Test
    void help_that_is_there_already_never_counts_by_itself() {
        oordelen(Reden.AL_HULPVERLENING_AANWEZIG, ONGELDIG, Situatie.MELDEN);
        oordelen(Reden.AL_HULPVERLENING_AANWEZIG, NIET_OP_ZICHZELF, behalve(Situatie.MELDEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNALEN_NIET_EENDUIDIG", "OVERIG"})
    void doubt_and_other_reasons_never_count_by_themselves(Reden reden) {
        oordelen(reden, NIET_OP_ZICHZELF, Situatie.values());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MELDEN_SCHAADT_PROCES",
                "WACHTLIJST_VEILIG_THUIS",
                "ONBEKEND_MET_ROUTE",
                "VERTROUWEN_OUDERS",
                "GEEN_MEERWAARDE",
                "WEET_IK_NIET",
                "PRIVACY_AVG",
                "ANGST_VOOR_REACTIE",
                "LOKAAL_TEAM_RAADT_AF"
            })
    void what_the_framework_does_not_know_never_counts(Reden reden) {
        oordelen(reden, ONGELDIG, Situatie.values());
    }

    @ParameterizedTest
    @EnumSource
    void out_of_scope_no_reason_is_judged(Reden reden) {
        for (Bereik bereik : EnumSet.complementOf(EnumSet.of(Bereik.HUISELIJKE_KRING))) {
            assertThat(KADER.weeg(Casus.builder("redenen", PEILDATUM)
                                    .bereik(bereik)
                                    .redenOmNietTeMelden(reden)
                                    .build())
                            .redenen())
                    .isEmpty();
        }
    }

    @Test
    void a_reason_that_was_not_given_is_not_judged() {
        for (Situatie situatie : Situatie.values()) {
            assertThat(situatie.casussen()
                            .map(casus -> KADER.weeg(casus.build()).redenen()))
                    .allSatisfy(redenen -> assertThat(redenen).isEmpty());
        }
    }

    private static void oordelen(Reden reden, Oordeel oordeel, Situatie... situaties) {
        MET.add(reden);
        assertThat(situaties).isNotEmpty();
        for (Situatie situatie : situaties) {
            situatie.casussen().forEach(casus -> {
                Besluit besluit = KADER.weeg(casus.redenOmNietTeMelden(reden).build());

                assertThat(besluit.melding()).as("%s", situatie).isEqualTo(situatie.melding);
                assertThat(besluit.redenen())
                        .as("%s in %s", reden, situatie)
                        .extracting(Redenoordeel::code, Redenoordeel::oordeel)
                        .containsExactly(tuple(reden, oordeel));
                assertThat(besluit.redenen().get(0).tekst()).isNotBlank();
            });
        }
    }

    private static Situatie[] behalve(Situatie... situaties) {
        return Stream.of(Situatie.values())
                .filter(situatie -> !List.of(situaties).contains(situatie))
                .toArray(Situatie[]::new);
    }
}
