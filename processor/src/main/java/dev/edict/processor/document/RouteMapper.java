package dev.edict.processor.document;

import dev.edict.contract.fragment.Route;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
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
                template.display(),
                patterns,
                operation.consumes(),
                operation.produces(),
                isConditional(operation));
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
