package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
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

/** A method and the one that it overrides say different things of who may call. */
public final class AuthInheritedAmbiguous implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "auth-inherited-ambiguous", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("A method and the one that it overrides decide alike who may call.")
            .source("Jakarta Annotations 3.0, section 2.1; Jakarta REST 3.6 (Annotation Inheritance)")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            Access access = operation.access();
            if (!access.disputed().isEmpty()) {
                AnnotationUse own = access.decisions().get(0);
                AnnotationUse other = access.disputed().get(0);
                String declared = other.where().signature();
                boolean onClass = own.where().signature().indexOf('#') < 0;
                findings.add(
                        operation,
                        onClass ? operation.where() : own.where(),
                        operation.display() + ": " + written(own) + (onClass ? " of the class" : "") + " decides, but "
                                + simple(declared) + ", which the method overrides, has " + written(other)
                                + ". Jakarta Annotations (2.1) ignore what is overridden, Jakarta REST (3.6) inherits"
                                + " its own; one runtime does this, another that. Say the same in both, or only here.");
            }
        }
    }

    private static String written(AnnotationUse use) {
        List<String> roles = use.strings("value");
        return "@" + use.simpleName()
                + (roles.isEmpty() || use.is("dev.edict.annotations.Anonymous")
                        ? ""
                        : "(\"" + String.join("\", \"", roles) + "\")");
    }

    private static String simple(String signature) {
        int end = signature.indexOf('(');
        String method = end < 0 ? signature : signature.substring(0, end);
        return method.substring(method.lastIndexOf('.', Math.max(0, method.indexOf('#'))) + 1);
    }
}
