package dev.edict.runtime.redis;

import dev.edict.testkit.history.WorkerProcess;
import java.net.URI;
import java.time.Duration;

/** The main class of a process of workers on Redis. */
final class RedisWorkers {

    static final Duration LEASE = Duration.ofMillis(300);
    static final int WORKERS = 4;

    private RedisWorkers() {}

    public static void main(String[] arguments) throws Exception {
        try (RedisStore store = RedisStore.at(URI.create(arguments[0]))) {
            WorkerProcess.work(store, LEASE, WORKERS, Long.parseLong(arguments[1]));
        }
    }
}
