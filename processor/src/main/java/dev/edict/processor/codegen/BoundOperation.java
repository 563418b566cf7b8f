package dev.edict.processor.codegen;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import java.util.Optional;

/**
 * An operation that promises something which code has to keep.
 *
 * @param nested the simple name of the class generated for it
 * @param policy {@code @Idempotent(by = KEY)}
 * @param success a status that Jakarta REST would not send by itself
 */
record BoundOperation(String nested, Operation operation, Optional<Repeat.Policy> policy, Optional<Success> success) {

    /** The status of a success and its {@code Location} template, which may be empty. */
    record Success(int status, String location) {}

    static boolean isBound(Operation operation) {
        return (operation.viaLocator() || !operation.modifiers().contains("abstract")) && promises(operation);
    }

    private static boolean promises(Operation operation) {
        return keyed(operation).isPresent()
                || operation.webhook().isPresent()
                || success(operation).isPresent();
    }

    static BoundOperation of(String nested, Operation operation) {
        return new BoundOperation(nested, operation, keyed(operation), success(operation));
    }

    boolean isProtected() {
        return policy.isPresent() || operation.webhook().isPresent();
    }

    /** As the runtime names the handler. */
    String signature() {
        return Descriptor.method(operation);
    }

    private static Optional<Repeat.Policy> keyed(Operation operation) {
        return operation.repeat().policy().filter(p -> p.by() == Repeat.By.KEY);
    }

    /** A handler that returns a {@code Response} sends its own status, which no binding may overrule. */
    private static Optional<Success> success(Operation operation) {
        if (operation.reply().controlsStatus()) {
            return Optional.empty();
        }
        Optional<Success> accepted = operation.async().map(a -> new Success(202, a.statusResource()));
        return accepted.or(() -> operation
                .successStatus()
                .filter(s -> s.annotation().is("dev.edict.annotations.SuccessStatus"))
                .map(s -> new Success(s.status(), s.location())));
    }
}
