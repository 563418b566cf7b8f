package dev.edict.processor.rule.auth;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.UnknownScopes;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;

/** A scope that is asked for and never given. */
public final class AuthScopeUnknown implements ServiceWide {
    private static final RuleInfo INFO = RuleInfo.rule("auth-scope-unknown", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("Scopes that operations ask for are among those that the service declares.")
            .source("RFC 6749 §3.3; Zalando guidelines 105; design guide, \"Define scope or role boundaries at the API"
                    + " boundary\"")
            .build();

    private static final List<String> ELEMENTS = List.of("value", "scopes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new UnknownScopes();
    }

    @Override
    public Where place(Operation operation) {
        return operation.where();
    }

    @Override
    public Where place(Operation operation, String scope) {
        for (AnnotationUse use : operation.access().decisions()) {
            for (String element : ELEMENTS) {
                List<String> names = use.strings(element);
                if (names.contains(scope)) {
                    return use.place(element, names.indexOf(scope));
                }
            }
        }
        return operation.where();
    }

    @Override
    public List<Where> places(Operation operation) {
        List<Where> places = new ArrayList<>();
        places.add(operation.where());
        for (AnnotationUse use : operation.access().decisions()) {
            for (String element : ELEMENTS) {
                for (int i = 0; i < use.strings(element).size(); i++) {
                    places.add(use.place(element, i));
                }
            }
        }
        return places;
    }
}
