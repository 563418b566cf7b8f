package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathTemplate.Variable;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Optional;

/** A parameter that waits for a template variable that the path does not have. */
public final class PathParamUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-param-undeclared", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A @PathParam names a variable of the path.")
            .source("Jakarta REST 3.2 (@PathParam) and 3.4")
            .supersedes("path-param-unbound")
            .fixes()
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.located()) {
            // a locator of another resource may supply it
            return;
        }
        PathVariables variables = new PathVariables(api);
        for (Operation operation : api.operations()) {
            if (variables.areKnown(operation)) {
                for (Parameter parameter : variables.readBy(operation)) {
                    if (parameter.site() == Parameter.Site.METHOD_PARAMETER
                            && operation.template().variable(parameter.name()).isEmpty()) {
                        findings.add(
                                operation,
                                parameter.namePlace(),
                                limit(operation),
                                message(variables, operation, parameter),
                                rename(variables, operation, parameter));
                    }
                }
            }
        }
        if (variables.areAllKnown()) {
            variables.membersThatRead().stream()
                    .filter(p -> !variables.isDeclaredAnywhere(p.name()))
                    .forEach(p -> findings.add(p.namePlace(), limit(p), message(api, p)));
        }
    }

    /** A base class may read a variable that only some of its subclasses have in their path. */
    private static Severity limit(Operation operation) {
        return operation.owner().equals(operation.resource()) ? Severity.ERROR : Severity.WARN;
    }

    /** Likewise a bean that several resources share. */
    private static Severity limit(Parameter member) {
        return member.via().isEmpty() ? Severity.ERROR : Severity.WARN;
    }

    private static String message(PathVariables variables, Operation operation, Parameter parameter) {
        return operation.display() + ": the path has no variable '{" + parameter.name() + "}', so that '"
                + parameter.javaName() + "' is always " + absent(parameter)
                + ", whatever the client sends. " + advice(variables.unreadBy(operation), parameter);
    }

    private static String message(ApiResource api, Parameter parameter) {
        return "No path of " + api.simpleName() + " has a variable '{" + parameter.name() + "}', so that '"
                + parameter.javaName() + "' is always " + absent(parameter)
                + ", whatever the client sends. Rename one of them, or add the variable to the path.";
    }

    private static String absent(Parameter parameter) {
        return parameter.defaultValue().isPresent() ? "its default" : "empty";
    }

    /** A variable that something else reads is not the one that was meant. */
    private static String advice(List<Variable> unread, Parameter parameter) {
        return unread.stream()
                .filter(v -> v.name().equalsIgnoreCase(parameter.name()))
                .findFirst()
                .or(() -> unread.size() == 1 ? Optional.of(unread.get(0)) : Optional.empty())
                .map(v -> "Did you mean '{" + v.name() + "}'?")
                .orElse("Rename one of them, or add '{" + parameter.name() + "}' to the path.");
    }

    /** Only where one variable is left over can it be the one that was meant. */
    private static Edit[] rename(PathVariables variables, Operation operation, Parameter parameter) {
        List<Variable> unread = variables.unreadBy(operation);
        return unread.size() == 1 && parameter.sources().size() == 1
                ? new Edit[] {
                    new Edit(
                            parameter.namePlace(),
                            Edit.Action.REPLACE,
                            "\"" + unread.get(0).name() + "\"")
                }
                : new Edit[0];
    }
}
