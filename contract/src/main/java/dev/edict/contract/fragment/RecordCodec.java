package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonText;
import dev.edict.contract.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as JSON: the records are the format. A component is a member of its name; what is null, false or empty is left out and read
 * back as such; a record with one component is that component; one of a sealed family carries its {@code kind}. Members that are not
 * known are skipped, so that a later version may add some.
 */
final class RecordCodec {

    private static final String KIND = "kind";

    private RecordCodec() {}

    static void write(Record value, JsonText out) {
        RecordLayout layout = RecordLayout.of(value.getClass());
        if (layout.isTransparent()) {
            RecordLayout.Component only = layout.components().get(0);
            only.encoder().write(only.require(value), out);
        } else {
            out.beginObject();
            members(value, layout, out);
            out.endObject();
        }
    }

    /** The components of a record as members of the object that is open. */
    static void members(Record value, JsonText out) {
        members(value, RecordLayout.of(value.getClass()), out);
    }

    private static void members(Record value, RecordLayout layout, JsonText out) {
        if (layout.kind() != null) {
            out.name(KIND);
            out.text(layout.kind());
        }
        for (RecordLayout.Component component : layout.components()) {
            Object member = component.get(value);
            if (member != null && !component.isAbsent(member)) {
                out.name(component.name());
                component.encoder().write(member, out);
            }
        }
    }

    static <T> T read(JsonValue json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    private static Object read(JsonValue json, Type type) {
        Class<?> raw = raw(type);
        if (JsonValue.class.isAssignableFrom(raw)) {
            return expect(json, raw.asSubclass(JsonValue.class));
        }
        if (raw == String.class) {
            return expect(json, JsonValue.Text.class).value();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return expect(json, JsonValue.Bool.class).value();
        }
        if (raw == int.class) {
            return expect(json, JsonValue.Number.class).value().intValueExact();
        }
        if (raw.isEnum()) {
            return constant(raw, expect(json, JsonValue.Text.class).value());
        }
        if (raw == List.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            return expect(json, JsonArray.class).values().stream()
                    .map(value -> read(value, element))
                    .toList();
        }
        if (raw == Map.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[1];
            Map<String, Object> map = new LinkedHashMap<>();
            expect(json, JsonObject.class).forEach((name, value) -> map.put(name, read(value, element)));
            return map;
        }
        return readRecord(json, raw.isSealed() ? permitted(raw, json) : raw);
    }

    private static Object readRecord(JsonValue json, Class<?> type) {
        RecordLayout layout = RecordLayout.of(type);
        if (layout.isTransparent()) {
            return layout.construct(
                    new Object[] {read(json, layout.components().get(0).type())});
        }
        JsonObject object = expect(json, JsonObject.class);
        Object[] values = layout.components().stream()
                .map(component -> {
                    JsonValue member = object.get(component.name());
                    return member == null ? component.absent() : read(member, component.type());
                })
                .toArray();
        return layout.construct(values);
    }

    private static Class<?> permitted(Class<?> family, JsonValue json) {
        String kind = expect(json, JsonObject.class).text(KIND).orElse("");
        for (Class<?> candidate : family.getPermittedSubclasses()) {
            if (kind.equals(RecordLayout.of(candidate).kind())) {
                return candidate;
            }
        }
        throw new FragmentFormatException("unknown kind '" + kind + "' of " + family.getSimpleName());
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new FragmentFormatException("unknown " + type.getSimpleName() + " '" + name + "'");
    }

    private static <J extends JsonValue> J expect(JsonValue json, Class<J> type) {
        if (!type.isInstance(json)) {
            throw new FragmentFormatException("expected " + type.getSimpleName() + ", found " + json.toJson());
        }
        return type.cast(json);
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }
}
