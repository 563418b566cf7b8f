package dev.edict.runtime.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
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

    /** Behind all superclasses. */
    private static final int FIRST_INTERFACE = 1 << 16;

    /**
     * How far the named type is above the class that serves: superclasses before interfaces, and a type before what it extends. A class may say
     * otherwise than what it inherits from.
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
        int steps = 0;
        OptionalInt interfaces = OptionalInt.empty();
        for (Class<?> type = served; type != null; type = type.getSuperclass()) {
            if (type.getName().equals(resource)) {
                return OptionalInt.of(steps);
            }
            if (interfaces.isEmpty()) {
                interfaces = above(type, FIRST_INTERFACE + steps);
            }
            if (type.isAnnotationPresent(Path.class)) {
                break;
            }
            steps++;
        }
        return interfaces;
    }

    /** The nearest way to the named interface. */
    private OptionalInt above(Class<?> type, int steps) {
        OptionalInt nearest = OptionalInt.empty();
        for (Class<?> parent : type.getInterfaces()) {
            OptionalInt way = parent.getName().equals(resource) ? OptionalInt.of(steps) : above(parent, steps + 1);
            if (way.isPresent() && (nearest.isEmpty() || way.getAsInt() < nearest.getAsInt())) {
                nearest = way;
            }
        }
        return nearest;
    }

    @Override
    public String toString() {
        return resource + "#" + method;
    }
}
