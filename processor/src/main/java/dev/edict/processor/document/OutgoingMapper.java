package dev.edict.processor.document;

import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.PathItemFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
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

    List<CallbackFragment> callbacks(List<AnnotationUse> callbacks) {
        List<CallbackFragment> fragments = new ArrayList<>();
        for (AnnotationUse callback : callbacks) {
            callback(callback).ifPresent(fragments::add);
        }
        return fragments;
    }

    /** One without an address is none, unless it refers to another. Of one without a request the address is known. */
    Optional<CallbackFragment> callback(AnnotationUse callback) {
        Optional<String> reference = OpenApiAnnotations.reference(callback, "callbacks");
        Optional<String> name = OpenApiAnnotations.text(callback, "name")
                .or(() -> reference.map(target -> target.substring(target.lastIndexOf('/') + 1)));
        if (reference.isPresent()) {
            return Optional.of(new CallbackFragment(
                    name.orElseThrow(), List.of(), OpenApiAnnotations.referring(reference.get(), callback)));
        }
        Optional<String> expression = OpenApiAnnotations.text(callback, "callbackUrlExpression");
        if (name.isEmpty() || expression.isEmpty()) {
            return Optional.empty();
        }
        JsonObject item = OpenApiAnnotations.text(callback, "pathItemRef")
                .map(target -> JsonObject.of("$ref", JsonValue.of(OpenApiAnnotations.target(target, "pathItems"))))
                .orElse(JsonObject.EMPTY);
        return Optional.of(new CallbackFragment(
                name.get(), requests(callback, expression.get()), JsonObject.of(expression.get(), item)));
    }

    List<PathItemFragment> pathItems(List<AnnotationUse> items) {
        List<PathItemFragment> fragments = new ArrayList<>();
        for (AnnotationUse item : items) {
            pathItem(item).ifPresent(fragments::add);
        }
        return fragments;
    }

    Optional<PathItemFragment> pathItem(AnnotationUse item) {
        return OpenApiAnnotations.text(item, "name").map(name -> {
            JsonObject.Builder members = JsonObject.builder()
                    .putIfPresent(
                            "$ref",
                            OpenApiAnnotations.reference(item, "pathItems").orElse(null));
            return new PathItemFragment(
                    name,
                    requests(item, name),
                    parameters(item),
                    members.putAll(members(item)).build());
        });
    }

    private static JsonObject members(AnnotationUse item) {
        return JsonObject.builder()
                .putIfPresent(
                        "summary", OpenApiAnnotations.text(item, "summary").orElse(null))
                .putIfPresent(
                        "description",
                        OpenApiAnnotations.text(item, "description").orElse(null))
                .putUnlessEmpty("servers", new JsonArray(List.copyOf(ServerMapper.map(item.annotations("servers")))))
                .putAll(Extensions.in(item))
                .build();
    }

    private List<ParameterFragment> parameters(AnnotationUse described) {
        List<ParameterFragment> parameters = new ArrayList<>();
        for (AnnotationUse parameter : described.annotations("parameters")) {
            ParameterAnnotation.undeclared(parameter, types).ifPresent(parameters::add);
        }
        return parameters;
    }

    private List<OutgoingRequest> requests(AnnotationUse item, String path) {
        List<OutgoingRequest> requests = new ArrayList<>();
        for (AnnotationUse operation : operations(item)) {
            String method =
                    OpenApiAnnotations.text(operation, "method").orElse("").toLowerCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                requests.add(request(path, method, operation));
            }
        }
        return requests;
    }

    private static List<AnnotationUse> operations(AnnotationUse item) {
        List<AnnotationUse> operations = new ArrayList<>(item.annotations("operations"));
        operations.addAll(item.annotations("operation"));
        return operations;
    }

    private OutgoingRequest request(String path, String method, AnnotationUse operation) {
        List<ResponseFragment> responses = new ArrayList<>();
        for (AnnotationUse response : operation.annotations("responses")) {
            String status = OpenApiAnnotations.text(response, "responseCode").orElse("default");
            if (ResponseMapper.isStatus(status)) {
                responses.add(ResponseAnnotation.map(status, response, Map.of(), List.of(), types));
            }
        }
        return new OutgoingRequest(
                path,
                method,
                documentation(operation),
                parameters(operation),
                body(operation),
                responses,
                security(operation),
                callbacks(operation.annotations("callbacks")));
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
                tags(operation),
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

    /** Annotations in MicroProfile's vocabulary, names in Swagger's. */
    private static List<String> tags(AnnotationUse operation) {
        List<String> names = new ArrayList<>(operation.strings("tags"));
        operation.annotations("tags").forEach(tag -> TagMapper.name(tag).ifPresent(names::add));
        return names;
    }

    /** What operations of path items say of their tags, where annotations do. */
    static List<AnnotationUse> tagsOf(List<AnnotationUse> items) {
        return items.stream()
                .flatMap(item -> operations(item).stream())
                .flatMap(operation -> operation.annotations("tags").stream())
                .toList();
    }

    private static List<SecurityRequirement> security(AnnotationUse operation) {
        List<AnnotationUse> uses = new ArrayList<>(operation.annotations("security"));
        uses.addAll(operation.annotations("securitySets"));
        return RequirementMapper.map(uses);
    }
}
