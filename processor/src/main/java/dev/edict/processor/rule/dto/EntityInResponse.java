package dev.edict.processor.rule.dto;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import dev.edict.processor.rule.dto.PayloadWalk.Reached;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A type of a persistence library is the answer of an operation. */
public final class EntityInResponse implements BodyRule {
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

    /** A declared {@code Response} does not say what it holds; what is put into it does. No result says what exceptions hold. */
    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            boolean declared = operation.reply().entity().isPresent();
            MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
            Set<TypeRef> seen = new HashSet<>();
            for (Answered answered : bodies.answers(handler)) {
                Answer answer = answered.answer();
                answer.entity()
                        .filter(entity ->
                                (answer.use() == Use.THROWN || !declared && isReturned(answer)) && seen.add(entity))
                        .ifPresent(entity -> check(api, operation, TypeUse.of(entity), answer.entityWhere(), findings));
            }
        }
    }

    private static boolean isReturned(Answer answer) {
        return answer.use() == Use.RETURNED || answer.use() == Use.RESUMES;
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
                    limit(operation, entities),
                    operation.display() + " answers " + what(answer, entities) + ". "
                            + Persistent.harm(api.types(), entities)
                            + " Answer with a DTO that has the members clients need.");
        }
    }

    /** A view narrows what is sent, so that a new column need not reach the wire. */
    private static Severity limit(Operation operation, List<Reached> entities) {
        boolean narrowed = operation.annotations().has("com.fasterxml.jackson.annotation.JsonView")
                || operation.typeAnnotations().has("com.fasterxml.jackson.annotation.JsonView");
        return Persistent.limit(entities).atMost(narrowed ? Severity.WARN : Severity.ERROR);
    }

    /** {@code the entity Order (@Entity)}, or what exposes it. */
    private static String what(TypeUse answer, List<Reached> entities) {
        boolean itself =
                entities.size() == 1 && answer.type().is(entities.get(0).type().binaryName());
        return itself
                ? Persistent.display(entities)
                : answer.type().display() + ", which exposes " + Persistent.display(entities);
    }
}
