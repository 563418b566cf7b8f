package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Quarkus;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Set;

/** A method that looks like an endpoint and is none. */
public final class ResourceMethodIgnored implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "resource-method-ignored", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A method with an HTTP method annotation is public and not static, and its class is public.")
            .source("Jakarta REST 3.3.1, \"Only public methods may be exposed as resource methods\"; 3.1.2")
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
        for (Operation operation : api.operations()) {
            if (operation.missed()) {
                findings.add(operation, operation.where(), Severity.WARN, missed(operation));
            }
        }
        if (!api.isInterface() && !Quarkus.serves(api.types())) {
            hidden(api, findings);
        }
    }

    /**
     * Classes that are not public, which runtimes that call by reflection do not get at. A warning: one that generates what calls them, as
     * Quarkus does, serves them all, and CXF what a public class inherits.
     */
    private static void hidden(ApiResource api, Findings findings) {
        List<Operation> hidden = api.operations().stream()
                .filter(operation -> !operation.viaLocator() && isHidden(operation, api))
                .toList();
        if (hidden.isEmpty()) {
            return;
        }
        if (api.hidden().contains(api.binaryName())) {
            findings.add(
                    api.where(),
                    Severity.WARN,
                    api.simpleName()
                            + " is not public: a runtime that calls it by reflection, as Jersey, RESTEasy and CXF do, does not"
                            + " start, or answers each request 500. Make it public, and its constructor.");
            return;
        }
        for (Operation operation : hidden) {
            String owner = BinaryName.simple(operation.owner());
            findings.add(
                    operation,
                    operation.where(),
                    Severity.WARN,
                    operation.display() + ": " + api.simpleName() + " inherits method '" + operation.methodName()
                            + "' from "
                            + owner
                            + ", which is not public: Jersey and RESTEasy take no such method, and clients get 404 or"
                            + " 500. Make " + owner + " public, or override the method in " + api.simpleName() + ".");
        }
    }

    /** A method that a public type declares, too, is called through that one by some. */
    private static boolean isHidden(Operation operation, ApiResource api) {
        return api.hidden().contains(operation.owner()) && api.hidden().containsAll(operation.overridden());
    }

    private static String missed(Operation operation) {
        return operation.display() + ": method '" + operation.methodName()
                + "' has its annotations from an interface, which declares a parameter as an array of a type variable: runtimes do"
                + " not find it, and clients get 404 or 500. Repeat the annotations on the method.";
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
