package dev.edict.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type as it is written, with every type variable that is known replaced by its argument. */
public sealed interface TypeRef {

    /** How the type reads in a message: simple names, with arguments. */
    String display();

    /** A primitive type or {@code void}. */
    record Primitive(String name) implements TypeRef {
        @Override
        public String display() {
            return name;
        }
    }

    /**
     * A class or interface.
     *
     * @param binaryName with {@code $} before nested types, as {@link Class#getName()} gives it
     * @param args empty for a type without parameters and for a raw use of one with parameters
     */
    record Declared(String binaryName, List<TypeUse> args) implements TypeRef {
        public Declared {
            args = List.copyOf(args);
        }

        /** By hand, as {@link #hashCode} is: types are compared for every property, and what records do by themselves is slow at first. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Declared declared
                            && declared.binaryName.equals(binaryName)
                            && declared.args.equals(args);
        }

        @Override
        public int hashCode() {
            return binaryName.hashCode();
        }

        public String simpleName() {
            return BinaryName.simple(binaryName);
        }

        @Override
        public String display() {
            return args.isEmpty()
                    ? simpleName()
                    : args.stream()
                            .map(a -> a.type().display())
                            .collect(Collectors.joining(", ", simpleName() + "<", ">"));
        }
    }

    /** An array. */
    record ArrayOf(TypeUse component) implements TypeRef {
        @Override
        public String display() {
            return component.type().display() + "[]";
        }
    }

    /** A type variable that nothing has bound, such as the {@code T} in the declaration of {@code Page<T>}. */
    record Variable(String name, TypeRef bound) implements TypeRef {
        @Override
        public String display() {
            return name;
        }
    }

    /** {@code ?} and {@code ? extends X}; {@code ? super X} has the bound {@link Object}. */
    record Wildcard(TypeRef bound) implements TypeRef {
        @Override
        public String display() {
            return isUnbounded() ? "?" : "? extends " + bound.display();
        }

        public boolean isUnbounded() {
            return bound instanceof Declared d && d.binaryName().equals("java.lang.Object");
        }
    }

    /** A type that the compiler does not know; rules stay silent about it, the compiler has its own error. */
    record Unresolved(String name) implements TypeRef {
        @Override
        public String display() {
            return name;
        }
    }

    /** Whether this is the class or interface with the given binary name, whatever its arguments. */
    default boolean is(String binaryName) {
        return this instanceof Declared d && Namespaces.same(d.binaryName(), binaryName);
    }

    /** Adds the binary names of all classes and interfaces in it: itself, arguments, components and bounds. */
    default void mention(Collection<String> names) {
        if (this instanceof Declared declared) {
            names.add(declared.binaryName());
            for (TypeUse argument : declared.args()) {
                argument.mention(names);
            }
        } else if (this instanceof ArrayOf array) {
            array.component().mention(names);
        } else if (this instanceof Wildcard wildcard) {
            wildcard.bound().mention(names);
        } else if (this instanceof Variable variable) {
            variable.bound().mention(names);
        }
    }

    default boolean isVoid() {
        return this instanceof Primitive p && p.name().equals("void") || is("java.lang.Void");
    }
}
