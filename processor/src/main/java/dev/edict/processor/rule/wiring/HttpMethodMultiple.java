package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java method serves one HTTP method. */
public final class HttpMethodMultiple implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "http-method-multiple", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A resource method carries one HTTP method annotation.")
            .source("Jakarta REST 3.3, \"annotated with a request method designator\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Stream.concat(api.operations().stream(), api.ignored().stream()).forEach(operation -> {
            List<AnnotationUse> designators = Twins.ofOneRuntime(operation.designators());
            if (designators.size() > 1) {
                findings.add(operation, designators.get(1).where(), message(operation, designators));
            }
        });
    }

    private static String message(Operation operation, List<AnnotationUse> designators) {
        String names = designators.stream().map(d -> "@" + d.simpleName()).collect(Collectors.joining(" and "));
        return operation.display() + ": method '" + operation.methodName() + "' carries " + names
                + ". A runtime refuses to start, or serves only one of them, so that clients of the others get 405."
                + " Keep one annotation, and let a second method call this one.";
    }
}
