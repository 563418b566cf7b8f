package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** The fences of executions, in the order in which they were granted. */
final class FenceRecorder {

    /** The operation whose claims a trigger holds up. */
    static final String SLOW = "slow";

    private final List<Long> fences = Collections.synchronizedList(new ArrayList<>());

    /** Claims, notes the fence, and gives the key back. */
    Callable<Void> claiming(JdbcStore store, ClaimRequest request) {
        return () -> {
            if (store.claim(request) instanceof Claim.Acquired acquired) {
                fences.add(acquired.lease().fence());
                store.release(acquired.lease());
            }
            return null;
        };
    }

    static ClaimRequest slow(ClaimRequest request) {
        return new ClaimRequest(
                request.scope(),
                SLOW,
                request.fingerprint(),
                request.owner(),
                request.lease(),
                request.retention(),
                request.recovery());
    }

    List<Long> fences() {
        return fences;
    }
}
