package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.annotations.ApiError;
import dev.edict.annotations.ApiService;
import dev.edict.runtime.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorsOverHttpTest {

    public record Line(@JsonProperty("qty") @Max(5) int quantity) {}

    public record Basket(@NotNull @Valid List<Line> lines) {}

    @ApiError(status = 409, type = "https://errors.example.com/taken", title = "Taken")
    public static class TakenException extends Exception {}

    /** Everything that JSON has; Jackson names one member otherwise. */
    public record Shortage(
            @JsonProperty("left") int available,
            BigDecimal price,
            @Nullable String note,
            List<Line> lines,
            Map<String, Boolean> known,
            String title) {}

    @ApiError(status = 409, extensions = Shortage.class)
    public static class OutOfStockException extends Exception {
        public Shortage shortage() {
            return new Shortage(
                    2, new BigDecimal("1.10"), null, List.of(new Line(3)), Map.of("a", true), "hides the title");
        }
    }

    @ApiError(status = 410, extensions = Shortage.class)
    public static class BrokenException extends Exception {
        public Shortage shortage() {
            throw new IllegalStateException("secret");
        }
    }

    @ApiError(status = 403, extensions = Unwritable.class)
    public static class UnwritableException extends WebApplicationException {
        public UnwritableException() {
            super(403);
        }

        public Unwritable unwritable() {
            return new Unwritable();
        }
    }

    public static class Unwritable {
        public String getValue() {
            throw new IllegalStateException("secret");
        }
    }

    @Path("/baskets")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Baskets {

        @POST
        public Basket put(@Valid @NotNull Basket basket) {
            return basket;
        }

        @GET
        @Path("{id}")
        public Basket get(
                @PathParam("id") String id, @QueryParam("page") @Max(9) int page, @HeaderParam("X-N") @Max(9) int n)
                throws Exception {
            switch (id) {
                case "boom" -> throw new IllegalStateException("secret");
                case "taken" -> throw new TakenException();
                case "short" -> throw new OutOfStockException();
                case "broken" -> throw new BrokenException();
                case "unwritable" -> throw new UnwritableException();
                case "locked" -> throw new NotAuthorizedException("secret", "Bearer realm=\"shop\"");
                case "teapot" ->
                    throw new WebApplicationException(
                            Response.status(418).header("X-Kept", "yes").build());
                case "elsewhere" ->
                    throw new WebApplicationException(
                            Response.seeOther(URI.create("/other")).build());
                case "own" ->
                    throw new WebApplicationException(Response.status(400)
                            .type(Problem.MEDIA_TYPE)
                            .entity("{\"type\":\"mine\"}")
                            .build());
                case "parses" -> new ObjectMapper().readTree("{secret");
                default ->
                    throw Problem.of(422, URI.create("no-credit"), "No credit")
                            .detail("30 are missing.")
                            .with("missing", 30)
                            .exception();
            }
            return new Basket(List.of());
        }
    }

    @ApiService(errorBase = "https://api.example.com/errors/")
    public static class Shop extends Application {}

    private final Service service = Service.start(
            new Shop(), EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build(), Baskets.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void answersWhatAnExceptionAddsToItsProblemInTheServicesJson() {
        HttpResponse<String> response = service.get("/baskets/short");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .isEqualTo(
                        "{\"type\":\"https://api.example.com/errors/out-of-stock\",\"title\":\"Out of stock\",\"status\":409,"
                                + "\"left\":2,\"price\":1.10,\"note\":null,\"lines\":[{\"qty\":3}],\"known\":{\"a\":true}}");
    }

    @Test
    void aProblemWhoseExtensionsFailIsSentWithoutThem() {
        HttpResponse<String> broken = service.get("/baskets/broken");
        assertThat(broken.statusCode()).isEqualTo(410);
        assertThat(broken.body())
                .isEqualTo("{\"type\":\"https://api.example.com/errors/broken\",\"title\":\"Broken\",\"status\":410}");
        HttpResponse<String> unwritable = service.get("/baskets/unwritable");
        assertThat(unwritable.statusCode()).isEqualTo(403);
        assertThat(unwritable.body())
                .isEqualTo(
                        "{\"type\":\"https://api.example.com/errors/unwritable\",\"title\":\"Unwritable\",\"status\":403}");
    }

    @Test
    void answersAProblemOfTheServicesOwn() {
        HttpResponse<String> response = service.get("/baskets/1");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .isEqualTo(
                        "{\"type\":\"https://api.example.com/errors/no-credit\",\"title\":\"No credit\",\"status\":422,"
                                + "\"detail\":\"30 are missing.\",\"missing\":30}");
    }

    @Test
    void answersAProblemWhateverTheRequestAccepts() {
        HttpResponse<String> response = service.get("/baskets/1", "Accept", "application/json;q=0.1");
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    }

    @Test
    void answersADeclaredException() {
        HttpResponse<String> response = service.get("/baskets/taken");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body())
                .isEqualTo("{\"type\":\"https://errors.example.com/taken\",\"title\":\"Taken\",\"status\":409}");
    }

    @Test
    void tellsNothingOfAServerErrorButANumber() {
        HttpResponse<String> response = service.get("/baskets/boom");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("about:blank", "urn:uuid:").doesNotContain("secret");
    }

    @Test
    void takesAParseErrorOfTheServiceForItsOwn() {
        HttpResponse<String> response = service.get("/baskets/parses");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void keepsTheHeadersThatBelongToAStatus() {
        HttpResponse<String> locked = service.get("/baskets/locked");
        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"shop\"");
        assertThat(locked.body()).contains("\"status\":401").doesNotContain("secret");
        HttpResponse<String> teapot = service.get("/baskets/teapot");
        assertThat(teapot.statusCode()).isEqualTo(418);
        assertThat(teapot.headers().firstValue("X-Kept")).hasValue("yes");
        assertThat(teapot.body()).contains("\"status\":418").doesNotContain("secret");
        HttpResponse<String> delete = service.send(
                HttpRequest.newBuilder(service.uri("/baskets")).DELETE().build());
        assertThat(delete.statusCode()).isEqualTo(405);
        assertThat(delete.headers().firstValue("Allow").orElse("")).contains("POST");
        assertThat(delete.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    }

    @Test
    void leavesRedirectsAndProblemsAlone() {
        assertThat(service.get("/baskets/own").body()).isEqualTo("{\"type\":\"mine\"}");
        HttpResponse<String> elsewhere = service.get("/baskets/elsewhere");
        assertThat(elsewhere.statusCode()).isEqualTo(303);
        assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith("/other");
    }

    @Test
    void answersUnknownPathsAndMediaTypes() {
        assertThat(service.get("/nowhere").body()).contains("\"title\":\"Not Found\"", "\"status\":404");
        assertThat(service.send(service.post("/baskets", "x", "Content-Type", "text/plain"))
                        .body())
                .contains("https://api.example.com/errors/unsupported-media-type", "415");
        assertThat(service.send(service.post("/baskets", "{}", "Accept", "text/csv"))
                        .body())
                .contains("https://api.example.com/errors/not-acceptable", "406");
    }

    @Test
    void showsThePlaceOfAViolationInTheBody() {
        HttpResponse<String> response = service.send(service.post("/baskets", "{\"lines\":[{\"qty\":1},{\"qty\":6}]}"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("https://api.example.com/errors/validation")
                .contains("\"errors\":[{\"pointer\":\"#/lines/1/qty\",\"detail\":\"")
                .contains("\"code\":\"max\"}]");
        assertThat(service.send(service.post("/baskets", "{}")).body())
                .contains("\"pointer\":\"#/lines\"", "\"code\":\"not-null\"");
    }

    @Test
    void namesTheParameterOfAViolation() {
        assertThat(service.get("/baskets/1?page=10").body()).contains("{\"in\":\"query\",\"name\":\"page\",");
        assertThat(service.get("/baskets/1", "X-N", "10").body()).contains("{\"in\":\"header\",\"name\":\"X-N\",");
    }

    @Test
    void showsThePlaceOfAMalformedBody() {
        HttpResponse<String> syntax = service.send(service.post("/baskets", "{\"lines\":"));
        assertThat(syntax.statusCode()).isEqualTo(400);
        assertThat(syntax.body()).contains("/malformed-body", "line 1").doesNotContain("jackson", "ErrorsOverHttp");
        HttpResponse<String> type = service.send(service.post("/baskets", "{\"lines\":[{\"qty\":\"many\"}]}"));
        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(type.body()).contains("#/lines/0/qty").doesNotContain("many", "ErrorsOverHttp");
    }
}
