package nl.meldcode.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldcode.JsonSchema;

/** Holds documents against the schemas of the library, with a validator that is none of its own. */
public final class Schemas {

    /** Knows the schemas of the library and nothing else: it has no way to the network. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Arrays.stream(JsonSchema.values())
                            .collect(Collectors.toMap(JsonSchema::id, JsonSchema::text)))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private static final Map<JsonSchema, Schema> SCHEMAS = new EnumMap<>(Arrays.stream(JsonSchema.values())
            .collect(Collectors.toMap(Function.identity(), schema -> of(schema.id()))));

    private Schemas() {}

    /** What does not fit, each in one line that names its place. */
    public static List<String> faults(JsonSchema schema, String json) {
        return texts(SCHEMAS.get(schema).validate(json, InputFormat.JSON));
    }

    /** What does not fit, each in one line that names its place. */
    public static List<String> faults(JsonSchema schema, JsonNode json) {
        return texts(SCHEMAS.get(schema).validate(json));
    }

    /** What is wrong with a schema itself. */
    public static List<String> faults(JsonSchema schema) {
        return texts(of(dialect()).validate(schema.text(), InputFormat.JSON));
    }

    /** The id of the dialect that the schemas are in. */
    public static String dialect() {
        return SpecificationVersion.DRAFT_2020_12.getDialectId();
    }

    private static Schema of(String id) {
        return REGISTRY.getSchema(SchemaLocation.of(id));
    }

    private static List<String> texts(List<Error> faults) {
        return faults.stream().map(Error::toString).toList();
    }
}
