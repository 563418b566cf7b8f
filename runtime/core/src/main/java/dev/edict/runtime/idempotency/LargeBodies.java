package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.Sha256;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps bodies that do not fit a record beside it, and finds them again; where that fails the record has its head. */
final class LargeBodies {

    private static final Logger LOG = System.getLogger(LargeBodies.class.getName());

    private final @Nullable Overflow overflow;
    private final IdempotencyStore records;
    private final Events events;

    /** @param overflow null if what does not fit is left out */
    LargeBodies(@Nullable Overflow overflow, IdempotencyStore records, Events events) {
        this.overflow = overflow;
        this.records = records;
        this.events = events;
    }

    /** What is recorded of a response: all, its head and where its body lies, or its head. It does not fail. */
    StoredResponse recordable(StoredResponse response, Policy policy) {
        int length = response.body().length;
        int most = records.capabilities().maxBodyBytes();
        if (overflow == null) {
            return length > most ? response.head() : response;
        }
        if (length > overflow.upTo()) {
            return response.head();
        }
        return length > Math.min(most, overflow.above()) ? putAside(response, policy, overflow.store()) : response;
    }

    private StoredResponse putAside(StoredResponse response, Policy policy, OverflowStore store) {
        byte[] body = response.body();
        try {
            OverflowReference reference =
                    new OverflowReference(UUID.randomUUID().toString(), body.length, Sha256.hex(body));
            store.put(reference.id(), body, policy.ttl());
            return response.head().withBodyAt(reference);
        } catch (StoreException | RuntimeException | Error e) {
            LOG.log(
                    Level.ERROR,
                    "A body of " + body.length + " bytes of " + policy.operation()
                            + " could not be kept; its record has the head alone",
                    e);
            events.tell(Event.OVERFLOW_FAILED, policy);
            return response.head();
        }
    }

    /** The response as it was before it was recorded, if its body is found as it was; else its head. */
    StoredResponse whole(StoredResponse recorded, Policy policy) {
        OverflowReference reference = recorded.overflow();
        if (reference == null) {
            return recorded;
        }
        Optional<byte[]> body = find(reference, policy);
        if (body.isEmpty()) {
            events.tell(Event.OVERFLOW_LOST, policy);
            return new StoredResponse(recorded.status(), recorded.headers(), recorded.body(), true);
        }
        return new StoredResponse(recorded.status(), recorded.headers(), body.get(), false);
    }

    private Optional<byte[]> find(OverflowReference reference, Policy policy) {
        if (overflow == null) {
            LOG.log(Level.ERROR, "A body of {0} lies in an overflow store, and there is none here", policy.operation());
            return Optional.empty();
        }
        try {
            Optional<byte[]> body = overflow.store().get(reference.id());
            if (body.isEmpty()) {
                LOG.log(Level.ERROR, "The body {0} of {1} is gone", reference.id(), policy.operation());
                return body;
            }
            if (body.get().length == reference.length()
                    && Sha256.hex(body.get()).equals(reference.sha256())) {
                return body;
            }
            LOG.log(Level.ERROR, "The body {0} of {1} is not what was kept", reference.id(), policy.operation());
        } catch (StoreException | RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "The body " + reference.id() + " of " + policy.operation() + " cannot be read", e);
        }
        return Optional.empty();
    }

    /** Removes at most so many of those whose time is over, and tells how many. */
    int purge(int limit) throws StoreException {
        return overflow == null ? 0 : overflow.store().purge(limit);
    }
}
