package dev.edict.runtime.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the properties of one class are called in JSON. */
final class JsonNames {

    private static final Set<String> NAME =
            Set.of("com.fasterxml.jackson.annotation.JsonProperty", "jakarta.json.bind.annotation.JsonbProperty");
    private static final Set<String> STRATEGY = Set.of(
            "com.fasterxml.jackson.databind.annotation.JsonNaming", "tools.jackson.databind.annotation.JsonNaming");
    private static final Map<String, String> SEPARATORS = Map.of(
            "SnakeCaseStrategy", "_",
            "UpperSnakeCaseStrategy", "_",
            "KebabCaseStrategy", "-",
            "LowerDotCaseStrategy", ".",
            "LowerCaseStrategy", "");
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final Class<?> owner;
    private final String strategy;

    JsonNames(Class<?> owner) {
        this.owner = owner;
        this.strategy = strategy(owner);
    }

    /** As written down, else as the naming strategy of the class has it. */
    String of(String property) {
        for (AnnotatedElement element : declarations(property)) {
            for (Annotation annotation : element.getAnnotations()) {
                Optional<String> name = value(annotation, NAME).map(Object::toString);
                if (name.isPresent() && !name.get().isEmpty()) {
                    return name.get();
                }
            }
        }
        return named(property);
    }

    /** The strategies that come with Jackson; one of the service's own cannot be known. */
    private String named(String property) {
        if (strategy.equals("UpperCamelCaseStrategy")) {
            return property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        }
        String separator = SEPARATORS.get(strategy);
        if (separator == null) {
            return property;
        }
        String separated = HUMPS.matcher(property).replaceAll(separator);
        return strategy.startsWith("Upper") ? separated.toUpperCase(Locale.ROOT) : separated.toLowerCase(Locale.ROOT);
    }

    private static String strategy(Class<?> owner) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Annotation annotation : type.getDeclaredAnnotations()) {
                Optional<Object> strategy = value(annotation, STRATEGY);
                if (strategy.isPresent() && strategy.get() instanceof Class<?> named) {
                    return named.getSimpleName();
                }
            }
        }
        return "";
    }

    private List<AnnotatedElement> declarations(String property) {
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

    private static Optional<Object> value(Annotation annotation, Set<String> types) {
        if (!types.contains(annotation.annotationType().getName())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getDeclaringClass() != Object.class;
    }

    /** {@code getOrderId}, {@code isPaid} as in JavaBeans; anything else, such as a record's accessor, by its name. */
    static String propertyName(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        boolean bean = prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix));
        return bean ? Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1) : name;
    }
}
