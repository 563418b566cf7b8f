package dev.edict.processor.read;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.Access.Decision;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.Namespaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads who may call. The first level that decides is in force: annotations of a method stand above those of its class
 * (Jakarta Annotations 3.0, section 2.12).
 */
final class SecurityReader {
    private static final Repeated DOCUMENTED = Repeated.of(
            "org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement",
            "io.swagger.v3.oas.annotations.security.SecurityRequirement");

    private static final String SETS = "org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet";

    private static final Set<String> META = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "javax.annotation.security.RolesAllowed",
            "io.quarkus.security.PermissionsAllowed",
            "io.quarkus.security.Authenticated");

    private final Round round;
    private final NameBindings bindings;

    SecurityReader(Round round) {
        this.round = round;
        bindings = new NameBindings(round);
    }

    /**
     * @param levels annotations of the method, then of whatever stands around it, nearest first
     * @param parameters annotations of the method's parameters: Dropwizard's {@code @Auth} is one of them
     */
    Access read(List<Annotations> levels, List<Annotations> parameters, boolean webhook, AuthPolicy policy) {
        List<Access.Requirement> requirements = List.of();
        for (Annotations level : levels) {
            if (level.isEmpty()) {
                continue;
            }
            List<AnnotationUse> deciding =
                    level.all().stream().filter(a -> decision(a).isPresent()).toList();
            if (requirements.isEmpty()) {
                requirements = requirements(level);
            }
            if (!deciding.isEmpty()) {
                return new Access(strongest(deciding), roles(deciding), deciding, requirements);
            }
            if (!requirements.isEmpty()) {
                if (requirements.stream()
                        .allMatch(requirement -> requirement.schemes().isEmpty())) {
                    return new Access(Decision.ANONYMOUS, List.of(), documented(level), List.of());
                }
                return new Access(Decision.RESTRICTED, List.of(), documented(level), requirements);
            }
        }
        for (Annotations parameter : parameters) {
            Optional<AnnotationUse> principal = parameter.find("io.dropwizard.auth.Auth");
            if (principal.isPresent()) {
                return new Access(Decision.AUTHENTICATED, List.of(), List.of(principal.get()), List.of());
            }
        }
        Decision decision =
                webhook ? Decision.ANONYMOUS : policy == AuthPolicy.EXTERNAL ? Decision.EXTERNAL : Decision.UNDECIDED;
        return new Access(decision, List.of(), List.of(), List.of());
    }

    /**
     * The same with what overridden methods say otherwise: annotations for security are inherited in some runtimes and not in
     * others, for Jakarta REST 3.6 speaks of its own only.
     *
     * @param overridden the annotations of those methods, nearest first
     */
    Access disputed(Access access, List<Annotations> overridden) {
        for (Annotations level : overridden) {
            List<AnnotationUse> deciding =
                    level.all().stream().filter(a -> decision(a).isPresent()).toList();
            if (!deciding.isEmpty() && !access.decisions().isEmpty() && !deciding.equals(access.decisions())) {
                boolean agrees = strongest(deciding) == access.decision()
                        && Set.copyOf(roles(deciding)).equals(Set.copyOf(access.roles()));
                return agrees
                        ? access
                        : new Access(
                                access.decision(), access.roles(), access.decisions(), access.requirements(), deciding);
            }
        }
        return access;
    }

    private Optional<Decision> decision(AnnotationUse annotation) {
        Optional<Decision> direct = byName(annotation);
        if (direct.isPresent()) {
            return direct;
        }
        AnnotationType type = round.mirrors.type(annotation);
        if (round.settings.authAnnotations().contains(annotation.type())) {
            return Optional.of(Decision.RESTRICTED);
        }
        // Spring, Quarkus and CDI stereotypes let an annotation of the service's own stand for theirs.
        if (type.metas().stream().anyMatch(m -> m.startsWith("org.springframework.security.") || META.contains(m))) {
            return Optional.of(Decision.RESTRICTED);
        }
        if (type.isMeta(RestAnnotations.NAME_BINDING) && bindings.mayGuard(annotation)) {
            return Optional.of(Decision.AUTHENTICATED);
        }
        return Optional.empty();
    }

    private static Optional<Decision> byName(AnnotationUse annotation) {
        String type = Namespaces.jakarta(annotation.type());
        return switch (type) {
            case "jakarta.annotation.security.PermitAll", "dev.edict.annotations.Anonymous" ->
                Optional.of(Decision.ANONYMOUS);
            case "jakarta.annotation.security.DenyAll" -> Optional.of(Decision.DENIED);
            case "jakarta.annotation.security.RolesAllowed",
                    "io.quarkus.security.PermissionsAllowed",
                    "io.quarkus.security.PermissionChecker",
                    "org.springframework.security.access.prepost.PostAuthorize",
                    "org.springframework.security.access.annotation.Secured",
                    "org.apache.shiro.authz.annotation.RequiresRoles",
                    "org.apache.shiro.authz.annotation.RequiresPermissions" -> Optional.of(Decision.RESTRICTED);
            case "org.springframework.security.access.prepost.PreAuthorize" ->
                Optional.of(expression(annotation.string("value").orElse("")));
            case "io.micronaut.security.annotation.Secured" -> Optional.of(micronaut(annotation.strings("value")));
            case "io.quarkus.security.Authenticated",
                    "io.helidon.security.annotations.Authenticated",
                    "io.helidon.security.annotations.Authorized",
                    "org.eclipse.microprofile.auth.LoginConfig",
                    "org.apache.shiro.authz.annotation.RequiresAuthentication",
                    "org.apache.shiro.authz.annotation.RequiresUser" -> Optional.of(Decision.AUTHENTICATED);
            case "org.apache.shiro.authz.annotation.RequiresGuest" -> Optional.of(Decision.ANONYMOUS);
            default -> type.startsWith("org.keycloak.") ? Optional.of(Decision.RESTRICTED) : Optional.empty();
        };
    }

    /** The constant expressions of Spring Security; anything else restricts. */
    private static Decision expression(String spel) {
        return switch (spel.replace("()", "").trim()) {
            case "permitAll", "isAnonymous" -> Decision.ANONYMOUS;
            case "denyAll" -> Decision.DENIED;
            case "isAuthenticated", "isFullyAuthenticated" -> Decision.AUTHENTICATED;
            default -> Decision.RESTRICTED;
        };
    }

    private static Decision micronaut(List<String> rules) {
        if (rules.contains("isAnonymous()")) {
            return Decision.ANONYMOUS;
        }
        if (rules.contains("denyAll()")) {
            return Decision.DENIED;
        }
        return rules.equals(List.of("isAuthenticated()")) ? Decision.AUTHENTICATED : Decision.RESTRICTED;
    }

    /** Where one level contradicts itself a rule says so; until then the least open reading stands. */
    private Decision strongest(List<AnnotationUse> deciding) {
        List<Decision> decisions =
                deciding.stream().map(a -> decision(a).orElseThrow()).toList();
        return Stream.of(Decision.DENIED, Decision.RESTRICTED, Decision.AUTHENTICATED)
                .filter(decisions::contains)
                .findFirst()
                .orElse(Decision.ANONYMOUS);
    }

    private static List<String> roles(List<AnnotationUse> deciding) {
        return deciding.stream()
                .filter(a -> a.simpleName().equals("RolesAllowed")
                        || a.simpleName().equals("Secured")
                        || a.simpleName().equals("RequiresRoles")
                        || a.simpleName().equals("PermissionsAllowed")
                        || a.simpleName().equals("RequiresPermissions"))
                .flatMap(a -> a.strings("value").stream())
                .distinct()
                .toList();
    }

    private static List<Access.Requirement> requirements(Annotations level) {
        List<Access.Requirement> requirements = new ArrayList<>();
        for (AnnotationUse use : documented(level)) {
            Access.Requirement.of(use).ifPresent(requirements::add);
        }
        return requirements;
    }

    /** Beside its own annotation, Swagger has a member of {@code @Operation} for it. */
    private static List<AnnotationUse> documented(Annotations level) {
        if (!level.forDocuments()) {
            return List.of();
        }
        List<AnnotationUse> uses = new ArrayList<>(DOCUMENTED.on(level));
        uses.addAll(level.repeated(SETS, SETS + "s"));
        level.find("io.swagger.v3.oas.annotations.Operation")
                .ifPresent(operation -> uses.addAll(operation.annotations("security")));
        return uses;
    }
}
