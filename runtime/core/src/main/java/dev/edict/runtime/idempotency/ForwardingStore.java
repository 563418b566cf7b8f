package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.List;

/** Hands each call on, for stores that differ from another one in some of them. */
abstract class ForwardingStore implements IdempotencyStore {

    final IdempotencyStore target;

    ForwardingStore(IdempotencyStore target) {
        this.target = target;
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        return target.claim(request);
    }

    @Override
    public void withdraw(ClaimRequest request) throws StoreException {
        target.withdraw(request);
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        return target.complete(lease, response);
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        return target.markCommitted(lease, head);
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return target.renew(lease, duration);
    }

    @Override
    public Outcome restore(Lease lease, ClaimRequest claim) throws StoreException {
        return target.restore(lease, claim);
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return target.release(lease);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return target.quarantine(lease, reason);
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return target.uncertain(limit);
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return target.resolve(scope, fence, resolution);
    }

    @Override
    public int purge(int limit) throws StoreException {
        return target.purge(limit);
    }

    @Override
    public Capabilities capabilities() {
        return target.capabilities();
    }

    @Override
    public void close() {
        target.close();
    }
}
