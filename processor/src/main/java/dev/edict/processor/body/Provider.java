package dev.edict.processor.body;

import dev.edict.processor.model.Namespaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A method that the runtime calls around handlers, and that may answer in their place (Jakarta REST, chapters 4.4 and 6).
 *
 * @param exceptions binary names of what a mapper maps; several where classes inherit the method
 */
public record Provider(Role role, MethodKey method, Set<String> exceptions) {
    public Provider {
        exceptions = Collections.unmodifiableSet(new TreeSet<>(exceptions));
    }

    public enum Role {
        MAPPER,
        REQUEST_FILTER,
        RESPONSE_FILTER
    }

    private static final String REACTIVE = "org.jboss.resteasy.reactive.server.";

    private static final Map<String, Role> ANNOTATIONS = Map.of(
            REACTIVE + "ServerExceptionMapper", Role.MAPPER,
            REACTIVE + "ServerRequestFilter", Role.REQUEST_FILTER,
            REACTIVE + "ServerResponseFilter", Role.RESPONSE_FILTER);

    private static final String TO_RESPONSE = "toResponse";
    private static final String CONTAINER = "jakarta.ws.rs.container.Container";

    private static final Set<String> SEERS = Set.of(
            CONTAINER + "ResponseFilter",
            "jakarta.ws.rs.ext.WriterInterceptor",
            "jakarta.servlet.Filter",
            "org.glassfish.jersey.server.monitoring.RequestEventListener");

    static @Nullable Role annotated(Set<String> annotations) {
        for (String annotation : annotations) {
            Role role = ANNOTATIONS.get(annotation);
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    /** Whether a class may give every response more headers. */
    static boolean seesResponses(TypeFacts type) {
        for (String seer : SEERS) {
            if (is(type, seer)) {
                return true;
            }
        }
        return false;
    }

    static List<Provider> of(TypeFacts type) {
        boolean mapper = type.mapperOf().isPresent();
        boolean request = is(type, CONTAINER + "RequestFilter");
        boolean response = is(type, CONTAINER + "ResponseFilter");
        if (!mapper && !request && !response) {
            return List.of();
        }
        // an abstract mapper maps what its subclasses say, of which its own bound says little
        Set<String> exceptions = type.instantiable() ? mapped(type) : Set.of();
        List<Provider> providers = new ArrayList<>();
        for (TypeFacts.Method method : type.methods()) {
            Role role = method.hasBody() ? role(method.key(), mapper, request, response) : null;
            if (role != null) {
                providers.add(new Provider(role, method.key(), role == Role.MAPPER ? exceptions : Set.of()));
            }
        }
        return providers;
    }

    /** The method by which a class maps that has none of its own. */
    static Optional<Provider> inherited(TypeFacts type, Map<String, TypeFacts> types) {
        if (type.mapperOf().isEmpty() || !type.instantiable()) {
            return Optional.empty();
        }
        boolean own = true;
        for (TypeFacts at = type;
                at != null;
                at = at.superclass().map(types::get).orElse(null)) {
            for (TypeFacts.Method method : at.methods()) {
                if (method.hasBody() && method.key().name().equals(TO_RESPONSE)) {
                    return own ? Optional.empty() : Optional.of(new Provider(Role.MAPPER, method.key(), mapped(type)));
                }
            }
            own = false;
        }
        return Optional.empty();
    }

    private static Set<String> mapped(TypeFacts type) {
        return type.mapperOf().map(Set::of).orElse(Set.of());
    }

    Provider and(Provider other) {
        Set<String> all = new TreeSet<>(exceptions);
        all.addAll(other.exceptions);
        return new Provider(role, method, all);
    }

    private static @Nullable Role role(MethodKey method, boolean mapper, boolean request, boolean response) {
        if (mapper && method.name().equals(TO_RESPONSE)) {
            return Role.MAPPER;
        }
        if (!method.name().equals("filter")) {
            return null;
        }
        boolean takesResponse = method.descriptor().contains("ContainerResponseContext;");
        return takesResponse ? response ? Role.RESPONSE_FILTER : null : request ? Role.REQUEST_FILTER : null;
    }

    private static boolean is(TypeFacts type, String provider) {
        for (String above : type.superTypes()) {
            if (Namespaces.same(provider, above)) {
                return true;
            }
        }
        return false;
    }
}
