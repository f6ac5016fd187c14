package nl.meldcode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.meldcode.JsonSchema;

/** Every decision that a test has the command line write is held against its schema. */
final class Schemas {

    private static final Schema BESLUIT = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Arrays.stream(JsonSchema.values())
                                    .collect(Collectors.toMap(JsonSchema::id, JsonSchema::text)))
                            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
            .getSchema(SchemaLocation.of(JsonSchema.BESLUIT.id()));

    private Schemas() {}

    static void check(String output) {
        output.lines()
                .filter(line -> line.startsWith("{\"schema\":\"meldcode-besluit/1\""))
                .forEach(besluit ->
                        assertThat(BESLUIT.validate(besluit, InputFormat.JSON)).isEmpty());
    }
}
