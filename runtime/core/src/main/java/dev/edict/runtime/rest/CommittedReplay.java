package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.StoredResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asked for the body of a repeat whose operation took effect and whose response was never recorded: it could not be written, or its
 * process died between the commit and the answer. The service may look up what {@code Location} names, and answer that.
 */
@FunctionalInterface
public interface CommittedReplay {

    /**
     * The answer: its entity, media type and headers count. Its status does not: a repeat has that of the first response. Recorded
     * headers are added where it has none of their name, but for {@code ETag} and {@code Last-Modified}: what is looked up may be a later
     * version.
     *
     * <p>Called on the request's thread, after {@link ReplayAuthorizer}. It only reads: the operation has been executed, and is not
     * again. What it throws, or answers and cannot be written, is put into the log, and answered as if it
     * were null.
     *
     * @param operation the operation, as in {@link dev.edict.runtime.idempotency.Policy#operation()}
     * @param head the status and the headers that are recorded; never one whose status forbids a body
     * @return null, or a response without an entity, for none: status and recorded headers are answered without a body
     */
    @Nullable
    Response answer(ContainerRequestContext request, String operation, StoredResponse head);
}
