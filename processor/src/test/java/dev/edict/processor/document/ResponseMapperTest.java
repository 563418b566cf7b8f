package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.responses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What an operation answers when it succeeds. */
class ResponseMapperTest {

    @Test
    void aStatusThatTheHandlerDecidesIsARange() {
        JsonObject responses = responses(document("""
                @Path("/p") public class R {
                  @GET public Response get() { return null; }
                }"""), "get");
        assertThat(responses.members()).containsOnlyKeys("2XX");
    }

    @Test
    void ofAStatusThatTheRuntimeSendsNoOtherSuccessIsDocumented() {
        JsonObject responses = responses(document("""
                import org.eclipse.microprofile.openapi.annotations.responses.*;
                @Path("/p") public class R {
                  @POST @APIResponse(responseCode = "201", description = "Made.")
                  @APIResponse(responseCode = "204", description = "Done.")
                  @APIResponse(responseCode = "304", description = "As before.")
                  public void post() {}
                }"""), "post");
        assertThat(responses.members()).containsOnlyKeys("204", "304");
        assertThat(responses.object("204").orElseThrow().text("description")).contains("Done.");
    }
}
