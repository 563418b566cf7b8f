package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A document of version 3.1 in the words of 3.2: what comes one after the other is described one by one. */
final class Version32 {

    /** OpenAPI 3.2.0, "Sequential Media Types". */
    private static final Set<String> SEQUENTIAL =
            Set.of("application/jsonl", "application/x-ndjson", "application/json-seq");

    private static final String EVENTS = "text/event-stream";

    private Version32() {}

    static JsonObject of(JsonObject document) {
        JsonObject.Builder written = JsonObject.builder();
        document.members()
                .forEach((name, value) -> written.put(
                        name,
                        name.equals("openapi")
                                ? JsonValue.of(SpecVersion.V3_2.number())
                                : isData(name) ? value : walk(value)));
        return written.build();
    }

    private static boolean isData(String name) {
        return name.startsWith("x-") || name.equals("example") || name.equals("examples") || name.equals("schemas");
    }

    private static JsonValue walk(JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>();
            array.forEach(element -> elements.add(walk(element)));
            return new JsonArray(elements);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder written = JsonObject.builder();
        object.members()
                .forEach((name, member) -> written.put(
                        name,
                        isData(name) || name.equals("schema")
                                ? member
                                : name.equals("content") && member instanceof JsonObject content
                                        ? content(content)
                                        : walk(member)));
        return written.build();
    }

    private static JsonObject content(JsonObject content) {
        JsonObject.Builder written = JsonObject.builder();
        content.members()
                .forEach((mediaType, media) ->
                        written.put(mediaType, media instanceof JsonObject object ? media(mediaType, object) : media));
        return written.build();
    }

    private static JsonObject media(String mediaType, JsonObject media) {
        String name = mediaType.indexOf(';') < 0
                ? mediaType
                : mediaType.substring(0, mediaType.indexOf(';')).strip();
        if (!SEQUENTIAL.contains(name) && !name.equals(EVENTS) || !media.has("schema")) {
            return media;
        }
        JsonObject.Builder written = JsonObject.builder();
        media.forEach((member, value) -> {
            if (!member.equals("schema")) {
                written.put(member, value);
            } else if (value instanceof JsonObject schema) {
                written.put("itemSchema", name.equals(EVENTS) ? event(schema) : schema);
            }
        });
        return written.build();
    }

    /** The data of an event is text that holds a value (OpenAPI 3.2.0, "Server-Sent Event Streams"). */
    private static JsonObject event(JsonObject data) {
        JsonObject.Builder text = JsonObject.builder().put("type", "string");
        boolean isText = data.text("type").filter("string"::equals).isPresent();
        if (!data.isEmpty() && !isText) {
            text.put("contentMediaType", "application/json").put("contentSchema", data);
        }
        return JsonObject.builder()
                .put("type", "object")
                .put(
                        "properties",
                        JsonObject.builder()
                                .put("data", isText ? data : text.build())
                                .put("event", JsonObject.of("type", JsonValue.of("string")))
                                .put("id", JsonObject.of("type", JsonValue.of("string")))
                                .put("retry", JsonObject.of("type", JsonValue.of("integer")))
                                .build())
                .build();
    }
}
