package dev.edict.runtime.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A resource method as generated code names it.
 *
 * @param resource the binary name of the resource class, or of what a sub-resource locator returns
 * @param method its name and erased parameter types
 */
record MethodName(String resource, String method) {

    boolean matches(ResourceInfo info) {
        return method.equals(of(info.getResourceMethod())) && isOf(info.getResourceClass());
    }

    /** {@code create(com.acme.CreateOrder,int)}. */
    static String of(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    /** Containers serve proxies, which extend the class; a subclass with a path of its own is a resource of its own. */
    private boolean isOf(Class<?> served) {
        for (Class<?> type = served; type != null; type = type.getSuperclass()) {
            if (type.getName().equals(resource) || implementsIt(type)) {
                return true;
            }
            if (type.isAnnotationPresent(Path.class)) {
                return false;
            }
        }
        return false;
    }

    private boolean implementsIt(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(parent -> parent.getName().equals(resource) || implementsIt(parent));
    }

    @Override
    public String toString() {
        return resource + "#" + method;
    }
}
