package dev.edict.runtime.idempotency.memory;

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
import dev.edict.runtime.idempotency.memory.MemoryRecord.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records in the memory of one process: nothing survives its end, and a second instance knows nothing of them.
 *
 * <p>It is bounded and starts no thread: each claim looks at a few other records and removes those that are gone. When
 * it is full of records that are not, it refuses new keys; to drop a record early would be a silent second execution.
 */
public final class InMemoryStore implements IdempotencyStore {

    private static final Logger LOG = System.getLogger(InMemoryStore.class.getName());
    private static final Set<State> IN_PROGRESS = EnumSet.of(State.IN_PROGRESS);
    private static final int SWEPT_PER_CLAIM = 4;
    private static final long FULL_SWEEP_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final ConcurrentHashMap<Scope, MemoryRecord> records = new ConcurrentHashMap<>();
    private final AtomicLong fences = new AtomicLong();
    private final AtomicLong storedBytes = new AtomicLong();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final ReentrantLock sweeping = new ReentrantLock();
    private final LongSupplier nanoTime;
    private final int maxRecords;
    private final long maxBytes;
    private Iterator<Scope> broom = records.keySet().iterator();
    private long fullSweepAt;

    /** 100,000 records with 64 MiB of bodies: of an operation with the default ttl, about one key a second. */
    public InMemoryStore() {
        this(100_000, 64L << 20);
    }

    /**
     * A store of a chosen size.
     *
     * @param maxRecords beyond which new keys are refused, and their requests answered 503
     * @param maxBytes of all bodies together, beyond which a body is left out of its record
     */
    public InMemoryStore(int maxRecords, long maxBytes) {
        this(maxRecords, maxBytes, System::nanoTime);
    }

    /** A store with a clock of its own, for tests that must not wait. */
    public InMemoryStore(int maxRecords, long maxBytes, LongSupplier nanoTime) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
        this.fullSweepAt = nanoTime.getAsLong();
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        long now = nanoTime.getAsLong();
        sweep(now, SWEPT_PER_CLAIM, SWEPT_PER_CLAIM);
        makeRoom(request.scope(), now);
        AtomicReference<@Nullable Claim> answer = new AtomicReference<>();
        records.compute(request.scope(), (scope, found) -> {
            MemoryRecord current = found == null ? null : alive(found, now);
            if (current == null) {
                MemoryRecord fresh = MemoryRecord.claimed(request, fences.incrementAndGet(), 1, now);
                answer.set(new Claim.Acquired(fresh.lease()));
                return fresh;
            }
            if (canTakeOver(current, request, now)) {
                MemoryRecord successor =
                        MemoryRecord.claimed(request, fences.incrementAndGet(), current.attempt() + 1, now);
                answer.set(new Claim.Acquired(successor.lease()));
                return successor;
            }
            answer.set(answer(current, request, now));
            return current;
        });
        Claim claim = answer.get();
        if (claim == null) {
            throw new IllegalStateException("a claim is always answered");
        }
        return claim;
    }

    private static boolean canTakeOver(MemoryRecord current, ClaimRequest request, long now) {
        return current.state(now) == State.IN_PROGRESS
                && current.leaseLeft(now) <= 0
                && current.request().fingerprint().equals(request.fingerprint());
    }

    private static Claim answer(MemoryRecord current, ClaimRequest request, long now) {
        if (!current.request().fingerprint().equals(request.fingerprint())) {
            return new Claim.Mismatch();
        }
        return switch (current.state(now)) {
            case IN_PROGRESS ->
                current.request().owner().equals(request.owner())
                        ? new Claim.Acquired(current.lease())
                        : new Claim.InFlight(Duration.ofNanos(current.leaseLeft(now)));
            case COMPLETED -> new Claim.Replay(current.response());
            case COMMITTED -> new Claim.CommittedOnly(current.response());
            case UNCERTAIN -> new Claim.Uncertain();
        };
    }

    /** The record, or null if it is gone; call it only where null removes it. */
    private @Nullable MemoryRecord alive(MemoryRecord record, long now) {
        if (!record.isGone(now)) {
            return record;
        }
        storedBytes.addAndGet(-record.response().body().length);
        return null;
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) {
        return change(
                lease,
                EnumSet.of(State.IN_PROGRESS, State.COMMITTED, State.COMPLETED),
                record -> record.is(State.COMPLETED) ? record : record.completed(State.COMPLETED, reserve(response)));
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) {
        return change(lease, IN_PROGRESS, record -> record.completed(State.COMMITTED, head.head()));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) {
        long until = nanoTime.getAsLong() + duration.toNanos();
        return change(lease, IN_PROGRESS, record -> record.leasedUntil(until));
    }

    @Override
    public Outcome release(Lease lease) {
        return change(lease, IN_PROGRESS, record -> null);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) {
        return change(lease, IN_PROGRESS, record -> record.uncertain(reason, Instant.now()));
    }

    /** Compares owner, fence and state; null from the change removes the record. */
    private Outcome change(Lease lease, Set<State> from, Function<MemoryRecord, @Nullable MemoryRecord> change) {
        Outcome[] outcome = {Outcome.FENCED};
        records.computeIfPresent(lease.scope(), (scope, record) -> {
            if (!record.isHeldBy(lease) || from.stream().noneMatch(record::is)) {
                return record;
            }
            outcome[0] = Outcome.DONE;
            return change.apply(record);
        });
        return outcome[0];
    }

    private StoredResponse reserve(StoredResponse response) {
        int size = response.body().length;
        if (storedBytes.addAndGet(size) <= maxBytes) {
            return response;
        }
        storedBytes.addAndGet(-size);
        return response.head();
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) {
        long now = nanoTime.getAsLong();
        return records.values().stream()
                .filter(record -> record.state(now) == State.UNCERTAIN)
                .map(record -> record.asUncertain(now))
                .sorted(Comparator.comparing(UncertainRecord::since).thenComparing(UncertainRecord::fence))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) {
        long now = nanoTime.getAsLong();
        boolean[] resolved = {false};
        records.computeIfPresent(scope, (key, record) -> {
            if (record.state(now) != State.UNCERTAIN || record.fence() != fence) {
                return record;
            }
            resolved[0] = true;
            return resolution instanceof Resolution.TookEffect effect
                    ? record.completed(State.COMPLETED, reserve(effect.response()))
                            .expiringAt(now + effect.retention().toNanos())
                    : null;
        });
        return resolved[0];
    }

    @Override
    public int purge(int limit) {
        return sweep(nanoTime.getAsLong(), Integer.MAX_VALUE, limit);
    }

    private void makeRoom(Scope scope, long now) throws StoreException {
        if (records.mappingCount() >= maxRecords - maxRecords / 5 && warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "The in-memory store is four fifths full of {0} records; when it is full, new keys are refused. Give it"
                            + " more room, shorten the ttl of operations, or take a store outside the process",
                    maxRecords);
        }
        if (records.mappingCount() < maxRecords || records.containsKey(scope)) {
            return;
        }
        sweeping.lock();
        try {
            if (now - fullSweepAt >= 0) {
                fullSweepAt = now + FULL_SWEEP_PAUSE_NANOS;
                broom = records.keySet().iterator();
                sweep(now, Integer.MAX_VALUE, Integer.MAX_VALUE);
            }
        } finally {
            sweeping.unlock();
        }
        if (records.mappingCount() >= maxRecords) {
            throw new StoreException("the in-memory store is full: " + maxRecords + " records are still in use");
        }
    }

    /** Goes round once at most; who finds another one sweeping leaves it to them. */
    private int sweep(long now, int mostSeen, int mostRemoved) {
        if (!sweeping.tryLock()) {
            return 0;
        }
        try {
            if (!broom.hasNext()) {
                broom = records.keySet().iterator();
            }
            int removed = 0;
            for (int seen = 0; seen < mostSeen && removed < mostRemoved && broom.hasNext(); seen++) {
                if (records.computeIfPresent(broom.next(), (scope, record) -> alive(record, now)) == null) {
                    removed++;
                }
            }
            return removed;
        } finally {
            sweeping.unlock();
        }
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("in-memory", false, false, true, (int) Math.min(Integer.MAX_VALUE, maxBytes));
    }
}
