package dev.edict.processor.rule.error;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter.Source;
import dev.edict.processor.model.Repeat;
import java.util.Set;

/** Errors that follow from a declaration, so that nobody is asked to declare them too. */
final class DerivedStatuses {
    private DerivedStatuses() {}

    /** The runtime may answer any request so: another method, no media type in common, a failure of the server. */
    private static final Set<Integer> ALWAYS = Set.of(405, 406, 415, 500);

    /** What the parameters of the request are read from, and so may be malformed. */
    private static final Set<Source> INPUT =
            Set.of(Source.QUERY, Source.HEADER, Source.COOKIE, Source.MATRIX, Source.FORM, Source.PATH, Source.BEAN);

    static boolean covers(Operation operation, int status) {
        return switch (status) {
            case 400 -> takesInput(operation);
            case 401, 403 -> operation.access().decision() != Access.Decision.ANONYMOUS;
            case 404 -> isAddressed(operation);
            case 409, 422 -> isKeyed(operation);
            default -> ALWAYS.contains(status);
        };
    }

    private static boolean takesInput(Operation operation) {
        return !operation.entities().isEmpty()
                || operation.contextual()
                || operation.parameters().stream().anyMatch(p -> INPUT.contains(p.source()));
    }

    /** A path variable names something that may not exist; so may a query or matrix parameter (Jakarta REST §3.2). */
    private static boolean isAddressed(Operation operation) {
        return !operation.template().variables().isEmpty()
                || operation.parameters().stream()
                        .anyMatch(p -> p.source() == Source.QUERY || p.source() == Source.MATRIX);
    }

    private static boolean isKeyed(Operation operation) {
        return operation.repeat().policy().filter(p -> p.by() == Repeat.By.KEY).isPresent();
    }
}
