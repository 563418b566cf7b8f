package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.RestNamespace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which runtimes find a class or a method, told by the namespace of the annotations that lead there. A runtime of {@code javax.ws.rs} sees
 * nothing of {@code jakarta.ws.rs}, also where it looks for the declaration of a method whose annotations are in force (Jakarta REST 3.6).
 */
final class Runtimes {
    private static final Set<RestNamespace> JAKARTA = Set.of(RestNamespace.JAKARTA);
    private static final Set<RestNamespace> JAVAX = Set.of(RestNamespace.JAVAX);

    private final Round round;

    Runtimes(Round round) {
        this.round = round;
    }

    /** Those that see a {@code @Path} among the annotations of a class and of what it inherits from. */
    static Set<RestNamespace> ofPath(Annotations annotations) {
        Set<RestNamespace> found = EnumSet.noneOf(RestNamespace.class);
        for (AnnotationUse use : annotations) {
            if (use.is(RestAnnotations.PATH)) {
                RestNamespace.of(use.type()).ifPresent(found::add);
            }
        }
        return shared(found);
    }

    /** Those that call the method for a request, where they find its class. */
    Set<RestNamespace> ofDesignator(ResourceMethods.Effective method, Set<RestNamespace> ofClass) {
        return those(method, ofClass, this::isDesignated);
    }

    /** Those that take the method for a sub-resource locator, where they find its class. */
    Set<RestNamespace> ofLocator(ResourceMethods.Effective method, Set<RestNamespace> ofClass) {
        return those(
                method,
                ofClass,
                mine -> mine.annotations().stream().anyMatch(a -> a.is(RestAnnotations.PATH)) && !isDesignated(mine));
    }

    private boolean isDesignated(Mine mine) {
        return mine.annotations().stream()
                .anyMatch(a -> round.mirrors.type(a).designates().contains(mine.namespace()));
    }

    /** The annotations of a method that runtimes of one namespace read. */
    private record Mine(RestNamespace namespace, List<AnnotationUse> annotations) {}

    private Set<RestNamespace> those(
            ResourceMethods.Effective method, Set<RestNamespace> ofClass, Predicate<Mine> condition) {
        Set<RestNamespace> found = EnumSet.noneOf(RestNamespace.class);
        for (RestNamespace namespace : ofClass) {
            if (condition.test(new Mine(namespace, read(method, namespace)))) {
                found.add(namespace);
            }
        }
        return shared(found);
    }

    private List<AnnotationUse> read(ResourceMethods.Effective method, RestNamespace namespace) {
        if (method.declarations().size() == 1) {
            return of(method.annotations(), namespace);
        }
        for (ResourceMethods.Declaration declaration : method.declarations()) {
            List<AnnotationUse> onMethod = of(round.mirrors.on(declaration.method(), declaration.method()), namespace);
            boolean own = !onMethod.isEmpty()
                    || declaration.method().getParameters().stream()
                            .anyMatch(
                                    p -> !of(round.mirrors.on(p, p), namespace).isEmpty());
            if (own) {
                return onMethod;
            }
        }
        return List.of();
    }

    private List<AnnotationUse> of(Annotations annotations, RestNamespace namespace) {
        return annotations.all().stream()
                .filter(a -> {
                    AnnotationType type = round.mirrors.type(a);
                    return type.designates().contains(namespace)
                            || type.rest() && RestNamespace.of(a.type()).equals(Optional.of(namespace));
                })
                .toList();
    }

    private static Set<RestNamespace> shared(Set<RestNamespace> found) {
        if (found.size() == 1) {
            return found.contains(RestNamespace.JAKARTA) ? JAKARTA : JAVAX;
        }
        return Set.copyOf(found);
    }
}
