package dev.edict.runtime.rest;

import dev.edict.runtime.rest.error.ErrorFeature;
import dev.edict.runtime.rest.error.Evidence;
import dev.edict.runtime.rest.error.MappedProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Sees the answer of a protected operation before all filters of the service, any of which can fail: then the next answer that comes tells
 * of that failure, the outcome is the first one, and nothing may be left open. Of the whole application, because CXF forgets which operation it
 * answers once a filter has failed.
 */
@Priority(FirstAnswer.PRIORITY)
final class FirstAnswer implements ContainerResponseFilter {

    /** Response filters run from high to low: behind {@link SuccessStatusFilter} alone. */
    static final int PRIORITY = SuccessStatusFilter.PRIORITY - 1;

    private final EdictRuntime runtime;

    FirstAnswer(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    EdictRuntime runtime() {
        return runtime;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Protection protection = Protection.open(request.getProperty(Protection.PROPERTY));
        if (protection == null) {
            return;
        }
        if (protection.isAnswered()) {
            protection.settleUnwritten();
            return;
        }
        if (response.getEntity() instanceof MappedProblem mapped) {
            protection.note(mapped.evidence());
        }
        if (request.getProperty(ErrorFeature.BODY_REFUSED) != null) {
            protection.note(Evidence.REFUSED_BEFORE_ENTRY);
        }
        protection.answer(response, RecordedHeaders.of(runtime.config()).of(response.getHeaders(), null));
        String operation = protection.recordedOperation();
        if (operation != null) {
            runtime.unrecorded().tell(operation, response.getHeaders().keySet());
        }
        protection.undoFailure();
    }
}
