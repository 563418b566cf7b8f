package dev.edict.processor.rule.style;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiResource.Handle;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A resource class speaks with the database itself. */
public final class ResourceDirectPersistence implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "resource-direct-persistence", Kind.CONVENTION, Theme.STYLE, Severity.INFO)
            .summary("A resource class holds no handle of a database.")
            .source("Design guide, \"Keep controllers as transport adapters\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Handle handle : api.handles()) {
            findings.add(
                    handle.where(),
                    api.simpleName() + " holds a database handle, " + handle.type()
                            + ": queries and the form of requests then change together, and neither can be tested alone. Once the"
                            + " handlers grow, move the queries behind a class of their own.");
        }
    }
}
