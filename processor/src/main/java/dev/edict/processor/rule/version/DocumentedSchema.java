package dev.edict.processor.rule.version;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema that an annotation names for a body, in MicroProfile's words or Swagger's.
 *
 * @param type the class that is named
 * @param array whether a list of it is meant
 * @param where the class literal
 */
record DocumentedSchema(TypeRef type, boolean array, Where where) {
    static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";
    static final String SWAGGER = "io.swagger.v3.oas.annotations.";

    static Optional<AnnotationUse> requestBody(Annotations annotations) {
        return annotations.forDocuments()
                ? annotations
                        .find(MICROPROFILE + "parameters.RequestBody")
                        .or(() -> annotations.find(SWAGGER + "parameters.RequestBody"))
                : Optional.empty();
    }

    /** What a {@code @Content} says of its schema; nothing where it leaves it to the type, or describes it by other means. */
    static Optional<DocumentedSchema> of(AnnotationUse content) {
        Optional<AnnotationUse> array = content.annotations("array").stream()
                .findFirst()
                .flatMap(use -> use.annotations("schema").stream().findFirst());
        Optional<AnnotationUse> schema =
                array.or(() -> content.annotations("schema").stream().findFirst());
        if (schema.isEmpty()
                || schema.get().values().containsKey("oneOf")
                || schema.get().values().containsKey("anyOf")
                || schema.get().values().containsKey("allOf")
                || schema.get().values().containsKey("ref")) {
            return Optional.empty();
        }
        AnnotationUse use = schema.get();
        boolean isArray = array.isPresent()
                || use.constant("type").filter(type -> type.equals("ARRAY")).isPresent()
                || use.string("type").filter(type -> type.equals("array")).isPresent();
        return use.values().get("implementation") instanceof TypeRef type
                ? Optional.of(component(type, isArray, use.place("implementation")))
                : Optional.empty();
    }

    private static DocumentedSchema component(TypeRef type, boolean array, Where where) {
        return type instanceof TypeRef.ArrayOf of
                ? new DocumentedSchema(of.component().type(), true, where)
                : new DocumentedSchema(type, array, where);
    }

    /**
     * Whether both are classes of which the form is known, and neither can stand for the other. Text, maps and whatever a
     * serialiser decides are written by hand as often as not.
     */
    boolean contradicts(TypeGraph types, TypeRef actual, boolean list) {
        Optional<DtoType> one = known(types, type);
        Optional<DtoType> other = known(types, actual);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String said = one.get().binaryName();
        String sent = other.get().binaryName();
        boolean related = types.isSubtype(said, sent)
                || types.isSubtype(sent, said)
                || isGeneric(actual) && haveSameMembers(one.get(), other.get());
        return !related || array != list;
    }

    /** No annotation can name {@code Page<Order>}: a class is written for it that is read the same. */
    private static boolean isGeneric(TypeRef type) {
        return type instanceof TypeRef.Declared declared && !declared.args().isEmpty();
    }

    private static boolean haveSameMembers(DtoType one, DtoType other) {
        return names(one).equals(names(other));
    }

    private static Set<String> names(DtoType type) {
        return type.properties().stream().map(DtoType.Property::jsonName).collect(Collectors.toSet());
    }

    private static Optional<DtoType> known(TypeGraph types, TypeRef type) {
        return type instanceof TypeRef.Declared declared
                ? types.find(declared.binaryName()).filter(dto -> !dto.opaque())
                : Optional.empty();
    }

    String display() {
        return array ? "a list of " + type.display() : type.display();
    }
}
