package dev.edict.processor.document;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.Objects;

/** The document of one resource at {@code /p}, and its parts. */
final class Documented {

    private Documented() {}

    static JsonObject document(String resource) {
        return Documenting.of("com.acme.R", resource).document();
    }

    /** The object that a path of names leads to. */
    static JsonObject at(JsonObject object, String... names) {
        JsonObject found = object;
        for (String name : names) {
            found = found.object(name).orElseThrow(() -> new AssertionError(name + " in " + object.toJson()));
        }
        return found;
    }

    static JsonValue json(String text) {
        return JsonReader.read(text, "expected");
    }

    static JsonObject schema(JsonObject document, String name) {
        return document.object("components")
                .orElseThrow()
                .object("schemas")
                .orElseThrow()
                .object(name)
                .orElseThrow();
    }

    static JsonObject property(JsonObject document, String schema, String name) {
        return schema(document, schema)
                .object("properties")
                .orElseThrow()
                .object(name)
                .orElseThrow();
    }

    static JsonObject operation(JsonObject document, String method) {
        return document.object("paths")
                .orElseThrow()
                .object("/p")
                .orElseThrow()
                .object(method)
                .orElseThrow();
    }

    static JsonObject responses(JsonObject document, String method) {
        return operation(document, method).object("responses").orElseThrow();
    }

    static JsonObject parameter(JsonObject document, String method, String name) {
        List<JsonValue> parameters =
                ((JsonArray) Objects.requireNonNull(operation(document, method).get("parameters"))).values();
        return parameters.stream()
                .map(JsonObject.class::cast)
                .filter(parameter -> parameter.text("name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    static JsonValue parameterSchema(JsonObject document, String method, String name) {
        return parameter(document, method, name).get("schema");
    }
}
