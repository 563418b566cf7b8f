package dev.edict.processor.rule.path;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.VariableNames;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** One identifier has one name and one type, wherever it stands in a path. */
public final class PathParamConsistent implements PathWide {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-param-consistent", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("The same place in a path has the same variable name and type in every operation.")
            .source("Design guide, \"Compare new endpoints with neighboring endpoints\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new VariableNames();
    }
}
