package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a type looks like on the wire. */
public sealed interface Definition {

    /**
     * A JSON object.
     *
     * @param unwrapped types whose properties stand among its own
     * @param additional the type of members that are not listed; none when nothing is said about them
     * @param besides what an author demands of the object besides, a {@link Shape.Composed} without a base
     */
    record ObjectDefinition(
            List<Property> properties,
            List<Unwrapped> unwrapped,
            @Nullable TypeUse additional,
            @Nullable TypeUse besides)
            implements Definition {
        public ObjectDefinition {
            properties = List.copyOf(properties);
            unwrapped = List.copyOf(unwrapped);
        }

        public ObjectDefinition(List<Property> properties, List<Unwrapped> unwrapped, @Nullable TypeUse additional) {
            this(properties, unwrapped, additional, null);
        }

        /** Whether its listed members are all that there is to say. */
        public boolean isPlain() {
            return unwrapped.isEmpty() && additional == null && besides == null;
        }
    }

    /**
     * A property that has no name of its own: those of its type take its place.
     *
     * @param optional whether they may all be missing
     * @param named the property under its own name, which it keeps where its type turns out to be no object; null where it is one
     */
    record Unwrapped(
            TypeUse type,
            @Nullable String prefix,
            @Nullable String suffix,
            boolean optional,
            @Nullable Property named) {
        public Unwrapped(TypeUse type, @Nullable String prefix, @Nullable String suffix, boolean optional) {
            this(type, prefix, suffix, optional, null);
        }
    }

    /**
     * A list of values.
     *
     * @param extensible whether a client must expect values that are not listed
     */
    record EnumDefinition(Shape.Scalar base, List<EnumValue> values, boolean extensible) implements Definition {
        public EnumDefinition {
            values = List.copyOf(values);
        }
    }

    record EnumValue(JsonValue value, @Nullable String description) {}

    /**
     * One of several types.
     *
     * @param discriminator the member that tells them apart, if one does
     */
    record UnionDefinition(
            List<Alternative> alternatives, @Nullable String discriminator) implements Definition {
        public UnionDefinition {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * One type of a union.
     *
     * @param tag the discriminator's value for it
     */
    record Alternative(TypeUse type, @Nullable String tag) {}

    /** A type that looks like another, such as a wrapper with a single JSON value. */
    record AliasDefinition(TypeUse type) implements Definition {}

    /** A type about which nothing is known. */
    record OpaqueDefinition() implements Definition {}
}
