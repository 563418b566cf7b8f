package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What filters do that a name binding (Jakarta REST 3.1, section 6.5) brings: whether they may say who may call. Told by what
 * carries the binding, where the round has it, else by the binding's name.
 */
final class NameBindings {
    private static final String CONTAINER = "jakarta.ws.rs.container.";
    private static final String PRIORITY = "jakarta.annotation.Priority";

    /** Where priorities of other purposes begin: header decorators (Jakarta REST 3.1, {@code Priorities}). */
    private static final int LATER = 3000;

    /** Words in the name of a name binding that filters for another purpose carry. */
    private static final List<String> OTHER_PURPOSES = List.of(
            "log",
            "trac",
            "audit",
            "metric",
            "timed",
            "count",
            "cach",
            "gzip",
            "compress",
            "cors",
            "rate",
            "limit",
            "throttl",
            "etag",
            "profil",
            "valid",
            "transact",
            "tx",
            "locale",
            "header",
            "version",
            "deprecat",
            "debug");

    private final Round round;
    private final Map<String, Boolean> known = new HashMap<>();

    NameBindings(Round round) {
        this.round = round;
    }

    /** Whether an operation with the binding is guarded, as far as anything tells. */
    boolean mayGuard(AnnotationUse binding) {
        return known.computeIfAbsent(binding.type(), type -> decide(type, binding.simpleName()));
    }

    private boolean decide(String binding, String name) {
        List<TypeElement> carriers = new ArrayList<>();
        for (TypeElement type : round.sourceDeclarations()) {
            if (!type.getAnnotationMirrors().isEmpty() && round.mirrors.has(type, binding) && isProvider(type)) {
                carriers.add(type);
            }
        }
        if (carriers.isEmpty()) {
            return isNamedLikeOne(name);
        }
        boolean asks = false;
        for (TypeElement carrier : carriers) {
            if (isRequestFilter(carrier)) {
                Optional<Boolean> first = comesFirst(carrier);
                if (first.orElse(false)) {
                    return true;
                }
                // What comes after authentication decides nothing about it, whatever it is called.
                asks |= first.isEmpty() && isNamedLikeOne(name);
            }
        }
        // In a part of a module there may be another filter that nobody sees.
        return asks || !round.settings.wholeModule() && isNamedLikeOne(name);
    }

    private boolean isProvider(TypeElement type) {
        Hierarchy hierarchy = round.hierarchy(type);
        return hierarchy.includes(CONTAINER + "ContainerRequestFilter")
                || hierarchy.includes(CONTAINER + "ContainerResponseFilter")
                || hierarchy.includes("jakarta.ws.rs.ext.ReaderInterceptor")
                || hierarchy.includes("jakarta.ws.rs.ext.WriterInterceptor");
    }

    private boolean isRequestFilter(TypeElement type) {
        return round.hierarchy(type).includes(CONTAINER + "ContainerRequestFilter");
    }

    /** Whether it runs where callers are authenticated or authorised; empty where it does not say when. */
    private Optional<Boolean> comesFirst(TypeElement filter) {
        Annotations annotations = round.mirrors.on(filter);
        return annotations
                .find(PRIORITY)
                .flatMap(priority -> priority.integer("value"))
                .map(value -> value < LATER);
    }

    private static boolean isNamedLikeOne(String nameBinding) {
        String name = nameBinding.toLowerCase(Locale.ROOT);
        return name.contains("auth") || OTHER_PURPOSES.stream().noneMatch(name::contains);
    }
}
