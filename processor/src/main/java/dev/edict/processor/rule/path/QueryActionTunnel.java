package dev.edict.processor.rule.path;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Locale;
import java.util.Set;

/** One operation that is several, told apart by a parameter. */
public final class QueryActionTunnel implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "query-action-tunnel", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("No parameter of a write says which operation it is.")
            .source("RFC 9110 §9.1; Zalando guidelines 138")
            .build();

    private static final Set<String> DISPATCHERS =
            Set.of("action", "op", "operation", "cmd", "command", "do", "_method");
    private static final Set<String> OVERRIDES = Set.of("x-http-method", "x-http-method-override", "x-method-override");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.source() == Parameter.Source.HEADER) {
                    if (OVERRIDES.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                        findings.add(
                                operation, parameter.namePlace(), Severity.WARN, override(operation, parameter.name()));
                    }
                } else if (parameter.source() == Parameter.Source.QUERY
                        && !operation.isSafe()
                        && DISPATCHERS.contains(parameter.name())
                        && isName(api, parameter.type().type())) {
                    findings.add(
                            operation, parameter.namePlace(), Severity.WARN, dispatch(operation, parameter.name()));
                }
            }
        }
    }

    private static boolean isName(ApiResource api, TypeRef type) {
        return type.is("java.lang.String")
                || type instanceof TypeRef.Declared declared
                        && declared.args().isEmpty()
                        && api.types()
                                .find(declared.binaryName())
                                .filter(t -> t.kind() == DtoType.Kind.ENUM)
                                .isPresent();
    }

    private static String dispatch(Operation operation, String name) {
        return operation.display() + " does what the query parameter '" + name
                + "' says: each of its values is an operation of its own, of which the document can show one, with one set of"
                + " statuses, one permission and one answer to a repeat. Give each a path of its own, such as POST …/{id}/cancel.";
    }

    private static String override(Operation operation, String name) {
        return operation.display() + " takes its method from the header " + name
                + ": caches, gateways and logs see another method than the one that runs, and rules for the one let the other"
                + " pass. Give each method an operation of its own.";
    }
}
