package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operation Objects. */
final class Operations {

    private final Contents contents;
    private final Parameters parameters;
    private final Responses responses;
    private final Security security;
    private final ServiceView service;
    private final OperationIds ids;

    Operations(Schemas schemas, ServiceView service, Security security, OperationIds ids) {
        this.contents = new Contents(schemas);
        this.parameters = new Parameters(schemas);
        this.responses = new Responses(schemas, contents, service);
        this.security = security;
        this.service = service;
        this.ids = ids;
    }

    /** The component responses that the operations refer to. */
    JsonObject sharedResponses() {
        return responses.shared();
    }

    static List<String> tags(Endpoint endpoint) {
        List<String> own = endpoint.operation().documentation().tags();
        boolean isInherited =
                own.isEmpty() && !endpoint.operation().documentation().untagged();
        return isInherited ? endpoint.tags().stream().map(Tag::name).toList() : own;
    }

    JsonObject of(Endpoint endpoint) {
        OperationFragment operation = endpoint.operation();
        Documentation documentation = operation.documentation();
        JsonObject.Builder object = JsonObject.builder()
                .putUnlessEmpty("tags", JsonArray.ofTexts(tags(endpoint)))
                .putIfPresent("summary", documentation.summary())
                .putIfPresent("description", description(documentation))
                .put("operationId", ids.of(endpoint))
                .putUnlessEmpty("parameters", parameters.of(operation));
        RequestFragment request = operation.request();
        if (request != null) {
            object.put("requestBody", request(request));
        }
        object.put("responses", responses.of(operation)).putIfTrue("deprecated", documentation.deprecation() != null);
        security.of(operation.access(), operation.signature())
                .ifPresent(requirements -> object.put("security", requirements));
        return object.putUnlessEmpty("servers", service.servers(documentation.servers()))
                .putAll(documentation.members())
                .put("x-edict", Extension.of(endpoint))
                .build();
    }

    private JsonObject request(RequestFragment request) {
        return JsonObject.builder()
                .putIfPresent("description", request.description())
                .put("content", contents.of(request.content(), request.media()))
                .putIfTrue("required", request.required())
                .putAll(request.members())
                .build();
    }

    private static @Nullable String description(Documentation documentation) {
        Deprecation deprecation = documentation.deprecation();
        String notice = deprecation == null ? null : notice(deprecation);
        String text = Stream.of(documentation.description(), notice)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String notice(Deprecation deprecation) {
        String since = deprecation.since() == null ? "" : " since " + deprecation.since();
        String sunset = deprecation.sunset() == null ? "" : ", ends on " + deprecation.sunset();
        String replacement = deprecation.replacement() == null ? "" : "; use " + deprecation.replacement();
        String details = since + sunset + replacement;
        return details.isEmpty() ? null : "Deprecated" + details + ".";
    }
}
