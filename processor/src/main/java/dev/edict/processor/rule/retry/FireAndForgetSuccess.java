package dev.edict.processor.rule.retry;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.Call;
import dev.edict.processor.body.Details.HandOff;
import dev.edict.processor.body.Dispatch;
import dev.edict.processor.body.MethodFacts;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.body.Write;
import dev.edict.processor.body.Write.Effect;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A handler only hands work on, and answers as if it were done. */
public final class FireAndForgetSuccess implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "fire-and-forget-success", Kind.CONVENTION, Theme.RETRY, Severity.WARN)
            .needsBodies()
            .summary("A handler that only hands work on answers 202, and tells where its outcome can be read.")
            .source("RFC 9110 §15.3.3; design guide, \"Distinguish 'request accepted' from 'side effect completed'\"")
            .build();

    private static final int ACCEPTED = 202;

    /** Calls that do nothing but help; of others that cannot be seen nobody knows what they do. */
    private static final Set<String> HELPERS = Set.of(
            "jakarta.ws.rs.",
            "javax.ws.rs.",
            "org.slf4j.",
            "org.jboss.logging.",
            "org.apache.logging.",
            "org.apache.commons.logging.",
            "io.quarkus.logging.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {}

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.isSafe() || !answersAsIfDone(operation)) {
                continue;
            }
            MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
            MethodFacts body = bodies.of(handler).orElse(null);
            HandOff handOff = body == null
                    ? null
                    : handOff(body, bodies, new HashSet<>(Set.of(handler))).orElse(null);
            if (body != null
                    && handOff != null
                    && new Work(api, bodies).isNone(body)
                    && bodies.answers(handler).stream()
                            .map(Answered::answer)
                            .noneMatch(FireAndForgetSuccess::tellsWhere)) {
                report(operation, handOff, findings);
            }
        }
    }

    /** 202, or the place of a job that was made: {@code Response.created(job)}. */
    private static boolean tellsWhere(Answer answer) {
        return answer.hasStatus(ACCEPTED) || answer.headers().contains("location");
    }

    /** A webhook's sender wants to know that the event has arrived, and no more. */
    private static boolean answersAsIfDone(Operation operation) {
        Reply.Kind kind = operation.reply().kind();
        return operation.async().isEmpty()
                && operation.reply().wrappers().stream().noneMatch(wrapper -> !wrapper.endsWith("Response"))
                && operation.successStatus().filter(s -> s.status() == ACCEPTED).isEmpty()
                && operation.repeat().decision() != Repeat.Decision.WEBHOOK
                && operation.webhook().isEmpty()
                && (kind == Reply.Kind.VOID || kind == Reply.Kind.ENTITY || kind == Reply.Kind.OPAQUE);
    }

    /** In the body itself, or at the call of one that is certain to run and does it. */
    private static Optional<HandOff> handOff(MethodFacts body, Bodies bodies, Set<MethodKey> seen) {
        if (!body.details().handOffs().isEmpty()) {
            return Optional.of(body.details().handOffs().get(0));
        }
        for (Call call : body.calls()) {
            if (isMessage(call) && call.use() == Use.OTHER) {
                return Optional.of(new HandOff(call.write().orElseThrow().sink(), call.where()));
            }
        }
        for (Call call : body.calls()) {
            MethodFacts next = call.dispatch() == Dispatch.EXACT && seen.add(call.target())
                    ? bodies.of(call.target()).orElse(null)
                    : null;
            HandOff there = next == null ? null : handOff(next, bodies, seen).orElse(null);
            if (there != null) {
                return Optional.of(new HandOff(there.to(), call.where()));
            }
        }
        return Optional.empty();
    }

    /** A mail is on its way when the call returns: that is the work. */
    private static boolean isMessage(Call call) {
        Write write = call.write().orElse(null);
        return write != null
                && write.effect() == Effect.MESSAGE
                && !write.sink().contains("Mail")
                && !write.sink().startsWith("Transport.");
    }

    /** Whether a body does, or may do, anything but handing work on. */
    private static final class Work {
        private final ApiResource api;
        private final Bodies bodies;
        private final Set<MethodKey> seen = new HashSet<>();

        Work(ApiResource api, Bodies bodies) {
            this.api = api;
            this.bodies = bodies;
        }

        boolean isNone(MethodFacts body) {
            for (Call call : body.calls()) {
                if (call.dispatch() != Dispatch.DEFERRED && !isMessage(call) && !isHarmless(call)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isHarmless(Call call) {
            MethodKey target = call.target();
            if (call.write().isPresent()) {
                return false;
            }
            MethodFacts body = bodies.of(target).orElse(null);
            if (body != null) {
                return !seen.add(target) || isNone(body);
            }
            if (target.name().equals("<init>")) {
                return true;
            }
            for (String helper : HELPERS) {
                if (target.owner().startsWith(helper)) {
                    return true;
                }
            }
            return api.types()
                    .find(target.owner())
                    .filter(type -> type.kind() == DtoType.Kind.RECORD || type.kind() == DtoType.Kind.ENUM)
                    .isPresent();
        }
    }

    private static void report(Operation operation, HandOff handOff, Findings findings) {
        TreeWhere where = handOff.where();
        findings.add(
                operation,
                where,
                Severity.WARN,
                operation.display() + " hands its work on (" + handOff.to()
                        + ") and does nothing else, but answers as if it were done: when it fails later, the client never"
                        + " learns (RFC 9110 §15.3.3). Answer 202, with @ApiAsync(\"/jobs/{id}\") for the resource that tells"
                        + " the outcome.");
    }
}
