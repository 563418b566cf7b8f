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
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Optional;

/** A PUT that takes changes where a whole is meant. */
public final class PutPartialDto implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("put-partial-dto", Kind.CONVENTION, Theme.METHOD, Severity.WARN)
            .summary("A PUT takes the full representation of what it replaces.")
            .source("RFC 9110 §9.3.4; design guide, \"PUT for full replacement, PATCH for partial update\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("PUT")) {
                for (Parameter body : EntityParameters.certain(api, operation)) {
                    if (body.type().type() instanceof TypeRef.Declared type
                            && isNamedAsChange(type)
                            && isAllOptional(api, type)) {
                        findings.add(
                                operation,
                                body.where(),
                                Severity.WARN,
                                operation.display() + " takes " + type.simpleName()
                                        + ", in which everything may be missing, as a change has it. A PUT replaces the whole:"
                                        + " what a client leaves out is gone, and clients that know PUT send all of it. Make"
                                        + " it a PATCH, or take the full representation.");
                    }
                }
            }
        }
    }

    /** {@code OrderPatch}, {@code PartialOrder}, {@code UpdateOrderRequest}. */
    private static boolean isNamedAsChange(TypeRef.Declared type) {
        List<String> words = Words.of(type.simpleName());
        return words.contains("patch")
                || words.contains("partial")
                || words.get(0).equals("update") && words.get(words.size() - 1).equals("request");
    }

    /** Every member says for itself that it may be missing; that none says the contrary is not enough. */
    private static boolean isAllOptional(ApiResource api, TypeRef.Declared type) {
        Optional<DtoType> described = api.types().find(type.binaryName());
        if (described.isEmpty() || described.get().opaque()) {
            return false;
        }
        int members = 0;
        for (Property property : described.get().properties()) {
            if (property.writable()) {
                members++;
                boolean optional = property.type().nullable()
                        || property.type().type() instanceof TypeRef.Declared declared
                                && (declared.is("java.util.Optional")
                                        || declared.simpleName().equals("JsonNullable"));
                if (!optional || property.required()) {
                    return false;
                }
            }
        }
        return members > 0;
    }
}
