package dev.edict.runtime.redis;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** What Redis is promised to do beyond the contract of every store. */
class RedisStoreTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private static RedisServer server;
    private Jedis direct;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RedisServer.redis6(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void forget() {
        direct = server.client();
        direct.flushAll();
    }

    @AfterEach
    void disconnect() {
        direct.close();
    }

    @Test
    void aFirstCallIsTwoRoundTripsAndARepeatIsOne() throws Exception {
        try (CountedRoundTrips counted = new CountedRoundTrips(server);
                RedisStore store = RedisStore.at(counted.address())) {
            store.complete(lease(store.claim(claim("warm"))), response("done"));
            counted.drain();

            Lease lease = lease(store.claim(claim("a")));
            assertThat(counted.drain()).isOne();
            store.complete(lease, response("done"));
            assertThat(counted.drain()).isOne();
            assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Replay.class);
            assertThat(counted.drain()).isOne();
        }
    }

    @Test
    void everythingElseIsOneRoundTripToo() throws Exception {
        try (CountedRoundTrips counted = new CountedRoundTrips(server);
                RedisStore store = RedisStore.at(counted.address())) {
            store.renew(lease(store.claim(claim("warm"))), LEASE);
            store.release(lease(store.claim(claim("warm too"))));
            Lease lease = lease(store.claim(claim("a", Recovery.REEXECUTE)));
            direct.hset(key("a"), "l", "1");
            counted.drain();

            assertThat(lease(store.claim(claim("a", Recovery.REEXECUTE))).attempt())
                    .isEqualTo(2);
            assertThat(counted.drain()).isOne();
            assertThat(store.renew(lease, LEASE)).isEqualTo(Outcome.FENCED);
            assertThat(counted.drain()).isOne();
            assertThat(store.release(lease)).isEqualTo(Outcome.FENCED);
            assertThat(counted.drain()).isOne();
        }
    }

    @Test
    void aServerThatHasForgottenTheScriptsIsToldThemOnce() throws Exception {
        try (CountedRoundTrips counted = new CountedRoundTrips(server);
                RedisStore store = RedisStore.at(counted.address())) {
            Lease lease = lease(store.claim(claim("a")));
            direct.scriptFlush();
            counted.drain();

            assertThat(store.complete(lease, response("done"))).isEqualTo(Outcome.DONE);
            assertThat(counted.drain()).isEqualTo(2);
            store.complete(lease(store.claim(claim("b"))), response("done"));
            counted.drain();
            store.complete(lease(store.claim(claim("c"))), response("done"));
            assertThat(counted.drain()).isEqualTo(2);
        }
    }

    @Test
    void itDeclaresWhatItCannotPromise() throws Exception {
        try (RedisStore store = RedisStore.at(server.address())) {
            assertThat(store.capabilities())
                    .isEqualTo(new Capabilities(RedisServer.product(), false, true, true, 1 << 20));
        }
    }

    @Test
    void itWarnsServicesOfWhatForgets() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(RedisStore.class.getName());
        logger.addHandler(listener);
        try {
            RedisStore.at(server.address()).close();
            assertThat(said).singleElement().asString().contains("keeps no append-only file");
            RedisStore.at(server.address(), RedisSettings.defaults().replicated(1, Duration.ofMillis(50)))
                    .close();
            RedisStore.forOperators(server.address(), RedisSettings.defaults()).close();
            direct.configSet("appendonly", "yes");
            RedisStore.at(server.address()).close();
            assertThat(said).hasSize(1);
            direct.configSet("maxmemory-policy", "allkeys-lru");
            RedisStore.at(server.address()).close();
            assertThat(said).hasSize(2).last().asString().contains("maxmemory-policy allkeys-lru");
        } finally {
            logger.removeHandler(listener);
            direct.configSet("maxmemory-policy", "noeviction");
            direct.configSet("appendonly", "no");
        }
    }

    @Test
    void aRecordIsOneKeyThatGoesByItselfUnlessItMustNot() throws Exception {
        try (RedisStore store = RedisStore.at(server.address())) {
            Lease lease = lease(store.claim(claim("a")));
            assertThat(direct.keys("*")).containsExactly(key("a"));
            assertThat(direct.pttl(key("a"))).isEqualTo(-1);
            store.complete(lease, response("done"));
            assertThat(direct.pttl(key("a"))).isBetween(3_500_000L, 3_600_001L);
            store.claim(claim("b", Recovery.REEXECUTE));
            assertThat(direct.pttl(key("b"))).isBetween(3_500_000L, 3_600_001L);
        }
    }

    /** As after a step of the server's clock, or where a replica with a slower one took over. */
    @Test
    void fencesGrowThoughTheClockStepsBack() throws Exception {
        try (RedisStore store = RedisStore.at(server.address())) {
            Lease first = lease(store.claim(claim("a", Recovery.REEXECUTE)));
            long ahead = first.fence() + Duration.ofDays(1).toNanos() / 1000;
            direct.hset(key("a"), "n", Long.toString(ahead));
            direct.hset(key("a"), "l", "1");
            Lease second = lease(store.claim(claim("a", Recovery.REEXECUTE)));
            assertThat(second.fence()).isEqualTo(ahead + 1);
            assertThat(store.release(second)).isEqualTo(Outcome.DONE);
            Lease third = lease(store.claim(claim("a")));
            assertThat(third.fence()).isEqualTo(ahead + 2);
            store.quarantine(third, "answered 500");
            store.resolve(third.scope(), third.fence(), new Resolution.NothingHappened());
            assertThat(lease(store.claim(claim("a"))).fence()).isEqualTo(ahead + 3);
        }
    }

    @Test
    void uncertainRecordsAreFoundAmongManyOthersAndWhatIsNoRecordIsPassedOver() throws Exception {
        RedisSettings settings = new RedisSettings("shop*[eu]:", 1 << 20, 0, Duration.ofMillis(50));
        try (PooledConnectionProvider pool =
                        new PooledConnectionProvider(new redis.clients.jedis.HostAndPort("127.0.0.1", server.port()));
                RedisStore store = RedisStore.on(pool, settings);
                RedisStore other = RedisStore.at(server.address())) {
            direct.hset("shop*[eu]:not-a-scope", "s", "U");
            direct.set("shop*[eu]:" + "00".repeat(32), "not a record");
            other.quarantine(lease(other.claim(claim("somebody else's"))), "answered 500");
            List<Scope> expected = new ArrayList<>();
            for (int i = 0; i < 1_500; i++) {
                Lease lease = lease(store.claim(claim("key-" + i)));
                if (i % 100 == 0) {
                    store.quarantine(lease, "answered 500");
                    expected.add(lease.scope());
                } else {
                    store.complete(lease, response("done"));
                }
            }
            assertThat(store.uncertain(1000)).extracting(UncertainRecord::scope).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void anAddressIsAnAddressOfRedis() {
        for (String wrong : List.of("http://localhost:6379", "redis:/nowhere", "localhost")) {
            assertThatThrownBy(() -> RedisStore.at(URI.create(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String key(String idempotencyKey) {
        return new String(new RecordKey("edict:").of(claim(idempotencyKey).scope()), UTF_8);
    }
}
