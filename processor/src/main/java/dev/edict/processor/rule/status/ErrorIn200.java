package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A failure is sent as a success. */
public final class ErrorIn200 implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("error-in-200", Kind.CONTRADICTION, Theme.STATUS, Severity.WARN)
            .summary("A response with a success status does not hold an error.")
            .source("RFC 9110 §15.3 and §15.5; RFC 9457 §1")
            .build();

    private static final Set<String> ERRORS = Set.of("error", "errors", "problem", "failure");

    /** What may follow, so that the type is still an error's content: {@code ErrorDto}, {@code ProblemDetail}. */
    private static final Set<String> SUFFIXES =
            Set.of("dto", "response", "body", "detail", "details", "message", "info", "payload", "entity", "view");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What a method returns that has no say in its status; each type is told once a class. */
    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> told = new HashSet<>();
        for (Operation operation : api.operations()) {
            Reply reply = operation.reply();
            if (reply.kind() == Reply.Kind.ENTITY
                    && !reply.controlsStatus()
                    && reply.entity().orElseThrow().type() instanceof TypeRef.Declared entity
                    && !told.contains(entity.binaryName())
                    && operation.successStatus().filter(s -> s.status() == 207).isEmpty()
                    && isError(api.types(), entity)
                    && !isAboutErrors(operation)) {
                told.add(entity.binaryName());
                int status = operation.successStatus().map(s -> s.status()).orElse(200);
                findings.add(
                        operation,
                        operation.where(),
                        Severity.WARN,
                        message(operation.display(), entity.display(), status));
            }
        }
    }

    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().filter(ErrorIn200::isAboutErrors).isPresent()) {
            return;
        }
        for (Answer answer : served.answers()) {
            int status = answer.status().orElse(0);
            if (status >= 200
                    && status < 300
                    && status != 207
                    && answer.entity().isPresent()
                    && answer.entity().get() instanceof TypeRef.Declared entity
                    && isError(served.types(), entity)) {
                served.report(
                        findings,
                        answer.entityWhere(),
                        Severity.WARN,
                        message(served.display(), entity.display(), status));
            }
        }
    }

    private static String message(String who, String entity, int status) {
        return who + " sends " + entity + " with status " + status
                + ": clients, caches and monitoring go by the status, and take the failure for a success. Throw an exception"
                + " that carries @ApiError, or answer with the status of the error.";
    }

    /** Where errors are what the resource is about: those of an import, a log of failures. */
    private static boolean isAboutErrors(Operation operation) {
        return Words.of(operation.template().display()).stream()
                        .map(Words::stem)
                        .anyMatch(ERRORS::contains)
                || Words.of(operation.methodName()).stream().map(Words::stem).anyMatch(ERRORS::contains);
    }

    private static boolean isError(TypeGraph types, TypeRef.Declared type) {
        return isNamedLikeOne(Words.of(type.simpleName()))
                || types.isSubtype(type.binaryName(), "java.lang.Throwable")
                || types.find(type.binaryName()).filter(ErrorIn200::tellsBoth).isPresent();
    }

    private static boolean isNamedLikeOne(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && SUFFIXES.contains(words.get(last))) {
            last--;
        }
        return last >= 0 && ERRORS.contains(words.get(last));
    }

    /** {@code success} beside {@code errorMessage}: an envelope that has a status of its own. */
    private static boolean tellsBoth(DtoType dto) {
        boolean success = false;
        boolean error = false;
        for (DtoType.Property property : dto.properties()) {
            success |= property.jsonName().equals("success")
                    && (property.type().type().is("java.lang.Boolean")
                            || property.type().type() instanceof TypeRef.Primitive p
                                    && p.name().equals("boolean"));
            List<String> words = Words.of(property.jsonName());
            error |= !words.isEmpty() && words.get(0).equals("error");
        }
        return success && error;
    }
}
