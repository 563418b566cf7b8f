package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an operation says about being called twice.
 *
 * @param annotation the deciding annotation, if any
 * @param policy present when {@link #decision} is IDEMPOTENT; that of the first of {@link #sources}
 * @param sources all that say IDEMPOTENT on the declaration that decides, in the order in which they are written; several where
 *     annotations of the service's own carry {@code @Idempotent}, too
 */
public record Repeat(
        Decision decision, Optional<AnnotationUse> annotation, Optional<Policy> policy, List<Source> sources) {
    public static final Repeat UNDECLARED =
            new Repeat(Decision.UNDECLARED, Optional.empty(), Optional.empty(), List.of());

    public Repeat {
        sources = List.copyOf(sources);
    }

    /** What the first of the sources says. */
    public static Repeat idempotent(List<Source> sources) {
        Source first = sources.get(0);
        return new Repeat(Decision.IDEMPOTENT, Optional.of(first.idempotent()), Optional.of(first.policy()), sources);
    }

    /**
     * What stands on the operation and decides: the annotation itself, or one of the service's own whose type carries it.
     *
     * @param ofOperation the annotations of the operation
     */
    public Optional<AnnotationUse> statedBy(Annotations ofOperation) {
        return sources.stream()
                .findFirst()
                .map(Source::stated)
                .or(() -> annotation.flatMap(use -> ofOperation.find(use.type())));
    }

    /**
     * One annotation that says how a repeat is recognised.
     *
     * @param stated what stands on the operation: {@code @Idempotent}, or an annotation whose type carries it
     * @param idempotent {@code @Idempotent}, there or on that type
     */
    public record Source(AnnotationUse stated, AnnotationUse idempotent, Policy policy) {}

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
        CANONICAL_JSON,
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
