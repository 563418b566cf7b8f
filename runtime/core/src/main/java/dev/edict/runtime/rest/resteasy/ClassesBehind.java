package dev.edict.runtime.rest.resteasy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResourceFactory;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.util.GetRestful;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a deployment that RESTEasy shows as another one: as the first among the class and its supertypes that has {@code @Path}. What
 * is in the registry of a dispatcher and in no list of the deployment is not known.
 */
public final class ClassesBehind implements Function<Class<?>, List<Class<?>>> {

    private final @Nullable ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
    private @Nullable Map<Class<?>, List<Class<?>>> byShown;

    /** Of the deployment that this thread starts. */
    public ClassesBehind() {}

    /** Asked when resources are registered, and all lists are complete. */
    @Override
    public synchronized List<Class<?>> apply(Class<?> shown) {
        Map<Class<?>, List<Class<?>>> known = byShown;
        if (known == null) {
            known = deployment == null
                    ? Map.of()
                    : deployed(deployment)
                            .distinct()
                            .filter(GetRestful::isRootResource)
                            .collect(Collectors.groupingBy(GetRestful::getRootResourceClass));
            byShown = known;
        }
        return known.getOrDefault(shown, List.of());
    }

    private static Stream<Class<?>> deployed(ResteasyDeployment deployment) {
        Map<String, List<String>> built = deployment.getScannedResourceClassesWithBuilder();
        Stream<Class<?>> named = Stream.of(
                        listed(deployment.getScannedResourceClasses()),
                        listed(deployment.getResourceClasses()),
                        built == null
                                ? Stream.<String>empty()
                                : built.values().stream().flatMap(List::stream))
                .flatMap(names -> names)
                .flatMap(ClassesBehind::load);
        Stream<Class<?>> given = Stream.of(
                        listed(deployment.getActualResourceClasses()).<Class<?>>map(each -> each),
                        listed(deployment.getResources()).<Class<?>>map(Object::getClass),
                        listed(deployment.getResourceFactories()).<Class<?>>map(ResourceFactory::getScannableClass))
                .flatMap(classes -> classes);
        return Stream.concat(named, given);
    }

    private static <T> Stream<T> listed(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** RESTEasy loads it in the same way, and fails if it cannot. */
    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(
                    Class.forName(name.strip(), false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.empty();
        }
    }
}
