package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.Regelboek;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import nl.meldcode.verslag.Woorden;
import org.junit.jupiter.api.Test;

/** The drawing holds what the rules can decide: every outcome that there is, and no other. */
class DecisionTreeTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2024, 11, 11);
    private static final Antwoord[] ANTWOORDEN = Antwoord.values();
    private static final Regelboek REGELBOEK = Afwegingskader.onderwijs().regelboek();
    private static final int COMBINATIONS = 1 << 14;

    /** What makes a row of the decision table hold that the answers alone do not reach. */
    private static final List<UnaryOperator<Casus.Builder>> OMSTANDIGHEDEN = List.of(
            casus -> casus.termijn(PEILDATUM.minusDays(1))
                    .signaal(PEILDATUM.minusDays(9), Signaal.Aard.UITSPRAAK_LEERLING),
            casus -> casus.signaal(PEILDATUM.minusDays(9), Signaal.Aard.LETSEL_DOOR_GEWELD));

    @Test
    void every_uitgang_that_the_regels_know_stands_in_the_tree_and_no_other() {
        Afwegingskader kader = Afwegingskader.onderwijs();
        Set<DecisionTree.Uitgang> uitgangen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, COMBINATIONS).parallel().forEach(nummer -> {
            for (UnaryOperator<Casus.Builder> omstandigheid : OMSTANDIGHEDEN) {
                Casus casus = omstandigheid.apply(casus(nummer)).build();
                uitgangen.add(DecisionTree.Uitgang.of(kader.weeg(casus)));
            }
        });
        for (Bereik bereik : Bereik.values()) {
            if (bereik != Bereik.HUISELIJKE_KRING) {
                IntStream.range(0, COMBINATIONS)
                        .filter(nummer -> nummer % 97 == 0)
                        .forEach(nummer -> uitgangen.add(DecisionTree.Uitgang.of(
                                kader.weeg(casus(nummer).bereik(bereik).build()))));
            }
        }

        assertThat(uitgangen).containsExactlyInAnyOrderElementsOf(DecisionTree.uitgangen(REGELBOEK));
    }

    @Test
    void the_drawing_shows_every_uitgang_once() {
        for (Taal taal : Taal.values()) {
            for (DecisionTree.Drawing drawing : DecisionTree.of(REGELBOEK, Map.of(), new Labels(taal))) {
                assertThat(drawing.branches())
                        .extracting(branch -> new DecisionTree.Uitgang(
                                branch.nummer() == 0 ? null : branch.nummer(), branch.melding()))
                        .containsExactlyElementsOf(DecisionTree.uitgangen(REGELBOEK));
                assertThat(drawing.nodes())
                        .extracting(DecisionTree.Node::nummer)
                        .containsExactly(0, 1, 2, 3, 4, 5);
            }
        }
    }

    @Test
    void nothing_overlaps_or_falls_outside_the_drawing() {
        for (DecisionTree.Drawing drawing : DecisionTree.of(REGELBOEK, Map.of(), new Labels(Taal.NL))) {
            List<DecisionTree.Box> boxes = Stream.concat(
                            drawing.nodes().stream().map(DecisionTree.Node::box),
                            drawing.branches().stream().map(DecisionTree.Branch::box))
                    .toList();
            for (DecisionTree.Box box : boxes) {
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
                assertThat(boxes).filteredOn(other -> overlaps(box, other)).containsExactly(box);
            }
        }
    }

    @Test
    void an_answer_that_nobody_gave_says_where_it_follows_from() {
        Besluit besluit = Afwegingskader.onderwijs()
                .weeg(Casus.builder("boom", PEILDATUM)
                        .acuteOnveiligheid(Antwoord.JA)
                        .build());
        List<Afweging> afwegingen = new ArrayList<>(besluit.afwegingen());
        afwegingen.set(0, new Afweging(1, Antwoord.JA, Afweging.Status.AFGELEID, "Is er een vermoeden?"));
        Besluit afgeleid = Besluit.builder(besluit.auditTrail())
                .afwegingen(afwegingen)
                .toelichting(besluit.toelichting())
                .build();

        for (DecisionTree.Drawing drawing :
                DecisionTree.of(REGELBOEK, afgeleid, Woorden.in(Taal.NL), new Labels(Taal.NL))) {
            assertThat(drawing.description())
                    .contains("Is er een vermoeden? Antwoord: ja (volgt uit afweging 2). Is het onveilig");
            assertThat(drawing.nodes().get(1).chosen()).isTrue();
            assertThat(drawing.nodes().get(1).antwoord()).isEqualTo("ja (volgt uit afweging 2)");
        }
        for (DecisionTree.Drawing drawing :
                DecisionTree.of(REGELBOEK, afgeleid, Woorden.in(Taal.EN), new Labels(Taal.EN))) {
            assertThat(drawing.nodes().get(1).antwoord()).isEqualTo("yes (follows from afweging 2)");
        }
    }

    private static boolean overlaps(DecisionTree.Box a, DecisionTree.Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
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

    private static Antwoord antwoord(int nummer, int place) {
        return ANTWOORDEN[nummer >> (2 * place) & 3];
    }
}
