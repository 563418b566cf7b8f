package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.Protection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ResourceRequestFilterHandler;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Watches the filters that Quarkus REST runs behind all others, when it has read a form ({@code @WithFormRead}): where one of them answers, the
 * resource method was not entered. No filter of a feature can be put among them, so that their places in the chain of the method are taken by
 * handlers that tell and go on.
 */
final class FormReadFilters implements ContainerRequestFilter {

    /** Behind the claim, and before those filters. */
    static final int PRIORITY = Protection.PRIORITY + 1;

    /** Tells something of the request, and does what stood here before. */
    private record Telling(ServerRestHandler handler, boolean filter, Consumer<Protection> what)
            implements ServerRestHandler {

        @Override
        public void handle(ResteasyReactiveRequestContext context) throws Exception {
            if (context.getProperty(Protection.PROPERTY) instanceof Protection protection) {
                what.accept(protection);
            }
            handler.handle(context);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(Protection.PROPERTY) instanceof Protection) {
            ResteasyReactiveRequestContext context = CurrentRequestManager.get();
            watch(context.getHandlers(), context.getPosition());
        }
    }

    /**
     * The chain is that of all requests of the method. Each of them sees to it, so that each has in its own thread what it needs, and what
     * others have put there in the meantime is the same; the end is put before the beginning, for nobody to wait in vain.
     */
    private static void watch(ServerRestHandler[] chain, int from) {
        int last = chain.length - 1;
        while (last >= from && !isFormRead(chain[last])) {
            last--;
        }
        int first = from;
        while (first < last && !isFormRead(chain[first])) {
            first++;
        }
        if (last >= from && last + 1 < chain.length) {
            tell(chain, last + 1, Protection::passFilters);
            tell(chain, first, Protection::awaitFilters);
        }
    }

    private static boolean isFormRead(ServerRestHandler handler) {
        return handler instanceof Telling telling
                ? telling.filter
                : handler instanceof ResourceRequestFilterHandler filter && filter.isWithFormRead();
    }

    private static void tell(ServerRestHandler[] chain, int at, Consumer<Protection> what) {
        if (!(chain[at] instanceof Telling)) {
            chain[at] = new Telling(chain[at], isFormRead(chain[at]), what);
        }
    }
}
