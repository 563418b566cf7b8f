package dev.edict.processor.rule.version;

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
import java.util.Optional;
import java.util.Set;

/** The document is of a version that has no place for what an operation is. */
public final class OpenapiVersionUnsupported implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "openapi-version-unsupported", Kind.CONTRADICTION, Theme.VERSION, Severity.ERROR)
            .summary("Every operation has a method that OpenAPI 3.1 can describe.")
            .source(
                    "OpenAPI Specification 3.1.1, Path Item Object; 3.2.0, Path Item Object (query, additionalOperations)")
            .build();

    private static final Set<String> DESCRIBED =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    private static final List<String> OPERATIONS = List.of(
            "org.eclipse.microprofile.openapi.annotations.Operation", "io.swagger.v3.oas.annotations.Operation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            String method = operation.httpMethod();
            if (!DESCRIBED.contains(method) && !method.isEmpty() && !isHidden(operation)) {
                boolean query = method.equals("QUERY");
                findings.add(
                        operation,
                        operation.designators().get(0).where(),
                        query ? Severity.ERROR : Severity.WARN,
                        operation.display()
                                + " is left out of the document, which is OpenAPI 3.1: only 3.2 has a place for "
                                + (query ? "QUERY" : "methods such as " + method)
                                + ", and most generators and gateways do not read 3.2 yet. Clients never learn of it. "
                                + (query
                                        ? "Offer it as a POST with @SafePost as well, or instead."
                                        : "Use a method of HTTP's own, or hide it with @Operation(hidden = true)."));
            }
        }
    }

    private static boolean isHidden(Operation operation) {
        for (String type : OPERATIONS) {
            Optional<AnnotationUse> use = operation.annotations().find(type);
            if (use.isPresent() && use.get().bool("hidden").orElse(false)) {
                return true;
            }
        }
        return false;
    }
}
