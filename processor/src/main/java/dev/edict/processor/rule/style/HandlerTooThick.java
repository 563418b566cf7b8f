package dev.edict.processor.rule.style;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Details;
import dev.edict.processor.body.MethodFacts;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;
import java.util.stream.Stream;

/** A handler does what belongs behind it. */
public final class HandlerTooThick implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule("handler-too-thick", Kind.CONVENTION, Theme.STYLE, Severity.OFF)
            .strict(Severity.INFO)
            .needsBodies()
            .summary("A handler is short: it translates between HTTP and what does the work.")
            .source("McCabe, A Complexity Measure (1976); design guide, \"Thin controllers\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {}

    @Override
    public Stream<Where> anchors(ApiResource api) {
        return api.operations().stream().map(Operation::where);
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            Optional<MethodFacts> body =
                    bodies.of(new MethodKey(operation.owner(), operation.methodName(), operation.descriptor()));
            if (body.isPresent() && body.get().details().statements() > 0) {
                Details details = body.get().details();
                findings.add(
                        operation,
                        operation.where(),
                        Severity.INFO,
                        operation.display() + " is handled in " + details.statements() + " statements with "
                                + (details.branches() + 1)
                                + " ways through them: what the service decides is mixed with how HTTP carries it, and can be"
                                + " tested only through both. Move the decisions behind the resource, where "
                                + Details.LONG + " statements and " + Details.BRANCHED + " ways are the measure.");
            }
        }
    }
}
