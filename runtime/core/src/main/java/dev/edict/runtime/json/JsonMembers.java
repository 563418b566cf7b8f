package dev.edict.runtime.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON names of a type's members, as {@code @JsonProperty} and {@code @JsonbProperty} give them, read by name
 * without either library.
 */
public final class JsonMembers {

    private static final Set<String> NAMING =
            Set.of("com.fasterxml.jackson.annotation.JsonProperty", "jakarta.json.bind.annotation.JsonbProperty");

    private JsonMembers() {}

    /** The value of a member of an object, by its JSON name; empty if there is no such member or it is null. */
    public static Optional<Object> value(Object owner, String jsonName) {
        if (owner instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(jsonName));
        }
        for (Method method : owner.getClass().getMethods()) {
            if (isAccessor(method)
                    && jsonName(owner.getClass(), propertyName(method)).equals(jsonName)) {
                return read(owner, method);
            }
        }
        for (Field field : owner.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && jsonName(owner.getClass(), field.getName()).equals(jsonName)) {
                return read(owner, field);
            }
        }
        return Optional.empty();
    }

    /** The JSON name of a Java property; its own name if nothing says otherwise. */
    public static String jsonName(Class<?> owner, String property) {
        for (AnnotatedElement element : declarations(owner, property)) {
            for (Annotation annotation : element.getAnnotations()) {
                String name = declaredName(annotation);
                if (name != null) {
                    return name;
                }
            }
        }
        return property;
    }

    private static List<AnnotatedElement> declarations(Class<?> owner, String property) {
        List<AnnotatedElement> found = new ArrayList<>();
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(property)) {
                    found.add(field);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (isAccessor(method) && propertyName(method).equals(property)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static @Nullable String declaredName(Annotation annotation) {
        if (!NAMING.contains(annotation.annotationType().getName())) {
            return null;
        }
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return value instanceof String name && !name.isEmpty() ? name : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getDeclaringClass() != Object.class;
    }

    /** {@code getOrderId}, {@code isPaid} as in JavaBeans; anything else, such as a record's accessor, by its name. */
    private static String propertyName(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        boolean bean = prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix));
        return bean ? Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1) : name;
    }

    private static Optional<Object> read(Object owner, Method accessor) {
        try {
            accessor.trySetAccessible();
            return Optional.ofNullable(accessor.invoke(owner));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> read(Object owner, Field field) {
        try {
            return Optional.ofNullable(field.get(owner));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }
}
