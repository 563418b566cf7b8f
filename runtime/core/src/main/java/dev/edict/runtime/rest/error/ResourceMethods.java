package dev.edict.runtime.rest.error;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads annotations of resource methods where they may stand: on the method, or on one it overrides (Jakarta REST 3.1,
 * section 3.6).
 */
final class ResourceMethods {

    private ResourceMethods() {}

    static boolean isResourceMethod(Method method) {
        return declarations(method).stream()
                .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    static List<Annotation> parameterAnnotations(Method method, int index) {
        return declarations(method).stream()
                .flatMap(declaration -> Arrays.stream(declaration.getParameterAnnotations()[index]))
                .toList();
    }

    /** What stands on the field or on the setter of a bean's property, its superclasses included. */
    static List<Annotation> memberAnnotations(Class<?> bean, String property) {
        String setter = "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        List<Annotation> found = new ArrayList<>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(property)) {
                    found.addAll(List.of(field.getAnnotations()));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(setter) && method.getParameterCount() == 1) {
                    found.addAll(List.of(method.getAnnotations()));
                }
            }
        }
        return found;
    }

    private static List<Method> declarations(Method method) {
        List<Method> found = new ArrayList<>();
        collect(method.getDeclaringClass(), method, found);
        return found;
    }

    private static void collect(Class<?> type, Method method, List<Method> found) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .forEach(found::add);
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), method, found);
        }
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, method, found);
        }
    }
}
