package dev.edict.runtime.redis;

import dev.edict.runtime.idempotency.StoreDeniedException;
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
    WRONGPASS("does not know this user, or its password"),
    NOPERM(
            "does not permit this user one of EVAL, EVALSHA, HDEL, HMGET, HSET, INFO, PERSIST, PEXPIREAT, SCAN and TIME, or the keys of"
                    + " records"),
    WRONGTYPE("has something else under the record's key");

    private final String meaning;

    Refusal(String meaning) {
        this.meaning = meaning;
    }

    static StoreException explain(String wish, JedisDataException refusal) {
        Refusal known = of(refusal);
        String sentence =
                "Redis did not " + wish + ": it " + (known == null ? "says " + refusal.getMessage() : known.meaning);
        return known != null && known.isDenial()
                ? new StoreDeniedException(sentence, refusal)
                : new StoreException(sentence, refusal);
    }

    /** Whether nothing but a change of the server's users or of the service's address helps. */
    private boolean isDenial() {
        return this == NOAUTH || this == WRONGPASS || this == NOPERM;
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
        // Redis 6 gives what a script may not do no code
        return message.contains("The user executing the script can't") ? NOPERM : null;
    }
}
