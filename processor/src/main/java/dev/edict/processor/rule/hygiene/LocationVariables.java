package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables of a {@code Location} that neither the answer nor the path of the request can fill. */
final class LocationVariables {
    private LocationVariables() {}

    /**
     * @param limit an error where the answer's type tells all that it can have
     */
    record Missing(Where where, Severity limit, String sentence) {}

    static List<Missing> missing(ApiResource api, Operation operation) {
        Optional<AnnotationUse> success = Vocabulary.find(operation.annotations(), "SuccessStatus");
        Optional<AnnotationUse> async = Vocabulary.find(operation.annotations(), "ApiAsync");
        if (success.isEmpty() && async.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        success.stream().flatMap(use -> of(api, operation, use, "location")),
                        async.stream().flatMap(use -> of(api, operation, use, "value")))
                .toList();
    }

    private static Stream<Missing> of(ApiResource api, Operation operation, AnnotationUse use, String element) {
        return PathTemplate.parse(use.string(element).orElse("")).variables().stream()
                .map(PathTemplate.Variable::name)
                .filter(name -> operation.template().variable(name).isEmpty())
                .flatMap(name -> lack(api, operation.reply(), name).stream())
                .map(
                        lack -> new Missing(
                                use.place(element),
                                lack.limit(),
                                operation.display() + ": " + lack.sentence()
                                        + ", so that no Location is sent. Name a member of the answer, or a variable of the path."));
    }

    private record Lack(Severity limit, String sentence) {}

    private static Optional<Lack> lack(ApiResource api, Reply reply, String name) {
        if (reply.kind() == Reply.Kind.VOID) {
            return Optional.of(new Lack(Severity.ERROR, "'{" + name + "}' has no value, for nothing is answered"));
        }
        return reply.entity()
                .filter(entity -> entity.type() instanceof TypeRef.Declared)
                .flatMap(entity -> api.types().find(((TypeRef.Declared) entity.type()).binaryName()))
                .filter(LocationVariables::isClosed)
                .filter(type ->
                        type.properties().stream().noneMatch(p -> p.jsonName().equals(name)))
                .map(type -> new Lack(
                        type.kind() == DtoType.Kind.RECORD ? Severity.ERROR : Severity.WARN,
                        "'{" + name + "}' has no value: " + type.simpleName() + " has no member of that name (it has "
                                + type.properties().stream()
                                        .map(Property::jsonName)
                                        .collect(Collectors.joining(", "))
                                + ")"));
    }

    /** Whether every member that a client may receive is known. */
    private static boolean isClosed(DtoType type) {
        return !type.opaque()
                && (type.kind() == DtoType.Kind.RECORD || type.kind() == DtoType.Kind.CLASS)
                && type.subtypes().isEmpty()
                && type.additional().isEmpty()
                && !type.properties().isEmpty()
                && type.properties().stream().noneMatch(p -> p.unwrapped() || p.custom())
                && !type.annotations().hasSimpleName("JsonNaming");
    }
}
