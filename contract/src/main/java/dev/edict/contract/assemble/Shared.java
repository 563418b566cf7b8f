package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components that Edict's own promises bring with them. */
final class Shared {

    static final JsonObject PROBLEM_REFERENCE = reference("schemas", ComponentNames.PROBLEM);
    static final JsonObject REPLAYED_REFERENCE = reference("headers", "IdempotencyReplayed");
    static final JsonObject RETRY_AFTER_REFERENCE = reference("headers", "RetryAfter");

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
                            .put("errors", faults())
                            .build())
            .build();

    static final JsonObject REPLAYED = JsonObject.builder()
            .put("description", "Present when the request is a repetition and this is the answer to the first one.")
            .put("schema", JsonObject.of("type", JsonValue.of("string")))
            .build();

    /** RFC 9110 §10.2.3; of its two forms the one in seconds. */
    private static final JsonObject RETRY_AFTER = JsonObject.builder()
            .put("description", "After how many seconds to send the request again. Absent where that would not help.")
            .put(
                    "schema",
                    JsonObject.builder()
                            .put("type", "integer")
                            .put("minimum", 1)
                            .build())
            .build();

    private Shared() {}

    /** RFC 9457 §3 leaves the form of several faults in one request to the service; a pointer is RFC 6901, as a fragment. */
    private static JsonObject faults() {
        JsonObject places = JsonObject.builder()
                .put(
                        "pointer",
                        text(null, "The member of the body, as JSON pointer: `#/lines/0/quantity`.")
                                .build())
                .put(
                        "in",
                        text(null, "Where the parameter stands, in place of a pointer.")
                                .put(
                                        "enum",
                                        new JsonArray(Stream.of("path", "query", "header", "cookie", "matrix", "form")
                                                .map(JsonValue::of)
                                                .toList()))
                                .build())
                .put("name", text(null, "The name of the parameter.").build())
                .put("detail", text(null, "What is wrong there, for people.").build())
                .put(
                        "code",
                        text(null, "The constraint that is broken: `not-null`.").build())
                .build();
        return JsonObject.builder()
                .put("type", "array")
                .put("description", "Each fault of the request and its place; with `validation` and `malformed-body`.")
                .put(
                        "items",
                        JsonObject.builder()
                                .put("type", "object")
                                .put("properties", places)
                                .build())
                .build();
    }

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
        JsonObject.Builder headers = JsonObject.builder();
        if (endpoints.stream().map(Endpoint::operation).anyMatch(Responses::mayBeReplayed)) {
            headers.put("IdempotencyReplayed", REPLAYED);
        }
        if (endpoints.stream().map(Endpoint::operation).anyMatch(RetryAfter::isDerived)) {
            headers.put("RetryAfter", RETRY_AFTER);
        }
        return headers.build();
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
