package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation id that the author gave to two operations (OpenAPI 3.1.1, Operation Object: "The id MUST be unique among all operations
 * described in the API"). Ids that nobody wrote are made unique when a document is assembled, and methods that serve one request
 * in several media types are one operation there.
 */
public final class DuplicateOperationIds implements ServiceRule {

    private record Use(ResourceFragment resource, OperationFragment operation) {}

    @Override
    public String id() {
        return "operation-id-duplicate";
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        List<ServiceFinding> findings = new ArrayList<>();
        boolean oneApplication = ServiceOrder.applicationPaths(resources) <= 1;
        Map<String, Use> first = new HashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            for (OperationFragment operation : resource.operations()) {
                String id = operation.documentation().operationId();
                boolean isDocumented = !operation.documentation().hidden();
                if (id != null
                        && !id.isEmpty()
                        && isDocumented
                        && !operation.route().conditional()) {
                    Use use = new Use(resource, operation);
                    Use earlier = first.putIfAbsent((oneApplication ? "" : resource.type()) + " " + id, use);
                    if (earlier != null && !isSame(earlier.operation(), operation)) {
                        findings.add(finding(id, use, earlier));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isSame(OperationFragment one, OperationFragment other) {
        return one.signature().equals(other.signature())
                || RequestShape.documented(one.route()).equals(RequestShape.documented(other.route()));
    }

    /** A class that did not opt in may be left out of the document. */
    private static ServiceFinding finding(String id, Use later, Use earlier) {
        return new ServiceFinding(
                side(id, later, earlier),
                side(id, earlier, later),
                later.resource().optedIn() && earlier.resource().optedIn());
    }

    private static Side side(String id, Use one, Use other) {
        OperationFragment operation = one.operation();
        return new Side(
                operation.signature(),
                operation.route().method() + " " + operation.route().path(),
                "has the operationId '" + id + "', which "
                        + ServiceOrder.display(
                                other.operation().signature(), one.operation().signature())
                        + " has too; generated clients get two methods of one name, or lose one. Rename one of them.");
    }
}
