package dev.edict.contract.rule;

import dev.edict.contract.fragment.Route;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What decides which paths match: the names of variables do not (Jakarta REST 3.7.3), their regular expressions do. */
final class RequestShape {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /** Other spellings of the expression that a variable has when it has none. */
    private static final Set<String> DEFAULT = Set.of("", "[^/]+", "[^/]+?", "([^/]+)", "([^/]+?)");

    private RequestShape() {}

    static String of(Route route) {
        String path = VARIABLE.matcher(route.path()).replaceAll(variable -> {
            String pattern = route.patterns().getOrDefault(variable.group(1), "");
            return Matcher.quoteReplacement(DEFAULT.contains(pattern) ? "{}" : "{:" + pattern + "}");
        });
        boolean slash = path.length() > 1 && path.endsWith("/");
        return route.method() + " " + (slash ? path.substring(0, path.length() - 1) : path);
    }
}
