package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.ApiService;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that answers failures in its own way, in part or altogether. */
class OwnErrorsOverHttpTest {

    @ApiService(errorBase = "https://api.example.com/errors/", errors = ApiService.Errors.EXTERNAL)
    public static class Elsewhere extends Application {}

    @ApiService(errorBase = "https://config.example.com/errors/")
    public static class Config extends ResourceConfig {}

    public static class CatchAll implements ExceptionMapper<RuntimeException> {

        @Override
        public Response toResponse(RuntimeException failure) {
            return Response.status(599).type("text/plain").entity("own").build();
        }
    }

    private Service service;

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void problemsOfEdictAreNoneOfTheServicesMappers() {
        service = start(new Config(), CatchAll.class);
        HttpResponse<String> cursor = service.get("/orders?cursor=forged");
        assertThat(cursor.statusCode()).isEqualTo(400);
        assertThat(cursor.body()).contains("\"https://config.example.com/errors/cursor-invalid\"");
        HttpResponse<String> busy =
                service.send(service.post("/orders", "{\"article\":\"busy\",\"qty\":1}", "Idempotency-Key", "k1"));
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("7");
        HttpResponse<String> boom =
                service.send(service.post("/orders", "{\"article\":\"boom\",\"qty\":1}", "Idempotency-Key", "k2"));
        assertThat(boom.statusCode()).isEqualTo(599);
        assertThat(boom.body()).isEqualTo("own");
    }

    @Test
    void whereErrorsAreSomebodyElsesBusinessOnlyEdictsOwnAreProblems() {
        service = start(new Elsewhere(), CatchAll.class);
        HttpResponse<String> keyless = service.send(service.post("/orders", BOOK));
        assertThat(keyless.statusCode()).isEqualTo(400);
        assertThat(keyless.body()).contains("\"https://api.example.com/errors/idempotency-key-missing\"");
        assertThat(service.get("/orders?cursor=forged").body())
                .contains("\"https://api.example.com/errors/cursor-invalid\"");

        HttpResponse<String> boom =
                service.send(service.post("/orders", "{\"article\":\"boom\",\"qty\":1}", "Idempotency-Key", "k1"));
        assertThat(boom.body()).isEqualTo("own");
        assertThat(service.get("/nowhere").body()).isEqualTo("own");
    }

    @Test
    void whatSomebodyElseRefusesIsLeftAloneAndGivesTheKeyBack() {
        service = start(new Elsewhere());
        HttpResponse<String> nowhere = service.get("/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).isEmpty();
        String malformed = "{\"article\":";
        HttpResponse<String> refused = service.send(service.post("/orders", malformed, "Idempotency-Key", "k1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("malformed-body");
        assertThat(service.send(service.post("/orders", BOOK, "Idempotency-Key", "k1"))
                        .statusCode())
                .isEqualTo(201);
    }

    private static Service start(Application application, Object... mappers) {
        Object[] components = new Object[mappers.length + 1];
        components[0] = new OrderResource();
        System.arraycopy(mappers, 0, components, 1, mappers.length);
        return Service.start(
                application,
                EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build(),
                components);
    }
}
