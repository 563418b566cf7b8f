package dev.edict.contract.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object; its members keep the order in which they were put. */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Builder builder() {
        return new Builder(new LinkedHashMap<>());
    }

    public static JsonObject of(String name, JsonValue value) {
        return new JsonObject(Map.of(name, value));
    }

    public Builder toBuilder() {
        return new Builder(new LinkedHashMap<>(members));
    }

    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The member as an object, or empty when it is absent or something else. */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The member's text, or empty when it is absent or something else. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Collects members; what is absent, false or empty is left out by the methods that say so. */
    public static final class Builder {

        private final Map<String, JsonValue> members;

        private Builder(Map<String, JsonValue> members) {
            this.members = members;
        }

        public Builder put(String name, JsonValue value) {
            members.put(name, value);
            return this;
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
            members.putAll(other.members());
            return this;
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
