package dev.edict.runtime.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a transaction that a request has left on its thread when the next one comes: RESTEasy calls nothing any more once a filter
 * of the service fails for the answer to a failure, and whatever this thread serves would take part in the transaction.
 */
@Priority(Integer.MIN_VALUE)
final class Leftover implements ContainerRequestFilter {

    /**
     * The latest first: where a service calls itself in process, several share a thread. Nothing but what is open is in it, and no class of
     * Edict or of the service, so that a thread of a server keeps none of them when the application has ended.
     */
    private final ThreadLocal<@Nullable Deque<Protection>> ofThread = new ThreadLocal<>();

    /** This thread runs a transaction from now on. */
    void keep(Protection protection) {
        Deque<Protection> open = ofThread.get();
        if (open == null) {
            open = new ConcurrentLinkedDeque<>();
            ofThread.set(open);
        }
        open.push(protection);
        Deque<Protection> kept = open;
        protection.atEnd(() -> kept.remove(protection));
    }

    /** Where the operation has not answered, it is this request that it waits for: a service can call itself. */
    @Override
    public void filter(ContainerRequestContext request) {
        Deque<Protection> open = ofThread.get();
        if (open == null) {
            return;
        }
        for (Protection latest = open.peek(); latest != null && latest.isAnswered(); latest = open.peek()) {
            open.remove(latest);
            if (!latest.isSettled()) {
                latest.giveUp();
            }
        }
    }

    /** How many this thread has open. */
    int kept() {
        Deque<Protection> open = ofThread.get();
        return open == null ? 0 : open.size();
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
