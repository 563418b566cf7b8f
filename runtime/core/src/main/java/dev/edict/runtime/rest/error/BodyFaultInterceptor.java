package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a body that its library cannot read. Caught where bodies are read, the client's mistake cannot be confused
 * with the same exception thrown by the service; a mapper of the exception alone could not tell. It is the outermost
 * interceptor, so that it sees what content decoders throw as well.
 */
@Priority(Priorities.ENTITY_CODER - 1000)
final class BodyFaultInterceptor implements ReaderInterceptor {

    private final List<BodyFault> faults;
    private final boolean answers;

    /**
     * @param answers whether the refusal becomes a problem; otherwise the exception goes on to whoever answers failures
     */
    BodyFaultInterceptor(List<BodyFault> faults, boolean answers) {
        this.faults = List.copyOf(faults);
        this.answers = answers;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        ReceivedBody received = new ReceivedBody(context.getInputStream());
        context.setInputStream(received);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            Optional<Problem> problem = received.isBroken() ? Optional.of(MalformedBody.somewhere()) : problem(told(e));
            if (problem.isEmpty()) {
                throw e;
            }
            context.setProperty(ErrorFeature.BODY_REFUSED, true);
            if (!answers) {
                throw e;
            }
            throw new ProblemException(problem.get(), e);
        }
    }

    private Optional<Problem> problem(Throwable fault) {
        return faults.stream().flatMap(known -> known.of(fault).stream()).findFirst();
    }

    /** Some readers wrap what their library told them; an answer of their own stays. */
    private static Throwable told(Exception failure) {
        return failure instanceof WebApplicationException web
                        && web.getCause() != null
                        && !web.getResponse().hasEntity()
                ? web.getCause()
                : failure;
    }
}
