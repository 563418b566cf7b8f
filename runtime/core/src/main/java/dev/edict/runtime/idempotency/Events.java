package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells the listener, and goes on when it fails: who counts must not decide what becomes of a key. */
record Events(IdempotencyListener listener) {

    private static final Logger LOG = System.getLogger(Events.class.getName());

    void tell(Event event, Policy policy) {
        try {
            listener.on(event, policy.operation());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "The listener failed to hear " + event + " of " + policy.operation(), e);
        }
    }
}
