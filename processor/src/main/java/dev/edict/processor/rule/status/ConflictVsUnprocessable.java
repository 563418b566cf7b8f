package dev.edict.processor.rule.status;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.ExceptionRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.error.ErrorWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared error says one thing by its name and another by its status. */
public final class ConflictVsUnprocessable implements ExceptionRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "conflict-vs-unprocessable", Kind.CONVENTION, Theme.STATUS, Severity.WARN)
            .supersedes("idempotency-status")
            .summary("409 is a conflict with what is stored, 422 what cannot be processed, 400 what cannot be read.")
            .source(
                    "RFC 9110 §15.5.1, §15.5.10, §15.5.13 and §15.5.21; draft-ietf-httpapi-idempotency-key-header-07 §2.7")
            .build();

    private static final Set<String> REUSED = Set.of("reuse", "reused", "mismatch", "different", "fingerprint");
    private static final Set<String> STALE = Set.of("mismatch", "conflict", "stale", "outdated", "changed");

    /** What a request can have twice, or in contradiction, by itself. */
    private static final Set<String> OF_THE_REQUEST = Set.of(
            "item",
            "line",
            "entry",
            "element",
            "row",
            "field",
            "value",
            "key",
            "parameter",
            "param",
            "member",
            "option",
            "argument",
            "filter",
            "property",
            "attribute",
            "input",
            "request");

    private static final Set<String> SYNTAX = Set.of("json", "body", "request", "payload", "syntax");
    private static final Set<String> PARTS = Set.of("field", "parameter", "body", "header", "property", "member");
    private static final Set<String> SUPPLIES = Set.of("fund", "balance", "stock", "credit", "quantity", "inventory");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (ErrorReply error : operation.errors()) {
                judge(Optional.of(operation), error, findings);
            }
            for (Operation.Thrown thrown : operation.thrown()) {
                for (ErrorReply error : thrown.declared()) {
                    judge(Optional.of(operation), error, findings);
                }
            }
        }
    }

    @Override
    public void check(ExceptionErrors errors, Findings findings) {
        errors.undeclared().forEach(error -> judge(Optional.empty(), error, findings));
    }

    /** @param operation the one that declares it */
    private static void judge(Optional<Operation> operation, ErrorReply error, Findings findings) {
        boolean candidate = error.status() == 409 || error.status() == 422 || error.status() == 400;
        if (!candidate || error.origin() == ErrorReply.Origin.DOCUMENTED) {
            return;
        }
        List<String> words = words(error);
        String right = words.isEmpty() ? null : right(operation, error.status(), words);
        if (right != null) {
            String named = error.type().isEmpty() ? error.title() : error.type();
            add(
                    operation,
                    error,
                    Severity.ERROR,
                    "Error '" + named + "' has the status " + error.status() + ", but " + right,
                    findings);
        } else if (isUnexplained(error)) {
            add(
                    operation,
                    error,
                    Severity.INFO,
                    "Error '" + error.type()
                            + "' is a conflict and does not say with what: whoever reads the document learns neither when it"
                            + " comes nor what to do then. Say it in when = \"…\", or give it a title.",
                    findings);
        }
    }

    private static void add(
            Optional<Operation> operation, ErrorReply error, Severity limit, String message, Findings findings) {
        if (operation.isPresent() && error.origin() == ErrorReply.Origin.METHOD) {
            findings.add(operation.get(), error.where(), limit, operation.get().display() + ": " + message);
        } else {
            findings.add(error.where(), limit, message);
        }
    }

    /** A conflict that has a type, and no words for those who read of it. */
    private static boolean isUnexplained(ErrorReply error) {
        return error.status() == 409
                && !error.type().isEmpty()
                && error.when().isBlank()
                && error.title().isBlank();
    }

    /** Singular words of the last part of the type, and of the title. */
    private static List<String> words(ErrorReply error) {
        List<String> words = ErrorWords.of(error);
        words.replaceAll(Words::stem);
        return words;
    }

    private static @Nullable String right(Optional<Operation> operation, int status, List<String> words) {
        return switch (status) {
            case 409 ->
                Words.hasOne(words, REUSED) && (words.contains("idempotency") || words.contains("key"))
                        ? "a key that comes with another request can never succeed, which is 422; clients wait and repeat"
                                + " after a 409, which is for a request that is still in flight. Use 422."
                        : null;
            case 422 -> unprocessable(operation, words);
            default ->
                words.contains("insufficient") && Words.hasOne(words, SUPPLIES)
                        ? "the request can be read and only cannot be carried out; after a 400 clients look for a fault in"
                                + " their own code. Use 422."
                        : null;
        };
    }

    private static @Nullable String unprocessable(Optional<Operation> operation, List<String> words) {
        if (words.contains("etag") || words.contains("version") && Words.hasOne(words, STALE)) {
            return operation.filter(ConflictVsUnprocessable::takesIfMatch).isPresent()
                    ? "an If-Match that does not hold is 412 (RFC 9110 §13.1.1), by which clients know to read again. Use 412."
                    : "what has changed in between is a conflict, after which clients read again; after a 422 they give up."
                            + " Use 409, or take If-Match and answer 412.";
        }
        boolean exists = words.contains("already") && (words.contains("exist") || words.contains("exists"));
        if ((exists || words.contains("duplicate") || words.contains("conflict"))
                && !Words.hasOne(words, OF_THE_REQUEST)) {
            return "it conflicts with what is stored, which clients can look at and resolve; a 422 says that the request is"
                    + " wrong by itself. Use 409.";
        }
        boolean unreadable = words.contains("malformed") && Words.hasOne(words, SYNTAX)
                || words.contains("missing") && Words.hasOne(words, PARTS);
        return unreadable
                ? "a request that is malformed or lacks a part is 400; 422 is for what can be read and cannot be processed."
                        + " Use 400."
                : null;
    }

    private static boolean takesIfMatch(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.HEADER
                    && parameter.name().equalsIgnoreCase("If-Match")) {
                return true;
            }
        }
        return false;
    }
}
