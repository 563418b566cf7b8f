package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Jakarta REST runtime refuses before or without a word of the service is a problem like all others. */
class RefusalsOverHttpTest {

    public enum Colour {
        RED
    }

    public record Paint(Colour colour, int litres, List<List<Integer>> spots) {}

    @Path("/paints")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Paints {

        @POST
        public Paint mix(Paint paint) {
            return paint;
        }

        @GET
        @Path("{id}")
        public Response get(
                @PathParam("id") UUID id,
                @QueryParam("n") int n,
                @QueryParam("c") Colour colour,
                @MatrixParam("m") Integer matrix,
                @HeaderParam("X-N") Integer header,
                @CookieParam("k") Integer cookie) {
            return n == 0
                    ? Response.ok("\"paint\"").build()
                    : Response.status(n).header("X-Kept", "yes").build();
        }
    }

    private static final String PAINT = "/paints/00000000-0000-0000-0000-000000000001";

    private final Service service =
            Service.start(EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build(), Paints.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?n=abc", "?n=99999999999", "?c=GREEN", ";m=x"})
    void aUriThatCannotBeConvertedNamesNothing(String rest) {
        assertProblem(service.get(PAINT + rest), 404);
    }

    @Test
    void aHeaderThatCannotBeConvertedIsABadRequest() {
        assertProblem(service.get(PAINT, "X-N", "abc"), 400);
        assertProblem(service.get(PAINT, "Cookie", "k=abc"), 400);
        assertProblem(service.get(PAINT, "Accept", "text/csv;q=2"), 400);
        assertProblem(service.send(service.post("/paints", "{}", "Content-Type", ";;")), 400);
    }

    @Test
    void whatIsNotThereOrNotAllowedSaysSo() {
        assertProblem(service.get("/nowhere"), 404);
        assertProblem(service.get("/paints/none"), 404);
        assertProblem(service.get(PAINT, "Accept", "image/png"), 406);
        assertProblem(service.send(service.post("/paints", "x", "Content-Type", "text/plain")), 415);
        HttpResponse<String> delete = send("DELETE", "/paints");
        assertProblem(delete, 405);
        assertThat(delete.headers().firstValue("Allow").orElse("")).contains("POST");
    }

    @Test
    void anErrorWithoutABodyGetsOneAndKeepsItsHeaders() {
        HttpResponse<String> gone = service.get(PAINT + "?n=410");
        assertProblem(gone, 410);
        assertThat(gone.headers().firstValue("X-Kept")).hasValue("yes");
        assertProblem(service.get(PAINT + "?n=503"), 503);
        assertProblem(service.get(PAINT + "?n=499"), 499);
    }

    @Test
    void headAndOptionsAreAnsweredWithoutABody() {
        HttpResponse<String> head = send("HEAD", "/paints/none");
        assertThat(head.statusCode()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(send("HEAD", PAINT).statusCode()).isEqualTo(200);
        assertThat(send("OPTIONS", "/paints").headers().firstValue("Allow").orElse(""))
                .contains("POST");
        assertProblem(send("OPTIONS", "/nowhere"), 404);
    }

    /** A type that the request does not accept is allowed for errors (RFC 9110, section 12.5.1), and better than none. */
    @Test
    void whatTheRequestAcceptsDoesNotMatterToAnError() {
        assertProblem(service.get(PAINT + "?n=409", "Accept", "application/json"), 409);
        assertProblem(service.get(PAINT + "?n=409", "Accept", "application/json, application/problem+json;q=0"), 409);
        assertProblem(service.send(service.post("/paints", "{", "Accept", "application/json")), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\":\"BLUE\"}|#/colour",
                "{\"litres\":\"many\"}|#/litres",
                "{\"litres\":99999999999999}|#/litres",
                "{\"litres\":{}}|#/litres",
                "{\"spots\":[[1],[2,\"x\"]]}|#/spots/1/1",
                "{\"extra\":1}|#/extra",
                "[]|line 1",
                "{\"litres\":1} trailing|line 1",
                "{'litres':1}|line 1",
                "{\"litres\":1|line 1"
            })
    void aBodyThatCannotBeReadSaysWhere(String body, String place) {
        HttpResponse<String> response = service.send(service.post("/paints", body));
        assertProblem(response, 400);
        assertThat(response.body())
                .contains("\"type\":\"malformed-body\"", place)
                .doesNotContain("dev.edict", "jackson", "Paint", "BLUE", "many");
    }

    @Test
    void aBodyInAnotherCharsetOrTooDeepIsMalformed() {
        for (String body : List.of("\u00ff\u00fe{\u0000", "[".repeat(5_000), "{\"litres\":\"\ud800\"}")) {
            HttpResponse<String> response = service.send(service.post("/paints", body));
            assertProblem(response, 400);
            assertThat(response.body()).contains("\"type\":\"malformed-body\"");
        }
    }

    private HttpResponse<String> send(String method, String path) {
        return service.send(HttpRequest.newBuilder(service.uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(response.body()).contains("\"status\":" + status, "\"title\":\"");
    }
}
