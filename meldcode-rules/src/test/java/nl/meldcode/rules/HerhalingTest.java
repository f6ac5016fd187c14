package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluitcontext;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.rules.Ruimte.Geval;
import org.junit.jupiter.api.Test;

/**
 * Years later somebody has nothing but the trail, as JSON, and decides again: ten thousand times. Seven thousand cases lie spread
 * over the full product of {@link Ruimte}, three thousand over its side paths; protocols, languages and contexts take turns.
 */
class HerhalingTest {

    private static final int RUIMTE = 7_000;
    private static final int ZIJPADEN = 3_000;

    /** Shares no factor with the steps of the axes, so that all of them vary; and is as wide as the space allows. */
    private static final int PAS = 449;

    /** Whoever verifies knows neither the school's protocol nor its language: the trail says them. */
    private static final Afwegingskader CONTROLEUR =
            Afwegingskader.builder().taal(Taal.EN).build();

    private static final Map<Protocol, Map<Taal, Afwegingskader>> SCHOLEN = Ruimte.PROTOCOLLEN.stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    protocol -> Stream.of(Taal.values())
                            .collect(Collectors.toMap(Function.identity(), taal -> school(protocol, taal)))));

    @Test
    void ten_thousand_trails_decide_again_as_they_did_from_their_json_alone() {
        Set<String> gevuurd = ConcurrentHashMap.newKeySet();
        long gelijk = gevallen()
                .parallel()
                .map(HerhalingTest::besluit)
                .peek(trail -> trail.stappen().forEach(stap -> gevuurd.add(stap.regel())))
                .filter(HerhalingTest::onveranderdEnInOrde)
                .count();

        assertThat(gelijk).isEqualTo(RUIMTE + ZIJPADEN);
        assertThat(gevuurd)
                .as("the rules that fired somewhere among them: all there are")
                .containsExactlyInAnyOrderElementsOf(Drl.rules().toList());
    }

    /** Verification decides again and compares; here somebody else compares, and the texts as well. */
    @Test
    void the_input_of_a_trail_weighed_by_the_same_school_gives_its_outcome_and_its_steps_to_the_letter() {
        assertThat(gevallen()
                        .filter(genummerd -> genummerd.nummer() % 7 == 0)
                        .parallel()
                        .map(HerhalingTest::besluit)
                        .filter(trail -> {
                            AuditTrail opnieuw = kader(trail.protocol(), trail.taal())
                                    .weeg(trail.invoer())
                                    .auditTrail();
                            return !opnieuw.uitkomst().equals(trail.uitkomst())
                                    || !opnieuw.stappen().equals(trail.stappen());
                        }))
                .isEmpty();
    }

    /** Whether it is the same trail when it is written, read and written again, and in order when it is verified. */
    private static boolean onveranderdEnInOrde(AuditTrail trail) {
        String json = MeldcodeJson.write(trail);
        AuditTrail gelezen = MeldcodeJson.readAuditTrail(json.getBytes(StandardCharsets.UTF_8));
        return gelezen.equals(trail)
                && MeldcodeJson.write(gelezen).equals(json)
                && CONTROLEUR.controleer(List.of(gelezen)).isEmpty();
    }

    private record Genummerd(int nummer, Geval geval) {}

    private static Stream<Genummerd> gevallen() {
        List<Geval> zijpaden = Ruimte.zijpaden().toList();
        return IntStream.range(0, RUIMTE + ZIJPADEN)
                .mapToObj(i -> new Genummerd(
                        i,
                        i < RUIMTE
                                ? new Geval(
                                        Ruimte.casus(i * PAS), Ruimte.PROTOCOLLEN.get(i % Ruimte.PROTOCOLLEN.size()))
                                : zijpaden.get((int) ((long) (i - RUIMTE) * zijpaden.size() / ZIJPADEN))));
    }

    private static AuditTrail besluit(Genummerd genummerd) {
        Besluitcontext.Builder context = Besluitcontext.builder();
        if (genummerd.nummer() % 3 == 0) {
            context.modus(AuditTrail.Modus.OEFENING).label("ronde", Map.of("nummer", "№ " + genummerd.nummer()));
        }
        Geval geval = genummerd.geval();
        return kader(geval.protocol(), genummerd.nummer() % 2 == 0 ? Taal.NL : Taal.EN)
                .weeg(geval.casus(), context.build())
                .auditTrail();
    }

    private static Afwegingskader kader(Protocol protocol, Taal taal) {
        return SCHOLEN.get(protocol).get(taal);
    }

    private static Afwegingskader school(Protocol protocol, Taal taal) {
        return Afwegingskader.builder()
                .protocol(protocol)
                .taal(taal)
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .ids(() -> new UUID(0, 0))
                .build();
    }
}
