package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonText;
import dev.edict.contract.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/** How values of one type are written; found once, so that no value is asked what it is. */
@FunctionalInterface
interface Encoder {

    void write(Object value, JsonText out);

    static Encoder of(Type type) {
        Class<?> raw = RecordCodec.raw(type);
        if (raw == String.class) {
            return (value, out) -> out.text((String) value);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return (value, out) -> out.bool((Boolean) value);
        }
        if (raw == int.class) {
            return (value, out) -> out.number((Integer) value);
        }
        if (raw.isEnum()) {
            return (value, out) -> out.text(((Enum<?>) value).name());
        }
        if (JsonValue.class.isAssignableFrom(raw)) {
            return (value, out) -> out.value((JsonValue) value);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return sequence(of(argument(type, 0)));
        }
        if (raw == Map.class) {
            return object(of(argument(type, 1)));
        }
        return (value, out) -> RecordCodec.write((Record) value, out);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static Encoder sequence(Encoder element) {
        return (value, out) -> {
            out.beginArray();
            for (Object each : (Collection<?>) value) {
                element.write(each, out);
            }
            out.endArray();
        };
    }

    private static Encoder object(Encoder member) {
        return (value, out) -> {
            out.beginObject();
            for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
                out.name((String) each.getKey());
                member.write(each.getValue(), out);
            }
            out.endObject();
        };
    }
}
