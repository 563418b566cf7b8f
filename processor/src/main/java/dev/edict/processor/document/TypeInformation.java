package dev.edict.processor.document;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.Optional;

/** Where {@code @JsonTypeInfo} has the name of the type written. */
final class TypeInformation {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.JsonTypeInfo";
    private static final String EXTERNAL = "EXTERNAL_PROPERTY";

    private TypeInformation() {}

    /** The place, where it is written down. */
    static Optional<String> included(Annotations annotations) {
        return info(annotations).flatMap(use -> use.constant("include"));
    }

    /** The place for a type and those below it: the annotation is inherited. */
    static Optional<String> included(DtoType type, TypeGraph graph) {
        if (info(type.annotations()).isPresent()) {
            return included(type.annotations());
        }
        for (TypeRef above : type.superTypes()) {
            Optional<DtoType> parent =
                    above instanceof TypeRef.Declared declared ? graph.find(declared.binaryName()) : Optional.empty();
            if (parent.isPresent() && info(parent.get().annotations()).isPresent()) {
                return included(parent.get().annotations());
            }
        }
        return Optional.empty();
    }

    static boolean isTold(Annotations annotations) {
        return info(annotations).isPresent();
    }

    private static Optional<AnnotationUse> info(Annotations annotations) {
        return annotations.forSerialisers() ? annotations.find(JACKSON) : Optional.empty();
    }

    /** On a member, and inside its value: then no schema of a type says what is written. */
    static boolean isInside(DtoType.Property property) {
        return info(property.annotations()).isPresent() && !isBesideIt(property);
    }

    private static boolean isBesideIt(DtoType.Property property) {
        return included(property.annotations()).filter(EXTERNAL::equals).isPresent();
    }

    /** The member that stands beside the one it speaks of. */
    static Optional<Property> beside(DtoType.Property property) {
        return isBesideIt(property)
                ? info(property.annotations())
                        .flatMap(use -> OpenApiAnnotations.text(Optional.of(use), "property"))
                        .map(name -> Property.optional(name, TypeUse.of(Scalars.STRING)))
                : Optional.empty();
    }

    /**
     * The member that tells types apart.
     *
     * @param value what it says for one of them, when that is a name
     */
    static Property tag(String name, Optional<String> value) {
        return Property.required(
                name, TypeUse.of(value.map(Shape.Scalar::constant).orElse(Scalars.STRING)));
    }
}
