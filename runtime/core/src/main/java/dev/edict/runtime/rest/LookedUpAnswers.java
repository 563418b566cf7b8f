package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What the service looks up ({@link CommittedReplay}) for repeats of an operation that took effect and whose response was never recorded. */
final class LookedUpAnswers {

    private static final Logger LOG = System.getLogger(LookedUpAnswers.class.getName());

    /** Of requests that are answered so. */
    private static final String PROPERTY = "dev.edict.looked-up";

    private final Policy policy;
    private final EdictRuntime runtime;

    /** @param runtime whose configuration is known when the first request comes, on some runtimes not before */
    LookedUpAnswers(Policy policy, EdictRuntime runtime) {
        this.policy = policy;
        this.runtime = runtime;
    }

    /** What the service answers in place of the body that was never recorded; null if it has none, or fails. */
    @Nullable
    Response answer(ContainerRequestContext request, StoredResponse head) {
        if (!Answers.mayHaveBody(head.status())) {
            return null;
        }
        try {
            Response answer = runtime.config().committedReplay().answer(request, policy.operation(), head);
            if (answer == null || !answer.hasEntity()) {
                return null;
            }
            request.setProperty(PROPERTY, true);
            return answer;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    Level.ERROR,
                    "The service failed to answer a repeat of " + policy.operation()
                            + " that took effect; it is answered without a body",
                    e);
            return null;
        }
    }

    static boolean isWrittenTo(WriterInterceptorContext context) {
        return context.getProperty(PROPERTY) != null;
    }

    /** Held back until it is whole: of what cannot be written nothing is sent, for not every runtime takes back what was. */
    void write(WriterInterceptorContext context) throws IOException {
        OutputStream wire = context.getOutputStream();
        RecordingStream held = new RecordingStream(wire, runtime.config().maxStoredBytes(), () -> {});
        context.setOutputStream(held);
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (held.isPassing()) {
                throw e;
            }
            LOG.log(
                    Level.ERROR,
                    "What the service answers to a repeat of " + policy.operation()
                            + " that took effect cannot be written; it is answered without a body",
                    e);
            context.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            context.getHeaders().putSingle(Answers.STATUS, Answers.HEAD_ONLY);
            return;
        } finally {
            context.setOutputStream(wire);
        }
        held.pass();
    }
}
