package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One method of a class tells its callers by other means than all its neighbours. */
public final class AuthBoundaryOutlier implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "auth-boundary-outlier", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .supersedes("house-style-outlier")
            .summary("All methods of a resource class tell their callers by the same means.")
            .source("Design guide, \"one route lands with a different … auth rule\"")
            .build();

    private static final int ENOUGH = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** By which means an operation tells its callers; one is enough to have something in common. */
    private record Boundary(Operation operation, Set<String> means, Where where) {}

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.operations().size() < ENOUGH || isUniform(api)) {
            return;
        }
        List<Boundary> boundaries = new ArrayList<>();
        for (Operation operation : api.operations()) {
            boundary(operation).ifPresent(boundaries::add);
        }
        if (boundaries.size() < ENOUGH) {
            return;
        }
        for (Boundary one : boundaries) {
            Set<String> common = common(boundaries, one);
            if (!common.isEmpty() && one.means().stream().noneMatch(common::contains)) {
                findings.add(
                        one.operation(),
                        one.where(),
                        Severity.WARN,
                        one.operation().display() + " tells its callers by "
                                + one.means().iterator().next() + ", all " + (boundaries.size() - 1)
                                + " others of " + api.simpleName() + " by "
                                + common.iterator().next()
                                + "; a client needs a second credential for one method, or it is a gap. Use what the others"
                                + " use, or waive it and say who calls.");
                return;
            }
        }
    }

    /** Most classes have one annotation, on the class or on each method. */
    private static boolean isUniform(ApiResource api) {
        String annotation = null;
        for (Operation operation : api.operations()) {
            Access access = operation.access();
            if (access.decisions().size() != 1 || !access.requirements().isEmpty()) {
                return false;
            }
            String type = access.decisions().get(0).type();
            if (annotation != null && !annotation.equals(type)) {
                return false;
            }
            annotation = type;
        }
        return true;
    }

    /** What all the others share. */
    private static Set<String> common(List<Boundary> boundaries, Boundary except) {
        Set<String> common = null;
        for (Boundary boundary : boundaries) {
            if (boundary != except) {
                if (common == null) {
                    common = new LinkedHashSet<>(boundary.means());
                } else {
                    common.retainAll(boundary.means());
                }
            }
        }
        return common == null ? Set.of() : common;
    }

    private static Optional<Boundary> boundary(Operation operation) {
        Access access = operation.access();
        Optional<Parameter> header = CredentialHeaders.of(operation);
        boolean isForSome = OwnershipPolicyUndeclared.isForSome(operation);
        if (operation.webhook().isPresent()
                || !isForSome && (access.decision() != Access.Decision.UNDECIDED || header.isEmpty())) {
            return Optional.empty();
        }
        if (!isForSome) {
            Parameter parameter = header.orElseThrow();
            return Optional.of(
                    new Boundary(operation, Set.of("the header '" + parameter.name() + "'"), parameter.namePlace()));
        }
        Set<String> means = new LinkedHashSet<>();
        for (Access.Requirement requirement : access.requirements()) {
            for (String scheme : requirement.schemes().keySet()) {
                means.add("the scheme '" + scheme + "'");
            }
        }
        Where where = operation.where();
        for (AnnotationUse use : access.decisions()) {
            if (!use.simpleName().startsWith("SecurityRequirement")
                    && !use.simpleName().equals("Operation")) {
                means.add(family(use));
            }
            boolean onMethod = use.where().signature().indexOf('#') >= 0;
            where = onMethod && where == operation.where() ? use.where() : where;
        }
        return means.isEmpty() ? Optional.empty() : Optional.of(new Boundary(operation, means, where));
    }

    /** Annotations that ask the same authority. */
    private static String family(AnnotationUse use) {
        String type = use.type();
        if (type.contains(".annotation.security.") || type.startsWith("io.quarkus.security.")) {
            return "the container's roles";
        }
        if (type.startsWith("org.springframework.security.")) {
            return "Spring Security";
        }
        return type.startsWith("org.apache.shiro.")
                ? "Shiro"
                : type.startsWith("org.keycloak.") ? "Keycloak" : "@" + use.simpleName();
    }
}
