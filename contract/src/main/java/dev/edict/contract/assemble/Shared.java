package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The components that Edict's own promises bring with them. */
final class Shared {

    static final JsonObject PROBLEM_REFERENCE = reference("schemas", ComponentNames.PROBLEM);
    static final JsonObject REPLAYED_REFERENCE = reference("headers", "IdempotencyReplayed");

    /** RFC 9457 §3.1. */
    static final JsonObject PROBLEM = JsonObject.builder()
            .put("type", "object")
            .put("description", "What went wrong (RFC 9457).")
            .put(
                    "properties",
                    JsonObject.builder()
                            .put(
                                    "type",
                                    text("uri-reference", "The problem type; clients decide by it.")
                                            .put("default", "about:blank")
                                            .build())
                            .put(
                                    "title",
                                    text(null, "The problem type in words, the same for every occurrence.")
                                            .build())
                            .put(
                                    "status",
                                    JsonObject.builder()
                                            .put("type", "integer")
                                            .put("minimum", 100)
                                            .put("maximum", 599)
                                            .put("description", "The status of the answer.")
                                            .build())
                            .put(
                                    "detail",
                                    text(null, "This occurrence in words.").build())
                            .put(
                                    "instance",
                                    text("uri-reference", "This occurrence.").build())
                            .build())
            .build();

    static final JsonObject REPLAYED = JsonObject.builder()
            .put("description", "Present when the request is a repetition and this is the answer to the first one.")
            .put("schema", JsonObject.of("type", JsonValue.of("string")))
            .build();

    private Shared() {}

    /** The component parameters that the operations refer to. */
    static JsonObject parameters(Collection<Endpoint> endpoints) {
        JsonObject.Builder parameters = JsonObject.builder();
        for (boolean required : new boolean[] {true, false}) {
            boolean used = endpoints.stream()
                    .map(Endpoint::operation)
                    .anyMatch(operation -> Parameters.needsKey(operation) && isKeyRequired(operation) == required);
            if (used) {
                parameters.put(keyName(required), idempotencyKeyParameter(required));
            }
        }
        return parameters.build();
    }

    /** The component headers that the operations refer to. */
    static JsonObject headers(Collection<Endpoint> endpoints) {
        boolean replays = endpoints.stream().map(Endpoint::operation).anyMatch(Responses::mayBeReplayed);
        return replays ? JsonObject.of("IdempotencyReplayed", REPLAYED) : JsonObject.EMPTY;
    }

    private static boolean isKeyRequired(OperationFragment operation) {
        Idempotency idempotency = operation.promises().idempotency();
        return idempotency != null && idempotency.required();
    }

    private static String keyName(boolean required) {
        return required ? "IdempotencyKey" : "OptionalIdempotencyKey";
    }

    static JsonObject idempotencyKey(OperationFragment operation) {
        return reference("parameters", keyName(isKeyRequired(operation)));
    }

    private static JsonObject idempotencyKeyParameter(boolean required) {
        return JsonObject.builder()
                .put("name", Parameters.IDEMPOTENCY_KEY)
                .put("in", "header")
                .put(
                        "description",
                        "A value that the client makes up for this one intention, a random UUID for instance, and sends again with every"
                                + " repetition of the request.")
                .putIfTrue("required", required)
                .put(
                        "schema",
                        JsonObject.builder()
                                .put("type", "string")
                                .put("minLength", 1)
                                .put("maxLength", 255)
                                .build())
                .build();
    }

    private static JsonObject.Builder text(@Nullable String format, String description) {
        return JsonObject.builder()
                .put("type", "string")
                .putIfPresent("format", format)
                .put("description", description);
    }

    static JsonObject reference(String kind, String name) {
        return JsonObject.of("$ref", JsonValue.of("#/components/" + kind + "/" + name));
    }
}
