package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas of types that exist at run time as well, to hold against what a serialiser writes. Objects are closed: a member that no
 * schema knows is an error.
 */
final class RoundTrip {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    /** One value of each kind that JSON has; none is a value that a schema with a type takes for one of another. */
    private static final Map<String, String> KINDS =
            Map.of("text", "\"\\u00a7\"", "list", "[[]]", "object", "{\"\\u00a7\": 0}");

    private final JsonObject components;
    private final Map<String, Schema> validators = new LinkedHashMap<>();

    private RoundTrip(JsonObject components) {
        this.components = components;
    }

    static RoundTrip of(Collection<Class<?>> types, Documenting.Serialiser serialiser) {
        StringBuilder resource = new StringBuilder("@Path(\"/p\") public class R { ");
        for (Class<?> type : new LinkedHashSet<>(types)) {
            String name = type.getSimpleName();
            resource.append("@GET @Path(\"%s\") @Produces(\"application/json\") public %s get%s() { return null; } "
                    .formatted(name.toLowerCase(java.util.Locale.ROOT), type.getCanonicalName(), name));
        }
        Documenting documenting =
                Documenting.of("com.acme.R", resource.append("}").toString());
        types.forEach(type -> documenting.and(outermost(type).getName(), source(outermost(type))));
        JsonObject document = documenting.with(serialiser).document();
        return new RoundTrip((JsonObject) closed(document.object("components").orElseThrow()));
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    /** From class files the compilers do not read all annotations. */
    private static String source(Class<?> type) {
        try {
            return Files.readString(Path.of("src/test/java", type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject schema(Class<?> type) {
        return components
                .object("schemas")
                .orElseThrow()
                .object(type.getSimpleName())
                .orElseThrow();
    }

    /** What is wrong with it; nothing where it is as the document says. */
    List<String> errors(Class<?> type, String json) {
        Schema validator = validators.computeIfAbsent(
                type.getSimpleName(),
                name -> REGISTRY.getSchema(
                        JsonObject.builder()
                                .put("$ref", JsonValue.of("#/components/schemas/" + name))
                                .put("components", components)
                                .build()
                                .toJson(),
                        InputFormat.JSON));
        List<String> errors = new ArrayList<>();
        validator.validate(json, InputFormat.JSON).forEach(error -> errors.add(error.toString()));
        return errors;
    }

    void assertValid(Class<?> type, String json) {
        assertThat(errors(type, json))
                .as(json + " against " + schema(type).toJson())
                .isEmpty();
    }

    void assertInvalid(Class<?> type, String json) {
        assertThat(errors(type, json))
                .as(json + " against " + schema(type).toJson())
                .isNotEmpty();
    }

    /** Members that the schema takes with a value of another type than the valid one given. */
    Set<String> taken(Class<?> type, String valid) {
        Set<String> taken = new TreeSet<>();
        if (!(JsonReader.read(valid, "value") instanceof JsonObject object)) {
            return taken;
        }
        object.members().forEach((name, value) -> {
            String kind = value instanceof JsonArray ? "list" : value instanceof JsonObject ? "object" : "text";
            KINDS.forEach((other, wrong) -> {
                boolean isNumber = value instanceof JsonValue.Number || value instanceof JsonValue.Bool;
                if ((!other.equals(kind) || isNumber)
                        && errors(type, with(object, name, JsonReader.read(wrong, other)))
                                .isEmpty()) {
                    taken.add(type.getSimpleName() + "." + name);
                }
            });
        });
        return taken;
    }

    private static String with(JsonObject object, String name, JsonValue value) {
        JsonObject.Builder builder = JsonObject.builder();
        object.members().forEach((key, old) -> builder.put(key, key.equals(name) ? value : old));
        return builder.build().toJson();
    }

    static String without(String json, String name) {
        JsonObject.Builder builder = JsonObject.builder();
        ((JsonObject) JsonReader.read(json, "value")).members().forEach((key, value) -> {
            if (!key.equals(name)) {
                builder.put(key, value);
            }
        });
        return builder.build().toJson();
    }

    static String with(String json, String name, String value) {
        return with((JsonObject) JsonReader.read(json, "value"), name, JsonReader.read(value, "value"));
    }

    private static JsonValue closed(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.values().stream().map(RoundTrip::closed).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder builder = JsonObject.builder();
        object.members().forEach((name, member) -> builder.put(name, closed(member)));
        boolean isObject = object.get("type") instanceof JsonValue.Text type
                && type.value().equals("object");
        if (isObject && object.has("properties") && !object.has("additionalProperties")) {
            builder.put("additionalProperties", JsonValue.of(false));
        }
        return builder.build();
    }
}
