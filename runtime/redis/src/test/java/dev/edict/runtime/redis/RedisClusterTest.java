package dev.edict.runtime.redis;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** A cluster whose masters are killed: what it forgets is what the store says that it can forget, and nothing else. */
@Timeout(300)
class RedisClusterTest {

    private static final int WORKERS = 4;

    private static RedisCluster cluster;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        cluster = new RedisCluster(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void aMasterKilledUnderLoadCostsAnswersOfItsOwnKeysAtMost() throws Exception {
        Queue<String> completed = new ConcurrentLinkedQueue<>();
        AtomicInteger refusals = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        try (RedisStore store = RedisStore.at(cluster.address())) {
            assertThat(store.capabilities().name()).isEqualTo(RedisServer.product() + " Cluster");
            assertThat(store.capabilities().durable()).isFalse();
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                String prefix = "load-" + i + "-";
                running.add(workers.submit(() -> work(store, prefix, completed, refusals, enough)));
            }
            awaitMoreThan(500, completed);
            cluster.killAndAwaitFailover(0);
            awaitMoreThan(completed.size() + 500, completed);
            enough.set(true);
            for (Future<?> worker : running) {
                worker.get(60, TimeUnit.SECONDS);
            }
            workers.shutdown();

            assertThat(refusals).hasPositiveValue();
            List<String> forgotten = new ArrayList<>();
            for (String key : completed) {
                Claim claim = store.claim(claim(key));
                if (!claim.equals(new Claim.Replay(response(key)))) {
                    assertThat(claim).isInstanceOfAny(Claim.Acquired.class, Claim.InFlight.class);
                    forgotten.add(key);
                }
            }
            assertThat(forgotten).allSatisfy(key -> assertThat(shard(key)).isZero());
        }
    }

    private static void work(
            RedisStore store, String prefix, Queue<String> completed, AtomicInteger refusals, AtomicBoolean enough) {
        for (int i = 0; !enough.get(); i++) {
            String key = prefix + i;
            try {
                if (store.claim(claim(key)) instanceof Claim.Acquired acquired
                        && store.complete(acquired.lease(), response(key)) == Outcome.DONE) {
                    completed.add(key);
                }
            } catch (StoreException refused) {
                refusals.incrementAndGet();
            }
        }
    }

    private static void awaitMoreThan(int count, Queue<String> completed) throws Exception {
        while (completed.size() < count) {
            Thread.sleep(10);
        }
    }

    /** The replica is cut off before it takes over: this is how an acknowledged claim is forgotten, and runs twice. */
    @Test
    void whatTheReplicaNeverGotIsForgotten() throws Exception {
        int shard = 1;
        String early = keyOn(shard, "early");
        String late = keyOn(shard, "late");
        try (RedisStore store = RedisStore.at(cluster.address())) {
            store.complete(lease(store.claim(claim(early))), response(early));
            awaitReplica(shard);
            cluster.cutOff(shard);
            store.complete(lease(store.claim(claim(late))), response(late));
            assertThat(store.claim(claim(late))).isInstanceOf(Claim.Replay.class);

            cluster.killAndAwaitFailover(shard);
            assertThat(store.claim(claim(early))).isEqualTo(new Claim.Replay(response(early)));
            assertThat(store.claim(claim(late))).isInstanceOf(Claim.Acquired.class);
        }
    }

    /** The same, waited for: the claim is refused, so that nothing has run that could run twice. */
    @Test
    void whatIsWaitedForIsRefusedInsteadOfForgotten() throws Exception {
        int shard = 2;
        String early = keyOn(shard, "waited early");
        String late = keyOn(shard, "waited late");
        RedisSettings settings = RedisSettings.defaults().replicated(1, Duration.ofSeconds(1));
        try (RedisStore store = RedisStore.at(cluster.address(), settings)) {
            Lease lease = lease(store.claim(claim(early)));
            cluster.cutOff(shard);
            assertThatThrownBy(() -> store.complete(lease, response(early))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.claim(claim(late))).isInstanceOf(StoreException.class);
        }
        cluster.killAndAwaitFailover(shard);
        try (RedisStore store = RedisStore.at(cluster.address())) {
            assertThat(store.claim(claim(early))).isInstanceOf(Claim.InFlight.class);
            assertThat(store.claim(claim(late))).isInstanceOf(Claim.Acquired.class);
        }
    }

    @Test
    void uncertainRecordsOfAllServersAreFound() throws Exception {
        try (RedisStore store = RedisStore.at(cluster.address())) {
            List<String> scopes = new ArrayList<>();
            for (int shard = 0; shard < 3; shard++) {
                Lease lease = lease(store.claim(claim(keyOn(shard, "doubtful"))));
                store.quarantine(lease, "answered 500");
                scopes.add(lease.scope().hex());
            }
            assertThat(store.uncertain(1000))
                    .extracting(UncertainRecord::scope)
                    .extracting(scope -> scope.hex())
                    .containsAll(scopes);
        }
    }

    private static int shard(String key) {
        return cluster.shardOf(new RecordKey("edict:").of(claim(key).scope()));
    }

    private static String keyOn(int shard, String name) {
        for (int i = 0; ; i++) {
            if (shard(name + i) == shard) {
                return name + i;
            }
        }
    }

    private static void awaitReplica(int shard) {
        try (Jedis master = cluster.master(shard).client()) {
            assertThat(master.waitReplicas(1, 5_000)).isPositive();
        }
    }
}
