package dev.edict.processor.rule.retry;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.StatusResources;
import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.Set;

/** The answer says that the work will be done, and not where to see whether it was. */
public final class AsyncAccepted implements RequestRule, ServiceWide {
    private static final RuleInfo INFO = RuleInfo.rule("async-accepted", Kind.CONVENTION, Theme.RETRY, Severity.WARN)
            .summary("A 202 tells where the outcome can be read.")
            .source(
                    "RFC 9110 §15.3.3; Zalando guidelines 253; Azure REST guidelines, \"Long-Running Operations & Jobs\"")
            .build();

    private static final int ACCEPTED = 202;

    /** Headers that lead to the outcome; the second is what Azure's services have. */
    private static final Set<String> HEADERS = Set.of("location", "operation-location", "content-location", "link");

    /** Words of members by which a client finds the work again. */
    private static final Set<String> POINTERS = Set.of(
            "id",
            "url",
            "uri",
            "href",
            "link",
            "links",
            "location",
            "status",
            "state",
            "job",
            "operation",
            "ticket",
            "token",
            "reference",
            "tracking");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.async().isPresent()) {
                onRead(operation, operation.async().get().annotation(), findings);
            } else if (operation.successStatus().isPresent()
                    && operation.successStatus().get().status() == ACCEPTED) {
                Operation.StatusDeclaration declared = operation.successStatus().get();
                if (operation.isSafe()) {
                    onRead(operation, declared.annotation(), findings);
                } else if (declared.location().isBlank() && !tellsOtherwise(api, operation)) {
                    findings.add(operation, declared.annotation().place("value"), message(operation));
                }
            }
        }
    }

    /** Whether something answers where it sends clients. */
    @Override
    public ServiceRule rule() {
        return new StatusResources();
    }

    @Override
    public Where place(Operation operation) {
        return operation.async().map(async -> async.annotation().place("value")).orElse(operation.where());
    }

    /** A response that is built, where nothing is declared. */
    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().isEmpty()) {
            return;
        }
        Operation operation = served.operation().get();
        for (Answer answer : served.answers()) {
            if (answer.hasStatus(ACCEPTED)
                    && operation.async().isEmpty()
                    && operation.repeat().decision() != Repeat.Decision.WEBHOOK
                    && !answer.opaque()
                    && !pointsSomewhere(served, answer)) {
                served.report(findings, answer.where(), Severity.WARN, message(operation));
            }
        }
    }

    private static boolean pointsSomewhere(Served served, Answer answer) {
        for (String header : answer.headers()) {
            if (HEADERS.contains(header)) {
                return true;
            }
        }
        return answer.entity().isPresent()
                        && mayPoint(served.types(), answer.entity().get())
                || served.bodies().completion("location", false) == Completion.LIKELY;
    }

    private static void onRead(Operation operation, AnnotationUse use, Findings findings) {
        if (operation.isSafe()) {
            findings.add(
                    operation,
                    use.where(),
                    operation.display() + " answers 202, but a " + operation.httpMethod()
                            + " starts nothing that could be accepted: clients and caches take it for the resource itself."
                            + " Start the work with a POST, and answer its status with 200.");
        }
    }

    /** Senders of events want no outcome; a Response sets its own headers; a body may point to it. */
    private static boolean tellsOtherwise(ApiResource api, Operation operation) {
        if (operation.repeat().decision() == Repeat.Decision.WEBHOOK
                || operation.reply().controlsStatus()) {
            return true;
        }
        if (operation.reply().entity().isEmpty()) {
            return false;
        }
        return mayPoint(api.types(), operation.reply().entity().get().type());
    }

    private static boolean mayPoint(TypeGraph types, TypeRef sent) {
        if (!(sent instanceof TypeRef.Declared declared)) {
            return false;
        }
        DtoType type = types.find(declared.binaryName()).orElse(null);
        if (type == null || type.opaque() || type.additional().isPresent()) {
            return true;
        }
        for (DtoType.Property property : type.properties()) {
            for (String word : Words.of(property.jsonName())) {
                if (POINTERS.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String message(Operation operation) {
        return operation.display()
                + " answers 202 and nothing tells where the outcome can be read: a client never learns whether it was done,"
                + " and sends it again. Declare @ApiAsync(\"/jobs/{id}\") with the status resource, or"
                + " @SuccessStatus(value = 202, location = \"…\").";
    }
}
