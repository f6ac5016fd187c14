package nl.meldcode.cli;

import static nl.meldcode.testing.Schemas.faults;
import static org.assertj.core.api.Assertions.assertThat;

import nl.meldcode.JsonSchema;

/** Every decision that a test has the command line write is held against its schema. */
final class Schemas {

    private Schemas() {}

    static void check(String output) {
        output.lines()
                .filter(line -> line.startsWith("{\"schema\":\"meldcode-besluit/1\""))
                .forEach(besluit ->
                        assertThat(faults(JsonSchema.BESLUIT, besluit)).isEmpty());
    }
}
