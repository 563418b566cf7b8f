package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.EntityParameters;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** A request has one body, so that one parameter can take it. */
public final class EntityParamMultiple implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "entity-param-multiple", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("At most one parameter of a resource method takes the request body.")
            .source("Jakarta REST 3.3.2.1, \"Resource methods MUST have at most one entity parameter\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            List<Parameter> entities = EntityParameters.certain(api, operation);
            if (entities.size() > 1) {
                findings.add(
                        operation,
                        entities.get(1).where(),
                        operation.display() + ": '" + entities.get(0).javaName() + "' and '"
                                + entities.get(1).javaName()
                                + "' both have no annotation, so both want the request body; a runtime refuses to start or"
                                + " leaves one of them null. Put both into one class, or say with an annotation where each"
                                + " comes from (@QueryParam, @HeaderParam, @Context …).");
            }
        }
    }
}
