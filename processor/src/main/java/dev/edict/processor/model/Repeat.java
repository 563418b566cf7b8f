package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an operation says about being called twice.
 *
 * @param annotation the deciding annotation, if any
 * @param policy present when {@link #decision} is IDEMPOTENT
 */
public record Repeat(Decision decision, Optional<AnnotationUse> annotation, Optional<Policy> policy) {
    public static final Repeat UNDECLARED = new Repeat(Decision.UNDECLARED, Optional.empty(), Optional.empty());

    /**
     * What stands on the operation and decides: the annotation itself, or one of the service's own whose type carries it.
     *
     * @param ofOperation the annotations of the operation
     */
    public Optional<AnnotationUse> statedBy(Annotations ofOperation) {
        return annotation.flatMap(use -> ofOperation
                .find(use.type())
                .or(() -> ofOperation.find(use.where().signature())));
    }

    public enum Decision {
        UNDECLARED,
        IDEMPOTENT,
        /** {@code @NotIdempotent} with its reason. */
        NOT_IDEMPOTENT,
        /** {@code @SafePost}: a query that travels as POST. */
        SAFE,
        /** {@code @WebhookReceiver}: deduplicated by event id. */
        WEBHOOK
    }

    public enum By {
        KEY,
        NATURAL_KEY,
        STATE
    }

    public enum OnRepeat {
        AUTO,
        REPLAY,
        NO_OP,
        CONFLICT
    }

    public enum Mode {
        LEASED,
        TRANSACTIONAL
    }

    public enum Scope {
        PRINCIPAL,
        TENANT,
        SHARED
    }

    public enum Body {
        COMPARED,
        IGNORED
    }

    public enum OnServerError {
        AUTO,
        STORE,
        RELEASE,
        QUARANTINE
    }

    public enum Recovery {
        QUARANTINE,
        REEXECUTE
    }

    public enum Replay {
        FULL,
        HEAD_ONLY
    }

    /** The elements of {@code @Idempotent}. */
    public record Policy(
            By by,
            OnRepeat onRepeat,
            boolean required,
            Mode mode,
            String ttl,
            Scope scope,
            List<String> fingerprint,
            Body body,
            OnServerError onServerError,
            Recovery recovery,
            Replay replay) {
        public Policy {
            fingerprint = List.copyOf(fingerprint);
        }
    }
}
