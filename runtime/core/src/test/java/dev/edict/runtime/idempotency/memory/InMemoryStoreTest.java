package dev.edict.runtime.idempotency.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void warnsOnceBeforeItIsFull() throws Exception {
        List<LogRecord> warnings = new ArrayList<>();
        Logger logger = Logger.getLogger(InMemoryStore.class.getName());
        logger.setFilter(entry -> !warnings.add(entry));
        try {
            InMemoryStore store = new InMemoryStore(10, 100, nanos::get);
            for (String key : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
                store.claim(claim(key));
            }
            assertThat(warnings).isEmpty();
            store.claim(claim("i"));
            store.claim(claim("j"));
            assertThat(warnings).hasSize(1);
        } finally {
            logger.setFilter(null);
        }
    }

    @Test
    void refusesNewKeysWhenFullOfRecordsInUse() throws Exception {
        InMemoryStore store = new InMemoryStore(2, 100, nanos::get);
        store.claim(claim("a"));
        store.claim(claim("b"));
        assertThatThrownBy(() -> store.claim(claim("c")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("full");
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void makesRoomByForgettingWhatIsGone() throws Exception {
        InMemoryStore store = new InMemoryStore(2, 100, nanos::get);
        for (String key : List.of("a", "b")) {
            store.complete(lease(store.claim(claim(key))), new StoredResponse(204, List.of(), new byte[0], false));
        }
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(store.claim(claim("c"))).isInstanceOf(Claim.Acquired.class);
    }

    @Test
    void keepsTheHeadWhenThereIsNoRoomForTheBody() throws Exception {
        InMemoryStore store = new InMemoryStore(10, 100, nanos::get);
        store.complete(lease(store.claim(claim("a"))), new StoredResponse(200, List.of(), new byte[80], false));
        store.complete(lease(store.claim(claim("b"))), new StoredResponse(200, List.of(), new byte[80], false));
        assertThat(replayed(store.claim(claim("a"))).body()).hasSize(80);
        assertThat(replayed(store.claim(claim("b")))).isEqualTo(new StoredResponse(200, List.of(), new byte[0], true));
    }

    @Test
    void getsTheRoomOfForgottenBodiesBack() throws Exception {
        InMemoryStore store = new InMemoryStore(10, 100, nanos::get);
        for (int i = 0; i < 20; i++) {
            store.complete(lease(store.claim(claim("a"))), new StoredResponse(200, List.of(), new byte[80], false));
            assertThat(replayed(store.claim(claim("a"))).body()).hasSize(80);
            nanos.addAndGet(Duration.ofHours(2).toNanos());
        }
    }

    /** Who completes takes room for the body before it is known whether the record is still the one that was looked at: of two at once one may not have it. */
    @Test
    void givesTheRoomOfABodyBackWhenAnotherWasFaster() throws Exception {
        int size = 1_000;
        int rounds = 5_000;
        InMemoryStore store = new InMemoryStore(10, 3 * size, nanos::get);
        StoredResponse response = new StoredResponse(200, List.of(), new byte[size], false);
        AtomicReference<Lease> lease = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Thread beside = new Thread(() -> {
            for (int round = 1; round <= rounds; round++) {
                await(begun, round);
                store.complete(lease.get(), response);
                ended.set(round);
            }
        });
        beside.start();
        for (int round = 1; round <= rounds; round++) {
            lease.set(lease(store.claim(claim("a"))));
            begun.set(round);
            store.complete(lease.get(), response);
            await(ended, round);
            nanos.addAndGet(Duration.ofHours(2).toNanos());
        }
        beside.join();
        store.complete(lease(store.claim(claim("a"))), response);
        assertThat(replayed(store.claim(claim("a"))).body()).hasSize(size);
    }

    private static void await(AtomicInteger counter, int value) {
        while (counter.get() < value) {
            Thread.onSpinWait();
        }
    }

    @Test
    void findsTheRecordThatAnOperatorNamesByItsDigest() throws Exception {
        InMemoryStore store = new InMemoryStore(10, 100, nanos::get);
        store.claim(claim("b"));
        Lease lease = lease(store.claim(claim("a")));
        store.quarantine(lease, "doubt");
        UncertainRecord shown = store.uncertain(10).get(0);
        Scope named = Scope.ofHex(shown.scope().hex());
        assertThat(store.resolve(Scope.ofHex("00".repeat(32)), shown.fence(), new Resolution.NothingHappened()))
                .isFalse();
        assertThat(store.resolve(named, shown.fence(), new Resolution.NothingHappened()))
                .isTrue();
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
    }

    /** It could not be told from the one that is kept by what it was made of. */
    @Test
    void claimsNothingThatIsKnownByItsDigestOnly() {
        InMemoryStore store = new InMemoryStore(10, 100, nanos::get);
        ClaimRequest whole = claim("a");
        ClaimRequest digested = new ClaimRequest(
                Scope.ofBytes(whole.scope().bytes()),
                whole.operation(),
                whole.fingerprint(),
                whole.owner(),
                whole.lease(),
                whole.retention(),
                whole.recovery());
        assertThatThrownBy(() -> store.claim(digested))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Scope.of");
    }

    /** Who is slow between drawing a fence and claiming must not execute with one that is older than its predecessor's. */
    @Test
    void fencesOfAKeyGrowFromExecutionToExecution() throws Exception {
        InMemoryStore store = new InMemoryStore();
        AtomicLong last = new AtomicLong();
        Callable<List<Long>> executions = () -> {
            List<Long> shrunk = new ArrayList<>();
            for (int i = 0; i < 50_000; i++) {
                if (store.claim(claim("a")) instanceof Claim.Acquired acquired) {
                    long before = last.getAndSet(acquired.lease().fence());
                    if (acquired.lease().fence() <= before) {
                        shrunk.add(before);
                    }
                    store.release(acquired.lease());
                }
            }
            return shrunk;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Long>> shrunk : threads.invokeAll(Collections.nCopies(4, executions))) {
                assertThat(shrunk.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Lease lease(Claim claim) {
        return ((Claim.Acquired) claim).lease();
    }

    private static StoredResponse replayed(Claim claim) {
        return ((Claim.Replay) claim).response();
    }

    private static ClaimRequest claim(String key) {
        return new ClaimRequest(
                Scope.of(null, "alice", "POST /orders", key),
                "POST /orders",
                Fingerprint.ofBytes(new byte[] {1}),
                UUID.randomUUID(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Recovery.QUARANTINE);
    }
}
