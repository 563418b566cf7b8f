package dev.edict.processor.rule.wiring;

import dev.edict.contract.rule.DuplicateOperationIds;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** One operation id, two operations. */
public final class OperationIdDuplicate implements ServiceWide {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "operation-id-duplicate", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("An operationId that is written out is used once.")
            .source("OpenAPI 3.1.1, Operation Object, \"The id MUST be unique among all operations\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new DuplicateOperationIds();
    }

    @Override
    public Where place(Operation operation) {
        return operation.annotations().all().stream()
                .filter(use ->
                        use.simpleName().equals("Operation") && use.values().containsKey("operationId"))
                .findFirst()
                .map((AnnotationUse use) -> use.place("operationId"))
                .orElse(operation.where());
    }
}
