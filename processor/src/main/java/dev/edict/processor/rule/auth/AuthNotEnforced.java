package dev.edict.processor.rule.auth;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Registrations;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.PlainFeatures;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.WholeModuleRule;
import java.util.List;
import java.util.Set;

/** Annotations say who may call, and nothing reads them. */
public final class AuthNotEnforced implements WholeModuleRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "auth-not-enforced", Kind.CONTRADICTION, Theme.AUTH, Severity.WARN)
            .needsBodies()
            .summary("Where @RolesAllowed stands, something enforces it.")
            .source(
                    "Jersey User Guide, \"Securing Resources with standard jakarta.annotation.security annotations\"; OWASP API"
                            + " Security Top 10 2023, API5")
            .build();

    /** Each enforces the annotations by itself, or lets something else do it. */
    private static final List<String> ENFORCING = List.of(
            "org.springframework.security.core.Authentication",
            "org.eclipse.microprofile.jwt.JsonWebToken",
            "io.quarkus.runtime.Quarkus",
            "io.dropwizard.auth.AuthDynamicFeature",
            "io.helidon.security.Security",
            "org.apache.shiro.subject.Subject",
            "org.pac4j.jax.rs.features.Pac4JSecurityFeature",
            "org.keycloak.adapters.KeycloakDeployment");

    private static final Set<String> BEANS = Set.of("Stateless", "Stateful", "Singleton");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void checkModule(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where service, Findings findings) {
        Registrations registrations = bodies.registrations();
        if (registrations.jersey().isEmpty()
                || registrations.isOpen()
                || registrations.readsAnnotations()
                || isEnforced(registrations, types)) {
            return;
        }
        Operation first = null;
        int all = 0;
        for (ApiResource api : apis) {
            if (!isBean(api.annotations())) {
                for (Operation operation : api.operations()) {
                    if (isRestricted(operation)) {
                        first = first == null ? operation : first;
                        all++;
                    }
                }
            }
        }
        if (first == null) {
            return;
        }
        findings.add(
                registrations.jersey().get(),
                Severity.WARN,
                "Jersey reads @RolesAllowed, @DenyAll and @PermitAll only where RolesAllowedDynamicFeature is registered, and"
                        + " nothing registers it or reads them otherwise: anybody may call "
                        + first.display() + (all == 1 ? "" : " and " + (all - 1) + " more")
                        + ". Add register(RolesAllowedDynamicFeature.class), or say auth = EXTERNAL on @ApiService where"
                        + " something else does it.");
    }

    private static boolean isRestricted(Operation operation) {
        Access.Decision decision = operation.access().decision();
        if (decision != Access.Decision.RESTRICTED && decision != Access.Decision.DENIED) {
            return false;
        }
        for (AnnotationUse use : operation.access().decisions()) {
            if (use.is("jakarta.annotation.security.RolesAllowed") || use.is("jakarta.annotation.security.DenyAll")) {
                return true;
            }
        }
        return false;
    }

    /** The container guards enterprise beans. */
    private static boolean isBean(Annotations annotations) {
        for (AnnotationUse use : annotations) {
            if (BEANS.contains(use.simpleName()) && use.type().contains(".ejb.")) {
                return true;
            }
        }
        return false;
    }

    /** What is registered from a library and is not known to do something else may do it. */
    private static boolean isEnforced(Registrations registrations, TypeGraph types) {
        for (String type : ENFORCING) {
            if (types.isKnown(type)) {
                return true;
            }
        }
        for (String registered : registrations.registered()) {
            boolean own = types.find(registered).filter(t -> t.fromSource()).isPresent();
            boolean isFeature = types.isSubtype(registered, "jakarta.ws.rs.core.Feature")
                    || types.isSubtype(registered, "jakarta.ws.rs.container.DynamicFeature")
                    || types.isSubtype(registered, "jakarta.ws.rs.container.ContainerRequestFilter");
            if (isFeature && !own && !PlainFeatures.include(registered)) {
                return true;
            }
        }
        return false;
    }
}
