package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.JsonSchema;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.rules.Ruimte.Geval;
import nl.meldcode.testing.Schemas;
import org.junit.jupiter.api.Test;

/** What the library writes of a decision is what its schemas say. */
class SchemaTest {

    private static final Map<Taal, Map<Protocol, Afwegingskader>> KADERS = new EnumMap<>(Arrays.stream(Taal.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    taal -> Ruimte.PROTOCOLLEN.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    protocol -> Afwegingskader.builder()
                                            .taal(taal)
                                            .protocol(protocol)
                                            .build())))));

    private static final List<Besluitcontext> CONTEXTEN = List.of(
            Besluitcontext.STANDAARD,
            Besluitcontext.builder()
                    .modus(AuditTrail.Modus.OEFENING)
                    .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
                    .spanId("00f067aa0ba902b7")
                    .build(),
            Besluitcontext.builder()
                    .verwerkingsactiviteit("https://school.example/verwerkingen/7#%C3%A9")
                    .label("school", "De Brug (locatie Zuid) \uD83C\uDFEB")
                    .label("een", Map.of("twee", Map.of("drie", Map.of("vier", Map.of("vijf", "diep")))))
                    .vorigeHash("0123456789abcdef".repeat(4))
                    .build());

    @Test
    void side_paths_are_written_as_the_schemas_say_with_protocols_and_contexts() {
        assertThat(faults(steekproef(Ruimte.zijpaden().toList(), 2_000))).isEmpty();
    }

    @Test
    void a_sample_of_all_cases_is_written_as_the_schemas_say() {
        assertThat(faults(steekproef(Ruimte.NUMMERS, 2_000).stream()
                        .map(nummer -> new Geval(Ruimte.casus(nummer), Protocol.STANDAARD))
                        .toList()))
                .isEmpty();
    }

    /** The first faults, if there are any. */
    private static List<String> faults(List<Geval> gevallen) {
        return IntStream.range(0, gevallen.size())
                .parallel()
                .boxed()
                .flatMap(i -> {
                    Geval geval = gevallen.get(i);
                    Besluit besluit = KADERS.get(i % 2 == 0 ? Taal.NL : Taal.EN)
                            .get(geval.protocol())
                            .weeg(geval.casus(), CONTEXTEN.get(i % CONTEXTEN.size()));
                    // A decision holds its audit trail, which holds the case and the protocol.
                    return Stream.of(
                                    Schemas.faults(JsonSchema.BESLUIT, MeldcodeJson.write(besluit)),
                                    Schemas.faults(JsonSchema.CASUS, MeldcodeJson.write(geval.casus())),
                                    Schemas.faults(JsonSchema.PROTOCOL, MeldcodeJson.write(geval.protocol())),
                                    i % 10 > 0
                                            ? List.<String>of()
                                            : Schemas.faults(
                                                    JsonSchema.AUDIT, MeldcodeJson.write(besluit.auditTrail())))
                            .flatMap(List::stream)
                            .map(fault -> geval.casus().referentie() + ": " + fault);
                })
                .limit(5)
                .toList();
    }

    /** So many of them, scattered, and the same ones at every run. */
    private static <T> List<T> steekproef(List<T> alle, int aantal) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> alle.get((int) ((long) i * alle.size() / aantal)))
                .toList();
    }
}
