package dev.edict.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.load.Load;
import dev.edict.testkit.load.Load.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** {@code -Dedict.load=1000000} is the size that the documentation speaks of. */
class RedisLoadTest {

    private static final int REQUESTS = Integer.getInteger("edict.load", 20_000);

    @Test
    @Timeout(1_200)
    void nothingIsLeftOver(@TempDir Path folder) throws Exception {
        try (RedisServer server = RedisServer.redis7(folder);
                Jedis jedis = server.client()) {
            try (IdempotencyStore store = RedisStore.at(server.address())) {
                Report report = new Load(REQUESTS, REQUESTS / 100, 16).run(store);
                System.out.println("Redis: " + report);
                assertThat(report.faults()).isEmpty();
                assertThat(report.executed()).isPositive();
                assertThat(report.freed()).isPositive();
                assertThat(report.stalled()).isBetween(REQUESTS / 25L, REQUESTS / 16L);
            }
            while (jedis.clientList().lines().count() > 1) {
                Thread.sleep(10);
            }
        }
    }
}
