package dev.edict.runtime.idempotency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Leases in one store, transactions in another; what is uncertain is looked for in both. */
final class SplitStore extends ForwardingStore implements TransactionalStore {

    private final TransactionalStore transactions;

    SplitStore(IdempotencyStore leases, TransactionalStore transactions) {
        super(leases);
        this.transactions = transactions;
    }

    @Override
    public Begun begin(ClaimRequest request) throws StoreException {
        return transactions.begin(request);
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return Stream.concat(super.uncertain(limit).stream(), transactions.uncertain(limit).stream())
                .sorted(Comparator.comparing(UncertainRecord::since).thenComparing(UncertainRecord::fence))
                .limit(limit)
                .toList();
    }

    /** An operation is in one mode, so that a scope is in one of the two. */
    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return super.resolve(scope, fence, resolution) || transactions.resolve(scope, fence, resolution);
    }

    @Override
    public int purge(int limit) throws StoreException {
        int purged = super.purge(limit);
        return purged < limit ? purged + transactions.purge(limit - purged) : purged;
    }

    /** What both guarantee. */
    @Override
    public Capabilities capabilities() {
        Capabilities one = super.capabilities();
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
        super.close();
        transactions.close();
    }
}
