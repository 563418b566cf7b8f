package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Set;

/** A method that looks like an endpoint and is none. */
public final class ResourceMethodIgnored implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "resource-method-ignored", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A method with an HTTP method annotation is public and not static.")
            .source("Jakarta REST 3.3.1, \"Only public methods may be exposed as resource methods\"")
            .fixes()
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.ignored()) {
            findings.add(operation, operation.where(), message(operation), fix(operation));
        }
    }

    private static String message(Operation operation) {
        boolean isStatic = operation.modifiers().contains("static");
        return operation.display() + ": method '" + operation.methodName() + "' is "
                + (isStatic ? "static" : "not public")
                + ", so that the runtime ignores it and clients get 404 or 405. "
                + (isStatic ? "Make it an instance method." : "Make it public.");
    }

    private static Edit[] fix(Operation operation) {
        Set<String> modifiers = operation.modifiers();
        boolean packagePrivate = !modifiers.contains("private")
                && !modifiers.contains("protected")
                && !modifiers.contains("public")
                && !modifiers.contains("static");
        return packagePrivate
                ? new Edit[] {new Edit(operation.designators().get(0).where(), Edit.Action.INSERT_BEFORE, "public ")}
                : new Edit[0];
    }
}
