package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.Protection;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ExecutorRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Settles what a request leaves open. Quarkus REST calls no filter and no interceptor any more once a filter of the service fails for
 * the answer to a failure; that a request is over, it says in any case.
 */
final class EndOfRequest implements ContainerRequestFilter {

    /** Outside of the protection: a claim that is made must find it. */
    static final int PRIORITY = Protection.PRIORITY - 1;

    @Override
    public void filter(ContainerRequestContext request) {
        ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        WithoutClient.letFinish(context);
        context.registerCompletionCallback(failure -> {
            if (request.getProperty(Protection.PROPERTY) instanceof Protection protection && !protection.isSettled()) {
                end(protection, context.serverResponse().closed());
            }
        });
    }

    /**
     * Where the client is gone, nobody knows what becomes of an operation that was cancelled for it: the lease runs out, as after a
     * crash. A request can be over on the event loop, which must not wait for a store.
     */
    private static void end(Protection protection, boolean clientIsGone) {
        Runnable end = clientIsGone && !protection.isAnswered() ? protection::giveUp : protection::end;
        if (BlockingOperationControl.isBlockingAllowed()) {
            end.run();
        } else {
            ExecutorRecorder.getCurrent().execute(end);
        }
    }
}
