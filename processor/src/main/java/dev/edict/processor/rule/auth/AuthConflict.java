package dev.edict.processor.rule.auth;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two decisions about access on one element of which only one can hold. */
public final class AuthConflict implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("auth-conflict", Kind.CONTRADICTION, Theme.AUTH, Severity.ERROR)
            .everyPathClass()
            .summary("No element is open to all and restricted at once.")
            .source("Jakarta Annotations 3.0, Javadoc of @PermitAll, @DenyAll and @RolesAllowed")
            .build();

    private enum Says {
        ANYBODY,
        NOBODY,
        SOME
    }

    /** Annotations whose meaning no expression changes. */
    private static final Map<String, Says> DECISIONS = Map.of(
            "jakarta.annotation.security.PermitAll", Says.ANYBODY,
            "dev.edict.annotations.Anonymous", Says.ANYBODY,
            "jakarta.annotation.security.DenyAll", Says.NOBODY,
            "jakarta.annotation.security.RolesAllowed", Says.SOME,
            "io.quarkus.security.Authenticated", Says.SOME,
            "io.quarkus.security.PermissionsAllowed", Says.SOME);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            List<AnnotationUse> known = operation.access().decisions().stream()
                    .filter(use -> says(use).isPresent())
                    .toList();
            conflicting(known).ifPresent(second -> {
                AnnotationUse first = known.get(0);
                String message = "@" + first.simpleName() + " and @" + second.simpleName() + " stand together and say "
                        + meaning(first) + " and " + meaning(second)
                        + "; which one holds depends on the container, and the document can say only one. Keep one.";
                if (second.where().signature().indexOf('#') < 0) {
                    findings.add(second.where(), message);
                } else {
                    findings.add(operation, second.where(), operation.display() + ": " + message);
                }
            });
        }
    }

    private static Optional<AnnotationUse> conflicting(List<AnnotationUse> known) {
        return known.stream()
                .filter(use -> !says(use).equals(says(known.get(0))))
                .findFirst();
    }

    private static Optional<Says> says(AnnotationUse use) {
        return Optional.ofNullable(DECISIONS.get(Namespaces.jakarta(use.type())));
    }

    private static String meaning(AnnotationUse use) {
        return switch (says(use).orElseThrow()) {
            case ANYBODY -> "that anybody may call";
            case NOBODY -> "that nobody may call";
            case SOME -> "that only some may call";
        };
    }
}
