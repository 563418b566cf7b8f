package dev.edict.processor.document;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeRef;
import java.util.Optional;

/** {@code @JsonIdentityInfo}: Jackson writes an object once, and its id wherever it comes again. */
final class ObjectIdentity {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final DtoType type;
    private final String generator;
    private final String property;

    private ObjectIdentity(DtoType type, String generator, String property) {
        this.type = type;
        this.generator = generator;
        this.property = property;
    }

    static Optional<ObjectIdentity> of(DtoType type) {
        if (!type.annotations().forSerialisers()) {
            return Optional.empty();
        }
        return type.annotations()
                .find(JACKSON + "JsonIdentityInfo")
                .map(use -> new ObjectIdentity(
                        type, generator(use), use.string("property").orElse("@id")))
                .filter(identity -> !identity.generator.equals("None"));
    }

    private static String generator(AnnotationUse use) {
        return use.value("generator").orElse(null) instanceof TypeRef.Declared generator ? generator.simpleName() : "";
    }

    /** {@code @JsonIdentityReference}: the id and nothing else is written. */
    static boolean isOnlyId(Annotations annotations) {
        return annotations.forSerialisers()
                && annotations
                        .find(JACKSON + "JsonIdentityReference")
                        .flatMap(use -> use.bool("alwaysAsId"))
                        .orElse(false);
    }

    /** On a member: its value has an id where it comes first and is an id where it comes again, which no schema of its type says. */
    static boolean isInside(DtoType.Property property) {
        return property.annotations().forSerialisers()
                && property.annotations().has(JACKSON + "JsonIdentityInfo")
                && !isOnlyId(property.annotations());
    }

    TypeUse id(TypeMapper types) {
        return switch (generator) {
            case "IntSequenceGenerator" -> TypeUse.of(Scalars.INT32);
            case "UUIDGenerator" -> TypeUse.of(Scalars.UUID);
            case "StringIdGenerator" -> TypeUse.of(Scalars.STRING);
            case "PropertyGenerator" ->
                type.properties().stream()
                        .filter(member -> member.jsonName().equals(property))
                        .findFirst()
                        .map(member -> types.map(member.type().type()))
                        .orElseGet(TypeUse::any);
            default -> TypeUse.any();
        };
    }

    /** The member that Jackson adds, unless the id is one that the object has. */
    Optional<Property> added(TypeMapper types) {
        boolean isThere = generator.equals("PropertyGenerator")
                || type.properties().stream()
                        .anyMatch(member -> member.jsonName().equals(property));
        return isThere ? Optional.empty() : Optional.of(Property.optional(property, id(types)));
    }

    /** The same with ids in place of objects. */
    static TypeUse ids(TypeUse use, TypeMapper types) {
        if (use.shape() instanceof Shape.Reference reference) {
            return types.type(reference)
                    .flatMap(ObjectIdentity::of)
                    .map(identity -> identity.id(types))
                    .map(id -> use.nullable() ? id.orNull() : id)
                    .orElse(use);
        }
        if (use.shape() instanceof Shape.ArrayOf array) {
            return new TypeUse(
                    new Shape.ArrayOf(ids(array.items(), types), array.unique()), use.nullable(), use.constraints());
        }
        return use.shape() instanceof Shape.MapOf map
                ? new TypeUse(new Shape.MapOf(ids(map.values(), types)), use.nullable(), use.constraints())
                : use;
    }
}
