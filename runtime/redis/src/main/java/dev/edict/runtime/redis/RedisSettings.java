package dev.edict.runtime.redis;

import java.time.Duration;

/**
 * How a {@link RedisStore} is operated.
 *
 * @param prefix begins each key; {@code edict:} by default
 * @param maxBodyBytes beyond which a body is left out of its record; 1 MiB by default
 * @param replicas how many replicas must have acknowledged a change before it counts; 0 by default, for it costs the time of
 *     replication. Fewer acknowledgements are a {@link dev.edict.runtime.idempotency.StoreException}
 * @param replicaTimeout how long to wait for them; 50 milliseconds by default
 */
public record RedisSettings(String prefix, int maxBodyBytes, int replicas, Duration replicaTimeout) {

    private static final int MEBIBYTE = 1 << 20;

    /** Refuses negative numbers, and a wait without end. */
    public RedisSettings {
        if (maxBodyBytes < 0 || replicas < 0) {
            throw new IllegalArgumentException(
                    "there are no " + Math.min(maxBodyBytes, replicas) + " bytes or replicas");
        }
        if (replicaTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("replicas are waited for at least a millisecond, not " + replicaTimeout);
        }
    }

    /** Bodies of up to 1 MiB; replicas are not waited for. */
    public static RedisSettings defaults() {
        return new RedisSettings("edict:", MEBIBYTE, 0, Duration.ofMillis(50));
    }

    /** The same, with acknowledgements of replicas. */
    public RedisSettings replicated(int acknowledgements, Duration timeout) {
        return new RedisSettings(prefix, maxBodyBytes, acknowledgements, timeout);
    }
}
