package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that loses calls: before they reach the store behind it, or on the way back. */
final class FailingStore implements IdempotencyStore {

    final AtomicInteger claims = new AtomicInteger();
    final AtomicInteger completions = new AtomicInteger();
    final AtomicInteger purges = new AtomicInteger();
    final AtomicInteger purged = new AtomicInteger();
    volatile boolean loseRequests;
    volatile boolean loseAnswers;
    volatile boolean unreadable;
    volatile boolean denied;
    volatile boolean outOfMemory;
    volatile Capabilities capabilities;

    private final IdempotencyStore behind;

    FailingStore(IdempotencyStore behind) {
        this.behind = behind;
        this.capabilities = behind.capabilities();
    }

    private interface Call<T> {
        T run() throws StoreException;
    }

    private <T> T through(Call<T> call) throws StoreException {
        if (loseRequests) {
            throw new StoreException("request lost");
        }
        T answer = call.run();
        if (loseAnswers) {
            throw new StoreException("answer lost");
        }
        return answer;
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        claims.incrementAndGet();
        if (unreadable) {
            throw new UnreadableRecordException("a stored response has the unknown version 9");
        }
        if (denied) {
            throw new StoreDeniedException("no grant", new IllegalStateException());
        }
        return through(() -> behind.claim(request));
    }

    @Override
    public void withdraw(ClaimRequest request) throws StoreException {
        through(() -> {
            behind.withdraw(request);
            return null;
        });
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        completions.incrementAndGet();
        if (outOfMemory) {
            throw new OutOfMemoryError("of a test");
        }
        return through(() -> behind.complete(lease, response));
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        return through(() -> behind.markCommitted(lease, head));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return through(() -> behind.renew(lease, duration));
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return through(() -> behind.release(lease));
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return through(() -> behind.quarantine(lease, reason));
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return through(() -> behind.uncertain(limit));
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        return through(() -> behind.resolve(scope, fence, resolution));
    }

    @Override
    public int purge(int limit) throws StoreException {
        purges.incrementAndGet();
        int removed = through(() -> behind.purge(limit));
        purged.addAndGet(removed);
        return removed;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
