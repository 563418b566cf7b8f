package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.model.ApiService.ErrorModel;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Set;

/** An error has a form of its own. */
public final class ErrorEntityAdhoc implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-entity-adhoc", Kind.CONVENTION, Theme.ERROR, Severity.ERROR)
            .needsBodies()
            .summary("The content of an error is problem details.")
            .source("RFC 9457 §1; Zalando guidelines 176")
            .supersedes("error-media-type")
            .build();

    private static final Set<String> LOOSE = Set.of(
            "java.lang.String",
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.List",
            "java.util.ArrayList",
            "java.util.Set");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        ErrorModel model = served.service().errors();
        if (model == ErrorModel.EXTERNAL) {
            return;
        }
        for (Answer answer : served.answers()) {
            if (answer.status().orElse(0) < 400
                    || answer.entity().isEmpty()
                    || !(answer.entity().get() instanceof TypeRef.Declared entity)
                    || !ErrorContent.isDocument(served, answer)) {
                continue;
            }
            boolean loose = LOOSE.contains(entity.binaryName());
            if (loose || isOther(served.types(), entity)) {
                Severity limit = model == ErrorModel.PROBLEM ? Severity.ERROR : loose ? Severity.WARN : Severity.INFO;
                served.report(findings, answer.entityWhere(), limit, message(served, answer, entity, model));
            }
        }
    }

    /** A class of which all members are known, and are not those of problem details. */
    private static boolean isOther(TypeGraph types, TypeRef.Declared type) {
        DtoType dto = types.find(type.binaryName()).orElse(null);
        return dto != null
                && dto.kind() != DtoType.Kind.INTERFACE
                && dto.kind() != DtoType.Kind.ENUM
                && !types.isSubtype(type.binaryName(), "java.lang.Throwable")
                && !ProblemTypes.contains(types, type);
    }

    private static String message(Served served, Answer answer, TypeRef.Declared entity, ErrorModel model) {
        return served.display() + " answers " + answer.status().orElseThrow() + " with " + entity.display()
                + (model == ErrorModel.PROBLEM ? ", though the service declares errors = PROBLEM" : "")
                + ": a form of its own, for which clients need a parser of its own. Throw an exception that carries"
                + " @ApiError, or send a Problem (RFC 9457).";
    }
}
