package io.github.socialprescribing.dmi.jackson;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Asks the schemas what they find wrong with a document. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<DmiSchema, Schema> SCHEMAS =
            Arrays.stream(DmiSchema.values()).collect(toMap(identity(), schema -> REGISTRY.getSchema(schema.text())));

    private Schemas() {}

    /** {@return the faults of a document for a validator to which formats are remarks, as they are by default} */
    static List<Error> faults(DmiSchema schema, String json) {
        return SCHEMAS.get(schema).validate(json, InputFormat.JSON);
    }

    /** {@return the faults of a document for a validator that checks formats too, as some do} */
    static List<Error> faultsWithFormats(DmiSchema schema, String json) {
        return SCHEMAS.get(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
