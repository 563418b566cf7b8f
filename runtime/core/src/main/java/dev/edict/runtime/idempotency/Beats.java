package dev.edict.runtime.idempotency;

import java.time.Duration;

/**
 * The beats at which the executions in flight are looked at, two in each heartbeat. What is in flight at a beat for the first time has come since the last one:
 * so its age is known well enough, and no request reads the clock for it.
 */
final class Beats {

    /** Which leases are renewed at a beat. */
    enum Renewal {
        NONE,
        /** Those of executions that were in flight at the last beat, too: younger ones mostly end before their leases matter. */
        OLD,
        /** The last beat was long ago, and who has come since may be as old as that. */
        ALL
    }

    private final long pause;
    private final long late;
    private long last;
    private boolean second;

    /**
     * Beats from now on.
     *
     * @param now a reading of {@link System#nanoTime()}, as all times here
     */
    Beats(Duration heartbeat, long now) {
        pause = Math.max(1, heartbeat.toNanos() / 2);
        late = pause + pause / 2;
        last = now;
    }

    /** From one beat to the next, in nanoseconds. */
    long pause() {
        return pause;
    }

    /** What the beat at this time is for. */
    Renewal at(long now) {
        boolean isLate = now - last >= late;
        last = now;
        second = !second && !isLate;
        return isLate ? Renewal.ALL : second ? Renewal.NONE : Renewal.OLD;
    }
}
