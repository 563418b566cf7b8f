package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A class, record, interface or enum as a serialiser sees it.
 *
 * @param topLevel binary name of the top-level type that it is declared in
 * @param typeParameters names, in order
 * @param properties inherited ones included, their types with this type's own variables left open; record components in
 *     their order, members of source types in source order, members of class files by name
 * @param hidden fields of a class without any properties, for which Lombok was asked for no accessor that serialisers find
 * @param constants of an enum: Java name and name on the wire
 * @param superTypes all class and interface types above it, with arguments
 * @param subtypes what may stand in its place: {@code permits}, {@code @JsonSubTypes}, {@code @JsonbTypeInfo}
 * @param discriminator the property that tells the subtypes apart, or the type from its siblings
 * @param persistence why it is a type of a persistence library, if it is one
 * @param opaque another form than its properties: {@code @JsonValue} (then {@link #valueType}), a custom serialiser
 * @param additional the type of members that have no property, where there may be some ({@code @JsonAnyGetter})
 * @param mentions binary names of what its members, subtypes and type arguments are made of and their annotations name, but for types
 *     of the platform
 * @param constraints on its declaration: of a value as a whole
 * @param parsed whether an enum has a {@code fromString}, by which runtimes convert it where it is a parameter (Jakarta REST 3.1, section 3.2)
 * @param fromSource whether it is part of this compilation
 * @param sourcePath relative to the source root; empty for a class file
 */
public record DtoType(
        String binaryName,
        String topLevel,
        Kind kind,
        List<String> typeParameters,
        List<Property> properties,
        List<String> hidden,
        List<Constant> constants,
        List<TypeRef> superTypes,
        List<Subtype> subtypes,
        Optional<String> discriminator,
        Optional<Persistence> persistence,
        boolean opaque,
        Optional<TypeUse> valueType,
        Optional<TypeUse> additional,
        List<String> mentions,
        List<Constraint> constraints,
        boolean parsed,
        Annotations annotations,
        Doc doc,
        boolean fromSource,
        String sourcePath,
        Where where) {
    public DtoType {
        typeParameters = List.copyOf(typeParameters);
        properties = List.copyOf(properties);
        hidden = List.copyOf(hidden);
        constants = List.copyOf(constants);
        superTypes = List.copyOf(superTypes);
        subtypes = List.copyOf(subtypes);
        mentions = List.copyOf(mentions);
        constraints = List.copyOf(constraints);
    }

    public enum Kind {
        CLASS,
        RECORD,
        INTERFACE,
        ENUM
    }

    public record Constant(String javaName, String wireName, Doc doc) {}

    public record Subtype(TypeRef type, Optional<String> name) {}

    /**
     * @param marker what says so, as a message names it: {@code @Entity}, {@code PanacheEntityBase}
     * @param embeddable a value object inside an entity rather than an entity
     */
    public record Persistence(String marker, String library, boolean embeddable) {}

    /**
     * @param javaName name of the component, field or bean property
     * @param jsonName name on the wire after every naming annotation
     * @param owner binary name of the type that declares the member, a supertype perhaps
     * @param readable a client can receive it
     * @param writable a client can send it
     * @param required never absent or null as declared: primitive, {@code @NotNull}, {@code required = true}
     * @param neverNull whether the code promises it, without anything that would check it: a null-marked scope, {@code @NonNull}; of
     *     what a client cannot leave out
     * @param unwrapped its properties stand in place of it ({@code @JsonUnwrapped})
     * @param custom a custom serialiser decides its form; nothing is concluded about its type
     */
    public record Property(
            String javaName,
            String jsonName,
            String owner,
            TypeUse type,
            boolean readable,
            boolean writable,
            boolean required,
            boolean neverNull,
            boolean unwrapped,
            boolean custom,
            Annotations annotations,
            DocText doc,
            boolean fromSource,
            Where where) {

        /** The same where a value of the type may lack it. */
        public Property optional() {
            return new Property(
                    javaName,
                    jsonName,
                    owner,
                    type,
                    readable,
                    writable,
                    false,
                    false,
                    unwrapped,
                    custom,
                    annotations,
                    doc,
                    fromSource,
                    where);
        }
    }

    public String simpleName() {
        return BinaryName.simple(binaryName);
    }
}
