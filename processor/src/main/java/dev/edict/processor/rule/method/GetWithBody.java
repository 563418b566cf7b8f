package dev.edict.processor.rule.method;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.EntityParameters;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;
import java.util.Set;

/** GET, HEAD and DELETE requests carry no content. */
public final class GetWithBody implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "get-with-body", Kind.CONTRADICTION, Theme.METHOD, Severity.ERROR)
            .everyPathClass()
            .summary(
                    "GET and HEAD take nothing from a request body; a DELETE that does, and a class without @ApiResource, is"
                            + " warned.")
            .source("RFC 9110 §9.3.1, §9.3.2 and §9.3.5")
            .supersedes("body-constraints-not-triggered")
            .build();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        api.operations().stream().filter(o -> METHODS.contains(o.httpMethod())).forEach(operation -> {
            Optional<Parameter> form = operation.parameters().stream()
                    .filter(p -> p.source() == Parameter.Source.FORM)
                    .findFirst();
            EntityParameters.certain(api, operation).stream()
                    .findFirst()
                    .or(() -> form)
                    .ifPresent(p -> findings.add(operation, p.where(), limit(api, operation), message(operation, p)));
        });
    }

    /** RFC 9110 says SHOULD NOT: whoever did not ask for conventions gets a warning. */
    private static Severity limit(ApiResource api, Operation operation) {
        return operation.httpMethod().equals("DELETE") || !api.optedIn() ? Severity.WARN : Severity.ERROR;
    }

    private static String message(Operation operation, Parameter parameter) {
        String advice = parameter.knownContext()
                ? "Did you forget @Context?"
                : switch (operation.httpMethod()) {
                    case "DELETE" -> "Put it into the path, a query parameter or a header.";
                    case "HEAD" -> "Use query parameters.";
                    default -> "Use query parameters, or a POST with @SafePost.";
                };
        return operation.display() + ": '" + parameter.javaName()
                + "' is read from the request body, which has no meaning in "
                + operation.httpMethod() + " and which clients and proxies may drop or reject (RFC 9110 §9.3). "
                + advice;
    }
}
