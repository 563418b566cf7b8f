package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.HashMap;
import java.util.Map;

/** Every example and default of a document, and the schema that it stands beside. */
final class Examples {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonObject document;
    private final JsonObject schemas;
    private final Map<JsonObject, Schema> validators = new HashMap<>();

    private Examples(JsonObject document) {
        this.document = document;
        JsonObject components = document.object("components").orElse(JsonObject.EMPTY);
        schemas = JsonObject.of(
                "components",
                JsonObject.of("schemas", components.object("schemas").orElse(JsonObject.EMPTY)));
    }

    static Examples of(JsonObject document) {
        return new Examples(document);
    }

    void assertFit() {
        visit("", document);
    }

    private void visit(String place, JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> visit(place, element));
        } else if (value instanceof JsonObject object) {
            object.object("schema").ifPresent(schema -> beside(place, object, schema));
            if (object.has("type") || object.has("$ref") || object.has("anyOf")) {
                inside(place, object);
            }
            object.members().forEach((name, member) -> {
                if (!name.equals("example") && !name.equals("examples") && !name.equals("default")) {
                    visit(place + "/" + name, member);
                }
            });
        }
    }

    /** A Parameter, Header or Media Type Object. Content of another media type than JSON is no value of its schema. */
    private void beside(String place, JsonObject holder, JsonObject schema) {
        if (place.contains("/content/") && !place.endsWith("json")) {
            return;
        }
        fits(place, schema, holder.get("example"));
        holder.object("examples").orElse(JsonObject.EMPTY).members().forEach((name, example) -> {
            JsonObject resolved = resolved((JsonObject) example);
            fits(place + "/examples/" + name, schema, resolved.get("value"));
        });
    }

    private JsonObject resolved(JsonObject example) {
        String reference = example.text("$ref").orElse("");
        return reference.isEmpty()
                ? example
                : document.object("components")
                        .flatMap(components -> components.object("examples"))
                        .flatMap(examples -> examples.object(reference.substring(reference.lastIndexOf('/') + 1)))
                        .orElseThrow();
    }

    private void inside(String place, JsonObject schema) {
        fits(place + "/default", schema, schema.get("default"));
        if (schema.get("examples") instanceof JsonArray examples) {
            examples.forEach(example -> fits(place + "/examples", schema, example));
        }
    }

    private void fits(String place, JsonObject schema, JsonValue example) {
        if (example == null) {
            return;
        }
        Schema validator = validators.computeIfAbsent(schema, each -> {
            JsonObject.Builder whole = each.toBuilder();
            schemas.members().forEach(whole::put);
            return REGISTRY.getSchema(whole.build().toJson(), InputFormat.JSON);
        });
        assertThat(validator.validate(example.toJson(), InputFormat.JSON))
                .as(place + ": " + example.toJson() + " against " + schema.toJson())
                .isEmpty();
    }
}
