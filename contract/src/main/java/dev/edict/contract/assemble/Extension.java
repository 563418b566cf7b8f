package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** {@code x-edict}: the promises that OpenAPI has no words for, and where in the source the operation stands. */
final class Extension {

    private Extension() {}

    static JsonObject of(Endpoint endpoint) {
        Promises promises = endpoint.operation().promises();
        return JsonObject.builder()
                .put(
                        "source",
                        JsonObject.builder()
                                .put("signature", endpoint.operation().signature())
                                .putIfPresent("path", sourcePath(endpoint))
                                .build())
                .putIfPresent("audience", name(promises.audience()))
                .putIfPresent("stability", name(promises.stability()))
                .putIfPresent("repeat", name(promises.repeat()))
                .putUnlessEmpty("idempotency", idempotency(promises.idempotency()))
                .putUnlessEmpty("paging", paging(promises.paging()))
                .putIfPresent("statusResource", promises.statusResource())
                .putUnlessEmpty(
                        "deprecation",
                        deprecation(endpoint.operation().documentation().deprecation()))
                .build();
    }

    /** The resource's file, unless a locator led to an operation of another class. */
    private static @Nullable String sourcePath(Endpoint endpoint) {
        String signature = endpoint.operation().signature();
        boolean isOwn =
                signature.startsWith(endpoint.resource() + "#") || signature.startsWith(endpoint.resource() + "$");
        return isOwn ? endpoint.source() : null;
    }

    private static JsonObject idempotency(@Nullable Idempotency idempotency) {
        if (idempotency == null) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder object =
                JsonObject.builder().put("by", idempotency.by().name());
        if (idempotency.by() == Idempotency.By.KEY) {
            object.put("required", idempotency.required());
        }
        return object.putIfPresent("onRepeat", idempotency.onRepeat())
                .putIfPresent("ttl", idempotency.ttl())
                .putIfPresent("mode", idempotency.mode())
                .putIfPresent("scope", idempotency.scope())
                .build();
    }

    private static JsonObject paging(@Nullable Paging paging) {
        return paging == null
                ? JsonObject.EMPTY
                : JsonObject.builder()
                        .put("style", paging.style().name())
                        .putUnlessEmpty("sort", JsonArray.ofTexts(paging.sort()))
                        .put("defaultLimit", paging.defaultLimit())
                        .put("maxLimit", paging.maxLimit())
                        .build();
    }

    private static JsonObject deprecation(@Nullable Deprecation deprecation) {
        return deprecation == null
                ? JsonObject.EMPTY
                : JsonObject.builder()
                        .putIfPresent("since", deprecation.since())
                        .putIfPresent("sunset", deprecation.sunset())
                        .putIfPresent("replacement", deprecation.replacement())
                        .build();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
