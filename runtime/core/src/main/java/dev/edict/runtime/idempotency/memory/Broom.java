package dev.edict.runtime.idempotency.memory;

import dev.edict.runtime.idempotency.InProcessScope;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;

/**
 * Removes the records that are gone. It looks at a few with each new record, and at none while none can be gone: of all
 * records together it keeps the time before which that is certain.
 *
 * <p>Times are counted from its own beginning, so that they can be ordered.
 */
final class Broom {

    private static final long NEVER = Long.MAX_VALUE;

    private final ConcurrentHashMap<InProcessScope, MemoryRecord> records;
    private final BiPredicate<InProcessScope, MemoryRecord> removal;
    private final long beginning;
    private final AtomicLong due = new AtomicLong(NEVER);
    private final ReentrantLock sweeping = new ReentrantLock();
    private volatile boolean underWay;
    private Iterator<Map.Entry<InProcessScope, MemoryRecord>> ahead;
    private long dueOfTheKept = NEVER;

    /**
     * A broom over records.
     *
     * @param now the reading of the clock
     * @param removal removes a record unless it has changed, and tells whether it did
     */
    Broom(
            ConcurrentHashMap<InProcessScope, MemoryRecord> records,
            long now,
            BiPredicate<InProcessScope, MemoryRecord> removal) {
        this.records = records;
        this.removal = removal;
        this.beginning = now;
        this.ahead = records.entrySet().iterator();
    }

    /** Takes note of a record that is new, or that may be gone earlier than it was. */
    void noteEnd(MemoryRecord record) {
        long end = record.endsAt() - beginning;
        if (end < due.get()) {
            due.accumulateAndGet(end, Math::min);
        }
    }

    /** Looks at a few records, if some can be gone; who finds another one sweeping leaves it to them. */
    void sweepSome(long now, int mostSeen) {
        if (canFind(now) && sweeping.tryLock()) {
            try {
                sweep(now, mostSeen, mostSeen);
            } finally {
                sweeping.unlock();
            }
        }
    }

    /** Ends the round under way, which may have passed records that are gone by now, and goes round once more. */
    int sweepAll(long now, int mostRemoved) {
        if (!canFind(now)) {
            return 0;
        }
        sweeping.lock();
        try {
            int rest = underWay ? sweep(now, Integer.MAX_VALUE, mostRemoved) : 0;
            return rest < mostRemoved ? rest + sweep(now, Integer.MAX_VALUE, mostRemoved - rest) : rest;
        } finally {
            sweeping.unlock();
        }
    }

    private boolean canFind(long now) {
        return underWay || now - beginning >= due.get();
    }

    private int sweep(long now, int mostSeen, int mostRemoved) {
        if (!underWay) {
            begin();
        }
        int removed = 0;
        for (int seen = 0; seen < mostSeen && removed < mostRemoved; seen++) {
            if (!ahead.hasNext()) {
                end();
                break;
            }
            removed += remove(ahead.next(), now);
        }
        return removed;
    }

    private void begin() {
        underWay = true;
        dueOfTheKept = NEVER;
        due.set(NEVER);
        ahead = records.entrySet().iterator();
    }

    private void end() {
        underWay = false;
        due.accumulateAndGet(dueOfTheKept, Math::min);
    }

    private int remove(Map.Entry<InProcessScope, MemoryRecord> entry, long now) {
        MemoryRecord seen = entry.getValue();
        if (seen.isGone(now) && removal.test(entry.getKey(), seen)) {
            return 1;
        }
        if (!seen.isUncertain(now)) {
            dueOfTheKept = Math.min(dueOfTheKept, seen.endsAt() - beginning);
        }
        return 0;
    }
}
