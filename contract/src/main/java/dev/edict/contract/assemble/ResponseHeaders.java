package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header fields of answers that follow from what is declared elsewhere. None of them is promised: something else may take it off. */
final class ResponseHeaders {

    static final String UNAUTHORIZED = "401";

    /** Schemes that no challenge names. */
    private static final Set<String> WITHOUT_CHALLENGE = Set.of("apiKey", "mutualTLS");

    private ResponseHeaders() {}

    /** A 401 says how to authenticate (RFC 9110 §15.5.2), unless every scheme of the service is one that HTTP has no name for. */
    static JsonObject challenging(JsonObject response, ServiceView service) {
        if (response.has("$ref")) {
            return response;
        }
        boolean isNamed = service.securitySchemes().isEmpty()
                || service.securitySchemes().values().stream()
                        .anyMatch(scheme ->
                                !WITHOUT_CHALLENGE.contains(scheme.text("type").orElse("")));
        return isNamed
                ? with(
                        response,
                        "WWW-Authenticate",
                        text("The schemes by which the caller can authenticate (RFC 9110 §11.6.1)."))
                : response;
    }

    /** The answer of an operation that is on its way out. */
    static JsonObject announcing(JsonObject response, Deprecation deprecation) {
        JsonObject announced = response;
        LocalDate since = date(deprecation.since());
        if (since != null) {
            announced = with(
                    announced,
                    "Deprecation",
                    text("Since when: `@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + "` (RFC 9745)."));
        }
        LocalDate sunset = date(deprecation.sunset());
        return sunset == null
                ? announced
                : with(announced, "Sunset", text("From when on it may be gone: " + sunset + " (RFC 8594)."));
    }

    /** What the author wrote out stays. */
    static JsonObject with(JsonObject response, String name, JsonObject header) {
        JsonObject headers = response.object("headers").orElse(JsonObject.EMPTY);
        if (response.has("$ref") || headers.members().keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            return response;
        }
        return JsonObject.builder()
                .putIfPresent("description", response.get("description"))
                .put("headers", headers.toBuilder().put(name, header).build())
                .putAll(without(response, "description", "headers"))
                .build();
    }

    private static JsonObject without(JsonObject object, String... names) {
        JsonObject.Builder rest = JsonObject.builder();
        object.forEach((name, value) -> {
            if (!List.of(names).contains(name)) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }

    private static JsonObject text(String description) {
        return JsonObject.builder()
                .put("description", description)
                .put("schema", JsonObject.of("type", JsonValue.of("string")))
                .build();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
