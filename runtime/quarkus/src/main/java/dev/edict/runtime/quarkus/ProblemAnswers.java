package dev.edict.runtime.quarkus;

import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.rest.error.MappedProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Has problems written by their own writer. Quarkus REST stays with the writer that it has chosen for what a method returns, also for what is
 * made of a failure after it; that of texts writes anything, by its {@code toString()}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
@Priority(Integer.MIN_VALUE)
public class ProblemAnswers implements ContainerResponseFilter {

    /** For CDI. */
    public ProblemAnswers() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof MappedProblem || response.getEntity() instanceof Problem) {
            CurrentRequestManager.get().setEntityWriter(null);
        }
    }
}
