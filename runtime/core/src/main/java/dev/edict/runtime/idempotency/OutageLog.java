package dev.edict.runtime.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Logs failures of the store, of which an outage brings one a request: the first of a kind with all that is known, those that follow within
 * a minute of another by a line.
 */
final class OutageLog {

    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanoTime;

    /** When one of the kind was met last; there are as many as there are classes of failures. */
    private final Map<String, Long> met = new ConcurrentHashMap<>();

    OutageLog(Logger log) {
        this(log, System::nanoTime);
    }

    OutageLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    void tell(Level level, String what, Throwable failure) {
        Throwable root = rootOf(failure);
        long now = nanoTime.getAsLong();
        Long last = met.put(failure.getClass().getName() + root.getClass().getName(), now);
        if (last == null || now - last > QUIET_NANOS) {
            log.log(level, what, failure);
        } else {
            log.log(level, root == failure ? what + ": " + failure : what + ": " + failure + ": " + root);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        // a chain can be a ring
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
