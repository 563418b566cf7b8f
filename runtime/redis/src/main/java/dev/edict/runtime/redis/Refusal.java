package dev.edict.runtime.redis;

import dev.edict.runtime.idempotency.StoreException;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/** Why a server refuses what it has understood, in words that say what to do. */
enum Refusal {
    LOADING("is still loading its data"),
    READONLY("is a replica and takes no writes: the address must lead to the master"),
    OOM("has used up its maxmemory: give it more, for records must not be evicted"),
    NOREPLICAS("has fewer replicas than its min-replicas-to-write asks for"),
    MISCONF("takes no writes, for it cannot save them to its disk"),
    MASTERDOWN("is a replica that has lost its master"),
    CLUSTERDOWN("belongs to a cluster in which no server has the key's slot"),
    BUSY("is busy with a script that does not end"),
    NOAUTH("wants a password"),
    NOPERM("does not permit this user one of EVAL, EVALSHA, INFO, SCAN, HMGET and TIME, or the keys of records"),
    WRONGTYPE("has something else under the record's key");

    private final String meaning;

    Refusal(String meaning) {
        this.meaning = meaning;
    }

    static StoreException explain(String wish, JedisDataException refusal) {
        Refusal known = of(refusal);
        return new StoreException(
                "Redis did not " + wish + ": it " + (known == null ? "says " + refusal.getMessage() : known.meaning),
                refusal);
    }

    /** Whether another connection could lead to a server that grants it. */
    static boolean isOfThisServer(JedisDataException refusal) {
        Refusal known = of(refusal);
        return known == READONLY || known == MASTERDOWN || known == CLUSTERDOWN;
    }

    /** What a script met is told inside a sentence about the script; since Redis 7 it comes first. */
    private static @Nullable Refusal of(JedisDataException refusal) {
        String message = String.valueOf(refusal.getMessage());
        for (Refusal candidate : values()) {
            if (message.startsWith(candidate.name() + " ") || message.contains("-" + candidate.name() + " ")) {
                return candidate;
            }
        }
        return null;
    }
}
