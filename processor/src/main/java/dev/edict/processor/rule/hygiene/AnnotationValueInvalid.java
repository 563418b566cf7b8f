package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.stream.Stream;

/** An annotation of Edict's has a value that nothing can be made of. */
public final class AnnotationValueInvalid implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "annotation-value-invalid", Kind.CONTRADICTION, Theme.HYGIENE, Severity.ERROR)
            .everyPathClass()
            .summary("Reasons, dates, statuses, URIs and sort orders in Edict's annotations can be read as such.")
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
        Stream.of(api.service().annotations(), api.annotations())
                .flatMap(Vocabulary::on)
                .forEach(use -> atItself(use, findings));
        DeprecatedMembers.of(api).forEach(use -> atItself(use, findings));
        for (Operation operation : api.operations()) {
            typeOf(operation).forEach(use -> atItself(use, findings));
            Vocabulary.on(operation.annotations())
                    .filter(use -> !isOnType(use))
                    .flatMap(use -> InvalidValue.of(use).stream())
                    .forEach(invalid -> findings.add(invalid.where(), operation.display() + ": " + invalid.sentence()));
            LocationVariables.missing(api, operation)
                    .forEach(missing -> findings.add(operation, missing.where(), missing.limit(), missing.sentence()));
            operation.thrown().stream()
                    .flatMap(thrown -> thrown.declared().stream())
                    .filter(reply -> reply.status() < FIRST_ERROR || reply.status() > LAST_ERROR)
                    .forEach(reply -> thrown(reply, findings));
        }
    }

    private static Stream<AnnotationUse> typeOf(Operation operation) {
        return Stream.concat(
                Vocabulary.on(operation.typeAnnotations()),
                Vocabulary.on(operation.annotations()).filter(AnnotationValueInvalid::isOnType));
    }

    private static boolean isOnType(AnnotationUse use) {
        return use.where().signature().indexOf('#') < 0;
    }

    private static void atItself(AnnotationUse use, Findings findings) {
        InvalidValue.of(use).forEach(invalid -> findings.add(invalid.where(), invalid.sentence()));
    }

    private static void thrown(ErrorReply reply, Findings findings) {
        findings.add(
                reply.where(),
                "@ApiError: " + reply.status()
                        + " is no error, and clients act on the class of a status (RFC 9110 §15). Write one from "
                        + FIRST_ERROR + " to " + LAST_ERROR + ".");
    }
}
