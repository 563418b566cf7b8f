package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.memory.InMemoryStore;

/** A store that hands out one transaction, whatever is claimed. */
class FakeStore extends ForwardingStore implements TransactionalStore {

    StoreException outage;
    Claim answer;

    private final StoreTransaction transaction;

    FakeStore(StoreTransaction transaction) {
        super(new InMemoryStore());
        this.transaction = transaction;
    }

    @Override
    public Begun begin(ClaimRequest request) throws StoreException {
        if (outage != null) {
            throw outage;
        }
        return answer == null ? new Begun.Open(transaction) : new Begun.Answered(answer);
    }
}
