package dev.edict.runtime.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource method and those it overrides: Jakarta REST takes annotations from these (Jakarta REST 3.1, section 3.6). */
final class MethodDeclarations {

    private MethodDeclarations() {}

    /** The method itself first, then those of superclasses, then those of interfaces: in the order in which the processor reads them. */
    static List<Method> of(Class<?> resource, Method method) {
        List<Method> found = new ArrayList<>(List.of(method));
        for (Class<?> type : hierarchy(resource)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(other -> isOverridden(other, method) && isSame(other, method, resource))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether it could be, for what other classes may see of it (JLS, section 8.4.8.1). */
    private static boolean isOverridden(Method other, Method method) {
        int modifiers = other.getModifiers();
        if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers)) {
            return false;
        }
        return Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers)
                || other.getDeclaringClass()
                        .getPackageName()
                        .equals(method.getDeclaringClass().getPackageName());
    }

    /** Parameters of an interface's type variables have other types there than in the class that implements it. */
    private static boolean isSame(Method other, Method method, Class<?> resource) {
        if (!other.getName().equals(method.getName()) || other.getParameterCount() != method.getParameterCount()) {
            return false;
        }
        if (Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
            return true;
        }
        TypeArguments arguments = new TypeArguments(resource);
        return arguments.parametersOf(other).equals(arguments.parametersOf(method));
    }

    /** Superclasses before interfaces, and the interfaces of the lower before those of the higher. */
    private static Set<Class<?>> hierarchy(Class<?> resource) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (@Nullable Class<?> type = resource; type != null; type = type.getSuperclass()) {
            types.add(type);
        }
        Deque<Class<?>> below = new ArrayDeque<>(types);
        while (!below.isEmpty()) {
            for (Class<?> above : below.remove().getInterfaces()) {
                if (types.add(above)) {
                    below.add(above);
                }
            }
        }
        return types;
    }
}
