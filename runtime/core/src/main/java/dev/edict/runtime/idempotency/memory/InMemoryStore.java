package dev.edict.runtime.idempotency.memory;

import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.InProcessScope;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreFullException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.runtime.idempotency.memory.MemoryRecord.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records in the memory of one process: nothing survives its end, and a second instance knows nothing of them.
 *
 * <p>It is bounded and starts no thread: once records can be gone, each new one looks at a few others and removes those that
 * are. When it is full of records that are not, it refuses new keys; to drop a record early would be a silent second
 * execution.
 */
public final class InMemoryStore implements IdempotencyStore {

    private static final Logger LOG = System.getLogger(InMemoryStore.class.getName());
    private static final int SEEN_WITH_A_NEW_RECORD = 4;
    private static final long FULL_SWEEP_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final ConcurrentHashMap<InProcessScope, MemoryRecord> records = new ConcurrentHashMap<>();

    /** They grow from one process to the next, too: a handler may have handed one on. */
    private final AtomicLong fences =
            new AtomicLong(TimeUnit.MILLISECONDS.toMicros(Instant.now().toEpochMilli()));

    /** The greatest fence of a record that was removed. */
    private final AtomicLong newestRemoved = new AtomicLong();

    private final AtomicLong storedBytes = new AtomicLong();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final LongSupplier nanoTime;
    private final int maxRecords;
    private final long maxBytes;
    private final AtomicLong fullSweepAt;
    private final Broom broom;

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
        long now = nanoTime.getAsLong();
        this.fullSweepAt = new AtomicLong(now);
        this.broom = new Broom(records, now, this::removeGone);
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        InProcessScope key = request.scope().inProcess();
        if (key == null) {
            throw new IllegalArgumentException("scope " + request.scope()
                    + " is known by its digest only: records in memory are claimed with what Scope.of makes");
        }
        long now = nanoTime.getAsLong();
        MemoryRecord found = records.get(key);
        if (found == null) {
            broom.sweepSome(now, SEEN_WITH_A_NEW_RECORD);
            makeRoom(now);
            return begin(key, request, now);
        }
        return nextAttempt(found, request, now) > 0 ? succeed(key, request, now) : answer(found, request, now);
    }

    /**
     * Claims what is not there, unless another one is faster. The fence is drawn before it is known that it is the first, so that nothing
     * has to be kept locked meanwhile; if a later one has come and gone in between, it is drawn again, so that the fences of a key grow.
     */
    private Claim begin(InProcessScope key, ClaimRequest request, long now) {
        MemoryRecord record = MemoryRecord.claimed(request, fences.incrementAndGet(), 1, now);
        if (records.putIfAbsent(key, record) != null) {
            return succeed(key, request, now);
        }
        if (record.fence() <= newestRemoved.get()) {
            MemoryRecord early = record;
            record = early.fenced(fences.incrementAndGet());
            if (!records.replace(key, early, record)) {
                return succeed(key, request, now);
            }
        }
        broom.noteEnd(record);
        return new Claim.Acquired(record.leaseOf(request));
    }

    /**
     * Claims what is gone or left behind by now, or not there any more, unless another one is faster. The fence is drawn where that is
     * decided.
     */
    private Claim succeed(InProcessScope key, ClaimRequest request, long now) {
        boolean[] claimed = {false};
        MemoryRecord record = Objects.requireNonNull(records.compute(key, (same, found) -> {
            int attempt = nextAttempt(found, request, now);
            if (attempt == 0) {
                return found;
            }
            if (found != null && attempt == 1) {
                forget(found);
            }
            claimed[0] = true;
            return MemoryRecord.claimed(request, fences.incrementAndGet(), attempt, now);
        }));
        if (!claimed[0]) {
            return answer(record, request, now);
        }
        broom.noteEnd(record);
        return new Claim.Acquired(record.leaseOf(request));
    }

    /** Which attempt a claim begins now; 0 if it begins none. */
    private static int nextAttempt(@Nullable MemoryRecord current, ClaimRequest request, long now) {
        if (current == null || current.isGone(now)) {
            return 1;
        }
        boolean leftBehind = current.state(now) == State.IN_PROGRESS && current.leaseLeft(now) <= 0;
        return leftBehind && current.isClaimOf(request) ? current.attempt() + 1 : 0;
    }

    private static Claim answer(MemoryRecord current, ClaimRequest request, long now) {
        if (!current.isClaimOf(request)) {
            return new Claim.Mismatch(current.fingerprint());
        }
        return switch (current.state(now)) {
            case IN_PROGRESS ->
                current.isOwnedBy(request.owner())
                        ? new Claim.Acquired(current.leaseOf(request))
                        : new Claim.InFlight(Duration.ofNanos(current.leaseLeft(now)));
            case COMPLETED -> new Claim.Replay(current.response());
            case COMMITTED -> new Claim.CommittedOnly(current.response());
            case UNCERTAIN -> new Claim.Uncertain();
        };
    }

    /** Changes the record of a scope as often as another one is faster; false if the change does not want it, or there is none. */
    private boolean update(Scope scope, Predicate<MemoryRecord> from, Change change) {
        InProcessScope key = keyOf(scope);
        if (key == null) {
            return false;
        }
        while (true) {
            MemoryRecord record = records.get(key);
            if (record == null || !from.test(record)) {
                return false;
            }
            if (change.of(key, record)) {
                return true;
            }
        }
    }

    private interface Change {

        /** False if the record is not this one any more. */
        boolean of(InProcessScope key, MemoryRecord record);
    }

    private boolean replace(InProcessScope key, MemoryRecord record, MemoryRecord next) {
        boolean replaced = records.replace(key, record, next);
        if (replaced) {
            broom.noteEnd(next);
        }
        return replaced;
    }

    /** Says so before it does so: who claims the key afterwards takes a fence that is newer. */
    private boolean remove(InProcessScope key, MemoryRecord record) {
        newestRemoved.accumulateAndGet(record.fence(), Math::max);
        return records.remove(key, record);
    }

    /** An operator names a record by its digest: then all are looked at. */
    private @Nullable InProcessScope keyOf(Scope scope) {
        InProcessScope known = scope.inProcess();
        if (known != null) {
            return known;
        }
        return records.keySet().stream()
                .filter(key -> key.scope().equals(scope))
                .findFirst()
                .orElse(null);
    }

    private boolean removeGone(InProcessScope key, MemoryRecord record) {
        boolean removed = remove(key, record);
        if (removed) {
            forget(record);
        }
        return removed;
    }

    private void forget(MemoryRecord record) {
        storedBytes.addAndGet(-record.response().body().length);
    }

    @Override
    public void withdraw(ClaimRequest request) {
        update(
                request.scope(),
                record -> record.is(State.IN_PROGRESS) && record.isOwnedBy(request.owner()),
                this::remove);
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) {
        return change(
                lease,
                record -> !record.is(State.UNCERTAIN),
                (key, record) -> record.is(State.COMPLETED)
                        || keep(key, record, record.completed(State.COMPLETED, reserve(response))));
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) {
        return change(
                lease,
                InMemoryStore::isOpen,
                (key, record) -> record.is(State.COMMITTED)
                        || replace(key, record, record.completed(State.COMMITTED, head.head())));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) {
        long until = nanoTime.getAsLong() + duration.toNanos();
        return change(lease, InMemoryStore::isOpen, (key, record) -> replace(key, record, record.leasedUntil(until)));
    }

    private static boolean isOpen(MemoryRecord record) {
        return record.is(State.IN_PROGRESS) || record.is(State.COMMITTED);
    }

    private static boolean isInProgress(MemoryRecord record) {
        return record.is(State.IN_PROGRESS);
    }

    @Override
    public Outcome release(Lease lease) {
        return change(lease, InMemoryStore::isInProgress, this::remove);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) {
        return change(
                lease,
                InMemoryStore::isInProgress,
                (key, record) -> replace(key, record, record.uncertain(reason, Instant.now())));
    }

    /** Compares owner, fence and state. */
    private Outcome change(Lease lease, Predicate<MemoryRecord> from, Change change) {
        return update(lease.scope(), record -> record.isHeldBy(lease) && from.test(record), change)
                ? Outcome.DONE
                : Outcome.FENCED;
    }

    /** Room was taken for a body, and is given back if the record is not this one any more. */
    private boolean keep(InProcessScope key, MemoryRecord record, MemoryRecord next) {
        boolean kept = replace(key, record, next);
        if (!kept) {
            forget(next);
        }
        return kept;
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
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().isUncertain(now))
                .map(entry -> entry.getValue().asUncertain(entry.getKey().scope(), now))
                .sorted(Comparator.comparing(UncertainRecord::since).thenComparing(UncertainRecord::fence))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) {
        long now = nanoTime.getAsLong();
        return update(
                scope,
                record -> record.isUncertain(now) && record.fence() == fence,
                (key, record) -> resolution instanceof Resolution.TookEffect effect
                        ? keep(
                                key,
                                record,
                                record.completed(State.COMPLETED, reserve(effect.response()))
                                        .expiringAt(now + effect.retention().toNanos())
                                        .disowned())
                        : remove(key, record));
    }

    @Override
    public int purge(int limit) {
        return broom.sweepAll(nanoTime.getAsLong(), limit);
    }

    private void makeRoom(long now) throws StoreException {
        long count = records.mappingCount();
        if (count >= maxRecords - maxRecords / 5 && warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "The in-memory store is four fifths full of {0} records; when it is full, new keys are refused. Give it"
                            + " more room, shorten the ttl of operations, or take a store outside the process",
                    maxRecords);
        }
        if (count < maxRecords) {
            return;
        }
        long sweepAt = fullSweepAt.get();
        if (now - sweepAt >= 0 && fullSweepAt.compareAndSet(sweepAt, now + FULL_SWEEP_PAUSE_NANOS)) {
            broom.sweepAll(now, Integer.MAX_VALUE);
        }
        if (records.mappingCount() >= maxRecords) {
            throw new StoreFullException("the in-memory store is full: " + maxRecords + " records are still in use");
        }
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("in-memory", false, false, true, (int) Math.min(Integer.MAX_VALUE, maxBytes));
    }
}
