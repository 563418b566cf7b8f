package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample fits its schema, or there is none. */
class SamplingTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Sampling SAMPLING = new Sampling(name -> switch (name) {
        case "Colour" -> Optional.of(json("{\"type\": \"string\", \"enum\": [\"red\"]}"));
        case "Endless" ->
            Optional.of(
                    json(
                            "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#/components/schemas/Endless\"}}, \"required\": [\"next\"]}"));
        default -> Optional.empty();
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"boolean\"}",
                "{\"type\": \"integer\", \"format\": \"int32\"}",
                "{\"type\": \"integer\", \"minimum\": 5, \"maximum\": 7}",
                "{\"type\": \"number\", \"exclusiveMinimum\": 1}",
                "{\"type\": \"number\", \"maximum\": -1}",
                "{\"type\": [\"string\", \"null\"]}",
                "{\"type\": \"string\", \"minLength\": 1, \"pattern\": \"\\\\S\"}",
                "{\"type\": \"string\", \"format\": \"uuid\"}",
                "{\"type\": \"string\", \"format\": \"date-time\"}",
                "{\"type\": \"string\", \"format\": \"duration\"}",
                "{\"type\": \"string\", \"format\": \"email\"}",
                "{\"type\": \"string\", \"maxLength\": 2, \"examples\": [\"ab\"]}",
                "{\"type\": \"array\", \"minItems\": 1, \"items\": {\"type\": \"string\"}}",
                "{\"type\": \"array\", \"maxItems\": 0, \"items\": {\"type\": \"string\"}}",
                "{\"type\": \"array\", \"items\": {\"type\": \"string\", \"pattern\": \"^[A-Z]{9}$\"}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"integer\"}, \"b\": {}}, \"required\": [\"a\"], \"description\": \"d\"}",
                "{\"const\": 3}",
            })
    void fits(String schema) {
        String sample = SAMPLING.of(json(schema)).orElseThrow().toJson();
        assertThat(REGISTRY.getSchema(schema, InputFormat.JSON).validate(sample, InputFormat.JSON))
                .as(sample)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"#/components/schemas/Endless\"}",
                "{\"$ref\": \"#/components/schemas/Unknown\"}",
                "{\"type\": \"string\", \"maxLength\": 2}",
                "{\"type\": \"string\", \"pattern\": \"^[A-Z]{9}$\"}",
                "{\"type\": \"string\", \"format\": \"hostname\"}",
                "{\"type\": \"integer\", \"multipleOf\": 3}",
                "{\"type\": \"number\", \"exclusiveMinimum\": 2, \"exclusiveMaximum\": 3}",
                "{\"type\": \"array\", \"minItems\": 2, \"items\": {\"type\": \"string\"}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {}}, \"required\": [\"a\"]}",
                "{\"oneOf\": [{\"type\": \"string\"}]}",
                "{}",
            })
    void isNoneWhereItCannotBeTold(String schema) {
        assertThat(SAMPLING.of(json(schema))).isEmpty();
    }

    @Test
    void aReferenceIsFollowed() {
        assertThat(SAMPLING.of(json("{\"$ref\": \"#/components/schemas/Colour\"}"))
                        .orElseThrow()
                        .toJson()
                        .strip())
                .isEqualTo("\"red\"");
    }

    private static JsonObject json(String text) {
        return (JsonObject) JsonReader.read(text, "schema");
    }
}
