package dev.edict.processor.document;

import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code @Callback} and the webhooks of a definition: requests that the service sends. */
final class OutgoingMapper {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final TypeMapper types;

    OutgoingMapper(TypeMapper types) {
        this.types = types;
    }

    /** One without an address or a request is none. */
    List<CallbackFragment> callbacks(List<AnnotationUse> callbacks) {
        List<CallbackFragment> fragments = new ArrayList<>();
        for (AnnotationUse callback : callbacks) {
            Optional<String> expression = OpenApiAnnotations.text(callback, "callbackUrlExpression");
            Optional<String> name = OpenApiAnnotations.text(callback, "name");
            if (expression.isPresent() && name.isPresent()) {
                List<OutgoingRequest> requests = requests(callback, expression.get());
                if (!requests.isEmpty()) {
                    fragments.add(new CallbackFragment(name.get(), requests));
                }
            }
        }
        return fragments;
    }

    List<OutgoingRequest> webhooks(List<AnnotationUse> pathItems) {
        List<OutgoingRequest> webhooks = new ArrayList<>();
        for (AnnotationUse item : pathItems) {
            OpenApiAnnotations.text(item, "name").ifPresent(name -> webhooks.addAll(requests(item, name)));
        }
        return webhooks;
    }

    private List<OutgoingRequest> requests(AnnotationUse item, String path) {
        List<AnnotationUse> operations = new ArrayList<>(item.annotations("operations"));
        operations.addAll(item.annotations("operation"));
        List<OutgoingRequest> requests = new ArrayList<>();
        for (AnnotationUse operation : operations) {
            String method =
                    OpenApiAnnotations.text(operation, "method").orElse("").toLowerCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                requests.add(request(path, method, operation));
            }
        }
        return requests;
    }

    private OutgoingRequest request(String path, String method, AnnotationUse operation) {
        List<ParameterFragment> parameters = new ArrayList<>();
        for (AnnotationUse parameter : operation.annotations("parameters")) {
            ParameterAnnotation.undeclared(parameter, types).ifPresent(parameters::add);
        }
        List<ResponseFragment> responses = new ArrayList<>();
        for (AnnotationUse response : operation.annotations("responses")) {
            String status = OpenApiAnnotations.text(response, "responseCode").orElse("default");
            if (ResponseMapper.isStatus(status)) {
                responses.add(ResponseAnnotation.map(status, response, Map.of(), List.of(), types));
            }
        }
        return new OutgoingRequest(
                path, method, documentation(operation), parameters, body(operation), responses, security(operation));
    }

    private @Nullable RequestFragment body(AnnotationUse operation) {
        return operation.values().containsKey("requestBody")
                ? OpenApiAnnotations.one(operation, "requestBody")
                        .flatMap(body ->
                                RequestBodyAnnotation.map(body, RequestBodyAnnotation.UNKNOWN, List.of(), types))
                        .orElse(null)
                : null;
    }

    private static Documentation documentation(AnnotationUse operation) {
        boolean isDeprecated = OpenApiAnnotations.isTrue(Optional.of(operation), "deprecated");
        return new Documentation(
                OpenApiAnnotations.text(operation, "operationId").orElse(null),
                OpenApiAnnotations.text(operation, "summary").orElse(null),
                OpenApiAnnotations.text(operation, "description").orElse(null),
                List.of(),
                isDeprecated ? new Deprecation(null, null, null) : null,
                false,
                false,
                List.of(),
                ServerMapper.map(operation.annotations("servers")),
                JsonObject.builder()
                        .putIfPresent("externalDocs", ExternalDocs.in(operation).orElse(null))
                        .putAll(Extensions.in(operation))
                        .build());
    }

    private static List<SecurityRequirement> security(AnnotationUse operation) {
        List<AnnotationUse> uses = new ArrayList<>(operation.annotations("security"));
        uses.addAll(operation.annotations("securitySets"));
        return RequirementMapper.map(uses);
    }
}
