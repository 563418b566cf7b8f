package dev.edict.processor.document;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Route;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a resource's fragment that service-wide rules read: which requests it answers, and under which names. Much
 * cheaper than all of it, and enough where no document is written.
 */
public final class ResourceOutline {

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

    private ResourceOutline() {}

    public static ResourceFragment of(ApiResource api) {
        return new ResourceFragment(
                api.binaryName(),
                api.sourcePath(),
                api.optedIn(),
                List.of(),
                null,
                api.operations().stream().map(ResourceOutline::operation).toList(),
                List.of());
    }

    private static OperationFragment operation(Operation operation) {
        boolean hidden = OpenApiAnnotations.isHidden(operation.annotations())
                || OpenApiAnnotations.isHidden(operation.typeAnnotations());
        String operationId = operation.annotations().all().stream()
                .filter(use -> use.simpleName().equals("Operation") && !hidden)
                .flatMap(use -> use.string("operationId").stream())
                .findFirst()
                .orElse(null);
        return new OperationFragment(
                route(operation),
                operation.signature(),
                new Documentation(operationId, null, null, List.of(), null),
                List.of(),
                null,
                List.of(),
                List.of(),
                Access.UNDECIDED,
                Promises.NONE);
    }

    /** Which requests an operation answers. */
    static Route route(Operation operation) {
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
                || operation.annotations().all().stream().anyMatch(ResourceOutline::isCondition)
                || operation.typeAnnotations().all().stream().anyMatch(ResourceOutline::isCondition);
    }

    private static boolean isCondition(AnnotationUse use) {
        return CONDITIONS.contains(use.simpleName()) || use.simpleName().startsWith("Conditional");
    }
}
