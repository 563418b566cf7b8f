package dev.edict.runtime.json;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type as JSON names them and as Java reads them. Names are those of {@code @JsonProperty}, {@code
 * @JsonbProperty} and {@code @JsonNaming}, read by name without either library.
 */
public final class JsonMembers {

    private static final ClassValue<JsonMembers> CACHE = new ClassValue<>() {
        @Override
        protected JsonMembers computeValue(Class<?> type) {
            return new JsonMembers(type);
        }
    };

    /** What a Java property is called in JSON, and what reads it. */
    private record Property(
            String jsonName,
            @Nullable Method accessor,
            @Nullable Field field) {}

    private final Map<String, Property> byJavaName = new LinkedHashMap<>();

    private JsonMembers(Class<?> type) {
        Map<String, Method> accessors = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            if (JsonNames.isAccessor(method)) {
                accessors.putIfAbsent(JsonNames.propertyName(method), method);
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.putIfAbsent(field.getName(), field);
                }
            }
        }
        JsonNames names = new JsonNames(type);
        TreeSet<String> all = new TreeSet<>(accessors.keySet());
        all.addAll(fields.keySet());
        all.forEach(name -> byJavaName.put(name, new Property(names.of(name), accessors.get(name), fields.get(name))));
    }

    /** The value that JSON shows under a name; empty if there is no such member or it is null. */
    public static Optional<Object> value(Object owner, String jsonName) {
        if (owner instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(jsonName));
        }
        return CACHE.get(owner.getClass()).byJavaName.values().stream()
                .filter(property -> property.jsonName().equals(jsonName))
                .filter(property -> property.accessor() != null || isPublic(property.field()))
                .findFirst()
                .flatMap(property ->
                        property.accessor() == null ? read(owner, property.field()) : call(owner, property.accessor()));
    }

    /**
     * The value of a Java property; empty if it cannot be read or is null. The field counts first, for to read it changes
     * nothing.
     */
    public static Optional<Object> property(Object owner, String javaName) {
        Property property = CACHE.get(owner.getClass()).byJavaName.get(javaName);
        return property == null
                ? Optional.empty()
                : read(owner, property.field()).or(() -> call(owner, property.accessor()));
    }

    /** The JSON name of a Java property; its own name if nothing says otherwise. */
    public static String jsonName(Class<?> owner, String javaName) {
        Property property = CACHE.get(owner).byJavaName.get(javaName);
        return property == null ? javaName : property.jsonName();
    }

    private static boolean isPublic(@Nullable Field field) {
        return field != null && Modifier.isPublic(field.getModifiers());
    }

    private static Optional<Object> call(Object owner, @Nullable Method accessor) {
        try {
            return accessor != null && accessor.trySetAccessible()
                    ? Optional.ofNullable(accessor.invoke(owner))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> read(Object owner, @Nullable Field field) {
        try {
            return field != null && field.trySetAccessible() ? Optional.ofNullable(field.get(owner)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
