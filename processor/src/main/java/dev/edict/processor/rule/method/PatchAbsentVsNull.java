package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.EntityParameters;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.Untyped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A merge patch is read into a type that cannot hold what it says. */
public final class PatchAbsentVsNull implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "patch-absent-vs-null", Kind.CONVENTION, Theme.METHOD, Severity.WARN)
            .summary("What a merge patch is read into tells a member that is absent from one that is null.")
            .source("RFC 7396 §1")
            .build();

    private static final int SHOWN = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("PATCH") && PatchFormat.isMergePatch(operation)) {
                for (Parameter body : EntityParameters.certain(api, operation)) {
                    judge(api, operation, body, findings);
                }
            }
        }
    }

    /** Setters of a class may remember that they were called; a record has none. */
    private static void judge(ApiResource api, Operation operation, Parameter body, Findings findings) {
        if (!(body.type().type() instanceof TypeRef.Declared declared)) {
            return;
        }
        Optional<DtoType> described = api.types().find(declared.binaryName());
        if (described.isEmpty()
                || described.get().kind() != DtoType.Kind.RECORD
                || described.get().opaque()
                || described.get().additional().isPresent()) {
            return;
        }
        Set<String> kept = neverAbsent(api, operation);
        List<String> lost = new ArrayList<>();
        for (Property property : described.get().properties()) {
            if (property.writable()
                    && !property.required()
                    && !property.custom()
                    && !kept.contains(property.jsonName())
                    && !tells(api, property.type().type())) {
                lost.add("'" + property.jsonName() + "'");
            }
        }
        if (!lost.isEmpty()) {
            findings.add(operation, body.where(), Severity.WARN, message(operation, declared, lost));
        }
    }

    /** What the answer always has cannot be removed, so that null says nothing there. */
    private static Set<String> neverAbsent(ApiResource api, Operation operation) {
        Set<String> kept = new HashSet<>();
        operation.reply().entity().ifPresent(answer -> {
            if (answer.type() instanceof TypeRef.Declared declared) {
                api.types().find(declared.binaryName()).ifPresent(type -> {
                    for (Property property : type.properties()) {
                        if (property.readable() && property.required()) {
                            kept.add(property.jsonName());
                        }
                    }
                });
            }
        });
        return kept;
    }

    /** A type with a state for each: absent, null and a value. */
    private static boolean tells(ApiResource api, TypeRef type) {
        if (!(type instanceof TypeRef.Declared declared)) {
            return false;
        }
        String name = declared.binaryName();
        return name.endsWith("JsonNullable")
                || name.endsWith("Optional")
                || name.endsWith(".Option")
                || name.endsWith("Undefined")
                || name.endsWith("Nullable")
                || Untyped.is(api.types(), type) && !name.startsWith("java.");
    }

    private static String message(Operation operation, TypeRef.Declared type, List<String> lost) {
        String names = lost.size() <= SHOWN
                ? String.join(" and ", lost)
                : String.join(", ", lost.subList(0, SHOWN)) + " and " + (lost.size() - SHOWN) + " more";
        return operation.display() + " takes a merge patch as " + type.simpleName() + ", where " + names
                + (lost.size() == 1 ? " is" : " are")
                + " null both when a client removes the value and when it leaves it alone. One of the two is done wrong. Use"
                + " JsonNullable or Optional for what can be removed.";
    }
}
