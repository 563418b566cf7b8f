package dev.edict.processor.rule.paging;

import dev.edict.contract.rule.PagingShapes;
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
import java.util.stream.Stream;

/** A list that is paged otherwise than the others. */
public final class PaginationMixed implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule("pagination-mixed", Kind.CONVENTION, Theme.PAGING, Severity.WARN)
            .supersedes("house-style-outlier")
            .summary(
                    "All lists of a service are paged by the same names, and those for the same clients in the same style.")
            .source("Zalando guidelines 160; design guide, \"Predictable list endpoints\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new PagingShapes();
    }

    @Override
    public Where place(Operation operation) {
        return operation.paging().map(paging -> paging.annotation().where()).orElse(operation.where());
    }

    @Override
    public Where place(Operation operation, String name) {
        return RequestPlaces.of(operation, name);
    }

    @Override
    public List<Where> places(Operation operation) {
        return Stream.concat(Stream.of(place(operation)), RequestPlaces.all(operation, PagingShapes::isName))
                .toList();
    }
}
