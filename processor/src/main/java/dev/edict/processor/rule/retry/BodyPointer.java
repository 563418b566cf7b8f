package dev.edict.processor.rule.retry;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JSON pointer (RFC 6901) into the body of a request, followed as far as its type tells. */
final class BodyPointer {
    private BodyPointer() {}

    static Optional<String> syntaxProblem(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/")
                ? Optional.empty()
                : Optional.of("'" + pointer + "' is no JSON pointer; it starts with '/' (RFC 6901).");
    }

    /** What is wrong with the pointer, as a sentence; empty where the type leaves it open. */
    static Optional<String> problem(TypeGraph types, TypeUse body, String pointer) {
        Optional<String> syntax = syntaxProblem(pointer);
        if (syntax.isPresent() || pointer.isEmpty()) {
            return syntax;
        }
        TypeUse current = body;
        for (String raw : pointer.substring(1).split("/", -1)) {
            String token = raw.replace("~1", "/").replace("~0", "~");
            Optional<DtoType> type = current.type() instanceof TypeRef.Declared d
                    ? types.find(d.binaryName()).filter(BodyPointer::isClosed)
                    : Optional.empty();
            if (type.isEmpty()) {
                return Optional.empty();
            }
            Optional<Property> property = properties(type.get())
                    .filter(p -> p.jsonName().equals(token))
                    .findFirst();
            if (property.isEmpty()) {
                return Optional.of("'" + pointer + "' points at nothing: "
                        + type.get().simpleName() + " has no '" + token + "' (it has " + names(type.get()) + ").");
            }
            current = property.get().type();
        }
        return Optional.empty();
    }

    private static Stream<Property> properties(DtoType type) {
        return type.properties().stream().filter(Property::writable);
    }

    private static String names(DtoType type) {
        return properties(type).map(Property::jsonName).collect(Collectors.joining(", "));
    }

    /** The members at the top of a body, where its type tells. */
    static Stream<Property> members(TypeGraph types, TypeUse body) {
        return body.type() instanceof TypeRef.Declared d
                ? types.find(d.binaryName()).stream().flatMap(BodyPointer::properties)
                : Stream.empty();
    }

    /** Whether every member that a client may send is known. */
    private static boolean isClosed(DtoType type) {
        List<Property> properties = properties(type).toList();
        return !type.opaque()
                && type.kind() != DtoType.Kind.ENUM
                && type.kind() != DtoType.Kind.INTERFACE
                && type.subtypes().isEmpty()
                && !properties.isEmpty()
                && properties.stream()
                        .noneMatch(p -> p.unwrapped() || p.annotations().hasSimpleName("JsonAnySetter"))
                && !type.annotations().hasSimpleName("JsonNaming");
    }
}
