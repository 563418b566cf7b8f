package dev.edict.runtime.idempotency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is operated.
 *
 * @param lease how long a claim lasts without a renewal; longer than the store can be out of reach
 * @param heartbeat how often leases are renewed: at most half the lease; a third of it gives two more tries
 * @param longestExecution after which a lease is no longer renewed: no request runs that long, its end was lost
 * @param longestWait how long a repeat waits for the execution that it meets; zero for not at all
 * @param failOpen whether requests run unprotected while the store is out of reach; otherwise they are answered 503
 * @param listener hears what happens
 * @param overflow where bodies go that are too large for a record; null if their records have the head alone
 */
public record EngineSettings(
        Duration lease,
        Duration heartbeat,
        Duration longestExecution,
        Duration longestWait,
        boolean failOpen,
        IdempotencyListener listener,
        @Nullable Overflow overflow) {

    /** Refuses settings under which live executions would lose their lease. */
    public EngineSettings {
        if (heartbeat.isNegative()
                || heartbeat.isZero()
                || heartbeat.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException("the heartbeat (" + heartbeat
                    + ") must be more than zero and at most half the lease (" + lease + ")");
        }
        if (longestExecution.compareTo(lease) < 0) {
            throw new IllegalArgumentException("the longest execution (" + longestExecution
                    + ") must not be shorter than the lease (" + lease + ")");
        }
        if (longestWait.isNegative() || longestWait.compareTo(lease) > 0) {
            throw new IllegalArgumentException("the longest wait (" + longestWait
                    + ") must not be negative, nor longer than the lease (" + lease + ")");
        }
    }

    /** Without an overflow. */
    public EngineSettings(
            Duration lease,
            Duration heartbeat,
            Duration longestExecution,
            Duration longestWait,
            boolean failOpen,
            IdempotencyListener listener) {
        this(lease, heartbeat, longestExecution, longestWait, failOpen, listener, null);
    }

    /** Without a wait, and without an overflow. */
    public EngineSettings(
            Duration lease,
            Duration heartbeat,
            Duration longestExecution,
            boolean failOpen,
            IdempotencyListener listener) {
        this(lease, heartbeat, longestExecution, Duration.ZERO, failOpen, listener, null);
    }

    /** 30 seconds, renewed every 10, for at most 10 minutes; fail closed. */
    public static EngineSettings defaults() {
        return new EngineSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                false,
                (event, operation) -> {});
    }
}
