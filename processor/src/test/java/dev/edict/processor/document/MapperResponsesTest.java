package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.responses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What stands on an exception mapper is said of every operation that declares the exception. */
class MapperResponsesTest {

    private static final String API = "import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.responses.*; import jakarta.ws.rs.ext.*; ";

    private static JsonObject document(String members) {
        return Documented.document(API + "@Path(\"/p\") public class R { public record Fault(String code) {}"
                + " public static class Broken extends Exception {} public static class Torn extends Broken {} "
                + members + " }");
    }

    private static final String MAPPER = """
            public static class Mapper implements ExceptionMapper<Broken> {
              @APIResponse(responseCode = "409", description = "It is broken.",
                  content = @Content(mediaType = "application/json", schema = @Schema(implementation = Fault.class)))
              public Response toResponse(Broken e) { return null; } }
            """;

    private static final String BROKEN = """
            {"description": "It is broken.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}}}""";

    @Test
    void theMethodThatMapsSpeaksForTheOperation() {
        JsonObject responses =
                responses(document(MAPPER + "@GET public String get() throws Broken { return null; }"), "get");
        assertThat(responses.get("409")).isEqualTo(json(BROKEN));
    }

    @Test
    void aSubclassIsMappedByItsNearestMapper() {
        JsonObject responses = responses(document(MAPPER + """
                @APIResponse(responseCode = "410", description = "It is torn.")
                public static class TornMapper implements ExceptionMapper<Torn> {
                  public Response toResponse(Torn e) { return null; } }
                @GET public String get() throws Torn { return null; }"""), "get");
        assertThat(responses.members()).containsKey("410").doesNotContainKey("409");
        assertThat(responses(document(MAPPER + "@GET public String get() throws Torn { return null; }"), "get")
                        .members())
                .containsKey("409");
    }

    @Test
    void aMapperMayInheritWhatItIs() {
        JsonObject responses = responses(document("""
                public abstract static class Base<E extends Exception> implements ExceptionMapper<E> {
                  public Response toResponse(E e) { return null; } }
                @APIResponse(responseCode = "409", description = "It is broken.")
                public static class Mapper extends Base<Broken> {}
                @GET public String get() throws Broken { return null; }"""), "get");
        assertThat(responses.get("409")).isEqualTo(json("""
                {"description": "It is broken."}"""));
    }

    @Test
    void whatTheOperationSaysItselfCounts() {
        JsonObject responses = responses(document(MAPPER + """
                @APIResponse(responseCode = "409", description = "Other.", content = @Content(mediaType = "text/plain"))
                @GET public String get() throws Broken { return null; }"""), "get");
        assertThat(responses.object("409").orElseThrow().text("description")).contains("Other.");
    }

    @Test
    void whatTheOperationOnlyDescribesHasTheContentOfTheMapper() {
        JsonObject responses = responses(document(MAPPER + """
                @APIResponse(responseCode = "409", description = "Own.")
                @GET public String get() throws Broken { return null; }"""), "get");
        assertThat(responses.get("409")).isEqualTo(json(BROKEN.replace("It is broken.", "Own.")));
    }

    @Test
    void aMapperMayCallAnErrorByTheNameOfItsStatus() {
        JsonObject responses = at(document("""
                public static class Mapper implements ExceptionMapper<Broken> {
                  @APIResponse(responseCode = "404", description = "Not Found")
                  public Response toResponse(Broken e) { return null; } }
                @GET @Path("{id}") public String get(@PathParam("id") String id) throws Broken { return null; }
                @GET public String none() { return null; }"""), "/p/{id}", "get");
        assertThat(responses.object("404").orElseThrow().text("description")).contains("Not Found");
    }

    @Test
    void whatIsWrittenOfAStatusTakesThePlaceOfWhatIsDerived() {
        JsonObject document = document("""
                @GET @Path("{id}") @APIResponse(responseCode = "404", description = "User not found")
                @APIResponse(responseCode = "400", description = "One.") @APIResponse(responseCode = "400", description = "Two.")
                public String get(@PathParam("id") String id, @QueryParam("n") int n, @HeaderParam("h") int h) { return null; }
                @APIResponse(responseCode = "404", description = "None.") @ApiError(status = 404, when = "It is gone.")
                @DELETE @Path("{id}") public void delete(@PathParam("id") String id) {}
                @APIResponse(responseCode = "404")
                @PUT @Path("{id}") public String put(@PathParam("id") String id) { return null; }""");
        JsonObject get = at(document, "/p/{id}", "get");
        assertThat(get.object("404").orElseThrow().text("description")).contains("User not found");
        assertThat(get.object("404").orElseThrow().get("content")).isEqualTo(json("""
                {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}"""));
        assertThat(get.object("400").orElseThrow().text("description")).contains("- One.\n- Two.");
        assertThat(at(document, "/p/{id}", "delete").object("404").orElseThrow().text("description"))
                .contains("- None.\n- It is gone.");
        assertThat(at(document, "/p/{id}", "put").get("404").toJson()).contains("There is no such resource.");
    }

    private static JsonObject at(JsonObject document, String path, String method) {
        return document.object("paths")
                .orElseThrow()
                .object(path)
                .orElseThrow()
                .object(method)
                .orElseThrow()
                .object("responses")
                .orElseThrow();
    }

    @Test
    void anOperationThatDeclaresNothingHasNothing() {
        assertThat(responses(document(MAPPER + "@GET public String get() { return null; }"), "get")
                        .members())
                .containsOnlyKeys("200");
    }
}
