package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A document of version 3.1 in the words of 3.0.3. What that version has no words for is left out. */
final class Version30 {

    /** Maps whose members are named by the author: their names are no fields. */
    private static final Set<String> MAPS = Set.of(
            "paths",
            "content",
            "headers",
            "responses",
            "parameters",
            "requestBodies",
            "links",
            "securitySchemes",
            "encoding",
            "callbacks");

    /** Members that have a meaning in 3.1 only, by the object in which they stand. */
    private static final Set<String> LATER = Set.of("jsonSchemaDialect", "webhooks", "pathItems");

    private final JsonObject document;
    private final Set<String> unknownSchemes = new HashSet<>();
    private final Set<String> scoped = new HashSet<>();

    Version30(JsonObject document) {
        this.document = document;
        schemes().forEach((name, scheme) -> {
            String type =
                    scheme instanceof JsonObject object ? object.text("type").orElse("") : "";
            if (type.equals("mutualTLS")) {
                unknownSchemes.add(name);
            } else if (type.equals("oauth2") || type.equals("openIdConnect")) {
                scoped.add(name);
            }
        });
    }

    private JsonObject schemes() {
        return document.object("components")
                .flatMap(components -> components.object("securitySchemes"))
                .orElse(JsonObject.EMPTY);
    }

    JsonObject document() {
        JsonObject.Builder written = JsonObject.builder();
        document.forEach((name, value) -> {
            switch (name) {
                case "openapi" -> written.put(name, SpecVersion.V3_0.number());
                case "info" -> written.put(name, info(value));
                case "jsonSchemaDialect", "webhooks" -> {}
                default -> member(name, value, written);
            }
        });
        return written.build();
    }

    private static JsonValue info(JsonValue value) {
        if (!(value instanceof JsonObject info)) {
            return value;
        }
        JsonObject.Builder written = JsonObject.builder();
        info.forEach((name, member) -> {
            if (name.equals("license") && member instanceof JsonObject license) {
                written.put(name, without(license, Set.of("identifier")));
            } else if (!name.equals("summary")) {
                written.put(name, member);
            }
        });
        return written.build();
    }

    private void member(String name, JsonValue value, JsonObject.Builder into) {
        if (name.startsWith("x-") || name.equals("example") || name.equals("value") || name.equals("examples")) {
            into.put(name, value);
        } else if (name.equals("schema")) {
            into.put(name, Schema30.of(value));
        } else if (name.equals("schemas") && value instanceof JsonObject schemas) {
            JsonObject.Builder written = JsonObject.builder();
            schemas.forEach((schema, definition) -> written.put(schema, Schema30.of(definition)));
            into.put(name, written.build());
        } else if (name.equals("security") && value instanceof JsonArray alternatives) {
            into.put(name, security(alternatives));
        } else if (!LATER.contains(name)) {
            into.put(name, walk(name, value));
        }
    }

    private JsonValue walk(String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>();
            array.forEach(element -> elements.add(walk("", element)));
            return new JsonArray(elements);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.has("$ref")) {
            return inlined(object);
        }
        JsonObject.Builder written = JsonObject.builder();
        object.forEach((member, each) -> {
            if (MAPS.contains(name)) {
                if (!name.equals("securitySchemes") || !unknownSchemes.contains(member)) {
                    written.put(member, member.startsWith("x-") ? each : walk("", each));
                }
            } else {
                member(member, each, written);
            }
        });
        return written.build();
    }

    /** A reference stands alone; one to a path item, which is no component yet, is what it refers to, with what stands beside it. */
    private JsonValue inlined(JsonObject reference) {
        String target = reference.text("$ref").orElse("");
        String items = "#/components/pathItems/";
        if (target.startsWith(items)) {
            return document.object("components")
                    .flatMap(components -> components.object("pathItems"))
                    .flatMap(all -> all.object(target.substring(items.length())))
                    .<JsonValue>map(item -> JsonObject.builder()
                            .putAll((JsonObject) walk("", item))
                            .putAll((JsonObject) walk("", without(reference, Set.of("$ref"))))
                            .build())
                    .orElse(JsonObject.EMPTY);
        }
        return JsonObject.of("$ref", JsonValue.of(target));
    }

    /** Only schemes that know scopes may list some. */
    private JsonArray security(JsonArray alternatives) {
        List<JsonValue> written = new ArrayList<>();
        for (JsonValue alternative : alternatives.values()) {
            if (alternative instanceof JsonObject object
                    && object.members().keySet().stream().noneMatch(unknownSchemes::contains)) {
                JsonObject.Builder schemes = JsonObject.builder();
                object.members()
                        .forEach((scheme, scopes) ->
                                schemes.put(scheme, scoped.contains(scheme) ? scopes : JsonArray.of()));
                written.add(schemes.build());
            }
        }
        return new JsonArray(written);
    }

    static JsonObject without(JsonObject object, Set<String> names) {
        JsonObject.Builder rest = JsonObject.builder();
        object.forEach((name, value) -> {
            if (!names.contains(name)) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }
}
