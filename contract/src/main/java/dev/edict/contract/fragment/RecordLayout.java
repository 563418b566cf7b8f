package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class.
 *
 * @param kind what tells the record from the others of its sealed family; none when it has no family
 */
record RecordLayout(@Nullable String kind, List<Component> components, Constructor<?> constructor) {

    private static final ClassValue<RecordLayout> LAYOUTS = new ClassValue<>() {
        @Override
        protected RecordLayout computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    /**
     * One component.
     *
     * @param encoder writes its values
     * @param absent what it stands for when its member is not there
     */
    record Component(
            String name,
            Type type,
            Method accessor,
            Encoder encoder,
            @Nullable Object absent) {

        @Nullable
        Object get(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isAbsent(Object value) {
            return value == absent || value.equals(absent);
        }

        Object require(Record owner) {
            return Objects.requireNonNull(get(owner), name);
        }
    }

    static RecordLayout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    boolean isTransparent() {
        return kind == null && components.size() == 1;
    }

    Object construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new FragmentFormatException(
                    "incomplete " + constructor.getDeclaringClass().getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordLayout inspect(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordLayout(
                    kind(type),
                    Arrays.stream(components).map(RecordLayout::component).toList(),
                    constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Component component(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Type type = component.getGenericType();
        return new Component(component.getName(), type, accessor, Encoder.of(type), absent(component.getType()));
    }

    private static @Nullable Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == JsonObject.class) {
            return JsonObject.EMPTY;
        }
        return type == Constraints.class ? Constraints.NONE : null;
    }

    /** The class's name without that of its family: a {@code TypeFragment} is a {@code type}. */
    private static @Nullable String kind(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .map(family -> {
                    String name = type.getSimpleName();
                    String own = name.endsWith(family.getSimpleName())
                            ? name.substring(
                                    0, name.length() - family.getSimpleName().length())
                            : name;
                    return Character.toLowerCase(own.charAt(0)) + own.substring(1);
                })
                .findFirst()
                .orElse(null);
    }
}
