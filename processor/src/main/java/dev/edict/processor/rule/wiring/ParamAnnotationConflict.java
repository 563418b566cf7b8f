package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value comes from one place of a request. */
public final class ParamAnnotationConflict implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "param-annotation-conflict", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary(
                    "A parameter, field or setter carries one annotation that says where its value comes from, a resource"
                            + " method none.")
            .source("Jakarta REST 3.2 and 3.3.2")
            .build();

    private static final Set<String> SOURCES = Stream.of(
                    "PathParam",
                    "QueryParam",
                    "HeaderParam",
                    "CookieParam",
                    "FormParam",
                    "MatrixParam",
                    "BeanParam",
                    "core.Context")
            .map(name -> "jakarta.ws.rs." + name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Map<String, Parameter> members = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            onMethod(operation, findings);
            for (Parameter parameter : operation.parameters()) {
                if (parameter.site() == Parameter.Site.METHOD_PARAMETER) {
                    second(parameter.sources())
                            .ifPresent(use ->
                                    findings.add(operation, use.where(), message(operation.display(), parameter)));
                } else {
                    members.putIfAbsent(parameter.signature(), parameter);
                }
            }
        }
        api.locators().forEach(l -> l.parameters().forEach(p -> members.putIfAbsent(p.signature(), p)));
        api.members().forEach(p -> members.putIfAbsent(p.signature(), p));
        members.values()
                .forEach(p ->
                        second(p.sources()).ifPresent(use -> findings.add(use.where(), message(api.simpleName(), p))));
    }

    private static void onMethod(Operation operation, Findings findings) {
        sources(operation.annotations().all())
                .findFirst()
                .ifPresent(use -> findings.add(
                        operation,
                        use.where(),
                        operation.display() + ": @" + use.simpleName()
                                + " stands on the method, where it supplies no value: a runtime refuses to start, or"
                                + " ignores it with what clients send. Put it on a parameter."));
    }

    private static Optional<AnnotationUse> second(List<AnnotationUse> uses) {
        return uses.size() < 2
                ? Optional.empty()
                : sources(Twins.ofOneRuntime(uses)).skip(1).findFirst();
    }

    private static Stream<AnnotationUse> sources(List<AnnotationUse> uses) {
        return uses.stream().filter(use -> SOURCES.contains(Namespaces.jakarta(use.type())));
    }

    private static String message(String who, Parameter parameter) {
        String names = sources(Twins.ofOneRuntime(parameter.sources()))
                .map(use -> "@" + use.simpleName())
                .collect(Collectors.joining(" and "));
        return who + ": '" + parameter.javaName() + "' carries " + names
                + ". A runtime refuses to start, or takes one of them, so that what clients send in the other place is"
                + " lost. Keep one.";
    }
}
