package dev.edict.processor.document;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.ThrownFragment;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operation of a resource. */
final class OperationMapper {

    private final ApiResource resource;
    private final TypeGraph types;
    private final Views views;

    OperationMapper(ApiResource resource, TypeGraph types) {
        this.resource = resource;
        this.types = types;
        this.views = new Views(types);
    }

    /** The views of what has been mapped. */
    Views views() {
        return views;
    }

    OperationFragment map(Operation operation) {
        List<Parameter> parameters = new ArrayList<>(resource.members());
        parameters.addAll(LocatorParameters.of(operation, resource));
        parameters.addAll(operation.parameters());
        return new OperationFragment(
                RouteMapper.map(operation),
                operation.signature(),
                documentation(operation),
                new ParameterMapper(types, DeclaredParameters.of(operation)).parameters(parameters),
                new RequestMapper(views.ofBody(operation), views.groups()).map(operation, parameters),
                new ResponseMapper(views.ofAnswers(operation)).map(operation),
                ProblemMapper.map(operation, parameters, resource.ownership(), new TypeMapper(types)),
                access(operation, resource.ownership()),
                PromiseMapper.map(operation, parameters),
                callbacks(operation),
                OpenApiAnnotations.responsesExtensions(operation.annotations()),
                operation.thrown().stream()
                        .filter(thrown -> !thrown.types().isEmpty())
                        .map(thrown -> new ThrownFragment(thrown.types()))
                        .toList());
    }

    private List<CallbackFragment> callbacks(Operation operation) {
        List<AnnotationUse> own = OpenApiAnnotations.callbacks(operation.annotations());
        List<AnnotationUse> all = own.isEmpty() ? OpenApiAnnotations.callbacks(operation.typeAnnotations()) : own;
        return all.isEmpty() ? List.of() : new OutgoingMapper(new TypeMapper(types)).callbacks(all);
    }

    private static Documentation documentation(Operation operation) {
        Optional<AnnotationUse> annotation = OpenApiAnnotations.operation(operation.annotations());
        String comment = Prose.markdown(operation.doc().body(), operation.doc().markdown());
        List<AnnotationUse> written = OpenApiAnnotations.tags(operation.annotations());
        List<String> tags = Stream.of(
                        written.stream().flatMap(tag -> TagMapper.name(tag).stream()),
                        OpenApiAnnotations.tagReferences(operation.annotations()).stream(),
                        annotation.map(use -> use.strings("tags")).orElse(List.of()).stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
        return new Documentation(
                OpenApiAnnotations.text(annotation, "operationId").orElse(null),
                OpenApiAnnotations.text(annotation, "summary").orElse(Prose.summary(comment)),
                OpenApiAnnotations.text(annotation, "description").orElse(Prose.rest(comment)),
                tags,
                deprecation(operation, annotation),
                OpenApiAnnotations.isHidden(operation.annotations())
                        || OpenApiAnnotations.isHidden(operation.typeAnnotations()),
                tags.isEmpty() && !written.isEmpty(),
                TagMapper.described(written),
                servers(operation),
                members(operation, annotation));
    }

    private static List<JsonObject> servers(Operation operation) {
        List<JsonObject> own = ServerMapper.map(OpenApiAnnotations.servers(operation.annotations()));
        return own.isEmpty() ? ServerMapper.map(OpenApiAnnotations.servers(operation.typeAnnotations())) : own;
    }

    private static JsonObject members(Operation operation, Optional<AnnotationUse> annotation) {
        if (!operation.annotations().forDocuments()) {
            return JsonObject.EMPTY;
        }
        JsonObject extensions = annotation.map(Extensions::in).orElse(JsonObject.EMPTY);
        return JsonObject.builder()
                .putIfPresent(
                        "externalDocs",
                        ExternalDocs.on(operation.annotations())
                                .or(() -> annotation.flatMap(ExternalDocs::in))
                                .orElse(null))
                .putAll(extensions.isEmpty() ? Extensions.on(operation.annotations()) : extensions)
                .build();
    }

    private static @Nullable Deprecation deprecation(Operation operation, Optional<AnnotationUse> annotation) {
        return operation
                .deprecation()
                .map(declared ->
                        new Deprecation(text(declared.since()), text(declared.sunset()), text(declared.replacement())))
                .orElse(OpenApiAnnotations.isTrue(annotation, "deprecated") ? new Deprecation(null, null, null) : null);
    }

    private static Access access(Operation operation, ApiService.Ownership ownership) {
        dev.edict.processor.model.Access access = operation.access();
        List<SecurityRequirement> requirements = access.requirements().stream()
                .map(requirement -> new SecurityRequirement(requirement.schemes()))
                .toList();
        Access.Decision decision = switch (access.decision()) {
            case AUTHENTICATED, RESTRICTED -> Access.Decision.PROTECTED;
            case ANONYMOUS -> Access.Decision.ANONYMOUS;
            case DENIED -> Access.Decision.DENIED;
            case UNDECIDED, EXTERNAL -> Access.Decision.UNDECIDED;
        };
        return new Access(
                decision,
                access.roles(),
                requirements,
                decision == Access.Decision.PROTECTED ? owned(ownership) : null);
    }

    private static Access.@Nullable Ownership owned(ApiService.Ownership ownership) {
        return switch (ownership) {
            case HIDE_404 -> Access.Ownership.HIDE_404;
            case REVEAL_403 -> Access.Ownership.REVEAL_403;
            case UNDECLARED -> null;
        };
    }

    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
