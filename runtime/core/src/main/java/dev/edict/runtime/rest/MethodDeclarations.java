package dev.edict.runtime.rest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A resource method and those it overrides: Jakarta REST takes annotations from these (Jakarta REST 3.1, section 3.6). */
final class MethodDeclarations {

    private MethodDeclarations() {}

    /** The method itself first, then those of superclasses and interfaces. */
    static List<Method> of(Class<?> resource, Method method) {
        List<Method> found = new ArrayList<>(List.of(method));
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            collect(type, method, found);
        }
        return found;
    }

    private static void collect(Class<?> type, Method method, List<Method> found) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .forEach(found::add);
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, method, found);
        }
    }
}
