package dev.edict.testkit.store;

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

/** What the tests of a store ask of it beyond the {@link StoreContract}: Alice's requests, each with an owner of its own. */
public final class Requests {

    private Requests() {}

    /** A claim for 30 seconds, whose record is kept for an hour and whose outcome is unknown when its lease runs out. */
    public static ClaimRequest claim(String key) {
        return claim(key, Recovery.QUARANTINE);
    }

    /** A claim for 30 seconds, whose record is kept for an hour. */
    public static ClaimRequest claim(String key, Recovery recovery) {
        return new ClaimRequest(
                Scope.of(null, "alice", "POST /orders", key),
                "POST /orders",
                Fingerprint.ofBytes(new byte[] {1, 2, 3}),
                UUID.randomUUID(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                recovery);
    }

    /** The lease of a claim that must have been granted. */
    public static Lease lease(Claim claim) {
        return ((Claim.Acquired) claim).lease();
    }

    /** A 201 without headers. */
    public static StoredResponse response(String body) {
        return new StoredResponse(201, List.of(), body.getBytes(UTF_8), false);
    }
}
