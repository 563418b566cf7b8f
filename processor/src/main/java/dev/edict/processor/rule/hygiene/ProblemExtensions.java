package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.ErrorReply.Extensions;
import dev.edict.processor.model.ErrorReply.Origin;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.error.ErrorExtensionReserved;
import java.util.Optional;

/** What {@code @ApiError(extensions = …)} cannot be. */
final class ProblemExtensions {
    private ProblemExtensions() {}

    static Optional<InvalidValue> invalid(ErrorReply error, TypeGraph types) {
        return error.extensions()
                .flatMap(extensions -> sentence(extensions, error.origin(), types)
                        .map(sentence -> new InvalidValue(extensions.where(), sentence)));
    }

    private static Optional<String> sentence(Extensions extensions, Origin origin, TypeGraph types) {
        if (extensions.type() instanceof TypeRef.Unresolved) {
            return Optional.empty();
        }
        String written = "@ApiError(extensions = " + extensions.type().display() + ".class)";
        DtoType type = extensions.type() instanceof TypeRef.Declared declared
                ? types.find(declared.binaryName()).orElse(null)
                : null;
        if (type == null || type.kind() != DtoType.Kind.RECORD && type.kind() != DtoType.Kind.CLASS) {
            return Optional.of(
                    written + " names no record or class, and only the members of an object can stand beside those of a"
                            + " problem (RFC 9457 §3.2). Declare a record of what clients need to know.");
        }
        for (DtoType.Property property : type.properties()) {
            if (ErrorExtensionReserved.RESERVED.contains(property.jsonName())) {
                return Optional.of(written + " has a member '" + property.jsonName()
                        + "', which every problem has already (RFC 9457 §3.1): it is not sent. Give it another name.");
            }
        }
        int accessors = extensions.accessors().size();
        return origin != Origin.EXCEPTION || accessors == 1
                ? Optional.empty()
                : Optional.of(written + " is given by "
                        + (accessors == 0
                                ? "no method"
                                : "several methods, " + String.join(" and ", extensions.accessors()))
                        + " of the exception, so that the answer and its documentation differ. Write one public method without"
                        + " parameters that returns " + extensions.type().display() + ".");
    }
}
