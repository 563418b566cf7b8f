package dev.edict.runtime.idempotency;

import java.time.Duration;

/** What an operator found out about an {@link UncertainRecord}. */
public sealed interface Resolution {

    /** The operation took no effect: the key may be used again. */
    record NothingHappened() implements Resolution {}

    /**
     * The operation took effect: repeats get this response.
     *
     * @param response what to answer
     * @param retention for how long from now
     */
    record TookEffect(StoredResponse response, Duration retention) implements Resolution {}
}
