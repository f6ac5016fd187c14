package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditListener;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import nl.meldcode.Regelset;
import nl.meldcode.Taal;
import nl.meldcode.spi.Settings;
import org.junit.jupiter.api.Test;

/**
 * Versions of the rules stand side by side. Here the real ones, 2019.1, have a made-up successor in {@code proef/2030-1}: 2030.1, in
 * force during 2030, by which acute unsafety means a report and all else means asking for advice.
 */
class RuleSetsTest {

    private static final String EERSTE = "2019.1";
    private static final String PROEF = "2030.1";
    private static final LocalDate NIEUWJAAR_2030 = LocalDate.of(2030, 1, 1);
    private static final LocalDate NIEUWJAAR_2031 = LocalDate.of(2031, 1, 1);

    private static final RuleSets BEIDE = RuleSets.load(List.of("onderwijs/2019-1", "proef/2030-1"));
    private static final Afwegingskader KADER = kader(BEIDE, null);

    @Test
    void the_rule_set_in_force_on_the_reference_date_decides() {
        assertThat(versie(NIEUWJAAR_2030.minusDays(1))).isEqualTo(EERSTE);
        assertThat(versie(NIEUWJAAR_2030)).isEqualTo(PROEF);
        assertThat(versie(NIEUWJAAR_2031.minusDays(1))).isEqualTo(PROEF);
        assertThat(versie(LocalDate.of(2019, 1, 1))).isEqualTo(EERSTE);
    }

    @Test
    void it_is_the_rules_that_differ_and_not_only_their_name() {
        Besluit oud = KADER.weeg(geenVermoeden(NIEUWJAAR_2030.minusDays(1)));
        Besluit nieuw = KADER.weeg(geenVermoeden(NIEUWJAAR_2030));

        assertThat(oud.melding()).isEqualTo(Melding.NIET_VEREIST);
        assertThat(nieuw.melding()).isEqualTo(Melding.RAADPLEEG_VEILIG_THUIS);
        assertThat(nieuw.toelichting()).isEqualTo("Al het andere is in deze proef advies vragen.");
        assertThat(nieuw.auditTrail().stappen())
                .extracting(Stap::regel)
                .containsExactly(
                        "proef-niet-onveilig",
                        "proef-niet-onveilig-is-advies-vragen",
                        "proef-beslist",
                        "proef-niet-aan-de-orde");
        assertThat(nieuw.auditTrail().regelset()).satisfies(regelset -> {
            assertThat(regelset.id()).isEqualTo("onderwijs");
            assertThat(regelset.geldigVanaf()).isEqualTo(NIEUWJAAR_2030);
            assertThat(regelset.geldigTot()).isEqualTo(NIEUWJAAR_2031);
            assertThat(regelset.sha256())
                    .matches("[0-9a-f]{64}")
                    .isNotEqualTo(oud.auditTrail().regelset().sha256());
        });
    }

    @Test
    void the_day_on_which_a_rule_set_ends_is_the_first_on_which_it_no_longer_decides() {
        geweigerd(() -> KADER.weeg(geenVermoeden(NIEUWJAAR_2031)), "peildatum", "2031-01-01", PROEF, "2030-01-01");
    }

    @Test
    void a_reference_date_before_the_first_rule_set_is_refused_with_the_date_of_the_first() {
        geweigerd(() -> KADER.weeg(geenVermoeden(LocalDate.of(2018, 12, 31))), "peildatum", "2018-12-31", "2019-01-01");
    }

    @Test
    void a_host_may_ask_for_one_version() {
        assertThat(kader(BEIDE, PROEF).weeg(geenVermoeden(NIEUWJAAR_2030)).auditTrail())
                .extracting(trail -> trail.regelset().versie())
                .isEqualTo(PROEF);
        assertThat(kader(BEIDE, EERSTE).weeg(geenVermoeden(NIEUWJAAR_2030)).auditTrail())
                .as("2019.1 has no end of its own, and is asked for by name")
                .extracting(trail -> trail.regelset().versie())
                .isEqualTo(EERSTE);
        assertThat(Afwegingskader.builder()
                        .regelset(EERSTE)
                        .build()
                        .weeg(geenVermoeden(NIEUWJAAR_2030))
                        .melding())
                .isEqualTo(Melding.NIET_VEREIST);
    }

    @Test
    void a_version_that_is_not_at_hand_is_refused_with_those_that_are() {
        geweigerd(() -> kader(BEIDE, "2024.1"), null, EERSTE + ", " + PROEF);
        geweigerd(() -> Afwegingskader.builder().regelset(PROEF).build(), null, EERSTE);
    }

    @Test
    void a_reference_date_outside_of_the_version_asked_for_is_refused_with_its_dates() {
        Afwegingskader proef = kader(BEIDE, PROEF);
        for (LocalDate buiten : List.of(NIEUWJAAR_2030.minusDays(1), NIEUWJAAR_2031)) {
            geweigerd(
                    () -> proef.weeg(geenVermoeden(buiten)),
                    "peildatum",
                    buiten.toString(),
                    PROEF,
                    "2030-01-01",
                    "2031-01-01");
        }
        geweigerd(
                () -> kader(BEIDE, EERSTE).weeg(geenVermoeden(LocalDate.of(2018, 12, 31))),
                "peildatum",
                "2018-12-31",
                EERSTE,
                "2019-01-01");
    }

    @Test
    void a_trail_is_decided_again_by_the_rule_set_that_made_it_whatever_was_asked_for_since() {
        AuditTrail oud = KADER.weeg(geenVermoeden(NIEUWJAAR_2030.minusDays(1))).auditTrail();
        AuditTrail nieuw = KADER.weeg(
                        geenVermoeden(NIEUWJAAR_2030),
                        Besluitcontext.builder().na(oud).build())
                .auditTrail();

        for (Afwegingskader controleur : List.of(KADER, kader(BEIDE, EERSTE), kader(BEIDE, PROEF))) {
            assertThat(controleur.controleer(List.of(oud, nieuw))).isEmpty();
        }
    }

    @Test
    void a_trail_of_a_rule_set_that_is_not_at_hand_is_not_decided_again_by_its_predecessor() {
        AuditTrail nieuw = KADER.weeg(geenVermoeden(NIEUWJAAR_2030)).auditTrail();

        assertThat(Afwegingskader.onderwijs().controleer(List.of(nieuw)))
                .singleElement()
                .satisfies(bevinding -> {
                    assertThat(bevinding.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET);
                    assertThat(bevinding.veld()).isEqualTo("regelset");
                    assertThat(bevinding.uitleg()).contains("onderwijs " + PROEF);
                });
    }

    /** The outcome of one rule set under the name of another: both are at hand, and only the one that is named counts. */
    @Test
    void a_trail_that_names_the_wrong_rule_set_is_held_against_the_one_it_names() {
        AuditTrail oud = KADER.weeg(geenVermoeden(NIEUWJAAR_2030.minusDays(1))).auditTrail();
        AuditTrail nieuw = KADER.weeg(geenVermoeden(NIEUWJAAR_2030)).auditTrail();

        assertThat(KADER.controleer(List.of(met(nieuw, oud.regelset()))))
                .extracting(Bevinding::code)
                .containsExactly(Foutcode.UITKOMST_WIJKT_AF);
        assertThat(KADER.controleer(List.of(met(
                        nieuw,
                        new Regelset(
                                "onderwijs",
                                PROEF,
                                NIEUWJAAR_2030,
                                NIEUWJAAR_2031,
                                oud.regelset().sha256())))))
                .as("the version of one with the bytes of the other")
                .extracting(Bevinding::code)
                .containsExactly(Foutcode.ONBEKENDE_REGELSET);
    }

    private static String versie(LocalDate peildatum) {
        return KADER.weeg(geenVermoeden(peildatum)).auditTrail().regelset().versie();
    }

    private static Casus geenVermoeden(LocalDate peildatum) {
        return Casus.builder("casus-1", peildatum)
                .vermoeden(Antwoord.NEE)
                .acuteOnveiligheid(Antwoord.NEE)
                .structureleOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .build();
    }

    private static void geweigerd(Runnable poging, String veld, String... genoemd) {
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(poging::run)
                .satisfies(weigering -> {
                    assertThat(weigering.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET);
                    assertThat(weigering.veld()).isEqualTo(veld);
                    assertThat(Stream.of(Taal.values()).map(weigering::uitleg))
                            .allSatisfy(uitleg -> assertThat(uitleg).contains(genoemd));
                });
    }

    private static Afwegingskader kader(RuleSets ruleSets, String versie) {
        return new DroolsAfwegingskader(
                ruleSets,
                new Settings(
                        Taal.NL, Protocol.STANDAARD, Clock.systemUTC(), UUID::randomUUID, AuditListener.GEEN, versie));
    }

    private static AuditTrail met(AuditTrail trail, Regelset regelset) {
        return trail.toBuilder().regelset(regelset).build().verzegeld();
    }
}
