package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Stream;

/** A value comes from one place of a request. */
public final class ParamAnnotationConflict implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "param-annotation-conflict", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A parameter, field or setter carries one annotation that says where its value comes from, a resource"
                    + " method none.")
            .source("Jakarta REST 3.2 and 3.3.2")
            .build();

    private static final List<String> SOURCES = Stream.of(
                    "PathParam", "QueryParam", "HeaderParam", "CookieParam", "FormParam", "MatrixParam", "BeanParam",
                    "core.Context")
            .map(name -> "jakarta.ws.rs." + name)
            .toList();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        api.members().forEach(member -> judge(member, findings));
        for (Operation operation : api.operations()) {
            operation.parameters().stream()
                    .filter(p -> p.site() == Parameter.Site.METHOD_PARAMETER)
                    .forEach(p -> judge(p, operation, findings));
            onMethod(operation, findings);
        }
        api.locators().forEach(locator -> locator.parameters().forEach(p -> judge(p, findings)));
    }
}
