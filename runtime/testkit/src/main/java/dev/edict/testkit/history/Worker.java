package dev.edict.testkit.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.testkit.history.Event.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** One worker of a {@link Workload}, which does one thing after another. */
final class Worker {

    private static final Duration RETENTION = Duration.ofHours(1);
    /** So many keys are new with each lease, and are fought over for so many leases. */
    private static final int KEYS_A_LEASE = 8;

    private static final int LEASES_A_KEY = 4;

    private static final int LARGE = 2_000;
    private static final int ALL_IN_DOUBT = 100_000;

    private final Workload workload;
    private final IdempotencyStore store;
    private final Duration lease;
    private final Random random;

    Worker(Workload workload, Random random) {
        this.workload = workload;
        this.store = workload.store();
        this.lease = workload.lease();
        this.random = random;
    }

    Void work(BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            long born = System.nanoTime() / lease.toNanos() - random.nextInt(LEASES_A_KEY);
            String key = "key-" + born + "-" + random.nextInt(KEYS_A_LEASE);
            serve(key, chance(5) ? "other" : "request");
            pause(lease.dividedBy(20));
        }
        return null;
    }

    void askAgain(String key, String request) {
        claim(key, request, claimOf(key, request));
    }

    private void serve(String key, String request) throws InterruptedException {
        ClaimRequest claim = claimOf(key, request);
        Claim answer = claim(key, request, claim);
        if (answer == null) {
            if (chance(50)) {
                withdraw(new Call(key, request, 0, 0), claim);
            }
        } else if (answer instanceof Claim.Acquired acquired) {
            Lease held = acquired.lease();
            Call call = new Call(key, request, held.fence(), held.attempt());
            if (chance(4)) {
                // as if the answer had been lost
                stall();
                withdraw(call, claim);
            } else {
                execute(call, held);
            }
        } else if (chance(4)) {
            withdrawInVain(claim);
        } else if (chance(answer instanceof Claim.Uncertain ? 30 : 3)) {
            lookAndResolve(key, request);
        }
    }

    private ClaimRequest claimOf(String key, String request) {
        return new ClaimRequest(
                Workload.scope(key),
                Workload.OPERATION,
                Fingerprint.ofBytes(request.getBytes(UTF_8)),
                UUID.randomUUID(),
                lease,
                RETENTION,
                Workload.reexecutes(key) ? Recovery.REEXECUTE : Recovery.QUARANTINE);
    }

    /** What was answered; null if that is lost. */
    private @Nullable Claim claim(String key, String request, ClaimRequest claim) {
        Call call = new Call(key, request, 0, 0);
        long invoked = System.nanoTime();
        try {
            Claim answer = store.claim(claim);
            long answered = System.nanoTime();
            if (answer instanceof Claim.Acquired acquired) {
                Lease held = acquired.lease();
                new Call(key, request, held.fence(), held.attempt()).tell(Kind.ACQUIRED, "", invoked, answered);
            } else if (answer instanceof Claim.Replay replay) {
                call.tell(Kind.REPLAYED, name(replay.response()), invoked, answered);
            } else if (answer instanceof Claim.CommittedOnly committed) {
                call.tell(Kind.COMMITTED_ONLY, name(committed.head()), invoked, answered);
            } else {
                call.tell(kind(answer), "", invoked, answered);
            }
            return answer;
        } catch (StoreException e) {
            call.tell(Kind.CLAIM_LOST, "", invoked, System.nanoTime());
            return null;
        }
    }

    private static Kind kind(Claim answer) {
        return answer instanceof Claim.InFlight
                ? Kind.IN_FLIGHT
                : answer instanceof Claim.Mismatch ? Kind.MISMATCH : Kind.UNCERTAIN;
    }

    private void execute(Call call, Lease held) throws InterruptedException {
        stall();
        if (chance(10)) {
            call.settle(Kind.RELEASED, Kind.RELEASE_LOST, "", () -> store.release(held));
            return;
        }
        if (chance(5)) {
            return;
        }
        if (chance(30)) {
            call.settle(Kind.RENEWED, Kind.RENEW_LOST, "", () -> store.renew(held, lease));
        }
        if (chance(3)) {
            // an operator who takes it for one that has vanished
            resolve(call);
        }
        long now = System.nanoTime();
        call.tell(Kind.EFFECT, "", now, now);
        stall();
        if (chance(5)) {
            return;
        }
        if (chance(7)) {
            call.settle(Kind.QUARANTINED, Kind.QUARANTINE_LOST, "", () -> store.quarantine(held, "answered 500"));
            if (chance(70)) {
                return;
            }
        }
        if (chance(40)) {
            StoredResponse head = response("/done/" + held.owner(), "").head();
            call.settle(Kind.MARKED, Kind.MARK_LOST, name(head), () -> store.markCommitted(held, head));
            stall();
            if (chance(20)) {
                return;
            }
        }
        StoredResponse response = response("/done/" + held.owner(), chance(20) ? "!".repeat(LARGE) : "");
        call.settle(Kind.COMPLETED, Kind.COMPLETE_LOST, name(response), () -> store.complete(held, response));
    }

    private void withdraw(Call call, ClaimRequest claim) {
        long invoked = System.nanoTime();
        Kind kind;
        try {
            store.withdraw(claim);
            kind = Kind.WITHDRAWN;
        } catch (StoreException e) {
            kind = Kind.WITHDRAW_LOST;
        }
        call.tell(kind, "", invoked, System.nanoTime());
    }

    /** One that was refused: whatever the record is by now, it is somebody else's, and there is nothing to tell. */
    private void withdrawInVain(ClaimRequest claim) {
        try {
            store.withdraw(claim);
        } catch (StoreException e) {
            return;
        }
    }

    /** What an operator does, who may act late on what was seen, and may name another execution than that. */
    private void lookAndResolve(String key, String request) throws InterruptedException {
        Scope scope = Workload.scope(key);
        long invoked = System.nanoTime();
        Optional<UncertainRecord> seen;
        try {
            seen = store.uncertain(ALL_IN_DOUBT).stream()
                    .filter(record -> record.scope().equals(scope))
                    .findFirst();
        } catch (StoreException e) {
            return;
        }
        if (seen.isPresent()) {
            long fence = seen.get().fence();
            Call call = new Call(key, request, fence, seen.get().attempt());
            call.tell(Kind.LISTED, "", invoked, System.nanoTime());
            stall();
            resolve(chance(10) ? new Call(key, request, fence - 1, 0) : call);
        }
    }

    private void resolve(Call call) {
        Scope scope = Workload.scope(call.key);
        if (chance(50)) {
            StoredResponse found = response("/found/" + UUID.randomUUID(), "");
            Resolution resolution = new Resolution.TookEffect(found, RETENTION);
            call.resolve(Kind.TOOK_EFFECT, Kind.TOOK_EFFECT_LOST, name(found), scope, resolution);
        } else {
            Resolution resolution = new Resolution.NothingHappened();
            call.resolve(Kind.NOTHING_HAPPENED, Kind.NOTHING_HAPPENED_LOST, "", scope, resolution);
        }
    }

    private static StoredResponse response(String location, String more) {
        byte[] body = ("see " + location + more).getBytes(UTF_8);
        return new StoredResponse(200, List.of(new HeaderLine("Location", location)), body, false);
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

    /** Short, and different for each response. */
    private static String name(StoredResponse response) {
        CRC32 checksum = new CRC32();
        response.headers().forEach(header -> checksum.update(header.value().getBytes(UTF_8)));
        checksum.update(response.body());
        return response.body().length + "-" + Long.toHexString(checksum.getValue());
    }

    private interface Change {
        Outcome apply() throws StoreException;
    }

    /** Who asks for what, so that it can be told what came of it. */
    private final class Call {

        private final String key;
        private final String request;
        private final long fence;
        private final int attempt;

        Call(String key, String request, long fence, int attempt) {
            this.key = key;
            this.request = request;
            this.fence = fence;
            this.attempt = attempt;
        }

        void settle(Kind done, Kind lost, String value, Change change) {
            long invoked = System.nanoTime();
            Kind kind;
            try {
                kind = change.apply() == Outcome.DONE ? done : Kind.FENCED;
            } catch (StoreException e) {
                kind = lost;
            }
            tell(kind, value, invoked, System.nanoTime());
        }

        void resolve(Kind done, Kind lost, String value, Scope scope, Resolution resolution) {
            long invoked = System.nanoTime();
            Kind kind;
            try {
                kind = store.resolve(scope, fence, resolution) ? done : Kind.REFUSED;
            } catch (StoreException e) {
                kind = lost;
            }
            tell(kind, value, invoked, System.nanoTime());
        }

        void tell(Kind kind, String value, long invoked, long answered) {
            workload.sink().accept(new Event(key, kind, request, fence, attempt, value, invoked, answered));
        }
    }
}
