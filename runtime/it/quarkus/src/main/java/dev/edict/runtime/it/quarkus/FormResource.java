package dev.edict.runtime.it.quarkus;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.it.ThingResource;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;

/** A form that filters of Quarkus look at before the operation does. */
@Path("/things/quarkus-form")
public class FormResource {

    /** Has its form looked at. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface LookedAt {}

    /** Refuse what a request asks them to refuse. */
    public static class Filters {

        private static final String HEADER = "X-Detour";

        /** At once. */
        @LookedAt
        @ServerRequestFilter(priority = 1)
        @WithFormRead
        public @Nullable Response atOnce(ContainerRequestContext request) {
            return "form".equals(request.getHeaderString(HEADER)) ? refusal() : null;
        }

        /** After a while. */
        @LookedAt
        @ServerRequestFilter(priority = 2)
        @WithFormRead
        public Uni<@Nullable Response> later(ContainerRequestContext request) {
            Response answer = "form-later".equals(request.getHeaderString(HEADER)) ? refusal() : null;
            return Uni.createFrom().item(answer).onItem().delayIt().by(Duration.ofMillis(10));
        }

        private static Response refusal() {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent
    @LookedAt
    public String form(@FormParam("name") String name) {
        return ThingResource.answerOfParts(name, "", "");
    }
}
