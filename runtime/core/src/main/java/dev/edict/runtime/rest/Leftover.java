package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a transaction that a request has left on its thread when the next one comes: RESTEasy calls nothing any more once a filter of
 * the service fails for the answer to a failure, and whatever this thread serves would take part in the transaction.
 */
@PreMatching
final class Leftover implements ContainerRequestFilter {

    private final ThreadLocal<@Nullable Protection> ofThread = new ThreadLocal<>();

    /** This thread runs a transaction from now on. */
    void keep(Protection protection) {
        ofThread.set(protection);
    }

    /** Where the operation has not answered, it is this request that it waits for: a service can call itself. */
    @Override
    public void filter(ContainerRequestContext request) {
        Protection protection = ofThread.get();
        if (protection == null || !protection.isAnswered()) {
            return;
        }
        ofThread.remove();
        protection.giveUp();
    }
}
