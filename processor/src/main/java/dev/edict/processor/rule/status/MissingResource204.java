package dev.edict.processor.rule.status;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Stream;

/** What is not there is answered as a success without content. */
public final class MissingResource204 implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "missing-resource-204", Kind.CONVENTION, Theme.STATUS, Severity.WARN)
            .needsBodies()
            .summary("A GET of one resource answers 404 where there is none, and not null.")
            .source("RFC 9110 §15.5.5; Jakarta REST 3.1, section 3.3.3")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {}

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("GET")
                    && answersOne(operation)
                    && !saysSo(operation)
                    && !mayAnswerByHand(api, operation)) {
                MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
                List<TreeWhere> nothings = bodies.nothings(handler);
                if (!nothings.isEmpty() && bodies.completion("setstatus", false) != Completion.LIKELY) {
                    findings.add(operation, nothings.get(0), Severity.WARN, message(operation));
                }
            }
        }
    }

    /** A representation, returned as it is, of what a variable at the end of the path names. */
    private static boolean answersOne(Operation operation) {
        if (operation.reply().kind() != Reply.Kind.ENTITY
                || !operation.reply().wrappers().isEmpty()
                || operation.reply().item().isPresent()) {
            return false;
        }
        List<PathTemplate> segments = operation.template().segments();
        return !segments.isEmpty() && segments.get(segments.size() - 1).isVariable();
    }

    /** {@code response.sendError(404); return null;} */
    private static boolean mayAnswerByHand(ApiResource api, Operation operation) {
        return Stream.of(operation.parameters(), api.members())
                .flatMap(List::stream)
                .anyMatch(p -> p.source() == Parameter.Source.CONTEXT
                        && p.type().type().display().contains("Response"));
    }

    /** Whoever documents 204 means it. */
    private static boolean saysSo(Operation operation) {
        return Stream.of(operation.annotations(), operation.typeAnnotations())
                .flatMap(annotations -> DocumentedResponses.of(annotations).stream())
                .anyMatch(response -> response.code().equals("204"));
    }

    private static String message(Operation operation) {
        return operation.display()
                + " may return null, which is sent as 204 (Jakarta REST §3.3.3): a success without content,"
                + " which clients fail to read, where there is no such resource. Throw NotFoundException.";
    }
}
