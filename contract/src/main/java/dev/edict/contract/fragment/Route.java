package dev.edict.contract.fragment;

import java.util.List;
import java.util.Map;

/**
 * Which requests an operation answers.
 *
 * @param path relative to the application path; variables without their regular expressions
 * @param patterns the regular expressions, by variable
 * @param consumes media types as declared; none for any
 * @param produces media types as declared; none for any
 * @param conditional whether something outside decides if it is there: a build profile, a CDI alternative, or the locator that returns
 *     its class
 */
public record Route(
        String method,
        String path,
        Map<String, String> patterns,
        List<String> consumes,
        List<String> produces,
        boolean conditional) {

    public Route {
        patterns = Ordered.copyOf(patterns);
        consumes = List.copyOf(consumes);
        produces = List.copyOf(produces);
    }

    public Route(String method, String path, Map<String, String> patterns) {
        this(method, path, patterns, List.of(), List.of(), false);
    }

    public static Route of(String method, String path) {
        return new Route(method, path, Map.of());
    }
}
