package dev.edict.runtime.idempotency;

/** An execution as beats see it: its age is counted from the first one that finds it in flight. */
abstract class Running {

    /** When it was seen first; 0 before that. */
    private volatile long seenNanos;

    public abstract Policy policy();

    public abstract Scope scope();

    /** Called when its lease is to be renewed. */
    abstract void pulse();

    /** Called instead when it has run for longer than any request does: its end was lost. */
    abstract void abandon();

    /**
     * Called by each beat that finds it in flight.
     *
     * @return whether none has before
     */
    final boolean isNewAt(long now) {
        boolean isNew = seenNanos == 0;
        if (isNew) {
            seenNanos = now == 0 ? 1 : now;
        }
        return isNew;
    }

    /** Since the first beat that found it in flight; 0 before that. */
    final long ageNanos() {
        long seen = seenNanos;
        return seen == 0 ? 0 : System.nanoTime() - seen;
    }
}
