package dev.edict.runtime.idempotency;

/** Whether a lease still held when it was used. */
public enum Outcome {
    /** It held, and the record has changed. */
    DONE,
    /** Another owner or another state was found; the record is as it was. */
    FENCED
}
