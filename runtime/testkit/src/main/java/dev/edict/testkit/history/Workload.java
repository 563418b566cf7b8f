package dev.edict.testkit.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.testkit.history.Event.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Workers that fight over some keys at a time and do what workers do: act and record, stall beyond their lease, die before
 * or after their effect, give a key back, and send another request under a key. What they did and were answered is handed on
 * as it happens.
 *
 * @param store the store under test
 * @param lease of every claim; short, so that stalls beyond it are short too
 * @param workers how many at once
 * @param seed of their choices; workers in different processes need different ones
 * @param sink takes each event, by several threads at once
 */
public record Workload(IdempotencyStore store, Duration lease, int workers, long seed, Consumer<Event> sink) {

    private static final String OPERATION = "POST /history";
    private static final Duration RETENTION = Duration.ofHours(1);
    /** So many keys are new with each lease, and are fought over for so many leases. */
    private static final int KEYS_A_LEASE = 8;

    private static final int LEASES_A_KEY = 4;

    private static final int LARGE = 2_000;

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
        Worker worker = new Worker(new Random(seed));
        requests.forEach(request -> worker.claim(request.get(0), request.get(1)));
    }

    /** Works until it is told to stop, and waits for the last worker. */
    public void run(BooleanSupplier goesOn) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Worker worker = new Worker(new Random(seed * 1_000 + i));
                running.add(threads.submit(() -> worker.work(goesOn)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private final class Worker {

        private final Random random;

        Worker(Random random) {
            this.random = random;
        }

        private Void work(BooleanSupplier goesOn) throws InterruptedException {
            while (goesOn.getAsBoolean()) {
                long born = System.nanoTime() / lease.toNanos() - random.nextInt(LEASES_A_KEY);
                String key = "key-" + born + "-" + random.nextInt(KEYS_A_LEASE);
                String request = chance(5) ? "other" : "request";
                Lease held = claim(key, request);
                if (held != null) {
                    execute(key, request, held);
                }
                pause(lease.dividedBy(20));
            }
            return null;
        }

        /** The lease if it was granted. */
        private @Nullable Lease claim(String key, String request) {
            ClaimRequest claim = new ClaimRequest(
                    scope(key),
                    OPERATION,
                    Fingerprint.ofBytes(request.getBytes(UTF_8)),
                    UUID.randomUUID(),
                    lease,
                    RETENTION,
                    reexecutes(key) ? Recovery.REEXECUTE : Recovery.QUARANTINE);
            long invoked = System.nanoTime();
            try {
                Claim answer = store.claim(claim);
                long answered = System.nanoTime();
                if (answer instanceof Claim.Acquired acquired) {
                    tell(key, Kind.ACQUIRED, request, acquired.lease().fence(), "", invoked, answered);
                    return acquired.lease();
                }
                if (answer instanceof Claim.Replay replay) {
                    tell(key, Kind.REPLAYED, request, 0, name(replay.response()), invoked, answered);
                } else {
                    tell(key, kind(answer), request, 0, "", invoked, answered);
                }
            } catch (StoreException e) {
                tell(key, Kind.CLAIM_LOST, request, 0, "", invoked, System.nanoTime());
            }
            return null;
        }

        private static Kind kind(Claim answer) {
            return answer instanceof Claim.InFlight
                    ? Kind.IN_FLIGHT
                    : answer instanceof Claim.Mismatch ? Kind.MISMATCH : Kind.UNCERTAIN;
        }

        private void execute(String key, String request, Lease held) throws InterruptedException {
            stall();
            if (chance(10)) {
                settle(key, request, held, Kind.RELEASED, Kind.RELEASE_LOST, "", () -> store.release(held));
                return;
            }
            if (chance(5)) {
                return;
            }
            if (chance(30)) {
                settle(key, request, held, Kind.RENEWED, Kind.RENEW_LOST, "", () -> store.renew(held, lease));
            }
            long now = System.nanoTime();
            tell(key, Kind.EFFECT, request, held.fence(), "", now, now);
            stall();
            if (chance(5)) {
                return;
            }
            String body = "done by " + held.owner() + (chance(20) ? "!".repeat(LARGE) : "");
            StoredResponse response = new StoredResponse(200, List.of(), body.getBytes(UTF_8), false);
            settle(
                    key,
                    request,
                    held,
                    Kind.COMPLETED,
                    Kind.COMPLETE_LOST,
                    name(response),
                    () -> store.complete(held, response));
        }

        private void settle(String key, String request, Lease held, Kind done, Kind lost, String value, Change change) {
            long invoked = System.nanoTime();
            Kind kind;
            try {
                kind = change.apply() == Outcome.DONE ? done : Kind.FENCED;
            } catch (StoreException e) {
                kind = lost;
            }
            tell(key, kind, request, held.fence(), value, invoked, System.nanoTime());
        }

        private void stall() throws InterruptedException {
            if (chance(15)) {
                pause(lease.multipliedBy(2));
            }
        }

        /** Up to this long. */
        private void pause(Duration longest) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(1 + (long) (random.nextDouble() * longest.toNanos()));
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private void tell(
                String key, Kind kind, String request, long fence, String value, long invoked, long answered) {
            sink.accept(new Event(key, kind, request, fence, value, invoked, answered));
        }
    }

    /** Short, and different for each response. */
    private static String name(StoredResponse response) {
        CRC32 checksum = new CRC32();
        checksum.update(response.body());
        return response.body().length + "-" + Long.toHexString(checksum.getValue());
    }

    private interface Change {
        Outcome apply() throws StoreException;
    }
}
