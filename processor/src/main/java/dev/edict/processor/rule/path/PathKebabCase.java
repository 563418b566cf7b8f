package dev.edict.processor.rule.path;

import dev.edict.contract.rule.SegmentCases;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** One style for the words of a path. */
public final class PathKebabCase implements PathWide {
    private static final RuleInfo INFO = RuleInfo.rule("path-kebab-case", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("Path segments are in kebab-case, or in the one style that the service has.")
            .source("Zalando guidelines 129; Azure REST guidelines, \"Uniform Resource Locators (URLs)\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new SegmentCases();
    }
}
