package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** Problem details are sent as something else. */
public final class ErrorMediaType implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("error-media-type", Kind.CONVENTION, Theme.ERROR, Severity.WARN)
            .needsBodies()
            .fixes()
            .summary("Problem details are sent as application/problem+json.")
            .source("RFC 9457 §3 and §6.1")
            .build();

    private static final String PROBLEM = "problem+";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            if (answer.status().orElse(0) < 400
                    || answer.entity().isEmpty()
                    || !(answer.entity().get() instanceof TypeRef.Declared entity)
                    || !isProblem(served, entity)) {
                continue;
            }
            if (answer.mediaType().isPresent()) {
                String type = answer.mediaType().get();
                if (!type.contains(PROBLEM)) {
                    String right = "\"application/problem+" + (type.contains("xml") ? "xml" : "json") + '"';
                    served.report(
                            findings,
                            answer.mediaTypeWhere(),
                            Severity.WARN,
                            message(served, entity, type, "Use type(" + right + ")."),
                            new Edit(answer.mediaTypeWhere(), Edit.Action.REPLACE, right));
                }
            } else if (isLeftToTheHandler(served, answer, entity)) {
                String type = served.operation().orElseThrow().produces().get(0);
                served.report(
                        findings,
                        answer.where(),
                        Severity.WARN,
                        message(served, entity, type, "Add type(\"application/problem+json\")."));
            }
        }
    }

    private static boolean isProblem(Served served, TypeRef.Declared type) {
        return ProblemTypes.isOfLibrary(served.types(), type)
                || served.types()
                        .find(type.binaryName())
                        .filter(ProblemTypes::hasMembers)
                        .isPresent();
    }

    /** Where nobody says what it is, it is sent as what the handler produces; a library's own types know better. */
    private static boolean isLeftToTheHandler(Served served, Answer answer, TypeRef.Declared entity) {
        return !answer.headers().contains("content-type")
                && !answer.opaque()
                && !ProblemTypes.isOfLibrary(served.types(), entity)
                && served.types()
                        .find(entity.binaryName())
                        .filter(DtoType::fromSource)
                        .isPresent()
                && served.operation()
                        .map(Operation::produces)
                        .filter(types -> types.size() == 1 && !types.get(0).contains(PROBLEM))
                        .isPresent()
                && served.bodies().completion("content-type", false) != Completion.LIKELY;
    }

    private static String message(Served served, TypeRef.Declared entity, String type, String remedy) {
        return served.display() + " sends " + entity.display() + " as " + type
                + ", though it is problem details: clients tell those from other content by their media type alone (RFC 9457"
                + " §3). " + remedy;
    }
}
