package dev.edict.runtime.quarkus;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.AbstractCancellableServerRestHandler;
import org.jboss.resteasy.reactive.spi.RestHandler;

/**
 * Lets a protected operation finish, and be recorded, whose client is gone. Quarkus REST (since 3.31) leaves out then all that follows
 * the operation, response filters included, and cancels what it has promised; but the answer is what this client comes back for.
 */
final class WithoutClient {

    private WithoutClient() {}

    /** From a request filter, before anything is claimed. */
    static void letFinish(ResteasyReactiveRequestContext context) {
        context.serverResponse().addCloseHandler(WithoutClient::leaveNothingOut);
        for (RestHandler<?> handler : context.getHandlers()) {
            if (handler instanceof AbstractCancellableServerRestHandler waiting) {
                waiting.setCancellable(false);
            }
        }
    }

    /** A response has one such handler, and the last one counts: it takes the place of the one that leaves out the rest. */
    private static void leaveNothingOut() {}
}
