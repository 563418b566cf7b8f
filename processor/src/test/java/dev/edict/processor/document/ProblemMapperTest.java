package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The errors that follow from what is declared. */
class ProblemMapperTest {

    @Test
    void rolesAnswer401And403AndMereAuthenticationOnly401() {
        assertThat(responses(document("""
                @Path("/p") @RolesAllowed("a") public class R { @GET public void get() {} }"""), "get").members()).containsOnlyKeys("204", "401", "403");
        assertThat(responses(document("""
                @Path("/p") @DenyAll public class R { @GET public void get() {} }"""), "get").members()).containsOnlyKeys("204", "403");
    }

    @Test
    void formsAreRefusedForWhatCannotBeConvertedAndForTheirMediaType() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST @Consumes("application/x-www-form-urlencoded") public void post(@FormParam("n") int n) {}
                  @PUT @Consumes("multipart/form-data")
                  public void put(@FormParam("file") EntityPart file, @FormParam("name") String name) {}
                  @PATCH public void patch(@FormParam("name") String name) {}
                }""");
        assertThat(responses(document, "post").members()).containsOnlyKeys("204", "400", "415");
        assertThat(responses(document, "put").members()).containsOnlyKeys("204", "415");
        assertThat(responses(document, "patch").members()).containsOnlyKeys("204");
    }

    @Test
    void aPageOfTheRuntimesLinksToTheNextAndItsCursorIsChecked() {
        JsonObject document = document("""
                import dev.edict.runtime.paging.*;
                @Path("/p") public class R {
                  @GET @Paginated(sort = "id ASC") public Page<String> get(@BeanParam CursorQuery page) { return null; }
                  @PUT public List<String> put(@QueryParam("cursor") String cursor) { return null; }
                }""");
        assertThat(responses(document, "get")
                        .object("200")
                        .orElseThrow()
                        .object("headers")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("Link");
        assertThat(responses(document, "get").get("400").toJson())
                .contains("cursor-invalid", "cursor-expired", "cursor-mismatch", "validation");
        assertThat(responses(document, "get").members()).doesNotContainKey("404");
        assertThat(parameterSchema(document, "get", "limit")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "minimum": 1, "maximum": 200, "default": 50}"""));
        assertThat(schema(document, "PageOfString")
                        .object("properties")
                        .orElseThrow()
                        .members())
                .containsKeys("items", "nextCursor");
        assertThat(responses(document, "put").members()).containsOnlyKeys("200");
    }

    @Test
    void aKeyThatCannotBeLookedUpAndABodyTooLargeToCompareAreRefused() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST @Idempotent public void post(String body) {}
                  @PUT @Idempotent public void put() {}
                  @PATCH @WebhookReceiver(signature = "X-Signature", dedupe = "/id") public void patch(String event) {}
                  @DELETE public void delete(String body) {}
                }""");
        assertThat(responses(document, "post").members()).containsKeys("413", "503");
        assertThat(responses(document, "put").members()).containsKey("503").doesNotContainKey("413");
        assertThat(responses(document, "patch").members()).containsKeys("413", "503");
        assertThat(responses(document, "patch").get("503").toJson()).contains("idempotency-store-unavailable");
        assertThat(responses(document, "delete").members()).doesNotContainKeys("413", "503");
    }

    @Test
    void anEventInFlightIsSentAgainLater() {
        JsonObject responses = responses(document("""
                @Path("/p") public class R {
                  @POST @WebhookReceiver(signature = "X-Signature", dedupe = "/id") public void post(String event) {}
                }"""), "post");
        assertThat(responses.members()).containsOnlyKeys("204", "400", "413", "503");
        assertThat(responses.get("503").toJson()).contains("Retry-After", "idempotency-in-progress");
        assertThat(responses.get("400").toJson()).contains("idempotency-key-missing");
    }
}
