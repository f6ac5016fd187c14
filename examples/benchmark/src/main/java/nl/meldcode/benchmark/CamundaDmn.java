package nl.meldcode.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.meldcode.Casus;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The DMN table in Camunda's DMN engine. A peer for measurement, not part of the product. */
final class CamundaDmn implements Engine {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision("beslissing", table());

    @Override
    public Outcome decide(Casus casus) {
        return DmnFacts.outcome(
                engine.evaluateDecision(decision, DmnFacts.of(casus)).getSingleResult());
    }

    /** With nothing where the file has a dash, as its own editor writes it: it parses a dash at each decision, which takes thrice as long. */
    private static InputStream table() {
        try (InputStream table = DmnFacts.table()) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    text.replace("<text>-</text>", "<text></text>").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
