package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that is replayed in full is one that can be recorded. Events and elements that come one by one have no end that a record
 * could wait for: certain. A stream of bytes may be short: a warning.
 */
public final class IdempotencyStreamReplay implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-stream-replay", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .everyPathClass()
            .summary("What @Idempotent replays in full is no stream.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2.6")
            .build();

    private static final Set<String> OPEN_ENDED =
            Set.of("org.glassfish.jersey.server.ChunkedOutput", "org.glassfish.jersey.media.sse.EventOutput");

    private static final Set<String> OF_ANY_LENGTH = Set.of(
            "jakarta.ws.rs.core.StreamingOutput",
            "javax.ws.rs.core.StreamingOutput",
            "java.io.InputStream",
            "java.io.Reader",
            "java.io.File",
            "java.nio.file.Path",
            "io.vertx.core.file.AsyncFile",
            "io.vertx.mutiny.core.file.AsyncFile",
            "org.jboss.resteasy.reactive.PathPart",
            "org.jboss.resteasy.reactive.FilePart");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isReplayedInFull(operation.repeat())) {
                check(operation, findings);
            }
        }
    }

    private static boolean isReplayedInFull(Repeat repeat) {
        return repeat.policy()
                .filter(policy -> policy.by() == Repeat.By.KEY && policy.replay() == Repeat.Replay.FULL)
                .isPresent();
    }

    private static void check(Operation operation, Findings findings) {
        Reply reply = operation.reply();
        String name = reply.entity()
                .map(entity -> entity.type() instanceof TypeRef.Declared type ? type.binaryName() : "")
                .orElse("");
        if (reply.kind() == Reply.Kind.DEFERRED && sendsEvents(operation)) {
            report(operation, "sends events to an SseEventSink", Severity.ERROR, findings);
        } else if (reply.kind() == Reply.Kind.STREAM && (reply.isPublished() || OPEN_ENDED.contains(name))) {
            report(operation, "answers piece by piece", Severity.ERROR, findings);
        } else if (reply.kind() == Reply.Kind.STREAM && OF_ANY_LENGTH.contains(name)) {
            report(operation, "answers with a stream of any length", Severity.WARN, findings);
        }
    }

    private static boolean sendsEvents(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.type().type().is("jakarta.ws.rs.sse.SseEventSink"));
    }

    private static void report(Operation operation, String answer, Severity limit, Findings findings) {
        Optional<AnnotationUse> annotation = operation.repeat().statedBy(operation.annotations());
        findings.add(
                operation,
                annotation.map(use -> use.place("replay")).orElse(operation.where()),
                limit,
                operation.display() + " is @Idempotent with a full replay, and " + answer
                        + ": it is not recorded in full, so that a client whose connection broke never gets by a repeat"
                        + " what it missed. Say replay = HEAD_ONLY and let a repeat find the result by its Location, or"
                        + " answer with a value.");
    }
}
