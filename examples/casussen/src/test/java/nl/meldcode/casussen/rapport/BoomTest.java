package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/** The drawing holds what the rules can decide: every outcome that there is, and no other. */
class BoomTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2024, 11, 11);
    private static final Antwoord[] ANTWOORDEN = Antwoord.values();
    private static final int COMBINATIES = 1 << 14;

    /** What makes a row of the decision table hold that the answers alone do not reach. */
    private static final List<UnaryOperator<Casus.Builder>> OMSTANDIGHEDEN = List.of(
            casus -> casus.termijn(PEILDATUM.minusDays(1))
                    .signaal(PEILDATUM.minusDays(9), Signaal.Aard.UITSPRAAK_LEERLING),
            casus -> casus.signaal(PEILDATUM.minusDays(9), Signaal.Aard.LETSEL_DOOR_GEWELD));

    @Test
    void elke_uitgang_die_de_regels_kennen_staat_in_de_boom_en_geen_andere() {
        Afwegingskader kader = Afwegingskader.onderwijs();
        Set<Boom.Uitgang> uitgangen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, COMBINATIES).parallel().forEach(nummer -> {
            for (UnaryOperator<Casus.Builder> omstandigheid : OMSTANDIGHEDEN) {
                Casus casus = omstandigheid.apply(casus(nummer)).build();
                uitgangen.add(Boom.Uitgang.van(kader.weeg(casus)));
            }
        });
        for (Bereik bereik : Bereik.values()) {
            if (bereik != Bereik.HUISELIJKE_KRING) {
                IntStream.range(0, COMBINATIES)
                        .filter(nummer -> nummer % 97 == 0)
                        .forEach(nummer -> uitgangen.add(Boom.Uitgang.van(
                                kader.weeg(casus(nummer).bereik(bereik).build()))));
            }
        }

        assertThat(uitgangen).containsExactlyInAnyOrderElementsOf(Boom.UITGANGEN);
    }

    @Test
    void de_tekening_toont_elke_uitgang_een_keer() {
        for (Taal taal : Taal.values()) {
            for (Boom.Tekening tekening : Boom.van(Map.of(), new Labels(taal))) {
                assertThat(tekening.takken())
                        .extracting(tak -> new Boom.Uitgang(tak.nummer() == 0 ? null : tak.nummer(), tak.melding()))
                        .containsExactlyElementsOf(Boom.UITGANGEN);
                assertThat(tekening.knopen()).extracting(Boom.Knoop::nummer).containsExactly(0, 1, 2, 3, 4, 5);
            }
        }
    }

    @Test
    void niets_valt_over_elkaar_of_buiten_de_tekening() {
        for (Boom.Tekening tekening : Boom.van(Map.of(), new Labels(Taal.NL))) {
            List<Boom.Vlak> vlakken = Stream.concat(
                            tekening.knopen().stream().map(Boom.Knoop::vlak),
                            tekening.takken().stream().map(Boom.Tak::vlak))
                    .toList();
            for (Boom.Vlak vlak : vlakken) {
                assertThat(vlak.x() + vlak.breedte()).isLessThanOrEqualTo(tekening.breedte());
                assertThat(vlak.y() + vlak.hoogte()).isLessThanOrEqualTo(tekening.hoogte());
                assertThat(vlakken).filteredOn(ander -> overlapt(vlak, ander)).containsExactly(vlak);
            }
        }
    }

    private static boolean overlapt(Boom.Vlak a, Boom.Vlak b) {
        return a.x() < b.x() + b.breedte()
                && b.x() < a.x() + a.breedte()
                && a.y() < b.y() + b.hoogte()
                && b.y() < a.y() + a.hoogte();
    }

    /** The number, two bits for an answer. */
    private static Casus.Builder casus(int nummer) {
        return Casus.builder("boom-" + nummer, PEILDATUM)
                .vermoeden(antwoord(nummer, 0))
                .acuteOnveiligheid(antwoord(nummer, 1))
                .structureleOnveiligheid(antwoord(nummer, 2))
                .onthulling(antwoord(nummer, 3))
                .effectieveHulpMogelijk(antwoord(nummer, 4))
                .hulpAanvaard(antwoord(nummer, 5))
                .resultaatBereikt(antwoord(nummer, 6));
    }

    private static Antwoord antwoord(int nummer, int plaats) {
        return ANTWOORDEN[nummer >> (2 * plaats) & 3];
    }
}
