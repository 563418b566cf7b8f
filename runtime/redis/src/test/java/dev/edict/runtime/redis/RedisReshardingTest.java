package dev.edict.runtime.redis;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A cluster that is resharded under a service. */
@Timeout(120)
class RedisReshardingTest {

    private static final int FROM = 0;
    private static final int TO = 1;

    @Test
    void aRecordIsOneThoughItsSlotMoves() throws Exception {
        RedisCluster cluster = RedisCluster.shared();
        try (RedisStore store = RedisStore.at(cluster.address())) {
            String old = keyOnFirst(cluster);
            int slot = slot(old);
            String fresh = another(slot);
            Lease ofOld = lease(store.claim(claim(old)));

            cluster.beginToMove(slot, FROM, TO);
            assertThat(store.claim(claim(old))).as("it is still where it was").isInstanceOf(Claim.InFlight.class);
            Lease ofFresh = lease(store.claim(claim(fresh)));
            assertThat(cluster.keys(slot, TO))
                    .as("a new one is made where the slot goes")
                    .isOne();
            assertThat(store.claim(claim(fresh))).isInstanceOf(Claim.InFlight.class);
            assertThat(store.complete(ofFresh, response("fresh"))).isEqualTo(Outcome.DONE);

            cluster.move(key(old), FROM, TO);
            assertThat(cluster.keys(slot, FROM)).isZero();
            assertThat(store.claim(claim(old))).as("it has gone with its lease").isInstanceOf(Claim.InFlight.class);
            assertThat(store.complete(ofOld, response("old"))).isEqualTo(Outcome.DONE);

            cluster.endMove(slot, TO);
            assertThat(store.claim(claim(old))).isEqualTo(new Claim.Replay(response("old")));
            assertThat(store.claim(claim(fresh))).isEqualTo(new Claim.Replay(response("fresh")));
            assertThat(cluster.keys(slot, TO)).isEqualTo(2);
        }
    }

    private static byte[] key(String name) {
        return new RecordKey("edict:").of(claim(name).scope());
    }

    private static int slot(String name) {
        return JedisClusterCRC16.getSlot(key(name));
    }

    private static String keyOnFirst(RedisCluster cluster) {
        for (int i = 0; ; i++) {
            if (cluster.shardOf(key("old" + i)) == FROM) {
                return "old" + i;
            }
        }
    }

    private static String another(int slot) {
        for (int i = 0; ; i++) {
            if (slot("fresh" + i) == slot) {
                return "fresh" + i;
            }
        }
    }
}
