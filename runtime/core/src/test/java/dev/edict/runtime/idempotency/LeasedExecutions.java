package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.UUID;

/** Executions whose claims no store has seen. */
final class LeasedExecutions {

    private LeasedExecutions() {}

    static LeasedExecution of(Executions executions, String key, UUID owner, Policy policy) {
        ClaimRequest request = new ClaimRequest(
                Scope.of(null, null, policy.operation(), key),
                policy.operation(),
                Fingerprint.ofBytes(new byte[] {1}),
                owner,
                Duration.ofSeconds(30),
                policy.ttl(),
                policy.recovery());
        return new LeasedExecution(executions, new Lease(request.scope(), owner, 1, 1), request, policy);
    }
}
