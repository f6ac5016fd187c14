package nl.meldcode.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.meldcode.Antwoord;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeerTest {

    private static final Engine JUDGE = new PlainJava();
    private static final Cases CASES = new Cases();
    private static final List<Casus> OF_EACH_ROW = CASES.ofEachRow();

    /** Prime, so that no answer falls in step with it; the command that measures can take every case. */
    private static final int STEP = 997;

    @ParameterizedTest
    @EnumSource
    void every_peer_decides_as_plain_java_does(Peer peer) {
        Engine engine = peer.engine();

        assertThat(OF_EACH_ROW)
                .allSatisfy(casus -> assertThat(engine.decide(casus)).isEqualTo(JUDGE.decide(casus)));
        assertThat(aroundADay())
                .hasSize(144)
                .allSatisfy(casus -> assertThat(engine.decide(casus)).isEqualTo(JUDGE.decide(casus)));
        assertThat(CASES.compare(engine, STEP)).isGreaterThan(500);
    }

    @Test
    void the_cases_that_are_timed_are_of_every_row() {
        assertThat(OF_EACH_ROW.stream().map(casus -> JUDGE.decide(casus).row()).collect(Collectors.toSet()))
                .hasSize(Row.values().length);
        assertThat(OF_EACH_ROW).doesNotHaveDuplicates();
    }

    /** A signal, advice against reporting, an earlier report and the day of the decision: each before, on or after another. */
    private static List<Casus> aroundADay() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        List<Casus> casussen = new ArrayList<>();
        for (int peildatum = 0; peildatum <= 1; peildatum++) {
            for (int signaal = -1; signaal <= 1; signaal++) {
                for (int advies = -1; advies <= 1; advies++) {
                    for (int melding = -1; melding <= 0; melding++) {
                        for (Signaal.Aard aard : List.of(Signaal.Aard.OVERIG, Signaal.Aard.WAPENGEBRUIK)) {
                            for (boolean vorm : new boolean[] {true, false}) {
                                Casus.Builder casus = Casus.builder("rond-een-dag", day.plusDays(peildatum))
                                        .vermoeden(Antwoord.NEE)
                                        .signaal(day.plusDays(signaal), aard)
                                        .eerdereMelding(day.plusDays(melding))
                                        .adviesVeiligThuis(day.plusDays(advies), Stappen.UitkomstAdvies.GEEN_MELDING);
                                if (vorm) {
                                    casus.bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG);
                                }
                                casussen.add(casus.build());
                            }
                        }
                    }
                }
            }
        }
        return casussen;
    }
}
