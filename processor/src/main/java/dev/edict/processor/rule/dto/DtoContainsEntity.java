package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import dev.edict.processor.rule.dto.PayloadWalk.Member;
import dev.edict.processor.rule.dto.PayloadWalk.Reached;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A DTO has a member that is a type of a persistence library. */
public final class DtoContainsEntity implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "dto-contains-entity", Kind.CONVENTION, Theme.DTO, Severity.ERROR)
            .forAudience(Severity.WARN, Audience.INTERNAL, Audience.ADMIN)
            .summary("A member of a DTO is a type of the persistence layer.")
            .source("OWASP API Security Top 10 2023, API3: Broken Object Property Level Authorization")
            .build();

    /** One member that leaks, with all that leads to it. */
    private static final class Leak {
        final Member member;
        final Operation first;
        final List<String> path;
        final List<Reached> entities = new ArrayList<>();
        final Set<Operation> operations = new LinkedHashSet<>();
        final Set<Direction> directions = new LinkedHashSet<>();
        final boolean itself;

        Leak(Member member, Operation first, List<String> path, boolean itself) {
            this.member = member;
            this.first = first;
            this.path = path;
            this.itself = itself;
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Map<String, Leak> leaks = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            for (Parameter parameter : RequestPayload.of(operation)) {
                collect(api, operation, Direction.REQUEST, parameter.type(), leaks);
            }
            if (Persistent.isRepresentation(operation)) {
                operation
                        .reply()
                        .entity()
                        .ifPresent(answer -> collect(api, operation, Direction.RESPONSE, answer, leaks));
            }
        }
        leaks.values().forEach(leak -> report(api, leak, findings));
    }

    private static void collect(
            ApiResource api, Operation operation, Direction direction, TypeUse root, Map<String, Leak> leaks) {
        for (Reached reached : Persistent.reached(api.types(), direction, root)) {
            reached.writtenBy()
                    .filter(member -> !member.holder().annotations().hasSimpleName("Generated"))
                    .ifPresent(member -> {
                        Leak leak = leaks.computeIfAbsent(
                                member.where().signature(),
                                key -> new Leak(member, operation, reached.path(), isItself(member, reached)));
                        leak.entities.add(reached);
                        leak.operations.add(operation);
                        leak.directions.add(direction);
                    });
        }
    }

    private static void report(ApiResource api, Leak leak, Findings findings) {
        boolean inHouse = leak.operations.stream()
                .allMatch(operation -> operation.audience().isInHouse());
        Severity limit = inHouse ? Severity.WARN : Persistent.limit(leak.entities);
        String message = what(leak) + why(api, leak)
                + " Use a DTO with the members clients need, or leave the member out with @JsonIgnore or @JsonbTransient.";
        if (leak.member.fromSource()) {
            findings.add(leak.member.where(), limit, message);
        } else {
            findings.add(leak.first, leak.first.where(), limit, message);
        }
    }

    private static String what(Leak leak) {
        String holds = leak.member.name().isEmpty() ? " may hold " : leak.itself ? " is " : " holds ";
        int others = leak.operations.size() - 1;
        boolean answered = leak.directions.iterator().next() == Direction.RESPONSE;
        return leak.member.display() + holds + Persistent.display(leak.entities) + "; " + leak.first.display()
                + (answered ? " answers it" : " takes it from clients")
                + (leak.path.size() > 1 ? " as " + String.join(".", leak.path) : "")
                + (others == 0
                        ? ""
                        : ", and so " + (others == 1 ? "does 1 more operation" : "do " + others + " more operations"))
                + ".";
    }

    /** Whether the member is the entity, rather than something that holds it. */
    private static boolean isItself(Member member, Reached reached) {
        return member.holder().properties().stream()
                .filter(property -> property.javaName().equals(member.name()))
                .anyMatch(property -> property.type().type().is(reached.type().binaryName()));
    }

    private static String why(ApiResource api, Leak leak) {
        return leak.directions.contains(Direction.RESPONSE)
                ? " " + Persistent.harm(api.types(), leak.entities)
                : " So " + Persistent.settable(leak.entities) + ".";
    }
}
