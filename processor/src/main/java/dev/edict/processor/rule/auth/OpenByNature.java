package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Operation;
import java.util.Set;

/** Operations of which nobody needs to say who may call them, and how often. */
final class OpenByNature {
    /** Where a caller has no identity yet, or is a machine that watches the service. */
    private static final Set<String> SEGMENTS = Set.of(
            ".well-known",
            "health",
            "healthz",
            "livez",
            "readyz",
            "liveness",
            "readiness",
            "metrics",
            "openapi",
            "openapi.json",
            "openapi.yaml",
            "swagger",
            "swagger.json",
            "swagger.yaml",
            "login");

    private OpenByNature() {}

    /** A preflight carries no credentials (Fetch standard, CORS-preflight fetch), nor does who has yet to log in. */
    static boolean isOpen(Operation operation) {
        return operation.httpMethod().equals("OPTIONS")
                || operation.template().variables().isEmpty()
                        && operation.template().segments().stream()
                                .flatMap(segment -> segment.literal().stream())
                                .anyMatch(SEGMENTS::contains);
    }
}
