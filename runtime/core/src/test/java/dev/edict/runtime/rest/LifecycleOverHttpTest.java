package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.lifecycle.LifecycleFeature;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.lifecycle.ShutdownTimes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instance says over HTTP whether it is ready, and takes leave of each connection when it goes. */
class LifecycleOverHttpTest {

    private final ServiceLifecycle lifecycle =
            new ServiceLifecycle(ShutdownTimes.defaults().withoutNotice());
    private final Service service = Service.start(
            EdictConfig.builder().build(), Hours.class, new LifecycleFeature(lifecycle, "/health/ready/"), new NoOne());

    @Path("hours")
    @Produces(MediaType.TEXT_PLAIN)
    public static final class Hours {
        @GET
        public String hours() {
            return "9 to 5";
        }
    }

    /** Refuses everybody who asks for a resource without saying who they are. */
    private static final class NoOne implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString("X-User").equals("nobody")) {
                throw new NotAuthorizedException("Test");
            }
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void readinessFollowsTheInstance() {
        HttpResponse<String> starting = service.get("/health/ready");
        assertThat(starting.statusCode()).isEqualTo(503);
        assertThat(header(starting, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(starting.body()).contains("starting");

        lifecycle.started();
        HttpResponse<String> ready = service.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(204);
        assertThat(header(ready, "Cache-Control")).isEqualTo("no-store");

        lifecycle.shutDown();
        HttpResponse<String> going = service.get("/health/ready");
        assertThat(going.statusCode()).isEqualTo(503);
        assertThat(going.body()).contains("going");
    }

    @Test
    void aProbeNeedsNoAccount() {
        lifecycle.started();
        assertThat(service.get("/hours", "X-User", "nobody").statusCode()).isEqualTo(401);
        assertThat(service.get("/health/ready", "X-User", "nobody").statusCode())
                .isEqualTo(204);
    }

    @Test
    void onlyAnInstanceThatGoesEndsItsConnections() throws Exception {
        lifecycle.started();
        try (RawHttp connection = new RawHttp(service.uri("/"))) {
            connection.send("GET /hours HTTP/1.1\r\nHost: localhost\r\nX-User: a\r\n\r\n");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("connection: close");
            lifecycle.shutDown();
            connection.send("GET /hours HTTP/1.1\r\nHost: localhost\r\nX-User: a\r\n\r\n");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
            connection.send("GET /hours HTTP/1.1\r\nHost: localhost\r\nX-User: a\r\n\r\n");
            assertThat(connection.answer()).isEmpty();
        }
    }
}
