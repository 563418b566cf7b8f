package dev.edict.processor.rule.path;

import dev.edict.contract.rule.AmbiguousRoutes;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** Two methods that answer the same request. */
public final class PathAmbiguous implements ServiceWide {
    private static final RuleInfo INFO = RuleInfo.rule("path-ambiguous", Kind.CONTRADICTION, Theme.PATH, Severity.ERROR)
            .everyPathClass()
            .summary("No two methods answer the same request.")
            .source("Jakarta REST 3.7.2, step 3c")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new AmbiguousRoutes();
    }

    /** A method without a path of its own is pointed at itself: the class's path may be right for all others. */
    @Override
    public Where place(Operation operation) {
        return operation
                .annotations()
                .find("jakarta.ws.rs.Path")
                .map(path -> operation.pathPlace())
                .orElse(operation.where());
    }
}
