package dev.edict.runtime.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The resource methods that execute where a runtime shows another one: RESTEasy shows the interface or the superclass that has the
 * {@code @Path}, and a proxy of the JDK shows no more than interfaces. What a class says of its own methods is seen in neither.
 */
final class Implementations {

    private record Executed(Class<?> getResourceClass, Method getResourceMethod) implements ResourceInfo {}

    private final Function<Class<?>, List<Class<?>>> deployed;
    private final List<ResourceBinding> bindings;

    /**
     * @param deployed the classes of the application that a runtime shows as this one
     * @param bindings the generated ones, whose classes are taken for what executes where the runtime does not know it
     */
    Implementations(Function<Class<?>, List<Class<?>>> deployed, List<ResourceBinding> bindings) {
        this.deployed = deployed;
        this.bindings = bindings;
    }

    /** The one that is shown itself, where nothing else executes or nothing else is known. */
    List<ResourceInfo> of(ResourceInfo shown) {
        Class<?> type = shown.getResourceClass();
        List<Class<?>> known = Proxy.isProxyClass(type) ? List.of(type) : deployed.apply(type);
        List<ResourceInfo> behind = (known.isEmpty() ? Stream.of(type) : known.stream())
                .flatMap(each -> hides(each) ? bound(each) : Stream.of(each))
                .distinct()
                .map(each -> each == type ? shown : in(each, shown.getResourceMethod()))
                .toList();
        return behind.isEmpty() ? List.of(shown) : behind;
    }

    private static boolean hides(Class<?> type) {
        return Proxy.isProxyClass(type)
                || Modifier.isAbstract(type.getModifiers()) && type.isAnnotationPresent(Path.class);
    }

    /** The classes that the compiler has seen below a type with a path. One with a path of its own is shown itself, but by a proxy. */
    private Stream<Class<?>> bound(Class<?> type) {
        boolean proxy = Proxy.isProxyClass(type);
        List<Class<?>> shown = proxy
                ? Arrays.stream(type.getInterfaces())
                        .filter(Implementations::hasPath)
                        .toList()
                : List.of(type);
        return bindings.stream()
                .flatMap(binding -> binding.resourceClass().stream())
                .filter(each -> proxy || !each.isAnnotationPresent(Path.class))
                .filter(each -> shown.stream().anyMatch(above -> above.isAssignableFrom(each)));
    }

    private static boolean hasPath(Class<?> type) {
        return type.isAnnotationPresent(Path.class)
                || Arrays.stream(type.getInterfaces()).anyMatch(Implementations::hasPath);
    }

    /** The method of a class that is called for one of its supertypes: its bridge to it, where the class says what type variables stand for. */
    private static ResourceInfo in(Class<?> type, Method shown) {
        try {
            return new Executed(type, type.getMethod(shown.getName(), shown.getParameterTypes()));
        } catch (NoSuchMethodException e) {
            return new Executed(type, shown);
        }
    }
}
