package dev.edict.runtime.rest;

import java.lang.reflect.Method;
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
                    .filter(other -> other.getName().equals(method.getName())
                            && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                    .forEach(found::add);
        }
        return found;
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
