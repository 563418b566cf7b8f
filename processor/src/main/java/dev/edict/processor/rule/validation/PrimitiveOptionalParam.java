package dev.edict.processor.rule.validation;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A parameter that a client leaves out is zero or false, and nothing says so. */
public final class PrimitiveOptionalParam implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "primitive-optional-param", Kind.CONVENTION, Theme.VALIDATION, Severity.WARN)
            .summary("A primitive parameter that may be missing has a default.")
            .source("Javadoc of jakarta.ws.rs.DefaultValue and jakarta.ws.rs.QueryParam")
            .build();

    /** Where zero is what a client means that says nothing. */
    private static final Set<String> ZERO_IS_MEANT = Set.of(
            "offset",
            "page",
            "pagenumber",
            "page_number",
            "pageindex",
            "skip",
            "start",
            "startindex",
            "from",
            "first",
            "since",
            "after",
            "index",
            "position",
            "cursor",
            "firstresult");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.type().type() instanceof TypeRef.Primitive type
                        && parameter.defaultValue().isEmpty()
                        && isLeftOut(parameter)
                        && !isZeroRefused(parameter)
                        && judged.add(parameter.signature())) {
                    judge(operation, parameter, type, findings);
                }
            }
        }
    }

    /** Fields may have an initial value, which some runtimes keep. */
    private static boolean isLeftOut(Parameter parameter) {
        boolean optional = parameter.source() == Parameter.Source.QUERY
                || parameter.source() == Parameter.Source.HEADER
                || parameter.source() == Parameter.Source.COOKIE;
        return optional
                && parameter.site() != Parameter.Site.FIELD
                && parameter.site() != Parameter.Site.SETTER
                && !ZERO_IS_MEANT.contains(parameter.name().toLowerCase(Locale.ROOT));
    }

    /** With {@code @Min(1)} a client that says nothing gets 400. */
    private static boolean isZeroRefused(Parameter parameter) {
        for (Constraint constraint : parameter.type().constraints()) {
            String name = Namespaces.jakarta(constraint.annotation().type());
            if (name.equals("jakarta.validation.constraints.Positive")
                    || name.equals("jakarta.validation.constraints.Negative")
                    || name.equals("jakarta.validation.constraints.Min")
                            && constraint.annotation().integer("value").orElse(0) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void judge(Operation operation, Parameter parameter, TypeRef.Primitive type, Findings findings) {
        boolean flag = type.name().equals("boolean");
        findings.add(
                operation,
                parameter.where(),
                flag ? Severity.INFO : Severity.WARN,
                operation.display() + ": '" + parameter.name() + "' is " + (flag ? "false" : "0")
                        + " when a client leaves it out. The document does not say so, and the handler cannot tell it from a"
                        + " client that means it. Write @DefaultValue(\"…\"), or "
                        + boxed(type) + ", which is null then.");
    }

    private static String boxed(TypeRef.Primitive type) {
        return switch (type.name()) {
            case "int" -> "Integer";
            case "char" -> "Character";
            default ->
                type.name().substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.name().substring(1);
        };
    }
}
