package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;

/** A store that hands out one transaction, whatever is claimed. */
final class FakeStore implements TransactionalStore {

    StoreException outage;
    Claim answer;

    private final IdempotencyStore leases = new InMemoryStore();
    private final StoreTransaction transaction;

    FakeStore(StoreTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Begun begin(ClaimRequest request) throws StoreException {
        if (outage != null) {
            throw outage;
        }
        return answer == null ? new Begun.Open(transaction) : new Begun.Answered(answer);
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        return leases.claim(request);
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        return leases.complete(lease, response);
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        return leases.markCommitted(lease, head);
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return leases.renew(lease, duration);
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return leases.release(lease);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return leases.quarantine(lease, reason);
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return leases.uncertain(limit);
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return leases.resolve(scope, fence, resolution);
    }

    @Override
    public int purge(int limit) throws StoreException {
        return leases.purge(limit);
    }

    @Override
    public Capabilities capabilities() {
        return leases.capabilities();
    }
}
