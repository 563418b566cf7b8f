package dev.edict.processor.rule.validation;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.Containers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A request type that accepts whatever can be parsed. */
public final class BodyWithoutConstraints implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "body-without-constraints", Kind.CONVENTION, Theme.VALIDATION, Severity.OFF)
            .strict(Severity.INFO)
            .summary("A request type says what it requires and how large it may be.")
            .source(
                    "Jakarta RESTful Web Services 3.1, section 7; design guide, \"Input validation happens server-side\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        boolean validates =
                api.types().isKnown("jakarta.validation.Valid") || api.types().isKnown("javax.validation.Valid");
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            if (validates && !operation.httpMethod().equals("PATCH")) {
                for (Parameter body : operation.entities()) {
                    judge(api, operation, body, body.type().type(), judged, findings);
                }
            }
        }
    }

    private static void judge(
            ApiResource api, Operation operation, Parameter body, TypeRef type, Set<String> judged, Findings findings) {
        if (type instanceof TypeRef.ArrayOf array) {
            judge(api, operation, body, array.component().type(), judged, findings);
            return;
        }
        if (!(type instanceof TypeRef.Declared declared) || !judged.add(declared.binaryName())) {
            return;
        }
        Optional<DtoType> described = api.types().find(declared.binaryName());
        if (described.isEmpty()) {
            if (Containers.holdsItsArguments(api.types(), declared)) {
                declared.args().forEach(argument -> judge(api, operation, body, argument.type(), judged, findings));
            }
        } else if (isPlainData(described.get())
                && CascadedConstraints.of(api.types(), TypeUse.of(type)).isEmpty()) {
            report(operation, body, described.get(), findings);
        }
    }

    /** An entity, an enum and what reads itself have other ways to say no. */
    private static boolean isPlainData(DtoType type) {
        return (type.kind() == DtoType.Kind.CLASS || type.kind() == DtoType.Kind.RECORD)
                && !type.opaque()
                && type.persistence().isEmpty()
                && type.properties().stream().anyMatch(DtoType.Property::writable);
    }

    private static void report(Operation operation, Parameter body, DtoType type, Findings findings) {
        String message = type.simpleName() + " has no constraint; " + operation.display()
                + " takes whatever can be parsed into it: members that are missing, texts of any length. Say at least what is"
                + " required (@NotNull, @NotBlank) and how large it may be (@Size, @Max).";
        if (type.fromSource()) {
            findings.add(type.where(), message);
        } else {
            findings.add(operation, body.where(), message);
        }
    }
}
