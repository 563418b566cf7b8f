package dev.edict.contract.assemble;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import java.util.List;
import java.util.Locale;

/**
 * An operation of the document with what the document does not say of it: its roles, and each of its errors apart from the others.
 *
 * @param resource binary name of the class that answers it
 * @param path the one under which it stands in the document
 * @param method likewise: in lower case
 * @param problems its errors, whose types are as clients see them
 */
public record DocumentedOperation(
        String resource, String path, String method, OperationFragment operation, List<ProblemFragment> problems) {

    public DocumentedOperation {
        problems = List.copyOf(problems);
    }

    static List<DocumentedOperation> of(List<Endpoint> endpoints, ServiceView service) {
        return endpoints.stream().map(endpoint -> of(endpoint, service)).toList();
    }

    private static DocumentedOperation of(Endpoint endpoint, ServiceView service) {
        OperationFragment operation = endpoint.operation();
        return new DocumentedOperation(
                endpoint.resource(),
                Parameters.path(operation),
                operation.route().method().toLowerCase(Locale.ROOT),
                operation,
                operation.problems().stream()
                        .map(problem -> problem.withType(
                                service.problemType(problem.type()).orElse(null)))
                        .toList());
    }
}
