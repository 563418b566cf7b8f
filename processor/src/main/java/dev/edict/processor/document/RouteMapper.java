package dev.edict.processor.document;

import dev.edict.contract.fragment.Route;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import java.util.LinkedHashMap;
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
        PathTemplate template = PathTemplate.join(operation.path().stream()
                .filter(part -> part.level() != PathPart.Level.APPLICATION)
                .toList());
        Map<String, String> patterns = new LinkedHashMap<>();
        template.variables().stream()
                .filter(variable -> !variable.pattern().isEmpty())
                .forEach(variable -> patterns.put(variable.name(), variable.pattern()));
        return new Route(
                operation.httpMethod(),
                template.display(),
                patterns,
                operation.consumes(),
                operation.produces(),
                isConditional(operation));
    }

    private static boolean isConditional(Operation operation) {
        return operation.viaLocator()
                || operation.annotations().all().stream().anyMatch(RouteMapper::isCondition)
                || operation.typeAnnotations().all().stream().anyMatch(RouteMapper::isCondition);
    }

    private static boolean isCondition(AnnotationUse use) {
        return CONDITIONS.contains(use.simpleName()) || use.simpleName().startsWith("Conditional");
    }
}
