package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A PUT names a whole collection as what it replaces. */
public final class PutOnCollection implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "put-on-collection", Kind.CONVENTION, Theme.METHOD, Severity.WARN)
            .summary("A PUT addresses the one resource that it replaces.")
            .source("RFC 9110 §9.3.4; Zalando guidelines 148")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("PUT")
                    && sendsSomething(operation)
                    && Siblings.isCollection(api, operation)) {
                findings.add(operation, operation.where(), Severity.WARN, message(api, operation));
            }
        }
    }

    /** Where nothing is sent, nothing is replaced: a command, which other rules speak of. */
    private static boolean sendsSomething(Operation operation) {
        if (!operation.entities().isEmpty() || operation.contextual()) {
            return true;
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.FORM || parameter.source() == Parameter.Source.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    private static String message(ApiResource api, Operation operation) {
        boolean bulk = false;
        for (Parameter body : operation.entities()) {
            bulk |= body.type().type() instanceof TypeRef.ArrayOf
                    || body.type().type() instanceof TypeRef.Declared declared
                            && api.types().isSubtype(declared.binaryName(), "java.util.Collection");
        }
        return operation.display() + " is a PUT of a collection: by its definition what is sent becomes all there is, "
                + (bulk
                        ? "so that a client that sends the members it changed deletes the others. If all of them are"
                                + " meant to be replaced, say so in its description; else make it a POST."
                        : "and a cache may answer the next GET with it. Put the identifier in the path (PUT …/{id}),"
                                + " or make it a POST.");
    }
}
