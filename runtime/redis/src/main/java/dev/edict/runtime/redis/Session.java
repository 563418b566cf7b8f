package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.edict.runtime.idempotency.StoreException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * Has scripts run where their key is: one round trip, with the acknowledgement of replicas in the same one. The client library
 * would send a command again whenever its connection breaks; here only what can be repeated is, and once.
 */
final class Session {

    private static final int MOST_HOPS = 5;
    private static final byte[] ONE_KEY = {'1'};

    private final Nodes nodes;
    private final int replicas;
    private final byte[][] wait;

    Session(Nodes nodes, RedisSettings settings) {
        this.nodes = nodes;
        this.replicas = settings.replicas();
        this.wait = new byte[][] {
            bytes(settings.replicas()), bytes(settings.replicaTimeout().toMillis())
        };
    }

    /** Runs a script on a record; its answer as the protocol has it. */
    Object run(String wish, Script script, byte[] key, byte[]... arguments) throws StoreException {
        try {
            return run(script, key, arguments);
        } catch (JedisConnectionException e) {
            lookAgainQuietly();
            if (!script.repeatable() || timedOut(e)) {
                throw new StoreException("Redis did not " + wish + ": the connection failed", e);
            }
        } catch (JedisDataException e) {
            throw refused(wish, e);
        } catch (JedisException e) {
            throw new StoreException("Redis did not " + wish, e);
        }
        try {
            return run(script, key, arguments);
        } catch (JedisDataException e) {
            throw refused(wish, e);
        } catch (JedisException e) {
            throw new StoreException("Redis did not " + wish + ": the connection failed twice", e);
        }
    }

    private StoreException refused(String wish, JedisDataException refusal) {
        if (Refusal.isOfThisServer(refusal)) {
            lookAgainQuietly();
        }
        return Refusal.explain(wish, refusal);
    }

    private void lookAgainQuietly() {
        try {
            nodes.lookAgain();
        } catch (JedisException noServerAnswers) {
            // what was wrong at first is what is told
        }
    }

    /** A server that does not answer now would be waited for as long again. */
    private static boolean timedOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private Object run(Script script, byte[] key, byte[]... arguments) throws StoreException {
        @Nullable HostAndPort named = null;
        boolean asking = false;
        for (int hop = 1; ; hop++) {
            try (Connection connection = named == null ? nodes.holding(key) : nodes.at(named)) {
                return run(connection, asking, script, key, arguments);
            } catch (JedisAskDataException elsewhereForNow) {
                giveUpAfter(hop, elsewhereForNow);
                named = elsewhereForNow.getTargetNode();
                asking = true;
            } catch (JedisMovedDataException elsewhere) {
                giveUpAfter(hop, elsewhere);
                named = elsewhere.getTargetNode();
                asking = false;
                lookAgainQuietly();
            }
        }
    }

    private static void giveUpAfter(int hop, JedisDataException redirection) {
        if (hop == MOST_HOPS) {
            throw redirection;
        }
    }

    private Object run(Connection connection, boolean asking, Script script, byte[] key, byte[]... arguments)
            throws StoreException {
        try {
            return send(connection, asking, Protocol.Command.EVALSHA, script.digest(), key, arguments);
        } catch (JedisNoScriptException unseen) {
            return send(connection, asking, Protocol.Command.EVAL, script.source(), key, arguments);
        }
    }

    private Object send(
            Connection connection,
            boolean asking,
            Protocol.Command command,
            byte[] script,
            byte[] key,
            byte[]... arguments)
            throws StoreException {
        byte[][] all = new byte[3 + arguments.length][];
        all[0] = script;
        all[1] = ONE_KEY;
        all[2] = key;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        List<Object> answers = new ArrayList<>(3);
        int expected = 1;
        if (asking) {
            connection.sendCommand(Protocol.Command.ASKING);
            expected++;
        }
        connection.sendCommand(command, all);
        if (replicas > 0) {
            connection.sendCommand(Protocol.Command.WAIT, wait);
            expected++;
        }
        answers.addAll(connection.getMany(expected));
        Object answer = answers.get(asking ? 1 : 0);
        if (answer instanceof JedisDataException refusal) {
            if (Refusal.isOfThisServer(refusal)) {
                connection.setBroken();
            }
            throw refusal;
        }
        if (replicas > 0 && changed(answer)) {
            acknowledged(answers.get(expected - 1));
        }
        return answer;
    }

    private static boolean changed(Object answer) {
        return answer instanceof Long count ? count > 0 : ClaimAnswer.of(answer).isAcquired();
    }

    private void acknowledged(Object answer) throws StoreException {
        if (answer instanceof JedisDataException refusal) {
            throw refusal;
        }
        if (!(answer instanceof Long count) || count < replicas) {
            throw new StoreException("Redis has the change on " + answer + " replicas in time instead of " + replicas);
        }
    }

    static byte[] bytes(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }

    Nodes nodes() {
        return nodes;
    }
}
