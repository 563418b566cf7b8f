package dev.edict.runtime.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource method as generated code names it.
 *
 * @param resource the binary name of the resource class, or of what a sub-resource locator returns
 * @param method its name and erased parameter types
 */
record MethodName(String resource, String method) {

    /**
     * How far the named type is above the class that serves: 0 for the class itself; then its interfaces, its superclass and so on. A class may
     * say otherwise than what it inherits from.
     */
    OptionalInt distance(ResourceInfo info) {
        return of(info).anyMatch(method::equals) ? distance(info.getResourceClass()) : OptionalInt.empty();
    }

    /**
     * What the resource method of a request can be named. CXF has a bridge for one where a class says what the type variables of an inherited
     * method stand for: {@code create(java.lang.Object)} before {@code create(com.acme.CreateOrder)}, which the compiler has seen.
     */
    static Stream<String> of(ResourceInfo info) {
        Method served = info.getResourceMethod();
        return served.isBridge()
                ? Stream.concat(Stream.of(of(served)), behind(served, info.getResourceClass()))
                : Stream.of(of(served));
    }

    private static Stream<String> behind(Method bridge, Class<?> resource) {
        TypeArguments arguments = new TypeArguments(resource);
        return MethodDeclarations.of(resource, bridge).stream()
                .filter(declaration -> !declaration.isBridge())
                .map(declaration -> of(declaration.getName(), arguments.parametersOf(declaration)));
    }

    /** {@code create(com.acme.CreateOrder,int)}. */
    static String of(Method method) {
        return of(method.getName(), List.of(method.getParameterTypes()));
    }

    private static String of(String name, List<Class<?>> parameters) {
        return parameters.stream().map(Class::getTypeName).collect(Collectors.joining(",", name + "(", ")"));
    }

    /** Containers serve proxies, which extend the class; a subclass with a path of its own is a resource of its own. */
    private OptionalInt distance(Class<?> served) {
        int distance = 0;
        for (Class<?> type = served; type != null; type = type.getSuperclass()) {
            if (type.getName().equals(resource)) {
                return OptionalInt.of(distance);
            }
            if (implementsIt(type)) {
                return OptionalInt.of(distance + 1);
            }
            if (type.isAnnotationPresent(Path.class)) {
                return OptionalInt.empty();
            }
            distance += 2;
        }
        return OptionalInt.empty();
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
