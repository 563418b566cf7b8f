package dev.edict.runtime.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a transaction that a request has left on its thread when the next one comes, which would take part in it: RESTEasy and CXF call nothing
 * any more once a mapper or a filter of the service fails for the answer to a failure; and where a filter or a method answers later, the thread
 * serves others meanwhile.
 */
@Priority(Integer.MIN_VALUE)
final class Leftover implements ContainerRequestFilter {

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** Of the platform's own classes when it is empty: the threads of a container live longer than an application. */
    private final ThreadLocal<@Nullable Deque<Kept>> ofThread = new ThreadLocal<>();

    /**
     * What runs on a thread.
     *
     * @param handler the resource method
     */
    private record Kept(Protection protection, Method handler) {

        /** Nothing comes of it any more: it has answered, or its method does not run here; a service can call itself. */
        boolean isLeftOver() {
            return protection.isAnswered() || !STACK.walk(frames -> frames.anyMatch(this::isHandler));
        }

        private boolean isHandler(StackFrame frame) {
            return frame.getMethodName().equals(handler.getName())
                    && handler.getDeclaringClass().isAssignableFrom(frame.getDeclaringClass());
        }
    }

    /** This thread runs a transaction from now on. */
    void keep(Protection protection, Method handler) {
        Deque<Kept> all = ofThread.get();
        if (all == null) {
            all = new ConcurrentLinkedDeque<>();
            ofThread.set(all);
        }
        Deque<Kept> own = all;
        Kept kept = new Kept(protection, handler);
        own.push(kept);
        protection.atEnd(() -> own.remove(kept));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Deque<Kept> all = ofThread.get();
        Kept latest = all == null ? null : all.peek();
        while (latest != null) {
            if (!latest.protection().isSettled()) {
                if (!latest.isLeftOver()) {
                    return;
                }
                latest.protection().giveUp();
            }
            all.remove(latest);
            latest = all.peek();
        }
    }

    /** How many this thread has open. */
    int kept() {
        Deque<Kept> all = ofThread.get();
        return all == null ? 0 : all.size();
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
