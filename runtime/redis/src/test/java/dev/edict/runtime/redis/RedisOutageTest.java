package dev.edict.runtime.redis;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreDeniedException;
import dev.edict.runtime.idempotency.StoreException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.SetParams;

/** Servers that are gone, or answer that they cannot: each says why, and nothing is granted. */
@Timeout(120)
class RedisOutageTest {

    @TempDir
    Path folder;

    @Test
    void aServerThatIsKilledAndStartedAgainIsFoundAgain() throws Exception {
        try (RedisServer server = RedisServer.redis7(folder, "--appendonly", "yes", "--appendfsync", "always");
                RedisStore store = RedisStore.at(server.address())) {
            Lease open = lease(store.claim(claim("open")));
            store.complete(lease(store.claim(claim("done"))), response("done"));
            server.kill();
            assertThatThrownBy(() -> store.claim(claim("done"))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.release(open)).isInstanceOf(StoreException.class);

            server.start();
            assertThat(store.claim(claim("done"))).isEqualTo(new Claim.Replay(response("done")));
            assertThat(store.complete(open, response("open"))).isEqualTo(Outcome.DONE);
        }
    }

    /** Why the store does not declare itself durable: this is how Redis runs unless it is told otherwise. */
    @Test
    void aServerThatKeepsNothingOnDiskForgetsItAll() throws Exception {
        try (RedisServer server = RedisServer.redis7(folder);
                RedisStore store = RedisStore.at(server.address())) {
            store.complete(lease(store.claim(claim("a"))), response("done"));
            server.kill();
            server.start();
            assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
            assertThat(store.capabilities().durable()).isFalse();
        }
    }

    /** Nobody else has run it: its answer is recorded as if nothing had been forgotten. */
    @Test
    void whatAServerForgotWhileItRanIsPutBack() throws Exception {
        for (Recovery recovery : Recovery.values()) {
            try (RedisServer server = RedisServer.redis7(folder);
                    RedisStore store = RedisStore.at(server.address());
                    IdempotencyEngine engine = new IdempotencyEngine(store, EngineSettings.defaults());
                    Jedis direct = server.client()) {
                Policy policy =
                        Policy.keyed("POST", "/orders").recovery(recovery).build();
                Execution first = execute(engine, policy, "settled");
                direct.flushAll();
                assertThat(first.settle(Disposition.STORE, response("done"))).isEqualTo(Recorded.YES);
                assertThat(admit(engine, policy, "settled")).isEqualTo(new Admission.Repeat(response("done"), false));

                Execution overtaken = execute(engine, policy, "overtaken");
                direct.flushAll();
                Execution successor = execute(engine, policy, "overtaken");
                assertThat(overtaken.settle(Disposition.STORE, response("late")))
                        .isEqualTo(Recorded.FENCED);
                assertThat(successor.settle(Disposition.STORE, response("done")))
                        .isEqualTo(Recorded.YES);
                assertThat(admit(engine, policy, "overtaken")).isEqualTo(new Admission.Repeat(response("done"), false));

                Execution released = execute(engine, policy, "released");
                direct.flushAll();
                released.settle(Disposition.RELEASE, response(""));
                assertThat(admit(engine, policy, "released")).isInstanceOf(Admission.Execute.class);

                Execution doubted = execute(engine, policy, "doubted");
                direct.flushAll();
                doubted.settle(Disposition.QUARANTINE, response(""));
                assertThat(admit(engine, policy, "doubted")).isInstanceOf(Admission.OutcomeUnknown.class);
            }
        }
    }

    @Test
    void aLeaseThatAServerForgotIsPutBackWhileItsExecutionRuns() throws Exception {
        EngineSettings brief = new EngineSettings(
                Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMinutes(1), false, (event, operation) -> {});
        Policy policy = Policy.keyed("POST", "/orders").build();
        try (RedisServer server = RedisServer.redis7(folder);
                RedisStore store = RedisStore.at(server.address());
                IdempotencyEngine engine = new IdempotencyEngine(store, brief);
                Jedis direct = server.client()) {
            Execution running = execute(engine, policy, "a");
            direct.flushAll();
            while (direct.dbSize() == 0) {
                Thread.sleep(10);
            }
            assertThat(admit(engine, policy, "a")).isInstanceOf(Admission.InProgress.class);
            assertThat(running.settle(Disposition.STORE, response("done"))).isEqualTo(Recorded.YES);
            assertThat(admit(engine, policy, "a")).isEqualTo(new Admission.Repeat(response("done"), false));
        }
    }

    @Test
    void onlyWhatLeftNoTraceIsPutBack() throws Exception {
        try (RedisServer server = RedisServer.redis6(folder);
                RedisStore store = RedisStore.at(server.address());
                Jedis direct = server.client()) {
            ClaimRequest request = claim("a");
            Lease lease = lease(store.claim(request));
            direct.flushAll();
            assertThat(store.restore(lease, request)).isEqualTo(Outcome.DONE);
            assertThat(store.restore(lease, request)).isEqualTo(Outcome.DONE);
            assertThat(store.claim(request)).isEqualTo(new Claim.Acquired(lease));
            store.release(lease);
            assertThat(store.restore(lease, request)).isEqualTo(Outcome.FENCED);
            Lease next = lease(store.claim(claim("a")));
            assertThat(next.fence()).isGreaterThan(lease.fence());
            assertThat(store.restore(lease, request)).isEqualTo(Outcome.FENCED);
            assertThat(store.renew(next, Duration.ofSeconds(30))).isEqualTo(Outcome.DONE);
        }
    }

    private static Execution execute(IdempotencyEngine engine, Policy policy, String key) {
        return ((Admission.Execute) admit(engine, policy, key)).execution();
    }

    private static Admission admit(IdempotencyEngine engine, Policy policy, String key) {
        return engine.admit(
                policy, Scope.of(null, "alice", policy.operation(), key), Fingerprint.ofBytes(new byte[] {1}));
    }

    /** Its keys, a command that scripts use, and its password: nothing of it passes by itself. */
    @Test
    void aServerThatDoesNotPermitRecordsIsNotOpened() throws Exception {
        for (boolean seven : new boolean[] {false, true}) {
            try (RedisServer server = seven ? RedisServer.redis7(folder) : RedisServer.redis6(folder);
                    Jedis direct = server.client()) {
                URI address = URI.create("redis://svc:pw@127.0.0.1:" + server.port());
                for (String[] rules :
                        new String[][] {{"~shop:*", "+@all"}, {"~*", "+@all", "-hdel"}, {"~*", "+@all", "-evalsha"}}) {
                    grant(direct, rules);
                    assertThatThrownBy(() -> RedisStore.at(address))
                            .isInstanceOf(StoreDeniedException.class)
                            .hasMessageContaining("under edict:")
                            .hasMessageContaining("does not permit this user");
                }
                assertThatThrownBy(() -> RedisStore.at(URI.create("redis://svc:other@127.0.0.1:" + server.port())))
                        .isInstanceOf(StoreDeniedException.class);
                grant(
                        direct,
                        "~edict:*",
                        "+eval",
                        "+evalsha",
                        "+hdel",
                        "+hmget",
                        "+hset",
                        "+info",
                        "+persist",
                        "+pexpireat",
                        "+scan",
                        "+time");
                try (RedisStore store = RedisStore.at(address)) {
                    assertThat(direct.dbSize()).isZero();
                    store.complete(lease(store.claim(claim("a"))), response("done"));
                    store.release(lease(store.claim(claim("b"))));
                    assertThat(store.uncertain(1)).isEmpty();
                    grant(direct, "~shop:*", "+@all");
                    assertThatThrownBy(() -> store.claim(claim("a"))).isInstanceOf(StoreDeniedException.class);
                }
            }
        }
    }

    private static void grant(Jedis direct, String... rules) {
        direct.aclSetUser("svc", "reset", "on", ">pw");
        direct.aclSetUser("svc", rules);
    }

    /** Every connection of the pool is dead, and none of them costs a request. */
    @Test
    void connectionsThatWereCutBetweenRequestsCostNothing() throws Exception {
        try (RedisServer server = RedisServer.redis6(folder);
                RedisStore store = RedisStore.at(server.address());
                Jedis direct = server.client()) {
            Lease lease = lease(store.claim(claim("a")));
            direct.sendCommand(redis.clients.jedis.Protocol.Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes");
            assertThat(store.complete(lease, response("done"))).isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void aReplicaSaysThatItTakesNoWritesUntilItIsTheMaster() throws Exception {
        for (boolean seven : new boolean[] {false, true}) {
            try (RedisServer master = RedisServer.redis6(folder);
                    RedisServer server = seven ? RedisServer.redis7(folder) : RedisServer.redis6(folder);
                    RedisStore store = RedisStore.at(server.address());
                    Jedis direct = server.client()) {
                direct.replicaof("127.0.0.1", master.port());
                assertThatThrownBy(() -> store.claim(claim("a")))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("claim a key")
                        .hasMessageContaining("takes no writes");
                direct.replicaofNoOne();
                assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
            }
        }
    }

    @Test
    void aServerWithoutMemoryRefusesNewKeysAndAnswersRepeats() throws Exception {
        for (boolean seven : new boolean[] {false, true}) {
            try (RedisServer server = seven ? RedisServer.redis7(folder) : RedisServer.redis6(folder);
                    RedisStore store = RedisStore.at(server.address());
                    Jedis direct = server.client()) {
                store.complete(lease(store.claim(claim("done"))), response("done"));
                Lease open = lease(store.claim(claim("open")));
                Lease unused = lease(store.claim(claim("unused")));
                Lease lapsed = lease(store.claim(claim("lapsed", Recovery.REEXECUTE)));
                String key =
                        direct.keys("edict:" + lapsed.scope().hex()).iterator().next();
                direct.hset(key, "l", "1");
                direct.configSet("maxmemory", "1");

                for (String refused : new String[] {"new", "lapsed"}) {
                    assertThatThrownBy(() -> store.claim(claim(refused, Recovery.REEXECUTE)))
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining("maxmemory");
                }
                assertThat(direct.hget(key, "n")).isEqualTo(Long.toString(lapsed.fence()));
                assertThatThrownBy(() -> store.complete(open, response("open"))).isInstanceOf(StoreException.class);
                assertThat(store.claim(claim("done"))).isEqualTo(new Claim.Replay(response("done")));
                assertThat(store.release(unused)).isEqualTo(Outcome.DONE);

                direct.configSet("maxmemory", "0");
                assertThat(store.complete(open, response("open"))).isEqualTo(Outcome.DONE);
            }
        }
    }

    @Test
    void aServerThatIsLoadingSaysSo() throws Exception {
        try (RedisServer server = RedisServer.redis7(folder, "--rdbcompression", "no");
                RedisStore store = RedisStore.at(server.address());
                Jedis direct = server.client()) {
            for (int i = 0; i < 400; i++) {
                direct.set(
                        "filler-" + i, "x".repeat(3_000), SetParams.setParams().ex(600));
            }
            direct.save();
            server.kill();
            server.start("--key-load-delay", "20000", "--loading-process-events-interval-bytes", "1024");
            assertThatThrownBy(() -> store.claim(claim("a")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("loading");
        }
    }

    @Test
    void whoIsNotLetInIsToldWhy() throws Exception {
        try (RedisServer server = RedisServer.redis6(folder, "--requirepass", "secret")) {
            assertThatThrownBy(() -> RedisStore.at(server.address()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("wants a password")
                    .hasMessageNotContaining("secret");
            java.net.URI address = java.net.URI.create("redis://:secret@127.0.0.1:" + server.port());
            try (RedisStore store = RedisStore.at(address)) {
                assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
            }
        }
    }

    @Test
    void aKeyWithSomethingElseUnderItIsRefused() throws Exception {
        try (RedisServer server = RedisServer.redis7(folder);
                RedisStore store = RedisStore.at(server.address());
                Jedis direct = server.client()) {
            direct.set("edict:" + claim("a").scope().hex(), "not a record");
            assertThatThrownBy(() -> store.claim(claim("a")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("something else");
        }
    }

    /** Closed or open is the service's choice; a server that refuses counts as one that is gone. */
    @Test
    void requestsAreRefusedOrRunUnprotectedAsTheServiceHasChosen() throws Exception {
        try (RedisServer server = RedisServer.redis6(folder);
                RedisStore store = RedisStore.at(server.address());
                Jedis direct = server.client()) {
            direct.configSet("maxmemory", "1");
            assertThat(admission(store, false)).isInstanceOf(Admission.Unavailable.class);
            assertThat(admission(store, true)).isInstanceOf(Admission.Unprotected.class);
            server.kill();
            assertThat(admission(store, false)).isInstanceOf(Admission.Unavailable.class);
            assertThat(admission(store, true)).isInstanceOf(Admission.Unprotected.class);
        }
    }

    private static Admission admission(RedisStore store, boolean failOpen) {
        EngineSettings settings = new EngineSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                failOpen,
                (event, operation) -> {});
        try (IdempotencyEngine engine = new IdempotencyEngine(store, settings)) {
            return engine.admit(
                    Policy.keyed("POST", "/orders").build(),
                    claim("a").scope(),
                    claim("a").fingerprint());
        }
    }
}
