package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operation Objects. */
final class Operations {

    private final Contents contents;
    private final Parameters parameters;
    private final Responses responses;
    private final Outgoing outgoing;
    private final Security security;
    private final ServiceView service;
    private final OperationIds ids;

    Operations(Schemas schemas, References references, ServiceView service, Security security, OperationIds ids) {
        this.contents = new Contents(schemas, references);
        this.parameters = new Parameters(schemas, references, service.components());
        this.responses = new Responses(schemas, contents, references, service);
        this.outgoing = new Outgoing(parameters, contents, responses, security, references);
        this.security = security;
        this.service = service;
        this.ids = ids;
    }

    /** Whether the document has a problem of RFC 9457 somewhere. */
    boolean showsProblems() {
        return responses.showsProblems();
    }

    /** Schemas of problems with members of their own, by name. */
    Map<String, JsonObject> extendedProblems() {
        return responses.extendedProblems();
    }

    /** The component responses that the operations refer to. */
    JsonObject sharedResponses() {
        return responses.shared();
    }

    /** The requests that the service sends on its own account. */
    JsonObject webhooks() {
        return outgoing.items(service.webhooks());
    }

    /** What the author declared once, as far as it is no schema. */
    JsonObject declared(JsonObject derivedResponses, JsonObject derivedParameters, JsonObject derivedHeaders) {
        Components declared = service.components();
        JsonObject.Builder responseObjects = derivedResponses.toBuilder();
        declared.responses().forEach((name, response) -> responseObjects.put(name, responses.response(response)));
        JsonObject.Builder parameterObjects = derivedParameters.toBuilder();
        declared.parameters().forEach((name, parameter) -> parameterObjects.put(name, parameters.parameter(parameter)));
        JsonObject.Builder headerObjects = derivedHeaders.toBuilder();
        declared.headers().forEach((name, header) -> headerObjects.put(name, responses.header(header)));
        JsonObject.Builder bodies = JsonObject.builder();
        declared.requestBodies().forEach((name, body) -> bodies.put(name, contents.request(body)));
        JsonObject.Builder examples = JsonObject.builder();
        declared.examples().forEach(examples::put);
        JsonObject.Builder links = JsonObject.builder();
        declared.links().forEach(links::put);
        return JsonObject.builder()
                .putUnlessEmpty("responses", responseObjects.build())
                .putUnlessEmpty("parameters", parameterObjects.build())
                .putUnlessEmpty("examples", examples.build())
                .putUnlessEmpty("requestBodies", bodies.build())
                .putUnlessEmpty("headers", headerObjects.build())
                .putUnlessEmpty("links", links.build())
                .putUnlessEmpty(
                        "callbacks",
                        outgoing.callbacks(List.copyOf(declared.callbacks().values())))
                .putUnlessEmpty("pathItems", outgoing.items(declared.pathItems().values()))
                .putAll(declared.members())
                .build();
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
            object.put("requestBody", contents.request(request));
        }
        object.put("responses", responses.of(operation)).putIfTrue("deprecated", documentation.deprecation() != null);
        security.of(operation.access(), operation.signature())
                .ifPresent(requirements -> object.put("security", requirements));
        return object.putUnlessEmpty("callbacks", outgoing.callbacks(operation.callbacks()))
                .putUnlessEmpty("servers", service.servers(documentation.servers()))
                .putAll(documentation.members())
                .put("x-edict", Extension.of(endpoint))
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
