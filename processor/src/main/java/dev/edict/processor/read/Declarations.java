package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the decisions that an operation's annotations declare. */
final class Declarations {
    static final String EDICT = "dev.edict.annotations.";

    static final String IDEMPOTENT = EDICT + "Idempotent";
    private static final String NOT_IDEMPOTENT = EDICT + "NotIdempotent";
    private static final String SAFE_POST = EDICT + "SafePost";
    private static final String WEBHOOK_RECEIVER = EDICT + "WebhookReceiver";

    /** What a second request does: of one operation one of these is true. */
    static final Set<String> REPEATS = Set.of(IDEMPOTENT, NOT_IDEMPOTENT, SAFE_POST, WEBHOOK_RECEIVER);

    /** Annotations that make a runtime send a status. */
    private static final List<String> STATUS = List.of(
            EDICT + "SuccessStatus",
            "org.jboss.resteasy.reactive.ResponseStatus",
            "org.jboss.resteasy.annotations.Status");

    private final Round round;

    Declarations(Round round) {
        this.round = round;
    }

    /** @param annotations those of one declaration that speak of repeats */
    Repeat repeat(Annotations annotations) {
        List<Repeat.Source> sources = sources(annotations);
        if (!sources.isEmpty()) {
            return Repeat.idempotent(sources);
        }
        return decided(annotations, NOT_IDEMPOTENT, Repeat.Decision.NOT_IDEMPOTENT)
                .or(() -> decided(annotations, SAFE_POST, Repeat.Decision.SAFE))
                .or(() -> decided(annotations, WEBHOOK_RECEIVER, Repeat.Decision.WEBHOOK))
                .orElse(Repeat.UNDECLARED);
    }

    /** {@code @Idempotent} itself, and on the types of other annotations. */
    private List<Repeat.Source> sources(Annotations annotations) {
        List<Repeat.Source> sources = new ArrayList<>(1);
        for (AnnotationUse use : annotations) {
            if (use.is(IDEMPOTENT)) {
                sources.add(new Repeat.Source(use, use, policy(use)));
            } else if (round.mirrors.type(use).isMeta(IDEMPOTENT)) {
                round.signatures
                        .type(use.type())
                        .flatMap(type -> round.mirrors.on(type).find(IDEMPOTENT))
                        .ifPresent(carried -> sources.add(new Repeat.Source(use, carried, policy(carried))));
            }
        }
        return sources;
    }

    private static Optional<Repeat> decided(Annotations annotations, String name, Repeat.Decision decision) {
        return annotations.find(name).map(a -> new Repeat(decision, Optional.of(a), Optional.empty(), List.of()));
    }

    private static Repeat.Policy policy(AnnotationUse use) {
        return new Repeat.Policy(
                constant(use, "by", Repeat.By.KEY),
                constant(use, "onRepeat", Repeat.OnRepeat.AUTO),
                use.bool("required").orElse(true),
                constant(use, "mode", Repeat.Mode.LEASED),
                use.string("ttl").orElse("PT24H"),
                constant(use, "scope", Repeat.Scope.PRINCIPAL),
                use.strings("fingerprint"),
                constant(use, "body", Repeat.Body.COMPARED),
                constant(use, "onServerError", Repeat.OnServerError.AUTO),
                constant(use, "recovery", Repeat.Recovery.QUARANTINE),
                constant(use, "replay", Repeat.Replay.FULL));
    }

    Optional<Operation.Paging> paging(Annotations annotations) {
        return annotations
                .find(EDICT + "Paginated")
                .map(use -> new Operation.Paging(
                        constant(use, "style", Operation.Paging.Style.CURSOR),
                        use.strings("sort"),
                        use.integer("defaultLimit").orElse(50),
                        use.integer("maxLimit").orElse(200),
                        use.string("reason").orElse(""),
                        use));
    }

    Optional<Operation.Unpaged> unpaged(Annotations annotations) {
        return annotations
                .find(EDICT + "Unpaginated")
                .map(use -> new Operation.Unpaged(
                        use.string("value").orElse(""), use.integer("maxItems").orElse(0), use));
    }

    Optional<Operation.Async> async(Annotations annotations) {
        return annotations
                .find(EDICT + "ApiAsync")
                .map(use -> new Operation.Async(use.string("value").orElse(""), use));
    }

    Optional<Operation.Webhook> webhook(Annotations annotations) {
        return annotations
                .find(WEBHOOK_RECEIVER)
                .map(use -> new Operation.Webhook(
                        use.string("signature").orElse(""),
                        use.string("dedupe").orElse(""),
                        use.string("ttl").orElse("P7D"),
                        use));
    }

    Optional<Operation.StatusDeclaration> status(Annotations annotations) {
        return TypeReader.first(annotations, STATUS)
                .flatMap(use -> use.integer("value")
                        .map(status -> new Operation.StatusDeclaration(
                                status, use.string("location").orElse(""), use)));
    }

    /** On the method, else on the class. */
    Optional<Operation.Deprecation> deprecation(Annotations method, Annotations type) {
        return deprecation(method).or(() -> deprecation(type));
    }

    private static Optional<Operation.Deprecation> deprecation(Annotations annotations) {
        return annotations
                .find(EDICT + "ApiDeprecated")
                .or(() -> annotations.find("java.lang.Deprecated"))
                .map(use -> new Operation.Deprecation(
                        use.string("since").orElse(""),
                        use.string("sunset").orElse(""),
                        use.string("replacement").orElse(""),
                        use));
    }

    /** The model's constant of the same name as the annotation's; a name it does not have is as good as the default. */
    static <E extends Enum<E>> E constant(AnnotationUse use, String element, E fallback) {
        return constant(use, element, fallback.getDeclaringClass()).orElse(fallback);
    }

    static <E extends Enum<E>> Optional<E> constant(AnnotationUse use, String element, Class<E> type) {
        return use.constant(element).flatMap(name -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }
}
