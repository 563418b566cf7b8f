package dev.edict.runtime.it.quarkus;

import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;

/** Keeps everything but the answers that ask not to be kept. */
final class ForgetfulStore implements IdempotencyStore {

    static final String NOWHERE = "nowhere";

    private final InMemoryStore memory = new InMemoryStore();

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        if (response.headers().stream().anyMatch(line -> line.value().equals(NOWHERE))) {
            throw new StoreException("out of reach");
        }
        return memory.complete(lease, response);
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        return memory.claim(request);
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        return memory.markCommitted(lease, head);
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return memory.renew(lease, duration);
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return memory.release(lease);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return memory.quarantine(lease, reason);
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return memory.uncertain(limit);
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return memory.resolve(scope, fence, resolution);
    }

    @Override
    public int purge(int limit) throws StoreException {
        return memory.purge(limit);
    }

    @Override
    public Capabilities capabilities() {
        return memory.capabilities();
    }
}
