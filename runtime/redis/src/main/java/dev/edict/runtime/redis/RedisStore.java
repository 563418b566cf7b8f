package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreDeniedException;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.StoredResponseCodec;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;

/**
 * Records in Redis 6.2 or later, or in Valkey, single or as a cluster. A record is one hash under one key, and each change is one
 * script on it: one round trip for a claim, one for what ends it. Leases and retention are judged by the server's clock.
 *
 * <p>It does not declare itself durable. Redis acknowledges a claim before it is on a disk or on a replica: a server that
 * crashes, or a replica that takes over, can have forgotten the last ones, and what they protected would run twice.
 * {@link RedisSettings#replicated} waits for replicas, which makes that rare and does not rule it out. Where that costs money, use
 * a database. The server must not evict: {@code maxmemory-policy noeviction}.
 */
public final class RedisStore implements IdempotencyStore {

    private static final Logger LOG = System.getLogger(RedisStore.class.getName());
    /** A number of microseconds from now must stay exact in a script, whose numbers are doubles. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Session session;
    private final RecordKey keys;
    private final UncertainRecords uncertain;
    private final Capabilities capabilities;
    private final boolean own;

    private RedisStore(Nodes nodes, RedisSettings settings, Capabilities capabilities, boolean own) {
        this.session = new Session(nodes, settings);
        this.keys = new RecordKey(settings.prefix());
        this.uncertain = new UncertainRecords(nodes, keys);
        this.capabilities = capabilities;
        this.own = own;
    }

    /**
     * A store at an address, with {@link RedisSettings#defaults()}: {@code redis://user:password@host:6379/0}, or {@code rediss:}
     * for TLS. Whether a cluster is there is asked.
     *
     * @throws dev.edict.runtime.idempotency.StoreDeniedException if the user there may not keep records
     * @throws StoreException if nobody answers at that address
     * @throws IllegalArgumentException if it is no such address
     */
    public static RedisStore at(URI address) throws StoreException {
        return at(address, RedisSettings.defaults());
    }

    /** The same with settings. */
    public static RedisStore at(URI address, RedisSettings settings) throws StoreException {
        Nodes nodes = Address.of(address).connect();
        try {
            return open(nodes, settings, true);
        } catch (StoreException | RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    /**
     * For those who look after the records of services: it need not be let keep any, and warns of nothing that services have to know.
     *
     * @throws StoreException if nobody answers at that address
     * @throws IllegalArgumentException if it is no such address
     */
    public static RedisStore forOperators(URI address, RedisSettings settings) throws StoreException {
        Nodes nodes = Address.of(address).connect();
        try {
            return new RedisStore(nodes, settings, capabilities(lookAt(nodes), settings), true);
        } catch (StoreException | RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    /** A store on connections to one server, which it does not close. */
    public static RedisStore on(PooledConnectionProvider server, RedisSettings settings) throws StoreException {
        return open(new SingleNode(server), settings, false);
    }

    /** A store on connections to a cluster, which it does not close. */
    public static RedisStore on(ClusterConnectionProvider cluster, RedisSettings settings) throws StoreException {
        return open(new ClusterNodes(cluster), settings, false);
    }

    private static RedisStore open(Nodes nodes, RedisSettings settings, boolean own) throws StoreException {
        ServerInfo server = lookAt(nodes);
        RedisStore store = new RedisStore(nodes, settings, capabilities(server, settings), own);
        store.mustBePermitted();
        warn(server, settings);
        return store;
    }

    private static void warn(ServerInfo server, RedisSettings settings) {
        if (server.evicts()) {
            LOG.log(
                    Level.WARNING,
                    "{0} runs with maxmemory-policy {1}: when its memory is short it forgets records, and what they protect would"
                            + " run twice. Set it to noeviction",
                    server.product(),
                    server.evictionPolicy());
        }
        if (server.forgetsWhenItRestarts() && settings.replicas() == 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} keeps no append-only file: when it restarts it has forgotten records, and what they protect would run"
                            + " twice. Set appendonly yes",
                    server.product());
        }
    }

    private static ServerInfo lookAt(Nodes nodes) throws StoreException {
        try (Connection connection = nodes.holding(new byte[0])) {
            return ServerInfo.of(connection);
        } catch (JedisDataException e) {
            throw Refusal.explain("say what it is", e);
        } catch (JedisException e) {
            throw new StoreException("Redis is out of reach", e);
        }
    }

    /** Else a service would start that protects nothing. What passes by itself, such as a server that loads its data, is for requests to meet. */
    private void mustBePermitted() throws StoreDeniedException {
        try {
            session.run("let records be kept under " + keys.prefix(), Script.PROBE, keys.probe());
        } catch (StoreDeniedException e) {
            throw e;
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "Whether records may be kept is not known yet: " + e.getMessage());
        }
    }

    private static Capabilities capabilities(ServerInfo server, RedisSettings settings) {
        String name = server.product()
                + (server.isCluster() ? " Cluster" : "")
                + (settings.replicas() > 0 ? " with " + settings.replicas() + " replicas waited for" : "");
        return new Capabilities(name, false, true, true, settings.maxBodyBytes());
    }

    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        Object answer = session.run(
                "claim a key",
                Script.CLAIM,
                keys.of(request.scope()),
                bytes(request.owner().toString()),
                request.fingerprint().bytes(),
                bytes(request.operation()),
                recovery(request),
                micros(request.lease()),
                micros(request.retention()));
        return ClaimAnswer.of(answer).to(request);
    }

    @Override
    public void withdraw(ClaimRequest request) throws StoreException {
        session.run(
                "withdraw a claim",
                Script.WITHDRAW,
                keys.of(request.scope()),
                bytes(request.owner().toString()));
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        return change("complete a record", Script.COMPLETE, lease, encoded(response));
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        return change("mark a record committed", Script.COMMIT, lease, StoredResponseCodec.encode(head.head()));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return change("renew a lease", Script.RENEW, lease, micros(duration));
    }

    @Override
    public Outcome restore(Lease lease, ClaimRequest claim) throws StoreException {
        return change(
                "put a record back",
                Script.RESTORE,
                lease,
                claim.fingerprint().bytes(),
                bytes(claim.operation()),
                recovery(claim),
                micros(claim.lease()),
                micros(claim.retention()),
                Session.bytes(lease.attempt()));
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return change("release a key", Script.RELEASE, lease);
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return change("quarantine a record", Script.QUARANTINE, lease, bytes(reason));
    }

    private Outcome change(String wish, Script script, Lease lease, byte[]... more) throws StoreException {
        byte[][] arguments = new byte[2 + more.length][];
        arguments[0] = bytes(lease.owner().toString());
        arguments[1] = Session.bytes(lease.fence());
        System.arraycopy(more, 0, arguments, 2, more.length);
        return granted(session.run(wish, script, keys.of(lease.scope()), arguments)) ? Outcome.DONE : Outcome.FENCED;
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return uncertain.oldest(limit);
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        byte[][] arguments = resolution instanceof Resolution.TookEffect effect
                ? new byte[][] {Session.bytes(fence), encoded(effect.response()), micros(effect.retention())}
                : new byte[][] {Session.bytes(fence)};
        return granted(session.run("resolve a record", Script.RESOLVE, keys.of(scope), arguments));
    }

    /**
     * How many keys have the prefix of this store and the form of a record: those of records, and of keys that were given back. Looks at all keys of
     * the server.
     *
     * @throws StoreException if they could not be counted
     */
    public long count() throws StoreException {
        return uncertain.count();
    }

    /** Nothing to do: the server itself removes records when they are gone. */
    @Override
    public int purge(int limit) {
        return 0;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void close() {
        if (own) {
            session.nodes().close();
        }
    }

    private static boolean granted(Object answer) {
        return Long.valueOf(1).equals(answer);
    }

    private byte[] encoded(StoredResponse response) {
        return StoredResponseCodec.encode(
                response.body().length > capabilities.maxBodyBytes() ? response.head() : response);
    }

    private static byte[] recovery(ClaimRequest claim) {
        return bytes(claim.recovery() == Idempotent.Recovery.REEXECUTE ? "R" : "Q");
    }

    private static byte[] micros(Duration time) {
        Duration kept = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return Session.bytes(kept.toNanos() / 1000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
