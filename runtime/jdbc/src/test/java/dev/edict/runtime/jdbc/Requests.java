package dev.edict.runtime.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the tests of this store ask of it. */
public final class Requests {

    private Requests() {}

    public static ClaimRequest claim(String key) {
        return claim(key, Recovery.QUARANTINE);
    }

    static ClaimRequest claim(String key, Recovery recovery) {
        return new ClaimRequest(
                Scope.of(null, "alice", "POST /orders", key),
                "POST /orders",
                Fingerprint.ofBytes(new byte[] {1, 2, 3}),
                UUID.randomUUID(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                recovery);
    }

    static Lease lease(Claim claim) {
        return ((Claim.Acquired) claim).lease();
    }

    static StoredResponse response(String body) {
        return new StoredResponse(201, List.of(), body.getBytes(UTF_8), false);
    }
}
