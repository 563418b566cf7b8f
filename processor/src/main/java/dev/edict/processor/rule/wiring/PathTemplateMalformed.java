package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate.Variable;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code @Path} value that is no URI template, or that has one variable twice. */
public final class PathTemplateMalformed implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "path-template-malformed", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A @Path value is a URI template, and has each variable once.")
            .source("Jakarta REST 3.4; Javadoc of jakarta.ws.rs.Path")
            .build();

    private static final List<String> COLLECTIONS =
            List.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<Where> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        parts(api.path(), seen, findings);
        for (Operation operation : api.operations()) {
            parts(operation.path(), seen, findings);
        }
        for (Locator locator : api.locators()) {
            parts(locator.path(), seen, findings);
        }
        PathVariables variables = new PathVariables(api);
        seen.clear();
        for (Operation operation : api.operations()) {
            Variable twice = repeated(operation);
            if (twice != null
                    && !operation.contextual()
                    && variables.areKnown(operation)
                    && seen.add(operation.pathPlace())) {
                findings.add(operation, operation.pathPlace(), Severity.WARN, message(operation, twice.name()));
            }
        }
    }

    private static void parts(List<PathPart> parts, Set<Where> seen, Findings findings) {
        for (PathPart part : parts) {
            if (seen.add(part.where())) {
                TemplateSyntax.problem(part.value())
                        .ifPresent(problem -> findings.add(
                                part.where(),
                                problem.limit(),
                                "'" + part.value() + "' is no URI template: " + problem.sentence()));
            }
        }
    }

    /** Within one value or from one level of the path to the next; a collection takes all of them. */
    private static @Nullable Variable repeated(Operation operation) {
        List<Variable> variables = operation.template().variables();
        for (int i = 1; i < variables.size(); i++) {
            if (isAmong(variables.subList(0, i), variables.get(i).name())
                    && !isTakenAsCollection(operation, variables.get(i).name())) {
                return variables.get(i);
            }
        }
        return null;
    }

    private static boolean isAmong(List<Variable> variables, String name) {
        for (Variable variable : variables) {
            if (variable.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTakenAsCollection(Operation operation, String name) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.name().equals(name)
                    && COLLECTIONS.stream().anyMatch(parameter.type().type()::is)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Operation operation, String name) {
        return operation.display() + " has the variable '{" + name + "}' twice: @PathParam(\"" + name
                + "\") is the last one, the others are read by nobody, and the document can describe only one. Give each a"
                + " name of its own.";
    }
}
