package dev.edict.testkit.history;

import dev.edict.runtime.idempotency.IdempotencyStore;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What eight workers did to a store. */
final class Histories {

    private Histories() {}

    static Collection<Event> of(IdempotencyStore store, Duration lease, Duration time, long seed) throws Exception {
        Queue<Event> history = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + time.toNanos();
        new Workload(store, lease, 8, seed, history::add).run(() -> System.nanoTime() < end);
        return history;
    }
}
