package dev.edict.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may call an operation, as annotations say it, method before class before package.
 *
 * @param roles of {@code @RolesAllowed} and its like
 * @param decisions every annotation that decides, on the level that is in force
 * @param requirements security schemes of {@code @SecurityRequirement}, with their scopes
 * @param disputed annotations of a method that this one overrides, where they decide otherwise
 */
public record Access(
        Decision decision,
        List<String> roles,
        List<AnnotationUse> decisions,
        List<Requirement> requirements,
        List<AnnotationUse> disputed) {
    public Access {
        roles = List.copyOf(roles);
        decisions = List.copyOf(decisions);
        requirements = List.copyOf(requirements);
        disputed = List.copyOf(disputed);
    }

    public Access(
            Decision decision, List<String> roles, List<AnnotationUse> decisions, List<Requirement> requirements) {
        this(decision, roles, decisions, requirements, List.of());
    }

    public enum Decision {
        UNDECIDED,
        /** Anyone who is authenticated. */
        AUTHENTICATED,
        /** Some role, scope or permission. */
        RESTRICTED,
        /** Anyone at all: {@code @Anonymous}, {@code @PermitAll}, a webhook. */
        ANONYMOUS,
        /** Nobody: {@code @DenyAll}. */
        DENIED,
        /** {@code auth = EXTERNAL}: decided outside this code. */
        EXTERNAL
    }

    /**
     * Security schemes that are needed together, each with its scopes.
     *
     * @param schemes none where nothing is needed
     */
    public record Requirement(Map<String, List<String>> schemes) {
        private static final String SET = "SecurityRequirementsSet";

        public Requirement {
            schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        }

        /**
         * One scheme, or several that are needed together: MicroProfile's {@code @SecurityRequirementsSet}, Swagger's
         * {@code combine}. Empty where an annotation that is no set names none.
         */
        public static Optional<Requirement> of(AnnotationUse use) {
            boolean isSet = use.simpleName().equals(SET);
            Map<String, List<String>> schemes = new LinkedHashMap<>();
            scheme(use, schemes);
            for (AnnotationUse part : use.annotations(isSet ? "value" : "combine")) {
                scheme(part, schemes);
            }
            return schemes.isEmpty() && !isSet ? Optional.empty() : Optional.of(new Requirement(schemes));
        }

        private static void scheme(AnnotationUse use, Map<String, List<String>> schemes) {
            use.string("name")
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> schemes.put(name, use.strings("scopes")));
        }
    }
}
