package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
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

    @Test
    void aProblemShowsTheMembersThatItsTypeAdds() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  /** @param available how many there are */
                  public record Shortage(int available, @NotNull List<@NotBlank String> skus) {}
                  @ApiError(status = 409, extensions = Shortage.class)
                  public static class OutOfStock extends Exception {
                    public Shortage shortage() { return new Shortage(1, List.of("a")); }
                  }
                  @ApiError(status = 410) public static class Gone extends Exception {}
                  public record Balance(java.math.BigDecimal balance) {}
                  @GET public void get() throws OutOfStock, Gone {}
                  @POST @Idempotent public void post() throws OutOfStock {}
                  @PUT @ApiError(status = 403, type = "out-of-credit", extensions = Balance.class) public void put() {}
                }""");
        assertThat(problemSchema(document, "get", "409")).isEqualTo(json("""
                {"$ref": "#/components/schemas/ShortageProblem"}"""));
        assertThat(problemSchema(document, "get", "410")).isEqualTo(json("""
                {"$ref": "#/components/schemas/Problem"}"""));
        assertThat(problemSchema(document, "post", "409")).isEqualTo(json("""
                {"anyOf": [{"$ref": "#/components/schemas/ShortageProblem"}, {"$ref": "#/components/schemas/Problem"}]}"""));
        assertThat(problemSchema(document, "put", "403")).isEqualTo(json("""
                {"$ref": "#/components/schemas/BalanceProblem"}"""));
        assertThat((JsonValue) schema(document, "ShortageProblem")).isEqualTo(json("""
                {"allOf": [{"$ref": "#/components/schemas/Problem"}, {"$ref": "#/components/schemas/Shortage"}]}"""));
        assertThat(schema(document, "Shortage").get("required")).isEqualTo(json("[\"available\", \"skus\"]"));
        assertThat(responses(document, "get").toCompactJson())
                .contains("\"status\":409,\"available\":1,\"skus\":[\"text\"]}");
    }

    @Test
    void whatTheAuthorWroteOutTakesThePlaceOfWhatATypeAdds() {
        JsonObject document = document("""
                import org.eclipse.microprofile.openapi.annotations.media.*;
                import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                @Path("/p") public class R {
                  public record Shortage(int available) {}
                  public record Own(String why) {}
                  @GET @ApiError(status = 409, type = "out", extensions = Shortage.class)
                  @APIResponse(responseCode = "409",
                      content = @Content(mediaType = "application/json", schema = @Schema(implementation = Own.class)))
                  public void get() {}
                }""");
        assertThat(document.object("components").orElseThrow().toJson())
                .contains("Own")
                .doesNotContain("Shortage");
    }

    private static JsonValue problemSchema(JsonObject document, String method, String status) {
        return responses(document, method)
                .object(status)
                .orElseThrow()
                .object("content")
                .orElseThrow()
                .object("application/problem+json")
                .orElseThrow()
                .get("schema");
    }
}
