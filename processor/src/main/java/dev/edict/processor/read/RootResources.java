package dev.edict.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds root resource classes (Jakarta REST 3.1): concrete classes with {@code @Path}, their own or one that runtimes
 * take from an abstract superclass or an interface.
 *
 * @param resources in the order of their binary names
 * @param requestHolders binary names of what else holds the request: filters, tenant resolvers
 * @param unsupported languages other than Java that resource classes were written in; those classes are left alone
 */
public record RootResources(List<TypeElement> resources, Set<String> requestHolders, Set<String> unsupported) {
    private static final Set<String> CLIENTS = Set.of(
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
            "io.micronaut.http.client.annotation.Client",
            "org.springframework.cloud.openfeign.FeignClient",
            "io.quarkus.rest.client.reactive.NotBody");

    static final String API_RESOURCE = Declarations.EDICT + "ApiResource";

    /** Looks through the roots of one round, nested classes included. */
    public static RootResources among(Round round, Iterable<? extends Element> roots) {
        List<TypeElement> candidates = new ArrayList<>();
        for (Element root : roots) {
            collect(round, root, candidates);
        }
        round.declares(candidates);
        Set<String> implemented = new HashSet<>();
        List<TypeElement> resources = new ArrayList<>();
        List<TypeElement> interfaces = new ArrayList<>();
        Set<String> unsupported = new TreeSet<>();
        Map<TypeElement, Boolean> paths = new HashMap<>();
        for (TypeElement candidate : candidates) {
            boolean isInterface = candidate.getKind() == ElementKind.INTERFACE;
            if (isInterface
                    ? !round.mirrors.has(candidate, RestAnnotations.PATH)
                    : !isConcrete(candidate)
                            || !hasPath(round, candidate, paths)
                            || path(round, candidate).isEmpty()) {
                continue;
            }
            Optional<String> language = language(round, candidate);
            if (language.isPresent()) {
                unsupported.add(language.get());
            } else if (!isLeftAlone(round, candidate)) {
                if (isInterface) {
                    interfaces.add(candidate);
                } else {
                    resources.add(candidate);
                    round.hierarchy(candidate).levels().forEach(l -> implemented.add(l.binaryName()));
                }
            }
        }
        for (TypeElement candidate : interfaces) {
            if (round.mirrors.has(candidate, API_RESOURCE)
                    && !implemented.contains(round.signatures.binaryName(candidate))) {
                resources.add(candidate);
            }
        }
        resources.sort(Comparator.comparing(round.signatures::binaryName));
        return new RootResources(
                List.copyOf(resources), RequestHolders.among(round, candidates, resources), unsupported);
    }

    /** The type and what is nested in it. */
    static void collect(Round round, Element element, List<TypeElement> types) {
        if (element instanceof TypeElement type && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            types.add(type);
            for (Element nested : round.enclosed(type)) {
                if (nested instanceof TypeElement) {
                    collect(round, nested, types);
                }
            }
        }
    }

    /** An inner class cannot be made without its outer object, an abstract class not at all. */
    static boolean isConcrete(TypeElement type) {
        return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && (!type.getNestingKind().isNested()
                        || type.getModifiers().contains(Modifier.STATIC)
                        || type.getKind() == ElementKind.RECORD);
    }

    /**
     * The level whose {@code @Path} is in force. Jakarta REST 3.6 does not provide for class annotations to be inherited,
     * Jersey and RESTEasy do: superclasses before interfaces. Below a concrete resource class a subclass is no resource of
     * its own.
     */
    static Optional<Hierarchy.Level> path(Round round, TypeElement type) {
        if (round.mirrors.has(type, RestAnnotations.PATH)) {
            return Optional.of(round.hierarchy(type).levels().get(0));
        }
        for (Hierarchy.Level level : round.hierarchy(type).levels()) {
            if (round.mirrors.has(level.type(), RestAnnotations.PATH)) {
                return level.isInterface() || level.type().getModifiers().contains(Modifier.ABSTRACT)
                        ? Optional.of(level)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether {@code @Path} stands on a type or anywhere above it; each type of a module is asked once. */
    private static boolean hasPath(Round round, TypeElement type, Map<TypeElement, Boolean> known) {
        Boolean before = known.putIfAbsent(type, false);
        if (before != null) {
            return before;
        }
        boolean found =
                round.mirrors.has(type, RestAnnotations.PATH) || isAbove(round, Supertypes.superclass(type), known);
        for (TypeMirror above : Supertypes.interfaces(type)) {
            found = found || isAbove(round, above, known);
        }
        known.put(type, found);
        return found;
    }

    private static boolean isAbove(Round round, @Nullable TypeMirror above, Map<TypeElement, Boolean> known) {
        return above instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && declared.asElement() instanceof TypeElement element
                && hasPath(round, element, known);
    }

    /** Clients and generated classes, own annotations or those of what they implement. */
    static boolean isLeftAlone(Round round, TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (isClientOrGenerated(round, e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClientOrGenerated(Round round, Element type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Generated")
                    || round.mirrors.isKnown(mirror)
                            && CLIENTS.contains(round.mirrors.type(mirror).name())) {
                return true;
            }
        }
        return false;
    }

    /** Stubs that the Kotlin and Groovy compilers write for annotation processors show only half of a class. */
    static Optional<String> language(Round round, TypeElement type) {
        if (round.mirrors.has(type, "kotlin.Metadata")) {
            return Optional.of("Kotlin");
        }
        return round.hierarchy(type).includes("groovy.lang.GroovyObject") ? Optional.of("Groovy") : Optional.empty();
    }
}
