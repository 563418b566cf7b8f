package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import dev.edict.processor.rule.dto.PayloadWalk.Reached;
import java.util.List;

/** A type of a persistence library is the answer of an operation. */
public final class EntityInResponse implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("entity-in-response", Kind.CONVENTION, Theme.DTO, Severity.ERROR)
            .forAudience(Severity.WARN, Audience.INTERNAL, Audience.ADMIN)
            .summary("An operation answers with a type of the persistence layer.")
            .source("OWASP API Security Top 10 2023, API3: Broken Object Property Level Authorization")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            operation.reply().entity().ifPresent(answer -> check(api, operation, answer, operation.where(), findings));
        }
    }

    /** An answer of the given type, which the source shows at the given place. */
    static void check(ApiResource api, Operation operation, TypeUse answer, Where where, Findings findings) {
        if (!Persistent.isRepresentation(operation)) {
            return;
        }
        List<Reached> entities = Persistent.named(api.types(), Direction.RESPONSE, answer);
        if (!entities.isEmpty()) {
            findings.add(
                    operation,
                    where,
                    Persistent.limit(entities),
                    operation.display() + " answers " + answer.type().display() + ", which exposes "
                            + Persistent.display(entities)
                            + ". Every column that is added or renamed changes the API for its clients, and associations"
                            + " are loaded while the answer is written. Answer with a DTO that has the members clients"
                            + " need.");
        }
    }
}
