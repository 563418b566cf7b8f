package dev.edict.processor.rule.style;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.TypeNames;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A schema whose name does not fit in. */
public final class DtoNaming implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule("dto-naming", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
            .summary("Types of payloads are named after one pattern, where the service has one.")
            .source("Design guide, \"Match house style\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new TypeNames();
    }
}
