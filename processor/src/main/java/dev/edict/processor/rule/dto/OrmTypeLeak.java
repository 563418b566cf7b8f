package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type of a database library is part of a payload. */
public final class OrmTypeLeak implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("orm-type-leak", Kind.CONVENTION, Theme.DTO, Severity.WARN)
            .summary("No type of a database driver or mapping library is part of a payload.")
            .source(
                    "OWASP API Security Top 10 2023, API3; Zalando guidelines 169; design guide, \"Never leak ORM internals\"")
            .build();

    private final PayloadTypes payloads;

    public OrmTypeLeak(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.reply().entity().isPresent() && Persistent.isRepresentation(operation)) {
                TypeRef answer = operation.reply().entity().get().type();
                named(api, operation, answer, operation.where(), " answers ", findings);
            }
            for (Parameter parameter : RequestPayload.of(operation)) {
                named(api, operation, parameter.type().type(), parameter.where(), " takes ", findings);
            }
        }
        Set<String> judged = new HashSet<>();
        for (Reached reached : payloads.of(api)) {
            if (reached.type().persistence().isEmpty()) {
                for (Property member : reached.members()) {
                    member(api, reached, member, judged, findings);
                }
            }
        }
    }

    private static void named(
            ApiResource api, Operation operation, TypeRef type, Where where, String verb, Findings findings) {
        DatabaseType leaked = leaked(api, type);
        if (leaked != null) {
            findings.add(
                    operation,
                    where,
                    Severity.WARN,
                    operation.display() + verb + type.display() + ", which is " + leaked.what() + ". " + leaked.harm());
        }
    }

    private static void member(
            ApiResource api, Reached reached, Property member, Set<String> judged, Findings findings) {
        TypeRef type = member.type().type();
        DatabaseType leaked = leaked(api, type);
        if (leaked == null || !judged.add(member.owner() + "." + member.javaName())) {
            return;
        }
        DtoType holder = reached.type();
        String message = holder.simpleName() + "." + member.javaName() + " is " + type.display() + ", which is "
                + leaked.what() + "; " + reached.how() + ". " + leaked.harm();
        if (member.fromSource()) {
            findings.add(member.where(), Severity.WARN, message);
        } else {
            findings.add(reached.operation(), reached.operation().where(), Severity.WARN, message);
        }
    }

    /** An entity is another rule's business. */
    private static @Nullable DatabaseType leaked(ApiResource api, TypeRef type) {
        if (type instanceof TypeRef.Primitive) {
            return null;
        }
        List<String> names = new ArrayList<>(2);
        PayloadTypes.content(api.types(), type, names);
        for (String name : names) {
            DatabaseType leaked = DatabaseType.of(name);
            if (leaked != null
                    && api.types().find(name).flatMap(DtoType::persistence).isEmpty()) {
                return leaked;
            }
        }
        return null;
    }
}
