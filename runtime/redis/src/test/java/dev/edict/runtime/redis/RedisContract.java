package dev.edict.runtime.redis;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.store.StoreContract;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.Jedis;

/** The contract of stores against one server or several, whose records age at the test's word. */
abstract class RedisContract extends StoreContract {

    /** Moves the times of every record, and its expiry, back by the microseconds of the argument. */
    private static final String AGE = """
            for _, key in ipairs(redis.call('KEYS', '*')) do
              local left = redis.call('PTTL', key)
              for _, field in ipairs({'l', 'e', 't'}) do
                local time = redis.call('HGET', key, field)
                if time then redis.call('HSET', key, field, string.format('%.0f', time - ARGV[1])) end
              end
              if left >= 0 then redis.call('PEXPIRE', key, string.format('%.0f', left - ARGV[1] / 1000)) end
            end""";

    /** Where a store begins to look. */
    abstract URI address();

    /** Those that take writes; together they have all records. */
    abstract List<RedisServer> primaries();

    @Override
    protected Subject subject() {
        return new Subject() {
            private Duration passed = Duration.ZERO;

            @Override
            public IdempotencyStore open() throws Exception {
                for (RedisServer server : primaries()) {
                    try (Jedis jedis = server.client()) {
                        jedis.flushAll();
                    }
                }
                return RedisStore.at(address());
            }

            @Override
            public void pass(Duration time) {
                for (RedisServer server : primaries()) {
                    try (Jedis jedis = server.client()) {
                        jedis.eval(AGE, 0, Long.toString(time.toNanos() / 1000));
                    }
                }
                passed = passed.plus(time);
            }

            @Override
            public Optional<Duration> clock() {
                try (Jedis jedis = primaries().get(0).client()) {
                    List<String> time = jedis.time();
                    return Optional.of(Duration.ofSeconds(Long.parseLong(time.get(0)))
                            .plus(Long.parseLong(time.get(1)), ChronoUnit.MICROS)
                            .plus(passed));
                }
            }

            @Override
            public boolean forgetsByItself() {
                return true;
            }
        };
    }
}
