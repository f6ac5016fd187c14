package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BesluitTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z0-9_]+\\b");

    @ParameterizedTest
    @EnumSource
    void is_words_of_at_most_eighty_columns_whatever_the_outcome(Taal taal) {
        Protocol school = Protocol.builder()
                .meldpunt(new Protocol.Meldpunt("Veilig Thuis " + "x".repeat(87), "+31 (0)800 2000"))
                .verwijsindex(true)
                .build();
        Afwegingskader kader =
                Afwegingskader.builder().taal(taal).protocol(school).build();
        BesluitText text = new BesluitText(new Labels(taal), new Style(false));

        for (Casus casus : cases()) {
            String screen = text.of(kader.weeg(casus));
            assertThat(screen)
                    .doesNotContainPattern(CODE)
                    .doesNotContain("null", "\033")
                    .endsWith(".\n");
            assertThat(screen.lines()).allSatisfy(line -> {
                assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(Text.WIDTH);
                assertThat(line).doesNotEndWith(" ");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_nobody_gave_says_so_and_where_it_follows_from(Taal taal) {
        Besluit besluit = Afwegingskader.builder()
                .taal(taal)
                .build()
                .weeg(Casus.builder("c-1", DAY).acuteOnveiligheid(Antwoord.JA).build());
        List<Afweging> afwegingen = new ArrayList<>(besluit.afwegingen());
        afwegingen.set(0, new Afweging(1, Antwoord.JA, Afweging.Status.AFGELEID, "?"));

        assertThat(new BesluitText(new Labels(taal), new Style(false))
                        .of(Besluit.builder(besluit.auditTrail())
                                .afwegingen(afwegingen)
                                .toelichting("x.")
                                .build()))
                .contains(
                        taal == Taal.NL
                                ? "     ja - niemand gaf dit antwoord, het volgt uit afweging 2\n"
                                : "     yes - nobody gave this answer, it follows from afweging 2\n");
    }

    /** Every answer to every question, with and without what makes the other sections appear. */
    private static List<Casus> cases() {
        List<Casus> cases = new ArrayList<>();
        for (Bereik bereik : Bereik.values()) {
            cases.add(Casus.builder("x".repeat(64), DAY)
                    .bereik(bereik)
                    .onthulling(Antwoord.JA)
                    .build());
        }
        for (Antwoord vermoeden : Antwoord.values()) {
            for (Antwoord onveilig : Antwoord.values()) {
                for (Antwoord hulp : Antwoord.values()) {
                    for (Antwoord resultaat : Antwoord.values()) {
                        Casus.Builder casus = Casus.builder("c-1", DAY)
                                .vermoeden(vermoeden)
                                .acuteOnveiligheid(onveilig)
                                .structureleOnveiligheid(onveilig)
                                .onthulling(onveilig)
                                .effectieveHulpMogelijk(hulp)
                                .hulpAanvaard(hulp)
                                .resultaatBereikt(resultaat);
                        cases.add(casus.build());
                        cases.add(casus.termijn(DAY.plusYears(1)).build());
                        casus.signaal(DAY.minusDays(9), Signaal.Aard.WAPENGEBRUIK)
                                .bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG)
                                .bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ)
                                .eerdereMelding(DAY.minusYears(1))
                                .oudersVoorafGeinformeerd(Antwoord.NEE);
                        for (Reden reden : Reden.values()) {
                            casus.redenOmNietTeMelden(reden);
                        }
                        cases.add(casus.build());
                    }
                }
            }
        }
        return cases;
    }

    @Test
    void leaves_out_what_is_empty() {
        String screen = text(Casus.builder("c-1", DAY).vermoeden(Antwoord.NEE).build());

        assertThat(screen)
                .startsWith("MELDEN: NIET VEREIST\n\nEr is geen vermoeden")
                .contains("> 1. ", "\n     nee - hier valt de beslissing\n", "\nWAT NU TE DOEN\n")
                .doesNotContain("HULP:", "én-én:", "EERST TE BEANTWOORDEN", "REDENEN OM NIET TE MELDEN");
    }

    @Test
    void puts_open_questions_before_what_to_do() {
        String screen = text(Casus.builder("c-1", DAY)
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.NEE)
                .signaal(DAY.minusDays(3), Signaal.Aard.HERHAALDE_VERWAARLOZING)
                .build());

        assertThat(screen)
                .startsWith("MELDEN: NOG ONVOLLEDIG")
                .containsSubsequence(
                        "> 2. ",
                        "staat nog open",
                        "EERST TE BEANTWOORDEN",
                        "! - DRINGEND: Is er structurele onveiligheid",
                        "! - DRINGEND: Is er een onthulling",
                        "(afweging 2)",
                        "WAT NU TE DOEN",
                        "direct - aandachtsfunctionaris",
                        "LET OP",
                        "Casus c-1, 20 november 2026, regelset onderwijs 2019.1.");
    }

    @Test
    void writes_a_date_as_people_do() {
        Casus casus = Casus.builder("c-1", DAY)
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.NEE)
                .structureleOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .effectieveHulpMogelijk(Antwoord.JA)
                .hulpAanvaard(Antwoord.JA)
                .termijn(LocalDate.of(2027, 2, 1))
                .build();

        assertThat(text(casus)).contains("uiterlijk 1 februari 2027 - aandachtsfunctionaris");
    }

    @Test
    void colour_takes_no_words_away() {
        var besluit = Afwegingskader.onderwijs()
                .weeg(Casus.builder("c-1", DAY).onthulling(Antwoord.JA).build());
        Labels labels = new Labels(Taal.NL);

        String colour = new BesluitText(labels, new Style(true)).of(besluit);

        assertThat(colour).startsWith("\033[1;31mMELDEN: VEREIST, volgens meldnorm 1\033[0m\n");
        assertThat(colour.replaceAll("\033\\[[0-9;]+m", ""))
                .isEqualTo(new BesluitText(labels, new Style(false)).of(besluit));
    }

    private static String text(Casus casus) {
        return new BesluitText(new Labels(Taal.NL), new Style(false))
                .of(Afwegingskader.onderwijs().weeg(casus));
    }
}
