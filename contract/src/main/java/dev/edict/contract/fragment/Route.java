package dev.edict.contract.fragment;

import java.util.Map;

/**
 * Method and path of an operation.
 *
 * @param path relative to the application path; variables without their regular expressions
 * @param patterns the regular expressions, by variable
 */
public record Route(String method, String path, Map<String, String> patterns) {

    public Route {
        patterns = Ordered.copyOf(patterns);
    }

    public static Route of(String method, String path) {
        return new Route(method, path, Map.of());
    }
}
