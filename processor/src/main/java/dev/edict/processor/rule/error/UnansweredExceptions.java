package dev.edict.processor.rule.error;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Thrown;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.DocumentedResponses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exceptions in {@code throws} clauses that will surely be answered 500: the service declares them itself, and neither
 * an annotation nor a mapper says anything of them. Asked of a module that declares its service only, for the mappers of a
 * library's exceptions are elsewhere; each exception once a resource, for one annotation answers for all of its operations.
 */
final class UnansweredExceptions {
    private final ApiResource api;
    private final Bodies bodies;
    private final Set<String> seen = new HashSet<>();

    UnansweredExceptions(ApiResource api, Bodies bodies) {
        this.api = api;
        this.bodies = bodies;
    }

    List<Thrown> of(Operation operation) {
        ApiService service = api.service();
        if (!service.declared() || service.errors() == ApiService.ErrorModel.EXTERNAL || saysSomething(operation)) {
            return List.of();
        }
        return operation.thrown().stream()
                .filter(thrown -> thrown.plain()
                        && thrown.declared().isEmpty()
                        && thrown.status() == 0
                        && thrown.type() instanceof TypeRef.Declared declared
                        && !isMapped(declared.binaryName())
                        && seen.add(declared.binaryName()))
                .toList();
    }

    /** Errors of the operation's own may well be those that the exception becomes. */
    private static boolean saysSomething(Operation operation) {
        return !operation.errors().isEmpty()
                || Stream.of(operation.annotations(), operation.typeAnnotations())
                        .flatMap(annotations -> DocumentedResponses.of(annotations).stream())
                        .anyMatch(response -> !response.code().startsWith("2"));
    }

    /** A mapper of {@code Throwable} may know it too. */
    private boolean isMapped(String exception) {
        return bodies.mappedExceptions().stream()
                .anyMatch(mapped -> mapped.equals(exception) || api.types().isSubtype(exception, mapped));
    }
}
