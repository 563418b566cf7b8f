package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The JSON form of a type. */
public sealed interface Shape {

    /**
     * A value that is neither object nor array. The ready-made ones are in {@link Scalars}.
     *
     * @param type the JSON Schema type; absent for raw binary content (OpenAPI 3.1.1, "Working With Binary Data")
     * @param enumeration the only values, if they are known and have no name
     */
    record Scalar(
            @Nullable String type,
            @Nullable String format,
            @Nullable String pattern,
            @Nullable String contentEncoding,
            @Nullable String contentMediaType,
            List<JsonValue> enumeration)
            implements Shape {

        public Scalar {
            enumeration = List.copyOf(enumeration);
        }

        public static Scalar constant(String value) {
            return new Scalar("string", null, null, null, null, List.of(JsonValue.of(value)));
        }
    }

    /**
     * A type that has a fragment.
     *
     * @param type the binary name
     * @param arguments its type arguments; none for a raw type
     */
    record Reference(String type, List<TypeUse> arguments) implements Shape {
        public Reference {
            arguments = List.copyOf(arguments);
        }

        /** By hand, as {@link #hashCode} is: every use of a type asks a map, and what records do by themselves is slow at first. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Reference reference
                            && reference.type.equals(type)
                            && reference.arguments.equals(arguments);
        }

        /** With its arguments: a service has a page of each of its types. */
        @Override
        public int hashCode() {
            int hash = type.hashCode();
            for (TypeUse argument : arguments) {
                if (argument.shape() instanceof Reference reference) {
                    hash = 31 * hash + reference.hashCode();
                }
            }
            return hash;
        }

        public static Reference to(String type, TypeUse... arguments) {
            return new Reference(type, List.of(arguments));
        }
    }

    /** A type parameter of the template in which it stands. */
    record Variable(String name) implements Shape {}

    record ArrayOf(TypeUse items, boolean unique) implements Shape {}

    /** An object whose member names are data. */
    record MapOf(TypeUse values) implements Shape {}

    /** An object without a name of its own, such as the fields of a form. */
    record Inline(List<Property> properties) implements Shape {
        public Inline {
            properties = List.copyOf(properties);
        }
    }

    /** Any JSON value. */
    record Any() implements Shape {}

    /**
     * A schema that applies others, as an author wrote it down in the terms of JSON Schema 2020-12.
     *
     * @param base what is demanded besides
     * @param several schemas, by the keyword that takes a list of them, such as {@code oneOf}
     * @param one schema, by the keyword that takes one, such as {@code not}
     * @param named schemas by name, by the keyword that takes names, such as {@code patternProperties}
     * @param discriminator the member that tells alternatives apart, if one does
     * @param mapping the alternatives, by its values
     */
    record Composed(
            TypeUse base,
            Map<String, List<TypeUse>> several,
            Map<String, TypeUse> one,
            Map<String, Map<String, TypeUse>> named,
            @Nullable String discriminator,
            Map<String, TypeUse> mapping)
            implements Shape {

        public Composed {
            several = Ordered.copyOf(several);
            one = Ordered.copyOf(one);
            named = Ordered.copyOf(named);
            mapping = Ordered.copyOf(mapping);
        }

        /** The same of other types. */
        public Composed map(UnaryOperator<TypeUse> change) {
            Map<String, List<TypeUse>> lists = new LinkedHashMap<>();
            several.forEach((keyword, uses) ->
                    lists.put(keyword, uses.stream().map(change).toList()));
            Map<String, Map<String, TypeUse>> maps = new LinkedHashMap<>();
            named.forEach((keyword, uses) -> maps.put(keyword, map(uses, change)));
            return new Composed(change.apply(base), lists, map(one, change), maps, discriminator, map(mapping, change));
        }

        private static Map<String, TypeUse> map(Map<String, TypeUse> uses, UnaryOperator<TypeUse> change) {
            Map<String, TypeUse> changed = new LinkedHashMap<>();
            uses.forEach((name, use) -> changed.put(name, change.apply(use)));
            return changed;
        }

        /** Every type in it. */
        public List<TypeUse> uses() {
            List<TypeUse> all = new ArrayList<>();
            map(use -> {
                all.add(use);
                return use;
            });
            return all;
        }
    }
}
