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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, List<Answer>> byForm = new LinkedHashMap<>();
        for (Answer answer : served.answers()) {
            if (answer.status().orElse(0) < 400
                    || answer.entity().isEmpty()
                    || !(answer.entity().get() instanceof TypeRef.Declared entity)
                    || !ErrorContent.isDocument(served, answer)) {
                continue;
            }
            if (isLoose(answer) || isOther(served.types(), entity)) {
                byForm.computeIfAbsent(entity.display(), f -> new ArrayList<>()).add(answer);
            }
        }
        byForm.forEach((form, answers) -> {
            Answer first = answers.get(0);
            Severity limit =
                    model == ErrorModel.PROBLEM ? Severity.ERROR : isLoose(first) ? Severity.WARN : Severity.INFO;
            served.report(findings, first.entityWhere(), limit, message(served, answers, form, model));
        });
    }

    private static boolean isLoose(Answer answer) {
        return answer.entity().orElseThrow() instanceof TypeRef.Declared entity && LOOSE.contains(entity.binaryName());
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

    /** One form is one decision, however many places send it. */
    private static String message(Served served, List<Answer> answers, String form, ErrorModel model) {
        String statuses = answers.stream()
                .map(answer -> answer.status().orElseThrow())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" and "));
        return served.display() + " answers " + statuses + " with " + form
                + (answers.size() == 1 ? "" : ", in " + answers.size() + " places")
                + (model == ErrorModel.PROBLEM ? ", though the service declares errors = PROBLEM" : "")
                + ": a form of its own, for which clients need a parser of its own. Throw an exception that carries"
                + " @ApiError, or send a Problem (RFC 9457).";
    }
}
