package dev.edict.outcomes;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.redis.RedisServer;
import dev.edict.runtime.redis.RedisSettings;
import dev.edict.runtime.redis.RedisStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class RedisOutcomesTest extends OutcomesContract {

    private static RedisServer server;
    private IdempotencyStore service;

    @BeforeAll
    static void start(@TempDir Path files) throws Exception {
        server = RedisServer.redis6(files);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        try (Jedis jedis = new Jedis(URI.create(url()))) {
            jedis.flushAll();
        }
        service = RedisStore.at(URI.create(url()));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Override
    IdempotencyStore service() {
        return service;
    }

    @Override
    String url() {
        return server.address().toString();
    }

    @Test
    void findsRecordsUnderAnotherPrefix() throws Exception {
        RedisSettings settings = new RedisSettings("shop:", 1 << 20, 0, Duration.ofMillis(50));
        try (RedisStore store = RedisStore.at(URI.create(url()), settings)) {
            Lease lease = lease(store.claim(claim("a")));
            store.quarantine(lease, "unsure");

            assertThat(run("list").out())
                    .startsWith("No outcome is unknown")
                    .contains("No key at all")
                    .contains("--prefix");
            service.claim(claim("b"));
            assertThat(run("list").out()).endsWith("Keys of records under this prefix: 1." + System.lineSeparator());
            assertThat(run("list", "--prefix", "shop:").out())
                    .contains(lease.scope().hex());
        }
    }

    @Test
    void isLetInWithAnyPassword() throws Exception {
        String password = "p@ss:w%rd/?#[ü";
        try (Jedis jedis = new Jedis(URI.create(url()))) {
            jedis.configSet("requirepass", password);
            try {
                String file =
                        Files.writeString(folder.resolve("password"), password).toString();
                Run run = run("list", "--password-file", file);
                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(Run.of(Map.of(StoreOptions.PASSWORD, password), "list", "--store", url())
                                .exit())
                        .isZero();
                Run refused = run("list");
                assertThat(refused.exit()).isEqualTo(Outcomes.OUT_OF_REACH);
                assertThat(refused.err()).contains("wants a password").doesNotContain("\tat ");
            } finally {
                jedis.configSet("requirepass", "");
            }
        }
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        Run run = Run.of(Map.of(), "list", "--store", "redis://127.0.0.1:" + RedisServer.freePort());

        assertThat(run.exit()).isEqualTo(Outcomes.OUT_OF_REACH);
        assertThat(run.err())
                .startsWith("edict-outcomes: Redis is out of reach")
                .doesNotContain("\tat ");
    }
}
