package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jackson writes is what the document says: the same names, and values that are valid. */
class JacksonAgreesTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    static List<Object> samples() {
        JsonSamples.Node first = new JsonSamples.Node();
        first.next = new JsonSamples.Node();
        first.next.id = "b";
        first.next.next = first;
        JsonSamples.Counted counted = new JsonSamples.Counted();
        counted.self = counted;
        return List.of(
                new JsonSamples.Names(),
                new JsonSamples.Accessors(),
                new JsonSamples.Point(1, 2),
                new JsonSamples.Line(
                        new JsonSamples.Point(1, 2),
                        new JsonSamples.Plain(3),
                        JsonSamples.Level.LOW,
                        new JsonSamples.Plain(4)),
                new JsonSamples.Parent(),
                first,
                counted,
                new JsonSamples.Holder(),
                new JsonSamples.Files(new File("a"), Path.of("b")),
                new OddTypes.Refusal(null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueIsValid(Object sample) throws Exception {
        JsonObject document = document(sample.getClass());
        String written = JACKSON.writeValueAsString(sample);
        JsonObject schema = JsonObject.builder()
                .put("$ref", JsonValue.of("#/components/schemas/" + name(sample.getClass())))
                .put("components", document.object("components").orElseThrow())
                .build();
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toJson(), InputFormat.JSON);
        assertThat(validator.validate(written, InputFormat.JSON))
                .as(written + " against " + schema.toJson())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesAreTheSame(Object sample) {
        JsonNode written = JACKSON.valueToTree(sample);
        JsonObject schema = schema(document(sample.getClass()), name(sample.getClass()));
        if (written.isObject() && schema.has("properties")) {
            TreeSet<String> names = new TreeSet<>();
            written.fieldNames().forEachRemaining(names::add);
            assertThat(new TreeSet<>(
                            schema.object("properties").orElseThrow().members().keySet()))
                    .isEqualTo(names);
        }
    }

    @Test
    void whatHasAnIdIsItselfOrItsId() {
        JsonObject document = document(JsonSamples.Node.class);
        assertThat(schema(document, "Node").get("anyOf")).isEqualTo(json("""
                [{"type": "object", "properties": {"id": {"type": "string"}, "next": {"$ref": "#/components/schemas/Node"}}},
                 {"type": "string"}]"""));
        assertThat(schema(document(JsonSamples.Holder.class), "Holder").get("properties"))
                .isEqualTo(json("""
                {"node": {"type": "string"}, "nodes": {"type": "array", "items": {"type": "string"}}}"""));
        assertThat(schema(document(JsonSamples.Counted.class), "Counted").get("anyOf"))
                .isEqualTo(json("""
                [{"type": "object", "properties":
                   {"@id": {"type": "integer", "format": "int32"}, "self": {"$ref": "#/components/schemas/Counted"}}},
                 {"type": "integer", "format": "int32"}]"""));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static JsonObject document(Class<?> type) {
        return Documented.document("@Path(\"/p\") public class R { @GET @Produces(\"application/json\") public "
                + type.getCanonicalName() + " get() { return null; } }");
    }
}
