package dev.edict.contract.json;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON object; its members keep the order in which they were put. */
public final class JsonObject implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(new Members(0));

    /** Nobody else changes them. */
    private final Members members;

    private JsonObject(Members members) {
        this.members = members;
    }

    /** With the members of the map, in its order. */
    public static JsonObject of(Map<String, JsonValue> members) {
        Members copy = new Members(members.size());
        members.forEach(copy::put);
        return new JsonObject(copy);
    }

    public static Builder builder() {
        return new Builder(new Members(4));
    }

    public static JsonObject of(String name, JsonValue value) {
        Members members = new Members(1);
        members.put(name, value);
        return new JsonObject(members);
    }

    public Builder toBuilder() {
        return new Builder(members.copy());
    }

    /** By name; it cannot be changed. */
    public Map<String, JsonValue> members() {
        return Collections.unmodifiableMap(members.toMap());
    }

    /** Tells of each member, in their order. */
    public void forEach(BiConsumer<String, JsonValue> action) {
        for (int i = 0; i < members.size(); i++) {
            action.accept(members.name(i), members.value(i));
        }
    }

    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    public boolean isEmpty() {
        return members.size() == 0;
    }

    /** The member as an object, or empty when it is absent or something else. */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The member's text, or empty when it is absent or something else. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    @Override
    public void writeTo(JsonSink sink) {
        sink.object(members);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && object.members.sameAs(members);
    }

    @Override
    public int hashCode() {
        return members.hash();
    }

    @Override
    public String toString() {
        return toCompactJson().strip();
    }

    /** Collects members; what is absent, false or empty is left out by the methods that say so. */
    public static final class Builder {

        private Members members;
        private boolean built;

        private Builder(Members members) {
            this.members = members;
        }

        public Builder put(String name, JsonValue value) {
            open().put(name, value);
            return this;
        }

        /** What was built keeps its members. */
        private Members open() {
            if (built) {
                members = members.copy();
                built = false;
            }
            return members;
        }

        public Builder put(String name, String value) {
            return put(name, JsonValue.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, JsonValue.of(value));
        }

        public Builder put(String name, long value) {
            return put(name, JsonValue.of(value));
        }

        public Builder putIfPresent(String name, @Nullable JsonValue value) {
            return value == null ? this : put(name, value);
        }

        public Builder putIfPresent(String name, @Nullable String value) {
            return value == null || value.isEmpty() ? this : put(name, value);
        }

        public Builder putIfTrue(String name, boolean value) {
            return value ? put(name, true) : this;
        }

        public Builder putUnlessEmpty(String name, JsonObject value) {
            return value.isEmpty() ? this : put(name, value);
        }

        public Builder putUnlessEmpty(String name, JsonArray value) {
            return value.isEmpty() ? this : put(name, value);
        }

        public Builder putAll(JsonObject other) {
            open().putAll(other.members);
            return this;
        }

        public JsonObject build() {
            built = true;
            return new JsonObject(members);
        }
    }
}
