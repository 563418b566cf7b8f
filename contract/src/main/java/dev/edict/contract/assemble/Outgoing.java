package dev.edict.contract.assemble;

import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests that the service sends: Path Item Objects of callbacks and webhooks. */
final class Outgoing {

    private final Parameters parameters;
    private final Contents contents;
    private final Responses responses;
    private final Security security;

    Outgoing(Parameters parameters, Contents contents, Responses responses, Security security) {
        this.parameters = parameters;
        this.contents = contents;
        this.responses = responses;
        this.security = security;
    }

    JsonObject callbacks(List<CallbackFragment> callbacks) {
        JsonObject.Builder object = JsonObject.builder();
        for (CallbackFragment callback : callbacks) {
            object.put(callback.name(), items(callback.requests()));
        }
        return object.build();
    }

    /** Path Item Objects, by expression or name. */
    JsonObject items(List<OutgoingRequest> requests) {
        Map<String, JsonObject.Builder> items = new LinkedHashMap<>();
        for (OutgoingRequest request : requests) {
            items.computeIfAbsent(request.path(), path -> JsonObject.builder())
                    .put(request.method().toLowerCase(Locale.ROOT), operation(request));
        }
        JsonObject.Builder object = JsonObject.builder();
        items.forEach((path, item) -> object.put(path, item.build()));
        return object.build();
    }

    private JsonObject operation(OutgoingRequest request) {
        Documentation documentation = request.documentation();
        List<JsonValue> all = new ArrayList<>();
        request.parameters().forEach(parameter -> all.add(parameters.parameter(parameter)));
        JsonObject.Builder answers = JsonObject.builder();
        for (ResponseFragment response : request.responses()) {
            answers.put(response.status(), responses.response(response));
        }
        JsonObject.Builder object = JsonObject.builder()
                .putUnlessEmpty("tags", JsonArray.ofTexts(documentation.tags()))
                .putIfPresent("summary", documentation.summary())
                .putIfPresent("description", documentation.description())
                .putIfPresent("operationId", documentation.operationId())
                .putUnlessEmpty("parameters", new JsonArray(all));
        RequestFragment body = request.request();
        if (body != null) {
            object.put("requestBody", contents.request(body));
        }
        return object.putUnlessEmpty("responses", answers.build())
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
