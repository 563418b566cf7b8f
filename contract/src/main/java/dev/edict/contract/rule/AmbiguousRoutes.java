package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Route;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two methods that answer the same request. Jakarta REST 3.7.2 then lets an implementation choose: "If after sorting, there is more
 * than one maximum element in M, implementations SHOULD report a warning and select one of these methods in an implementation dependent
 * manner."
 *
 * <p>In one class that is certain. In two it is where both have opted in, for a class without {@code @ApiResource} may be registered in
 * another application, or in none.
 */
public final class AmbiguousRoutes implements ServiceRule {

    private record Candidate(ResourceFragment resource, OperationFragment operation) {
        Route route() {
            return operation.route();
        }
    }

    @Override
    public String id() {
        return "path-ambiguous";
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        List<ServiceFinding> findings = new ArrayList<>();
        boolean oneApplication = ServiceOrder.applicationPaths(resources) <= 1;
        Map<String, List<Candidate>> earlier = new LinkedHashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            for (OperationFragment operation : resource.operations()) {
                Candidate candidate = new Candidate(resource, operation);
                List<Candidate> same =
                        earlier.computeIfAbsent(RequestShape.of(operation.route()), shape -> new ArrayList<>());
                same.stream()
                        .filter(other -> clash(other, candidate, oneApplication))
                        .findFirst()
                        .ifPresent(other -> findings.add(finding(candidate, other)));
                same.add(candidate);
            }
        }
        return findings;
    }

    private static boolean clash(Candidate one, Candidate other, boolean oneApplication) {
        boolean sameClass = one.resource().type().equals(other.resource().type());
        boolean comparable = sameClass
                || oneApplication
                        && one.resource().optedIn()
                        && other.resource().optedIn();
        return comparable
                && !one.operation().signature().equals(other.operation().signature())
                && !one.route().conditional()
                && !other.route().conditional()
                && shared(one, other).isPresent();
    }

    /** The media types that both take and answer with the same precedence; elsewhere the more specific one wins. */
    private static Optional<String> shared(Candidate one, Candidate other) {
        return MediaTypes.shared(one.route().consumes(), other.route().consumes())
                .flatMap(taken ->
                        MediaTypes.shared(one.route().produces(), other.route().produces()));
    }

    private static ServiceFinding finding(Candidate later, Candidate earlier) {
        return new ServiceFinding(side(later, earlier), side(earlier, later), true);
    }

    private static Side side(Candidate one, Candidate other) {
        Route route = one.route();
        String types = shared(one, other)
                .filter(type -> !type.equals(MediaTypes.ANY))
                .map(type -> ", as " + type)
                .orElse("");
        return new Side(
                one.operation().signature(),
                route.method() + " " + route.path(),
                "is also answered by "
                        + ServiceOrder.display(
                                other.operation().signature(), one.operation().signature())
                        + types
                        + "; which of the two a client gets is left to the runtime and may change with it. Merge them, or give"
                        + " one another path.");
    }
}
