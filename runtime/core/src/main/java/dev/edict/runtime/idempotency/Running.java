package dev.edict.runtime.idempotency;

/** An execution as the pulse sees it. */
interface Running {

    Policy policy();

    Scope scope();

    /**
     * Called by each beat that finds it in flight.
     *
     * @return whether none has before
     */
    boolean isNewAt(long now);

    /** Since the first beat that found it in flight; 0 before that. */
    long ageNanos();

    /** Called when its lease is to be renewed. */
    void pulse();

    /** Called instead when it has run for longer than any request does: its end was lost. */
    void abandon();
}
