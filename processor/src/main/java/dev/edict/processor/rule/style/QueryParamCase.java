package dev.edict.processor.rule.style;

import dev.edict.contract.rule.QueryNames;
import dev.edict.contract.rule.SegmentCase;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RequestPlaces;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** Query parameters that are spelled otherwise. */
public final class QueryParamCase implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule("query-param-case", Kind.CONVENTION, Theme.STYLE, Severity.WARN)
            .summary("Query parameters are spelled in one style.")
            .source("Zalando guidelines 130; design guide, \"Match house style\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new QueryNames();
    }

    @Override
    public Where place(Operation operation, String name) {
        return RequestPlaces.of(operation, name);
    }

    @Override
    public List<Where> places(Operation operation) {
        return RequestPlaces.all(operation, name -> SegmentCase.votes(name, SegmentCase.of(name)))
                .toList();
    }
}
