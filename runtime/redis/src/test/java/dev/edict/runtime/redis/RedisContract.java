package dev.edict.runtime.redis;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.store.StoreContract;
import java.time.Duration;
import redis.clients.jedis.Jedis;

/** The contract of stores against one server, whose records age at the test's word. */
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

    abstract RedisServer server();

    @Override
    protected Subject subject() {
        return new Subject() {
            @Override
            public IdempotencyStore open() throws Exception {
                try (Jedis jedis = server().client()) {
                    jedis.flushAll();
                }
                return RedisStore.at(server().address());
            }

            @Override
            public void pass(Duration time) {
                try (Jedis jedis = server().client()) {
                    jedis.eval(AGE, 0, Long.toString(time.toNanos() / 1000));
                }
            }

            @Override
            public boolean forgetsByItself() {
                return true;
            }
        };
    }
}
