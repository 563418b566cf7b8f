package dev.edict.contract.assemble;

import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests that the service sends: Path Item Objects of callbacks and webhooks. */
final class Outgoing {

    private final Parameters parameters;
    private final Contents contents;
    private final Responses responses;
    private final Security security;
    private final References references;

    Outgoing(Parameters parameters, Contents contents, Responses responses, Security security, References references) {
        this.parameters = parameters;
        this.contents = contents;
        this.responses = responses;
        this.security = security;
        this.references = references;
    }

    JsonObject callbacks(List<CallbackFragment> callbacks) {
        JsonObject.Builder object = JsonObject.builder();
        for (CallbackFragment callback : callbacks) {
            object.putUnlessEmpty(callback.name(), callback(callback));
        }
        return object.build();
    }

    JsonObject callback(CallbackFragment callback) {
        JsonObject members = references.checked(callback.members());
        if (members.has("$ref")) {
            return members;
        }
        JsonObject operations = operations(callback.requests());
        JsonObject.Builder object = JsonObject.builder();
        members.forEach((expression, item) -> object.put(expression, with(item, operations.object(expression))));
        operations.forEach((expression, item) -> {
            if (!members.has(expression)) {
                object.put(expression, item);
            }
        });
        return object.build();
    }

    /** A Path Item Object may refer to another and say more (OpenAPI 3.1.1, "Path Item Object"). */
    private static JsonValue with(JsonValue item, Optional<JsonObject> operations) {
        return item instanceof JsonObject object && operations.isPresent()
                ? object.toBuilder().putAll(operations.get()).build()
                : item;
    }

    /** Path Item Objects, by name. */
    JsonObject items(Collection<PathItemFragment> items) {
        JsonObject.Builder object = JsonObject.builder();
        for (PathItemFragment item : items) {
            object.putUnlessEmpty(item.name(), item(item));
        }
        return object.build();
    }

    private JsonObject item(PathItemFragment item) {
        JsonObject members = references.checked(item.members());
        return JsonObject.builder()
                .putAll(members)
                .putUnlessEmpty("parameters", parameters(item.parameters()))
                .putAll(operations(item.requests()).object(item.name()).orElse(JsonObject.EMPTY))
                .build();
    }

    /** Path Item Objects of nothing but requests, by expression or name. */
    private JsonObject operations(List<OutgoingRequest> requests) {
        Map<String, JsonObject.Builder> items = new LinkedHashMap<>();
        for (OutgoingRequest request : requests) {
            items.computeIfAbsent(request.path(), path -> JsonObject.builder())
                    .put(request.method().toLowerCase(Locale.ROOT), operation(request));
        }
        JsonObject.Builder object = JsonObject.builder();
        items.forEach((path, item) -> object.put(path, item.build()));
        return object.build();
    }

    private JsonArray parameters(List<ParameterFragment> all) {
        List<JsonValue> objects = new ArrayList<>();
        all.forEach(parameter -> objects.add(parameters.parameter(parameter)));
        return new JsonArray(objects);
    }

    private JsonObject operation(OutgoingRequest request) {
        Documentation documentation = request.documentation();
        JsonObject.Builder answers = JsonObject.builder();
        for (ResponseFragment response : request.responses()) {
            answers.put(response.status(), responses.response(response));
        }
        JsonObject.Builder object = JsonObject.builder()
                .putUnlessEmpty("tags", JsonArray.ofTexts(documentation.tags()))
                .putIfPresent("summary", documentation.summary())
                .putIfPresent("description", documentation.description())
                .putIfPresent("operationId", documentation.operationId())
                .putUnlessEmpty("parameters", parameters(request.parameters()));
        RequestFragment body = request.request();
        if (body != null) {
            object.put("requestBody", contents.request(body));
        }
        return object.putUnlessEmpty("responses", answers.build())
                .putUnlessEmpty("callbacks", callbacks(request.callbacks()))
                .putIfTrue("deprecated", documentation.deprecation() != null)
                .putUnlessEmpty("security", security.declared(request.security(), request.path()))
                .putUnlessEmpty("servers", servers(documentation))
                .putAll(documentation.members())
                .build();
    }

    private static JsonArray servers(Documentation documentation) {
        return new JsonArray(List.copyOf(documentation.servers()));
    }
}
