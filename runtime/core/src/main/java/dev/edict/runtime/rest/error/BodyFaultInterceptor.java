package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a body that its library cannot read. Caught where bodies are read, the client's mistake cannot be confused
 * with the same exception thrown by the service; a mapper of the exception alone could not tell.
 */
public final class BodyFaultInterceptor implements ReaderInterceptor {

    /**
     * The name of the request property that says that the body was refused, so that the resource method was not
     * entered.
     */
    public static final String REFUSED = "dev.edict.body-refused";

    private final List<BodyFault> faults;

    BodyFaultInterceptor(List<BodyFault> faults) {
        this.faults = List.copyOf(faults);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            Optional<Problem> problem =
                    faults.stream().flatMap(fault -> fault.of(e).stream()).findFirst();
            if (problem.isEmpty()) {
                throw e;
            }
            context.setProperty(REFUSED, Boolean.TRUE);
            throw new ProblemException(problem.get(), e);
        }
    }
}
