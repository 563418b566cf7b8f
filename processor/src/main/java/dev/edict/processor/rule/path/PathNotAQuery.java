package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Set;

/** A {@code @Path} holds a query string or a fragment, which no request path has. */
public final class PathNotAQuery implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-not-a-query", Kind.CONTRADICTION, Theme.PATH, Severity.ERROR)
            .everyPathClass()
            .summary("A @Path holds no query string and no fragment.")
            .source("RFC 3986 §3.3 (Path); Jakarta REST 3.4")
            .supersedes("path-param-unbound")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            for (PathPart part : operation.path()) {
                String value = part.value();
                boolean suspect = value.indexOf('?') >= 0 || value.indexOf('#') >= 0;
                // A placeholder of a configuration is no path yet.
                if (suspect && !value.contains("${") && !value.contains("#{")) {
                    char sign = sign(part);
                    if (sign != 0 && judged.add(part.where().signature() + value)) {
                        findings.add(operation, part.where(), message(operation, value, sign));
                    }
                }
            }
        }
    }

    /** The first of them outside expressions; 0 if there is none. */
    private static char sign(PathPart part) {
        for (PathTemplate.Piece piece : part.template().pieces()) {
            if (piece instanceof PathTemplate.Literal literal) {
                for (int i = 0; i < literal.text().length(); i++) {
                    char c = literal.text().charAt(i);
                    if (c == '{' || c == '}') {
                        return 0;
                    }
                    if (c == '?' || c == '#') {
                        return c;
                    }
                }
            }
        }
        return 0;
    }

    private static String message(Operation operation, String value, char sign) {
        String encoded = sign == '?' ? "%3F" : "%23";
        return operation.display() + " has '" + sign + "' in its @Path '" + value
                + "'. Jakarta REST encodes it, so that only a path with a literal " + encoded
                + " matches, which no client sends: the documented operation answers 404. "
                + (sign == '?' ? remedy(value) : "Leave out the fragment; it never reaches a server.");
    }

    private static String remedy(String value) {
        int from = value.indexOf('?') + 1;
        int end = value.indexOf('=', from);
        String name = end > from ? value.substring(from, end) : "";
        return "End the path there and take the rest as @QueryParam" + (name.isEmpty() ? "." : "(\"" + name + "\").");
    }
}
