package dev.edict.runtime.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a transaction that a request has left on its thread when the next one comes: RESTEasy calls nothing any more once a filter
 * of the service fails for the answer to a failure, and whatever this thread serves would take part in the transaction.
 */
@Priority(Integer.MIN_VALUE)
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
        if (protection == null) {
            return;
        }
        if (protection.isSettled()) {
            ofThread.remove();
        } else if (protection.isAnswered()) {
            ofThread.remove();
            protection.giveUp();
        }
    }

    /** Comes before locators of sub-resources run; on Quarkus it does so on another thread. */
    @PreMatching
    @Priority(Integer.MIN_VALUE)
    static final class BeforeMatching implements ContainerRequestFilter {

        private final Leftover leftover;

        BeforeMatching(Leftover leftover) {
            this.leftover = leftover;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            leftover.filter(request);
        }
    }
}
