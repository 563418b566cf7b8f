package dev.edict.runtime.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a transaction that a request has left on its thread when the next one comes: RESTEasy calls nothing any more once a filter
 * of the service fails for the answer to a failure, and whatever this thread serves would take part in the transaction.
 */
@Priority(Integer.MIN_VALUE)
final class Leftover implements ContainerRequestFilter {

    private final ThreadLocal<@Nullable List<Protection>> ofThread = new ThreadLocal<>();

    /** This thread runs a transaction from now on, within those that wait for its request: a service can call itself. */
    void keep(Protection protection) {
        List<Protection> kept = ofThread.get();
        if (kept == null) {
            kept = new ArrayList<>();
            ofThread.set(kept);
        }
        kept.add(protection);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<Protection> kept = ofThread.get();
        if (kept == null) {
            return;
        }
        kept.removeIf(Leftover::isOver);
        if (kept.isEmpty()) {
            ofThread.remove();
        }
    }

    /** Where the operation has not answered, it is this request that it waits for. */
    private static boolean isOver(Protection protection) {
        if (protection.isSettled()) {
            return true;
        }
        if (protection.isAnswered()) {
            protection.giveUp();
            return true;
        }
        return false;
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
