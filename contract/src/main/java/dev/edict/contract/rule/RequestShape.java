package dev.edict.contract.rule;

import dev.edict.contract.fragment.Route;
import java.util.Set;

/** What decides which paths match: the names of variables do not (Jakarta REST 3.7.3), their regular expressions do. */
final class RequestShape {

    /** Other spellings of the expression that a variable has when it has none. */
    private static final Set<String> DEFAULT = Set.of("", "[^/]+", "[^/]+?", "([^/]+)", "([^/]+?)");

    private RequestShape() {}

    static String of(Route route) {
        return of(route, true);
    }

    /** What decides which operations are one in a document, where a variable has no expression. */
    static String documented(Route route) {
        return of(route, false);
    }

    private static String of(Route route, boolean patterns) {
        String path = route.path();
        StringBuilder shape = new StringBuilder(route.method()).append(' ');
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int close = path.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String pattern = patterns ? route.patterns().getOrDefault(path.substring(open + 1, close), "") : "";
            shape.append(path, from, open).append(DEFAULT.contains(pattern) ? "{}" : "{:" + pattern + "}");
            from = close + 1;
        }
        boolean slash = path.length() > 1 && path.endsWith("/");
        return shape.append(path, from, slash ? path.length() - 1 : path.length())
                .toString();
    }
}
