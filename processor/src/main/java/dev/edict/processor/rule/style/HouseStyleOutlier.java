package dev.edict.processor.rule.style;

import dev.edict.contract.rule.AuthSchemes;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** One operation of many asks for something else. */
public final class HouseStyleOutlier implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "house-style-outlier", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
            .summary("Operations for the same clients ask for the same security scheme.")
            .source(
                    "Design guide, \"a one-off endpoint with a different error, auth, or pagination model is usually a contract bug\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new AuthSchemes();
    }
}
