package dev.edict.runtime.idempotency;

/** An execution as the pulse sees it. */
interface Running {

    Policy policy();

    Scope scope();

    long ageNanos();

    /** Called at each pulse while it runs. */
    void pulse();

    /** Called instead when it has run for longer than any request does: its end was lost. */
    void abandon();
}
