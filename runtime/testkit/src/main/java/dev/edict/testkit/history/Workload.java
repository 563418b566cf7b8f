package dev.edict.testkit.history;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Workers that fight over some keys at a time and do what workers do: act and record, stall beyond their lease, die before
 * or after their effect, say that it took effect or that they do not know, give a key back, undo a claim, and send another request
 * under a key. Operators are among them, who look at what is in doubt and resolve it, rightly, late, or by a wrong name. What they did
 * and were answered is handed on as it happens.
 *
 * @param store the store under test
 * @param lease of every claim; short, so that stalls beyond it are short too
 * @param workers how many at once
 * @param seed of their choices; workers in different processes need different ones
 * @param sink takes each event, by several threads at once
 */
public record Workload(IdempotencyStore store, Duration lease, int workers, long seed, Consumer<Event> sink) {

    static final String OPERATION = "POST /history";

    /** Whether the key's policy lets it run again when a lease has run out; else its outcome is unknown then. */
    public static boolean reexecutes(String key) {
        return key.hashCode() % 2 == 0;
    }

    /** What the record of a key is stored under. */
    public static Scope scope(String key) {
        return Scope.of(null, null, OPERATION, key);
    }

    /** Sends each request of a history once more, as clients do after an outage. What is granted is not executed. */
    public void askAgain(Collection<Event> history) {
        Set<List<String>> requests = new LinkedHashSet<>();
        history.forEach(event -> requests.add(List.of(event.key(), event.request())));
        Worker worker = new Worker(this, new Random(seed));
        requests.forEach(request -> worker.askAgain(request.get(0), request.get(1)));
    }

    /** Works until it is told to stop, and waits for the last worker. */
    public void run(BooleanSupplier goesOn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Worker worker = new Worker(this, new Random(seed * 1_000 + i));
                running.add(threads.submit(() -> worker.work(goesOn)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
