package dev.edict.testkit.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many requests over few keys, driven through an engine as a service drives it. One in twenty stalls: an execution for longer than
 * its lease, which the engine keeps alive meanwhile; a repeat for a moment, with what it holds. One execution in ten fails in a way
 * that frees its key. In the end each key has its one record or is free, and everything that was taken is given back.
 *
 * @param requests how many in all
 * @param keys how many keys they carry
 * @param threads how many are on their way at once
 */
public record Load(int requests, int keys, int threads) {

    private static final Policy POLICY = Policy.keyed("POST", "/load").build();
    private static final Duration LEASE = Duration.ofMillis(500);
    private static final long STALL_MILLIS = 700;
    private static final long SLOW_CLIENT_MILLIS = 2;
    private static final int STALLS_PERCENT = 5;
    private static final int FREED_PERCENT = 10;
    private static final String ENGINE_THREAD = "edict-idempotency";

    /**
     * What came to pass.
     *
     * @param executed executions that were recorded
     * @param freed executions after which the key was free
     * @param repeated requests that were answered with a record
     * @param refused requests that met an execution in flight, or one whose lease the machine was too slow to renew
     * @param stalled requests that stalled
     * @param seconds how long it took
     * @param faults what must not be: another request's answer, a second execution, a claim or a thread that was left over
     */
    public record Report(
            long executed, long freed, long repeated, long refused, long stalled, double seconds, List<String> faults) {

        /** Copies the list. */
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Sends all requests and looks at what is left.
     *
     * @param store the store under test, empty and with room for all keys; stays its owner's to close
     */
    public Report run(IdempotencyStore store) throws Exception {
        return new Run(store).run();
    }

    private final class Run {

        private final IdempotencyStore store;
        private final UUID id = UUID.randomUUID();
        private final AtomicIntegerArray effects = new AtomicIntegerArray(keys);
        private final AtomicInteger sent = new AtomicInteger();
        private final LongAdder executed = new LongAdder();
        private final LongAdder freed = new LongAdder();
        private final LongAdder repeated = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder stalled = new LongAdder();
        private final Faults faults = new Faults();

        Run(IdempotencyStore store) {
            this.store = store;
        }

        Report run() throws Exception {
            long threadsBefore = engineThreads();
            long start = System.nanoTime();
            EngineSettings settings = new EngineSettings(
                    LEASE, LEASE.dividedBy(4), Duration.ofMinutes(10), false, (event, operation) -> {});
            try (IdempotencyEngine engine = new IdempotencyEngine(store, settings)) {
                send(engine);
                engine.shutDown(Duration.ofMinutes(1));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (int key = 0; key < keys; key++) {
                look(key);
            }
            awaitEngineThreads(threadsBefore);
            return new Report(
                    executed.sum(), freed.sum(), repeated.sum(), refused.sum(), stalled.sum(), seconds, faults.told());
        }

        private void send(IdempotencyEngine engine) throws Exception {
            ExecutorService clients = Executors.newFixedThreadPool(threads);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    Random random = new Random(i);
                    running.add(clients.submit(() -> client(engine, random)));
                }
                for (Future<?> client : running) {
                    client.get();
                }
            } finally {
                clients.shutdownNow();
            }
        }

        private Void client(IdempotencyEngine engine, Random random) throws InterruptedException {
            while (sent.getAndIncrement() < requests) {
                int key = random.nextInt(keys);
                boolean stalls = random.nextInt(100) < STALLS_PERCENT;
                if (stalls) {
                    stalled.increment();
                }
                Admission admission = engine.admit(POLICY, scope(key), fingerprint(key));
                if (admission instanceof Admission.Execute execute) {
                    execute(key, execute.execution(), stalls, random.nextInt(100) < FREED_PERCENT);
                } else if (admission instanceof Admission.Repeat repeat) {
                    if (stalls) {
                        Thread.sleep(SLOW_CLIENT_MILLIS);
                    }
                    repeated.increment();
                    isThatOf(key, repeat.response());
                } else if (admission instanceof Admission.InProgress || admission instanceof Admission.OutcomeUnknown) {
                    refused.increment();
                } else {
                    faults.add("key " + key + " was answered " + admission);
                }
            }
            return null;
        }

        private void execute(int key, Execution execution, boolean stalls, boolean frees) throws InterruptedException {
            if (stalls) {
                Thread.sleep(STALL_MILLIS);
            }
            if (frees) {
                execution.settle(Disposition.RELEASE, response(key));
                freed.increment();
                return;
            }
            if (effects.incrementAndGet(key) > 1) {
                faults.add("key " + key + " was executed a second time");
            }
            execution.settle(Disposition.STORE, response(key));
            executed.increment();
        }

        /** A key that was executed has its record, and any other one is free: whatever else there is was left over. */
        private void look(int key) throws StoreException {
            Claim claim = store.claim(new ClaimRequest(
                    scope(key),
                    POLICY.operation(),
                    fingerprint(key),
                    UUID.randomUUID(),
                    LEASE,
                    POLICY.ttl(),
                    Recovery.QUARANTINE));
            if (claim instanceof Claim.Replay replay && effects.get(key) == 1) {
                isThatOf(key, replay.response());
            } else if (claim instanceof Claim.Acquired acquired && effects.get(key) == 0) {
                store.release(acquired.lease());
            } else {
                faults.add("key " + key + ", executed " + effects.get(key) + " times, is left as " + claim);
            }
        }

        private void isThatOf(int key, StoredResponse response) {
            if (!Arrays.equals(response.body(), response(key).body())) {
                faults.add("key " + key + " was answered " + new String(response.body(), UTF_8));
            }
        }

        /** Each run has keys of its own. */
        private Scope scope(int key) {
            return Scope.of(null, "load", POLICY.operation(), id + "-" + key);
        }

        /** A thread that was told to end takes a moment to do so. */
        private void awaitEngineThreads(long allowed) throws InterruptedException {
            for (int i = 0; i < 1_000 && engineThreads() > allowed; i++) {
                Thread.sleep(10);
            }
            if (engineThreads() > allowed) {
                faults.add(engineThreads() - allowed + " threads of the engine are left");
            }
        }
    }

    private static long engineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(ENGINE_THREAD))
                .count();
    }

    private static Fingerprint fingerprint(int key) {
        return Fingerprint.ofBytes(("\u0001the body of request " + key).getBytes(UTF_8));
    }

    private static StoredResponse response(int key) {
        String location = "https://api.example.com/load/" + key;
        String body = "{\"id\": " + key + ", \"text\": \"" + "x".repeat(100) + "\"}";
        return new StoredResponse(
                201,
                List.of(new HeaderLine("Content-Type", "application/json"), new HeaderLine("Location", location)),
                body.getBytes(UTF_8),
                false);
    }
}
