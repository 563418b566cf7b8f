package dev.edict.processor.rule.version;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Optional;

/** Strangers read the document, and an operation says nothing of itself. */
public final class OpenapiUndocumented implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "openapi-undocumented", Kind.CONVENTION, Theme.VERSION, Severity.INFO)
            .summary("An operation that is PUBLIC says in a sentence what it does.")
            .source("OpenAPI Specification 3.1.1 (Operation Object)")
            .build();

    private static final List<String> OPERATIONS = List.of(
            "org.eclipse.microprofile.openapi.annotations.Operation",
            "io.swagger.v3.oas.annotations.Operation",
            "io.swagger.annotations.ApiOperation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            // A class file has no comments: what it says cannot be seen.
            if (operation.audience() == Audience.PUBLIC
                    && operation.fromSource()
                    && operation.doc().body().isBlank()
                    && operation.doc().returns().isBlank()
                    && !isDocumented(operation)) {
                findings.add(
                        operation,
                        operation.where(),
                        operation.display()
                                + " is public and has no description: whoever reads the document has to guess from the path what"
                                + " it does. Write a sentence of Javadoc; its first one becomes the summary.");
            }
        }
    }

    /** Hidden ones are in no document. */
    private static boolean isDocumented(Operation operation) {
        for (String type : OPERATIONS) {
            Optional<AnnotationUse> use = operation.annotations().find(type);
            if (use.isPresent()
                    && (says(use.get(), "summary")
                            || says(use.get(), "description")
                            || says(use.get(), "value")
                            || use.get().bool("hidden").orElse(false))) {
                return true;
            }
        }
        return operation.annotations().hasSimpleName("Hidden");
    }

    private static boolean says(AnnotationUse use, String element) {
        return !use.string(element).orElse("").isBlank();
    }
}
