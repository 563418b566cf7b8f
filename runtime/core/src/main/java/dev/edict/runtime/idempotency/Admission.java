package dev.edict.runtime.idempotency;

import java.time.Duration;

/** The engine's answer to a request with a key. */
public sealed interface Admission {

    /**
     * Run the operation and settle the execution.
     *
     * @param execution the right to run
     */
    record Execute(Execution execution) implements Admission {}

    /** Run the operation without protection: the store is out of reach, and the service chose to stay open. */
    record Unprotected() implements Admission {}

    /**
     * Answer what was recorded.
     *
     * @param response the record
     * @param committedOnly whether the response was never recorded, only that the effects are there
     */
    record Repeat(StoredResponse response, boolean committedOnly) implements Admission {}

    /**
     * Somebody executes the key now.
     *
     * @param retryAfter when to ask again
     */
    record InProgress(Duration retryAfter) implements Admission {}

    /** The key belongs to another request. */
    record Reused() implements Admission {}

    /** Nobody knows whether the operation took effect; asking again does not help. */
    record OutcomeUnknown() implements Admission {}

    /**
     * The store is out of reach, or the service is shutting down.
     *
     * @param retryAfter when to ask again
     */
    record Unavailable(Duration retryAfter) implements Admission {}
}
