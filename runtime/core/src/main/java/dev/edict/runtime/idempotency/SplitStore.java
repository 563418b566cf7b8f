package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Leases in one store, transactions in another; what is uncertain is looked for in both. */
final class SplitStore implements TransactionalStore {

    private final IdempotencyStore leases;
    private final TransactionalStore transactions;

    SplitStore(IdempotencyStore leases, TransactionalStore transactions) {
        this.leases = leases;
        this.transactions = transactions;
    }

    @Override
    public Begun begin(ClaimRequest request) throws StoreException {
        return transactions.begin(request);
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
        return Stream.concat(leases.uncertain(limit).stream(), transactions.uncertain(limit).stream())
                .sorted(Comparator.comparing(UncertainRecord::since).thenComparing(UncertainRecord::fence))
                .limit(limit)
                .toList();
    }

    /** An operation is in one mode, so that a scope is in one of the two. */
    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return leases.resolve(scope, fence, resolution) || transactions.resolve(scope, fence, resolution);
    }

    @Override
    public int purge(int limit) throws StoreException {
        int purged = leases.purge(limit);
        return purged < limit ? purged + transactions.purge(limit - purged) : purged;
    }

    /** What both guarantee. */
    @Override
    public Capabilities capabilities() {
        Capabilities one = leases.capabilities();
        Capabilities other = transactions.capabilities();
        return new Capabilities(
                one.name() + " for leases, " + other.name() + " for transactions",
                one.durable() && other.durable(),
                one.shared() && other.shared(),
                one.storeClock() && other.storeClock(),
                Math.min(one.maxBodyBytes(), other.maxBodyBytes()));
    }

    @Override
    public void close() {
        leases.close();
        transactions.close();
    }
}
