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

    private final Schemas schemas;
    private final Parameters parameters;
    private final Responses responses;
    private final Security security;
    private final OperationIds ids;

    Operations(Schemas schemas, ServiceView service, Security security, OperationIds ids) {
        this.schemas = schemas;
        this.parameters = new Parameters(schemas);
        this.responses = new Responses(schemas, service);
        this.security = security;
        this.ids = ids;
    }

    /** The component responses that the operations refer to. */
    JsonObject sharedResponses() {
        return responses.shared();
    }

    static List<String> tags(Endpoint endpoint) {
        List<String> own = endpoint.operation().documentation().tags();
        return own.isEmpty() ? endpoint.tags().stream().map(Tag::name).toList() : own;
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
        return object.put("x-edict", Extension.of(endpoint)).build();
    }

    private JsonObject request(RequestFragment request) {
        JsonObject.Builder content = JsonObject.builder();
        request.content().forEach((mediaType, type) -> {
            JsonObject schema = schemas.schema(type);
            content.put(
                    mediaType,
                    JsonObject.builder().putUnlessEmpty("schema", schema).build());
        });
        return JsonObject.builder()
                .putIfPresent("description", request.description())
                .put("content", content.build())
                .putIfTrue("required", request.required())
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
