package dev.edict.runtime.redis;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Changes that count when replicas have them. */
@Timeout(120)
class RedisReplicationTest {

    private static final RedisSettings REPLICATED = RedisSettings.defaults().replicated(1, Duration.ofMillis(200));

    @TempDir
    Path folder;

    @Test
    void whatNoReplicaHasDoesNotCount() throws Exception {
        try (RedisServer master = RedisServer.redis6(folder);
                RedisStore store = RedisStore.at(master.address(), REPLICATED)) {
            assertThatThrownBy(() -> store.claim(claim("a")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("0 replicas in time instead of 1");
            assertThat(store.capabilities().name()).contains("1 replica");
            assertThat(store.capabilities().durable()).isFalse();
        }
    }

    @Test
    void whatAReplicaHasSurvivesTheMasterAtNoFurtherRoundTrip() throws Exception {
        try (RedisServer master = RedisServer.redis6(folder);
                RedisServer replica = RedisServer.redis6(folder);
                Jedis direct = replica.client()) {
            follow(direct, master);
            try (CountedRoundTrips counted = new CountedRoundTrips(master);
                    RedisStore store = RedisStore.at(counted.address(), REPLICATED)) {
                store.complete(lease(store.claim(claim("warm"))), response("warm"));
                counted.drain();
                Lease lease = lease(store.claim(claim("a")));
                assertThat(counted.drain()).isOne();
                store.complete(lease, response("done"));
                assertThat(counted.drain()).isOne();
                store.claim(claim("open"));
            }
            master.kill();
            direct.replicaofNoOne();
            try (RedisStore store = RedisStore.at(replica.address())) {
                assertThat(store.claim(claim("a"))).isEqualTo(new Claim.Replay(response("done")));
                assertThat(store.claim(claim("open"))).isInstanceOf(Claim.InFlight.class);
            }
        }
    }

    /** The first try is on the master only. Asked again, nothing changes any more, and yet the replica must have it. */
    @Test
    void askingAgainWaitsForTheReplicaAgain() throws Exception {
        try (RedisServer master = RedisServer.redis6(folder);
                RedisServer replica = RedisServer.redis6(folder);
                Jedis direct = replica.client();
                RedisStore store = RedisStore.at(master.address(), REPLICATED)) {
            follow(direct, master);
            ClaimRequest request = claim("a");
            Lease lease = lease(store.claim(request));
            direct.replicaofNoOne();
            ClaimRequest lost = claim("b");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> store.claim(lost)).isInstanceOf(StoreException.class);
                assertThatThrownBy(() -> store.complete(lease, response("done")))
                        .isInstanceOf(StoreException.class);
            }
            follow(direct, master);
            assertThat(store.claim(lost)).isInstanceOf(Claim.Acquired.class);
            assertThat(store.complete(lease, response("done"))).isEqualTo(Outcome.DONE);
        }
    }

    private static void follow(Jedis replica, RedisServer master) throws Exception {
        replica.replicaof("127.0.0.1", master.port());
        while (!replica.info("replication").contains("master_link_status:up")) {
            Thread.sleep(20);
        }
    }
}
