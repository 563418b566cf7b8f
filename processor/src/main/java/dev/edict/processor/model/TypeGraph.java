package dev.edict.processor.model;

import java.util.Optional;

/** The types that a service's payloads are made of, by binary name; read once each, when first asked for. */
public interface TypeGraph {

    /** The type's description; empty for JDK types, for types that cannot be resolved and for primitives. */
    Optional<DtoType> find(String binaryName);

    /**
     * Whether one type is a subtype of another, or the same; both by binary name. False when either is unknown.
     */
    boolean isSubtype(String binaryName, String ofBinaryName);

    /**
     * Whether a type of a persistence library may be met on the way from a type through members, subtypes and arguments. True says
     * only that it is worth looking.
     */
    boolean mayReachPersistence(TypeRef type);

    /** A member of an entity of this compilation that stores the enum, as a message names it; empty without any. */
    Optional<String> storedBy(String enumName);

    /** A member of an entity of this compilation that is stored in the column, as a message names it; empty without any. */
    Optional<String> columnOf(String columnName);

    /** Whether Jakarta JSON Binding writes the payloads: the class path has it, or its provider, and nothing of Jackson that would. */
    boolean isWrittenByJsonBinding();

    /** Which versions of Jackson may write the payloads. */
    JacksonVersions jackson();

    /**
     * What a build says that the type looks like on the wire: a type of JSON, with or without a colon and a format, or the name of
     * another Java type; empty when it says nothing.
     */
    Optional<String> mappedTo(String binaryName);

    /** Whether the compiler knows the type; one of a library tells that the library is there. */
    boolean isKnown(String binaryName);
}
