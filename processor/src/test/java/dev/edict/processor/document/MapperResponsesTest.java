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
    void anOperationThatDeclaresNothingHasNothing() {
        assertThat(responses(document(MAPPER + "@GET public String get() { return null; }"), "get")
                        .members())
                .containsOnlyKeys("200");
    }
}
