package dev.edict.processor;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rules that are about nothing but the engine that runs them. */
record ToyRule(RuleInfo info, BiConsumer<ApiResource, Findings> behaviour) implements Rule {

    @Override
    public void check(ApiResource api, Findings findings) {
        behaviour.accept(api, findings);
    }

    static RuleInfo info(String id, Severity severity, UnaryOperator<RuleInfo.Builder> more) {
        return more.apply(RuleInfo.rule(id, Kind.CONVENTION, Theme.STYLE, severity))
                .build();
    }

    /** Dislikes every operation whose method name starts with {@code bad}. */
    static Rule bad(String id, Severity severity) {
        return bad(info(id, severity, b -> b));
    }

    static Rule bad(RuleInfo info) {
        return new ToyRule(
                info,
                (api, findings) -> api.operations().stream()
                        .filter(ToyRule::isBad)
                        .forEach(o -> findings.add(o, o.pathPlace(), o.methodName() + " is bad")));
    }

    static boolean isBad(Operation operation) {
        return operation.methodName().startsWith("bad");
    }

    /** Looks at nothing and falls over. */
    static Rule crashing(String id) {
        return new ToyRule(info(id, Severity.ERROR, b -> b), (api, findings) -> {
            throw new IllegalStateException("toy fault");
        });
    }

    /** Says how many methods it can look into, at each bad operation's method. */
    record Bodily(RuleInfo info) implements BodyRule {
        @Override
        public void check(ApiResource api, Findings findings) {}

        @Override
        public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
            for (Operation operation : api.operations()) {
                MethodKey key = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
                if (isBad(operation) && bodies.of(key).isPresent()) {
                    findings.add(operation, operation.where(), "the body of " + operation.methodName());
                }
            }
        }

        @Override
        public Stream<Where> anchors(ApiResource api) {
            return api.operations().stream().map(Operation::where);
        }
    }
}
