package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation id that the author gave to two operations (OpenAPI 3.1.1, Operation Object: "The id MUST be unique among all operations
 * described in the API"). Ids that nobody wrote are made unique when a document is assembled.
 */
public final class DuplicateOperationIds implements ServiceRule {

    private record Use(ResourceFragment resource, OperationFragment operation) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        List<ServiceFinding> findings = new ArrayList<>();
        boolean oneApplication = ServiceOrder.applicationPaths(resources) <= 1;
        Map<String, Use> first = new HashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            for (OperationFragment operation : resource.operations()) {
                String id = operation.documentation().operationId();
                if (id != null && !id.isEmpty() && !operation.route().conditional()) {
                    Use use = new Use(resource, operation);
                    Use earlier = first.putIfAbsent((oneApplication ? "" : resource.type()) + " " + id, use);
                    if (earlier != null && !earlier.operation().signature().equals(operation.signature())) {
                        findings.add(finding(id, use, earlier));
                    }
                }
            }
        }
        return findings;
    }

    /** A class that did not opt in may be left out of the document. */
    private static ServiceFinding finding(String id, Use use, Use earlier) {
        String other = earlier.operation().signature();
        return new ServiceFinding(
                use.operation().signature(),
                other,
                use.resource().optedIn() && earlier.resource().optedIn(),
                "has the operationId '" + id + "', which " + ServiceOrder.display(other)
                        + " has too; generated clients get two methods of one name, or lose one. Rename one of them.");
    }
}
