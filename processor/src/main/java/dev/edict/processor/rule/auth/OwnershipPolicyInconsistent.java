package dev.edict.processor.rule.auth;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.Bodies.Raised;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Refusal;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Ownership;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.error.ErrorWords;
import java.util.List;
import java.util.Set;

/** What is declared to hide foreign items reveals them, or the other way round. */
public final class OwnershipPolicyInconsistent implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "ownership-policy-inconsistent", Kind.CONTRADICTION, Theme.AUTH, Severity.ERROR)
            .summary("Declared errors follow the declared ownership policy.")
            .source(
                    "RFC 9110 §15.5.4, \"MAY instead respond with a status code of 404\"; design guide, \"Pick one policy per"
                            + " resource and keep it\"")
            .build();

    private static final Set<String> OWNING = Set.of("owner", "owned", "yours", "belong", "belongs");

    /** With one of the above: not the owner, belongs to another. "The owner cannot leave" speaks of something else. */
    private static final Set<String> OTHERS = Set.of("not", "other", "another", "else", "somebody", "someone");

    /** Words that say no more than the status. */
    private static final Set<String> NOTHING = Set.of(
            "forbidden",
            "access",
            "denied",
            "deny",
            "not",
            "allowed",
            "permitted",
            "unauthorized",
            "unauthorised",
            "no",
            "is",
            "the",
            "to",
            "of",
            "a",
            "this",
            "error",
            "403");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.ownership() == Ownership.UNDECLARED) {
            return;
        }
        for (Operation operation : api.operations()) {
            if (!operation.template().variables().isEmpty()) {
                for (ErrorReply error : operation.errors()) {
                    judge(api, operation, error, findings);
                }
                for (Operation.Thrown thrown : operation.thrown()) {
                    for (ErrorReply error : thrown.declared()) {
                        judge(api, operation, error, findings);
                    }
                }
            }
        }
    }

    /** What handlers answer to somebody whose name is not the owner's. */
    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        if (api.ownership() == Ownership.UNDECLARED) {
            return;
        }
        int wrong = api.ownership() == Ownership.HIDE_404 ? 403 : 404;
        for (Operation operation : api.operations()) {
            if (!operation.template().variables().isEmpty()) {
                MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
                for (Raised raised : bodies.raised(handler)) {
                    if (isForeign(raised.raise().refusal())
                            && bodies.status(raised.raise()).orElse(0) == wrong) {
                        report(api, operation, raised.start(), raised.display(), findings);
                    }
                }
                for (Answered answered : bodies.answers(handler)) {
                    if (answered.answer().hasStatus(wrong)
                            && answered.answer().isSent()
                            && isForeign(answered.answer().refusal())) {
                        report(api, operation, answered.answer().where(), answered.display(), findings);
                    }
                }
            }
        }
    }

    private static boolean isForeign(Refusal refusal) {
        return refusal.isOf(Refusal.Ground.FOREIGN_OWNER);
    }

    private static void report(ApiResource api, Operation operation, Where where, String way, Findings findings) {
        boolean hides = api.ownership() == Ownership.HIDE_404;
        String through = way.equals(operation.methodName()) ? "" : " (" + way + ")";
        findings.add(
                operation,
                where,
                Severity.WARN,
                "The policy of " + api.simpleName()
                        + (hides
                                ? " is HIDE_404, but " + operation.display() + through
                                        + " answers 403 to whoever is not the owner, by which strangers learn that the item"
                                        + " exists. Answer 404 (NotFoundException), as for one that is not there."
                                : " is REVEAL_403, but " + operation.display() + through
                                        + " answers 404 to whoever is not the owner; clients look for what they only may not"
                                        + " see. Answer 403 (ForbiddenException)."));
    }

    private static void judge(ApiResource api, Operation operation, ErrorReply error, Findings findings) {
        boolean hides = api.ownership() == Ownership.HIDE_404;
        if (error.status() != (hides ? 403 : 404) || error.origin() == ErrorReply.Origin.DOCUMENTED) {
            return;
        }
        List<String> words = words(error);
        boolean certain = Words.hasOne(words, OWNING) && Words.hasOne(words, OTHERS);
        if (!certain && !(hides && isUnexplained(operation, words))) {
            return;
        }
        Severity limit = certain ? Severity.ERROR : Severity.WARN;
        String message = hides
                ? "The policy of " + api.simpleName() + " is HIDE_404, but " + operation.display()
                        + " declares a 403 for an item of somebody else, by which strangers learn that it exists. Answer 404"
                        + " (NotFoundException); a 403 for a missing role says so in its type or in when."
                : "The policy of " + api.simpleName() + " is REVEAL_403, but " + operation.display()
                        + " declares a 404 for an item of somebody else; clients look for what they only may not see. Answer"
                        + " 403 (ForbiddenException).";
        // One that an exception or a class declares is shared with operations that have another policy.
        if (error.origin() == ErrorReply.Origin.METHOD) {
            findings.add(operation, error.where(), limit, message);
        } else {
            findings.add(operation, operation.where(), limit, message);
        }
    }

    /** No role is asked for that a caller could lack, and no other reason is given. */
    private static boolean isUnexplained(Operation operation, List<String> words) {
        return operation.access().decision() == Access.Decision.AUTHENTICATED && NOTHING.containsAll(words);
    }

    private static List<String> words(ErrorReply error) {
        List<String> words = ErrorWords.of(error);
        words.addAll(Words.of(error.when()));
        return words;
    }
}
