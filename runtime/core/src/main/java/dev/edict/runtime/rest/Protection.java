package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.rest.error.Evidence;
import java.util.List;

/**
 * One protected request on its way through the runtime: what is known about it by the time its response is settled.
 * Kept as a property of the request, and touched by one thread at a time.
 */
public final class Protection {

    /** The name of the request property. */
    public static final String PROPERTY = "dev.edict.protection";

    private static final byte[] NO_BODY = {};
    private static final int CLIENT_ERROR = 400;

    private final Policy policy;
    private final Execution execution;
    private final boolean entryAnnounced;
    private volatile boolean entered;
    private volatile boolean refusedBeforeEntry;
    private volatile boolean declaredRetryable;
    private volatile int status;

    Protection(Policy policy, Execution execution, boolean entryAnnounced) {
        this.policy = policy;
        this.execution = execution;
        this.entryAnnounced = entryAnnounced;
    }

    /** The resource method is called now. */
    public void enter() {
        entered = true;
    }

    /** What became known about the failure that the request ends with. */
    public void note(Evidence evidence) {
        refusedBeforeEntry |= evidence == Evidence.REFUSED_BEFORE_ENTRY;
        declaredRetryable |= evidence == Evidence.DECLARED_RETRYABLE;
    }

    void answer(int value) {
        status = value;
    }

    boolean isAnswered() {
        return status != 0;
    }

    boolean isSettled() {
        return execution.isSettled();
    }

    boolean isHeadOnly() {
        return policy.replay() == Idempotent.Replay.HEAD_ONLY;
    }

    Recorded settle(List<HeaderLine> headers, byte[] body) {
        return execution.settle(disposition(), new StoredResponse(status, headers, body, false));
    }

    /** Settles without the body that follows. */
    Recorded settleHead(List<HeaderLine> headers) {
        return execution.settle(disposition(), new StoredResponse(status, headers, NO_BODY, true));
    }

    /** Settles a response whose body could not be written: its effects are there, if it was a success. */
    Recorded settleUnwritten(List<HeaderLine> headers) {
        StoredResponse head = new StoredResponse(status, headers, NO_BODY, true);
        Disposition disposition = disposition();
        return disposition == Disposition.STORE && status < CLIENT_ERROR
                ? execution.commit(head)
                : execution.settle(disposition, head);
    }

    private Disposition disposition() {
        boolean notEntered = entryAnnounced ? !entered : refusedBeforeEntry;
        return Disposition.of(policy, status, notEntered || declaredRetryable);
    }
}
