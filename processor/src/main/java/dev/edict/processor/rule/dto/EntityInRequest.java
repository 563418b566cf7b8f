package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import dev.edict.processor.rule.dto.PayloadWalk.Reached;
import java.util.List;

/** A type of a persistence library is filled from a request body. */
public final class EntityInRequest implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("entity-in-request", Kind.CONVENTION, Theme.DTO, Severity.ERROR)
            .forAudience(Severity.WARN, Audience.INTERNAL, Audience.ADMIN)
            .summary("A request body is bound to a type of the persistence layer.")
            .source("OWASP API Security Top 10 2023, API3: Broken Object Property Level Authorization")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : RequestPayload.of(operation)) {
                List<Reached> entities = Persistent.named(api.types(), Direction.REQUEST, parameter.type());
                if (!entities.isEmpty()) {
                    findings.add(
                            operation,
                            parameter.where(),
                            Persistent.limit(entities),
                            operation.display() + " fills " + Persistent.display(entities) + " from the request"
                                    + ", so "
                                    + Persistent.settable(entities)
                                    + ". Take a request DTO that has the members a client may set, and copy them.");
                }
            }
        }
    }
}
