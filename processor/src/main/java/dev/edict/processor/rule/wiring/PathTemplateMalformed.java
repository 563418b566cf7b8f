package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate.Variable;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        Stream.of(
                        api.path().stream(),
                        api.operations().stream().map(Operation::path).flatMap(List::stream),
                        api.locators().stream().map(Locator::path).flatMap(List::stream))
                .flatMap(parts -> parts)
                .filter(part -> seen.add(part.where()))
                .forEach(part -> TemplateSyntax.problem(part.value())
                        .ifPresent(problem -> findings.add(
                                part.where(),
                                problem.limit(),
                                "'" + part.value() + "' is no URI template: " + problem.sentence())));
        PathVariables variables = new PathVariables(api);
        seen.clear();
        api.operations().stream()
                .filter(variables::areKnown)
                .filter(o -> !o.contextual())
                .forEach(o -> repeated(o)
                        .filter(v -> seen.add(o.pathPlace()))
                        .ifPresent(v -> findings.add(o, o.pathPlace(), Severity.WARN, message(o, v.name()))));
    }

    /** Within one value or from one level of the path to the next; a collection takes all of them. */
    private static Optional<Variable> repeated(Operation operation) {
        Set<String> names = new HashSet<>();
        return operation.template().variables().stream()
                .filter(v -> !names.add(v.name()))
                .filter(v -> operation.parameters().stream()
                        .filter(p -> p.name().equals(v.name()))
                        .noneMatch(p -> COLLECTIONS.stream().anyMatch(p.type().type()::is)))
                .findFirst();
    }

    private static String message(Operation operation, String name) {
        return operation.display() + " has the variable '{" + name + "}' twice: @PathParam(\"" + name
                + "\") is the last one, the others are read by nobody, and the document can describe only one. Give each a"
                + " name of its own.";
    }
}
