package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.DocumentedResponses.Response;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.ExceptionRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A declared status is none, or one of which nobody knows what it means. */
public final class StatusNonstandard implements RequestRule, ExceptionRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "status-nonstandard", Kind.CONTRADICTION, Theme.STATUS, Severity.ERROR)
            .summary("A declared status is a registered one, and one that its method can have.")
            .source("RFC 9110 §15; OpenAPI Specification 3.1.1 (Responses Object); Zalando guidelines 243 and 150")
            .supersedes("delete-status")
            .build();

    private static final String API_ERROR = "dev.edict.annotations.ApiError";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Annotations judged = api.annotations();
        onType(judged, findings);
        for (Operation operation : api.operations()) {
            if (operation.typeAnnotations() != judged) {
                judged = operation.typeAnnotations();
                onType(judged, findings);
            }
            onMethod(operation, findings);
            for (Operation.Thrown thrown : operation.thrown()) {
                thrown.declared().forEach(reply -> onException(reply, findings));
            }
        }
    }

    @Override
    public void check(ExceptionErrors errors, Findings findings) {
        errors.undeclared().forEach(reply -> onException(reply, findings));
    }

    private static void onException(ErrorReply reply, Findings findings) {
        if (isUnknownError(reply.status())) {
            findings.add(reply.where(), Severity.WARN, "@ApiError: " + unknown(reply.status()));
        }
    }

    /** Statuses of responses and exceptions that bodies make. */
    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            if (answer.status().isPresent()) {
                sent(served, answer.status().getAsInt(), answer.where(), findings);
            }
        }
        for (Raise raise : served.raises()) {
            if (raise.status().isPresent()) {
                sent(served, raise.status().getAsInt(), raise.where(), findings);
            }
        }
    }

    private static void sent(Served served, int status, Where where, Findings findings) {
        String code = String.valueOf(status);
        if (status < 100 || status > 599) {
            served.report(
                    findings,
                    where,
                    Severity.ERROR,
                    served.display() + " sends " + status
                            + ", which is no status: it has three digits, from 100 to 599 (RFC 9110 §15), and clients and"
                            + " proxies refuse others. Send the one that comes nearest.");
        } else if (!StatusCode.isRegistered(code)) {
            served.report(findings, where, Severity.WARN, served.display() + ": " + unknown(status));
        }
    }

    private static void onType(Annotations annotations, Findings findings) {
        if (annotations.isEmpty()) {
            return;
        }
        for (AnnotationUse error : annotations.repeated(API_ERROR, API_ERROR + "$List")) {
            error.integer("status")
                    .filter(StatusNonstandard::isUnknownError)
                    .ifPresent(status ->
                            findings.add(error.place("status"), Severity.WARN, "@ApiError: " + unknown(status)));
        }
        for (Response response : DocumentedResponses.of(annotations)) {
            if (!StatusCode.isStatus(response.code())) {
                findings.add(response.where(), invalid(response.code()));
            } else if (!StatusCode.isRegistered(response.code())) {
                findings.add(response.where(), Severity.WARN, unknown(Integer.parseInt(response.code())));
            }
        }
    }

    private static void onMethod(Operation operation, Findings findings) {
        Annotations annotations = operation.annotations();
        if (annotations.isEmpty()) {
            return;
        }
        String who = operation.display() + ": ";
        for (AnnotationUse error : annotations.repeated(API_ERROR, API_ERROR + "$List")) {
            error.integer("status")
                    .filter(StatusNonstandard::isUnknownError)
                    .ifPresent(status ->
                            findings.add(operation, error.place("status"), Severity.WARN, who + unknown(status)));
        }
        if (operation.successStatus().isPresent()) {
            Operation.StatusDeclaration sent = operation.successStatus().get();
            one(operation, String.valueOf(sent.status()), sent.annotation().place("value"), findings);
        }
        for (Response response : DocumentedResponses.of(annotations)) {
            one(operation, response.code(), response.where(), findings);
        }
    }

    private static void one(Operation operation, String code, Where where, Findings findings) {
        String who = operation.display() + ": ";
        if (!StatusCode.isStatus(code)) {
            findings.add(operation, where, who + invalid(code));
        } else if (!StatusCode.isRegistered(code)) {
            findings.add(operation, where, Severity.WARN, who + unknown(Integer.parseInt(code)));
        } else if (operation.isSafe() && code.equals("201")) {
            findings.add(
                    operation,
                    where,
                    Severity.WARN,
                    operation.display() + " declares 201, but a " + operation.httpMethod()
                            + " asks for no change: caches and prefetching clients send it at will, and each would make something."
                            + " Use 200, or POST if it creates (RFC 9110 §9.2.1).");
        } else if (!operation.isSafe() && code.equals("304")) {
            findings.add(
                    operation,
                    where,
                    Severity.WARN,
                    operation.display()
                            + " declares 304, which answers a conditional GET or HEAD only; other clients take it for a"
                            + " cached success. A condition that fails is 412 here (RFC 9110 §13.1.2).");
        }
    }

    /** A status that is none of an error's is what another rule tells. */
    private static boolean isUnknownError(int status) {
        return status >= 400 && status <= 599 && !StatusCode.isRegistered(String.valueOf(status));
    }

    private static String invalid(String code) {
        return "'" + code
                + "' is no status: it has three digits, from 100 to 599 (RFC 9110 §15), and clients generated from the"
                + " document do not know what to do with it. Write the status that is sent, a range such as 4XX, or default.";
    }

    private static String unknown(int status) {
        return status + " is not registered, so that clients and proxies take it for " + status / 100
                + "00 and miss what it wants to say (RFC 9110 §15). "
                + (status == 420
                        ? "Use 429 for too many requests."
                        : "Use the registered status that comes nearest, and say the rest in a problem type.");
    }
}
