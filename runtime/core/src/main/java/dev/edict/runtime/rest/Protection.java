package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncommittedException;
import dev.edict.runtime.rest.error.Evidence;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One protected request on its way through the runtime: what is known about it by the time its response is settled.
 * Kept as a property of the request, and touched by one thread at a time.
 */
public final class Protection {

    /** The name of the request property. */
    public static final String PROPERTY = "dev.edict.protection";

    /** Where protection stands among filters and interceptors: after authentication and authorisation; what is recorded precedes content coding. */
    public static final int PRIORITY = Priorities.ENTITY_CODER + 500;

    private static final byte[] NO_BODY = {};
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Policy policy;
    private final Execution execution;
    private final boolean entryAnnounced;
    private final DeclaredRetries retries;
    private final Function<Admission, Response> instead;
    private final Thread claimedBy = Thread.currentThread();
    private volatile boolean entered;
    private volatile boolean stoppedByFilter;
    private volatile boolean refusedBeforeEntry;
    private volatile boolean declaredRetryable;
    private volatile boolean openEnded;
    private volatile int status;
    private volatile List<HeaderLine> head = List.of();
    private volatile @Nullable String coding;
    private volatile Runnable atEnd = () -> {};

    /**
     * @param entryAnnounced whether {@link #enter()} is called when the resource method is; else refusals of its
     *     parameters are all that proves that it was not
     * @param instead what to answer when the effects of the operation could not be committed
     */
    Protection(
            Policy policy,
            Execution execution,
            boolean entryAnnounced,
            DeclaredRetries retries,
            Function<Admission, Response> instead) {
        this.policy = policy;
        this.execution = execution;
        this.entryAnnounced = entryAnnounced;
        this.retries = retries;
        this.instead = instead;
    }

    /** That of the request if it is not settled: hooks run for replays, and more than once. */
    static @Nullable Protection open(@Nullable Object property) {
        return property instanceof Protection protection && !protection.isSettled() ? protection : null;
    }

    /**
     * The resource method is called now.
     *
     * @throws IllegalStateException if it may not be called: what it does would stay, whatever becomes of its transaction
     */
    public void enter() {
        checkThread();
        entered = true;
    }

    /**
     * Sees to it that a transaction is in the thread that has begun it, and was not given up because that has served others meanwhile.
     *
     * @throws IllegalStateException if not
     */
    void checkThread() {
        if (policy.isTransactional()
                && (Thread.currentThread() != claimedBy || execution.isSettled() || execution.isLost())) {
            giveUp();
            throw new IllegalStateException(
                    policy.operation() + " is @Idempotent(mode = TRANSACTIONAL), its transaction began in " + claimedBy
                            + ", and it is called in " + Thread.currentThread()
                            + ", or later. Nothing was executed. Declare mode = LEASED, or let no filter continue elsewhere.");
        }
    }

    /**
     * A method that has returned what is answered later would go on while its thread serves others.
     *
     * @throws IllegalStateException for a transaction
     */
    public void refuseLaterAnswer() {
        if (policy.isTransactional()) {
            throw new IllegalStateException(
                    policy.operation() + " is @Idempotent(mode = TRANSACTIONAL) and answers from another thread:"
                            + " its transaction is undone. Answer from the method itself, or declare mode = LEASED.");
        }
    }

    /** The resource method could not be called after all. */
    public void turnBack() {
        entered = false;
    }

    /** Has something done once it is settled or given up, on whatever thread. */
    void atEnd(Runnable action) {
        atEnd = action;
    }

    /** Request filters are still to run, which can answer instead of the resource method. */
    public void awaitFilters() {
        stoppedByFilter = true;
    }

    /** The last request filter has run, as far as it is known by now. */
    public void passFilters() {
        stoppedByFilter = false;
    }

    /** The resource method ended with this failure. */
    public void fail(Throwable failure) {
        note(Evidence.of(failure));
        declaredRetryable |= retries.cover(failure);
    }

    /** The answer is written piece by piece, for as long as it takes: its body is not recorded. */
    public void openEnded() {
        openEnded = true;
    }

    /** The request is over. If no answer was seen on the way, something has failed, and the client has met a 500. */
    public void end() {
        if (!isAnswered()) {
            status = SERVER_ERROR;
        }
        settleUnwritten();
    }

    void note(Evidence evidence) {
        refusedBeforeEntry |= evidence == Evidence.REFUSED_BEFORE_ENTRY;
        declaredRetryable |= evidence == Evidence.DECLARED_RETRYABLE;
    }

    void answer(ContainerResponseContext response, List<HeaderLine> headers) {
        status = response.getStatus();
        head = headers;
        String applied = response.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        coding = applied == null || applied.isBlank() ? null : applied;
        declaredRetryable |= retries.cover(status, response.getEntity(), response.getMediaType());
    }

    /** The operation, where its answer is recorded whatever filters still make of it; else null. */
    @Nullable
    String recordedOperation() {
        return !policy.isWebhook() && disposition() == Disposition.STORE ? policy.operation() : null;
    }

    /**
     * What stands between the operation and what records has coded what is recorded, if it has changed the field.
     *
     * @param before the codings before it ran: the operation's own, and those of what codes outside
     */
    void codedWithin(List<Object> before, List<Object> after) {
        if (after.equals(before)) {
            return;
        }
        boolean appended =
                after.size() > before.size() && after.subList(0, before.size()).equals(before);
        String within = joined(appended ? after.subList(before.size(), after.size()) : after);
        coding = appended && coding != null ? coding + ", " + within : within.isEmpty() ? null : within;
    }

    private static String joined(List<Object> codings) {
        return codings.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * Undoes at once what is part of a transaction and not to be recorded, whatever the service still makes of its answer.
     */
    void undoFailure() {
        if (policy.isTransactional() && disposition() == Disposition.RELEASE) {
            settleHead(head);
        }
    }

    /** Nothing more comes of it: a transaction is undone, and an answer that might still be on its way is refused. */
    public void giveUp() {
        try {
            execution.giveUp();
        } finally {
            atEnd.run();
        }
    }

    /** Whether an answer of the operation, or of its failure, was seen on the way. */
    public boolean isAnswered() {
        return status != 0;
    }

    /** Whether it is known what becomes of the key. */
    public boolean isSettled() {
        return execution.isSettled();
    }

    boolean isHeadOnly() {
        return openEnded || policy.replay() == Idempotent.Replay.HEAD_ONLY;
    }

    /** Settles an answer that has no body. */
    Recorded settleEmpty() {
        return settle(head, NO_BODY);
    }

    Recorded settle(List<HeaderLine> headers, byte[] body) {
        return settle(new StoredResponse(status, coded(headers, body), body, false));
    }

    /**
     * With the coding that the operation has applied itself, without which nobody could read what it wrote. What codes an answer on its way
     * out does it to a replay, too, and is not recorded.
     */
    private List<HeaderLine> coded(List<HeaderLine> headers, byte[] body) {
        String applied = coding;
        return applied == null || body.length == 0
                ? headers
                : Stream.concat(headers.stream(), Stream.of(new HeaderLine(HttpHeaders.CONTENT_ENCODING, applied)))
                        .toList();
    }

    /** Settles without the body that follows. */
    Recorded settleHead(List<HeaderLine> headers) {
        return settle(new StoredResponse(status, headers, NO_BODY, true));
    }

    /** What was not committed did not happen: the answer that says so must not go out, and the runtime takes another. */
    private Recorded settle(StoredResponse response) {
        try {
            return execution.settle(disposition(), response);
        } catch (UncommittedException e) {
            throw new WebApplicationException(e, instead.apply(e.instead()));
        } finally {
            atEnd.run();
        }
    }

    /**
     * Settles an answer of which the client saw no body, for something failed after it was made: its effects are there,
     * if it was a success.
     */
    Recorded settleUnwritten() {
        StoredResponse unwritten = new StoredResponse(status, head, NO_BODY, true);
        Disposition disposition = disposition();
        try {
            return disposition == Disposition.STORE && status < CLIENT_ERROR
                    ? execution.settleUnwritten(unwritten)
                    : execution.settle(disposition, unwritten);
        } finally {
            atEnd.run();
        }
    }

    private Disposition disposition() {
        boolean notEntered = entryAnnounced ? !entered : stoppedByFilter || refusedBeforeEntry;
        return Disposition.of(policy, status, notEntered || declaredRetryable);
    }
}
