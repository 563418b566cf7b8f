package dev.edict.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker;
import dev.edict.testkit.history.Violation;
import dev.edict.testkit.history.Violation.Invariant;
import dev.edict.testkit.history.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers on a cluster whose masters are killed. The checker shows what that costs: without replicas that are waited for, whatever
 * the promoted one never got; with them no second lease and no second effect. Keys of the other masters lose nothing.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterHistoryTest {

    private static final Duration LEASE = Duration.ofMillis(300);
    private static final int WORKERS = 6;

    private static RedisCluster cluster;

    /** Keys are named by the time: what the test before left of its last ones would be met, and be no event of this history. */
    private final RedisSettings settings =
            new RedisSettings(UUID.randomUUID() + ":", 1 << 20, 0, Duration.ofMillis(50));

    private final Queue<Event> history = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        cluster = new RedisCluster(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    @Order(2)
    void whatTheReplicaNeverGotIsFoundForgottenAndNothingElse() throws Exception {
        int shard = 0;
        List<Violation> violations = violations(settings, shard, () -> {
            cluster.cutOff(shard);
            await(Kind.COMPLETED, event -> shard(event.key()) == shard, 20);
        });
        assertThat(violations).extracting(Violation::invariant).contains(Invariant.ONE_RECORD);
        assertThat(violations)
                .allSatisfy(violation -> assertThat(shard(violation.key()))
                        .as(violation.toString())
                        .isEqualTo(shard));
    }

    /** An answer that only the master has, or a doubt, can be shown until it dies, and be forgotten then: that is all that is left. */
    @Test
    @Order(1) // while every master has a replica to wait for
    void whatIsWaitedForActsNoSecondTime() throws Exception {
        int shard = 1;
        RedisSettings replicated = settings.replicated(1, Duration.ofSeconds(1));
        List<Violation> violations = violations(replicated, shard, () -> {});
        assertThat(violations)
                .as("what may not be lost")
                .allMatch(violation -> shard(violation.key()) == shard
                        && (violation.invariant() == Invariant.ONE_RECORD
                                || violation.invariant() == Invariant.EXACT_REPLAY
                                || violation.invariant() == Invariant.IN_DOUBT));
    }

    private interface Step {
        void run() throws Exception;
    }

    private List<Violation> violations(RedisSettings chosen, int shard, Step beforeTheEnd) throws Exception {
        ExecutorService working = Executors.newSingleThreadExecutor();
        try (RedisStore store = RedisStore.at(cluster.address(), chosen)) {
            assertThat(store.capabilities().durable()).isFalse();
            Workload workload = new Workload(store, LEASE, WORKERS, shard, history::add);
            working.execute(() -> run(workload));
            await(Kind.REPLAYED, event -> true, 200);
            beforeTheEnd.run();
            cluster.master(shard).kill();
            await(Kind.CLAIM_LOST, event -> shard(event.key()) == shard, 1);
            cluster.awaitFailover(shard);
            // the promoted one has no replica: where one is waited for it grants nothing more
            await(chosen.replicas() > 0 ? Kind.CLAIM_LOST : Kind.COMPLETED, event -> shard(event.key()) == shard, 10);
            goesOn.set(false);
            working.shutdown();
            assertThat(working.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            goesOn.set(false);
            working.shutdownNow();
        }
        try (RedisStore store = RedisStore.at(cluster.address(), settings)) {
            new Workload(store, LEASE, WORKERS, shard, history::add).askAgain(List.copyOf(history));
        }
        return HistoryChecker.check(history, LEASE, Workload::reexecutes);
    }

    private void run(Workload workload) {
        try {
            workload.run(goesOn::get);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until there are so many more of them. */
    private void await(Kind kind, Predicate<Event> which, int more) throws InterruptedException {
        Predicate<Event> counted = event -> event.kind() == kind && which.test(event);
        long before = history.stream().filter(counted).count();
        while (history.stream().filter(counted).count() < before + more) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int shard(String key) {
        return cluster.shardOf(new RecordKey(settings.prefix()).of(Workload.scope(key)));
    }
}
