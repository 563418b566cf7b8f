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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A path has one spelling: no empty segments, no format in its last one. */
public final class PathNormalized implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("path-normalized", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("A @Path has no empty segment, no slash at its end and no file extension.")
            .source("Zalando guidelines 136; RFC 9110 §12.1 (Proactive Negotiation)")
            .build();

    private static final List<String> EXTENSIONS = List.of(".json", ".xml", ".do", ".action");

    /** Files that are files wherever they are served from. */
    private static final Set<String> FILES =
            Set.of("openapi", "swagger", "sitemap", "manifest", "jwks", "crossdomain", "feed", "rss", "atom", "style");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            List<PathPart> path = operation.path();
            for (int i = 0; i < path.size(); i++) {
                PathPart part = path.get(i);
                if (part.level() != PathPart.Level.APPLICATION && !part.value().contains("${")) {
                    boolean last = i == path.size() - 1;
                    judge(operation, part, last, judged, findings);
                }
            }
        }
    }

    private static void judge(Operation operation, PathPart part, boolean last, Set<String> judged, Findings findings) {
        String value = part.value();
        if (value.isEmpty() || value.equals("/")) {
            if (part.level() == PathPart.Level.METHOD && judged.add(key(part))) {
                findings.add(operation, part.where(), Severity.INFO, saysNothing(operation, value));
            }
        } else if (hasEmptySegment(part)) {
            if (judged.add(key(part))) {
                findings.add(operation, part.where(), emptySegment(operation, value));
            }
        } else if (last && value.endsWith("/")) {
            if (judged.add(key(part))) {
                findings.add(operation, part.where(), slashAtTheEnd(operation, value));
            }
        } else if (last) {
            extension(value)
                    .filter(found -> judged.add(key(part)))
                    .ifPresent(found -> findings.add(operation, part.where(), Severity.WARN, format(operation, found)));
        }
    }

    private static String key(PathPart part) {
        return part.where().signature() + " " + part.value();
    }

    /** Outside expressions, where two slashes may be meant. */
    private static boolean hasEmptySegment(PathPart part) {
        if (!part.value().contains("//")) {
            return false;
        }
        for (PathTemplate.Piece piece : part.template().pieces()) {
            if (piece instanceof PathTemplate.Literal literal && literal.text().contains("//")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> extension(String value) {
        int slash = value.lastIndexOf('/');
        int brace = value.lastIndexOf('}');
        String name = value.substring(Math.max(slash, brace) + 1);
        if (name.indexOf('.') < 0 || value.contains(".well-known")) {
            return Optional.empty();
        }
        return EXTENSIONS.stream()
                .filter(name::endsWith)
                .filter(extension -> !FILES.contains(name.substring(0, name.length() - extension.length())))
                .findFirst();
    }

    private static String saysNothing(Operation operation, String value) {
        return "@Path(\"" + value + "\") on the method says nothing: " + operation.display()
                + " is where the class is already. Remove it.";
    }

    private static String emptySegment(Operation operation, String value) {
        return operation.display() + ": @Path '" + value
                + "' has an empty segment. Clients, proxies and servers merge the slashes or do not, so that some requests get"
                + " 404, and some pass by a rule of the gateway. Write one slash.";
    }

    private static String slashAtTheEnd(Operation operation, String value) {
        return operation.display() + ": @Path '" + value
                + "' ends with a slash. The runtime takes the path with and without it, caches, gateways and the document tell"
                + " the two apart. Remove the slash.";
    }

    private static String format(Operation operation, String extension) {
        return operation.display() + " has the extension '" + extension
                + "' in its path. The format is what Accept and Content-Type say; in the path it gives one resource several"
                + " URLs, and another format needs a new one. Remove it"
                + (extension.equals(".json") || extension.equals(".xml") ? ", and name the format in @Produces." : ".");
    }
}
