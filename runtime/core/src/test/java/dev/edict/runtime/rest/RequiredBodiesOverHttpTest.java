package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that the document requires is there when a handler runs; the notes of the compiler are written by hand here. */
class RequiredBodiesOverHttpTest {

    public record Basket(List<String> lines) {}

    @Path("/baskets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    public static class Baskets {

        @POST
        public String put(@Valid Basket basket) {
            return "lines: " + basket.lines();
        }

        @POST
        @Path("optional")
        public String optional(@Valid Basket basket) {
            return "basket: " + basket;
        }

        @Path("{id}/lines")
        public Lines lines() {
            return new Lines();
        }
    }

    public static class Lines {

        @POST
        public String add(@PathParam("id") String id, Basket basket) {
            return id + ": " + basket.lines();
        }
    }

    /** It overrides a handler, and takes null. */
    @Path("/lenient")
    public static class Lenient extends Baskets {

        @Override
        public String put(Basket basket) {
            return "basket: " + basket;
        }
    }

    /** As a container makes it of a bean. */
    public static class Proxy extends Baskets {}

    /** It needs no body by what the runtime reads; an old fragment that says otherwise is none of its business. */
    @Path("/loose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    public static class Loose {

        @POST
        public String put(@Valid Basket basket) {
            return "basket: " + basket;
        }
    }

    private Service service = Service.start(EdictConfig.builder().build(), Baskets.class, Lenient.class, Loose.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", " null ", "  "})
    void noBodyIsMalformedWhereOneIsRequired(String body) {
        assertProblem(service.send(service.post("/baskets", body)), 400, "malformed-body");
    }

    @Test
    void noBodyIsMalformedWithoutAMediaTypeToo() {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/baskets"))
                .POST(BodyPublishers.noBody())
                .build();
        assertProblem(service.send(request), 400, "malformed-body");
    }

    @Test
    void aBodyIsReadAsEver() {
        assertThat(service.send(service.post("/baskets", "{\"lines\":[\"a\"]}")).body())
                .isEqualTo("lines: [a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/baskets/optional", "/loose", "/lenient"})
    void whoMayBeGivenNullIsGivenIt(String path) {
        assertThat(service.send(service.post(path, "null")).body()).isEqualTo("basket: null");
        assertThat(service.send(service.post(path, "")).body()).isEqualTo("basket: null");
    }

    @Test
    void whatALocatorLeadsToIsAskedToo() {
        assertProblem(service.send(service.post("/baskets/7/lines", "null")), 400, "malformed-body");
        assertThat(service.send(service.post("/baskets/7/lines", "{\"lines\":[\"a\"]}"))
                        .body())
                .isEqualTo("7: [a]");
    }

    @Test
    void aProxyIsServedLikeItsClass() {
        service.close();
        service = Service.start(EdictConfig.builder().build(), Proxy.class);
        assertProblem(service.send(service.post("/baskets", "null")), 400, "malformed-body");
    }
}
