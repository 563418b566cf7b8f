package dev.edict.processor.model;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.ApiService.Csrf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team decides for whole branches of its paths, so that a service of 200 classes needs no 200 annotations. What stands on a class or
 * package wins over it; it wins over the service.
 *
 * @param excluded paths that no rule speaks of; they stay in the document
 */
public record House(
        Map<PathPattern, Audience> audiences,
        Map<PathPattern, AuthPolicy> auth,
        Map<PathPattern, Csrf> csrf,
        Map<PathPattern, String> rateLimits,
        List<PathPattern> excluded) {
    public static final House UNDECIDED = new House(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public House {
        audiences = Map.copyOf(audiences);
        auth = Map.copyOf(auth);
        csrf = Map.copyOf(csrf);
        rateLimits = Map.copyOf(rateLimits);
        excluded = List.copyOf(excluded);
    }

    public boolean isUndecided() {
        return equals(UNDECIDED);
    }

    public Optional<Audience> audience(PathTemplate path) {
        return nearest(audiences, path);
    }

    public Optional<AuthPolicy> auth(PathTemplate path) {
        return nearest(auth, path);
    }

    public Optional<Csrf> csrf(PathTemplate path) {
        return nearest(csrf, path);
    }

    public Optional<String> rateLimit(PathTemplate path) {
        return nearest(rateLimits, path);
    }

    /** The pattern that excludes a path. */
    public Optional<PathPattern> excludes(PathTemplate path) {
        for (PathPattern pattern : excluded) {
            if (pattern.matches(path)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /** Every pattern that is written, in their order. */
    public Stream<PathPattern> patterns() {
        return Stream.of(audiences.keySet(), auth.keySet(), csrf.keySet(), rateLimits.keySet(), excluded)
                .flatMap(patterns -> patterns.stream())
                .distinct()
                .sorted();
    }

    private static <T> Optional<T> nearest(Map<PathPattern, T> decisions, PathTemplate path) {
        return decisions.isEmpty()
                ? Optional.empty()
                : decisions.entrySet().stream()
                        .filter(decision -> decision.getKey().matches(path))
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
    }
}
