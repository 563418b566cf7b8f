package dev.edict.processor.document;

import dev.edict.contract.fragment.Route;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which requests an operation answers. */
final class RouteMapper {

    /** Annotations by which another build or configuration would have another set of beans. */
    private static final Set<String> CONDITIONS = Set.of(
            "Alternative",
            "DefaultBean",
            "EndpointDisabled",
            "IfBuildProfile",
            "IfBuildProperty",
            "LookupIfProperty",
            "LookupUnlessProperty",
            "Profile",
            "Requires",
            "Specializes",
            "UnlessBuildProfile",
            "UnlessBuildProperty");

    private RouteMapper() {}

    /** With the path below the application path, which the document has as its server. */
    static Route map(Operation operation) {
        PathTemplate template = belowApplication(operation);
        Map<String, String> patterns = new LinkedHashMap<>();
        for (PathTemplate.Variable variable : template.variables()) {
            if (!variable.pattern().isEmpty()) {
                patterns.put(variable.name(), variable.pattern());
            }
        }
        return new Route(
                operation.httpMethod(),
                encoded(template.display()),
                patterns,
                operation.consumes(),
                operation.produces(),
                isConditional(operation));
    }

    /** Runtimes encode what no URI holds as it is (Javadoc of {@code @Path}); clients append the path as it stands. */
    private static String encoded(String path) {
        int first = illegal(path, 0);
        if (first < 0) {
            return path;
        }
        StringBuilder encoded = new StringBuilder();
        int done = 0;
        for (int i = first; i >= 0; i = illegal(path, done)) {
            int end = path.offsetByCodePoints(i, 1);
            encoded.append(path, done, i);
            for (byte octet : path.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
            done = end;
        }
        return encoded.append(path.substring(done)).toString();
    }

    /** Where the next character stands, outside of variables, that RFC 3986 does not have in a path; negative where there is none. */
    private static int illegal(String path, int from) {
        boolean inVariable = false;
        for (int i = from; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{' || c == '}') {
                inVariable = c == '{';
            } else if (!inVariable
                    && (c <= ' ' || c > '~' || "\"<>\\^`|[]?#".indexOf(c) >= 0 || c == '%' && !isEscape(path, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEscape(String path, int percent) {
        return percent + 2 < path.length()
                && Character.digit(path.charAt(percent + 1), 16) >= 0
                && Character.digit(path.charAt(percent + 2), 16) >= 0;
    }

    private static PathTemplate belowApplication(Operation operation) {
        List<PathPart> path = operation.path();
        return path.isEmpty() || path.get(0).level() != PathPart.Level.APPLICATION
                ? operation.template()
                : PathTemplate.join(path.subList(1, path.size()));
    }

    private static boolean isConditional(Operation operation) {
        return operation.viaLocator()
                || hasCondition(operation.annotations())
                || hasCondition(operation.typeAnnotations());
    }

    private static boolean hasCondition(Annotations annotations) {
        for (AnnotationUse use : annotations) {
            if (isCondition(use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCondition(AnnotationUse use) {
        String name = use.simpleName();
        return CONDITIONS.contains(name) || name.startsWith("Conditional");
    }
}
