package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.ExceptionRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** An annotation of Edict's has a value that nothing can be made of. */
public final class AnnotationValueInvalid implements ExceptionRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "annotation-value-invalid", Kind.CONTRADICTION, Theme.HYGIENE, Severity.ERROR)
            .everyPathClass()
            .summary(
                    "Reasons, dates, statuses, URIs, extensions and sort orders in Edict's annotations can be read as such.")
            .source("RFC 9110 §15; RFC 9457 §3.1.1; RFC 9745; ISO 8601")
            .build();

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        onType(api.service().annotations(), findings);
        onType(api.annotations(), findings);
        for (AnnotationUse use : DeprecatedMembers.of(api)) {
            atItself(use, findings);
        }
        Annotations judged = api.annotations();
        for (Operation operation : api.operations()) {
            if (operation.typeAnnotations() != judged) {
                judged = operation.typeAnnotations();
                onType(judged, findings);
            }
            onMethod(operation, findings);
            for (LocationVariables.Missing missing : LocationVariables.missing(api, operation)) {
                findings.add(operation, missing.where(), missing.limit(), missing.sentence());
            }
            for (ErrorReply reply : operation.errors()) {
                extensions(reply, api.types(), findings);
            }
            for (Operation.Thrown thrown : operation.thrown()) {
                for (ErrorReply reply : thrown.declared()) {
                    onException(reply, api.types(), findings);
                }
            }
        }
    }

    @Override
    public void check(ExceptionErrors errors, Findings findings) {
        errors.undeclared().forEach(reply -> onException(reply, errors.types(), findings));
    }

    private static void onType(Annotations annotations, Findings findings) {
        for (AnnotationUse use : Vocabulary.on(annotations)) {
            atItself(use, findings);
        }
    }

    private static void onMethod(Operation operation, Findings findings) {
        for (AnnotationUse use : Vocabulary.on(operation.annotations())) {
            for (InvalidValue invalid : InvalidValue.of(use)) {
                findings.add(
                        invalid.where(),
                        isOnType(use) ? invalid.sentence() : operation.display() + ": " + invalid.sentence());
            }
        }
    }

    private static boolean isOnType(AnnotationUse use) {
        return use.where().signature().indexOf('#') < 0;
    }

    private static void atItself(AnnotationUse use, Findings findings) {
        InvalidValue.of(use).forEach(invalid -> findings.add(invalid.where(), invalid.sentence()));
    }

    private static void onException(ErrorReply reply, TypeGraph types, Findings findings) {
        extensions(reply, types, findings);
        if (reply.status() < FIRST_ERROR || reply.status() > LAST_ERROR) {
            thrown(reply, findings);
        }
    }

    private static void extensions(ErrorReply reply, TypeGraph types, Findings findings) {
        ProblemExtensions.invalid(reply, types).ifPresent(invalid -> findings.add(invalid.where(), invalid.sentence()));
    }

    private static void thrown(ErrorReply reply, Findings findings) {
        findings.add(
                reply.where(),
                "@ApiError: " + reply.status()
                        + " is no error, and clients act on the class of a status (RFC 9110 §15). Write one from "
                        + FIRST_ERROR + " to " + LAST_ERROR + ".");
    }
}
