package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A class stands outside of the rules that its service has taken on. */
public final class ResourceAnnotationMissing implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "resource-annotation-missing", Kind.CONTRADICTION, Theme.HYGIENE, Severity.INFO)
            .everyPathClass()
            .summary("In a service with @ApiService, every resource class is an @ApiResource.")
            .source("Design guide, \"inspect the surrounding service first\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (!api.optedIn() && api.service().declared() && !api.operations().isEmpty()) {
            findings.add(
                    api.where(),
                    api.simpleName()
                            + " is part of a service with @ApiService and is no @ApiResource itself, so that only"
                            + " contradictions are checked: clients get operations in one document that keep its conventions,"
                            + " and these, which need not. Add @ApiResource to the class or its package.");
        }
    }
}
