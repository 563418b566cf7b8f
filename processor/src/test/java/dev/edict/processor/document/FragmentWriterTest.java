package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FragmentWriterTest {

    @Test
    void aTypeFromAClassFileIsEmbedded() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @GET public dev.edict.processor.document.Parcel<UUID> get() { return null; }
                }""");
        assertThat(schema(document, "ParcelOfUuid")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "content": {"type": "string", "format": "uuid"},
                  "labels": {"type": "array", "items": {"$ref": "#/components/schemas/Label"}},
                  "weight": {"$ref": "#/components/schemas/Weight"}}}"""));
        assertThat(schema(document, "Weight")).isEqualTo(json("""
                {"type": "string", "enum": ["HEAVY", "LIGHT"]}"""));
    }

    @Test
    void constraintsOfOtherGroupsDoNotCount() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  interface Strict {}
                  public record In(@Min(value = 1, groups = Strict.class) @Max(9) int a) {}
                  @POST public void post(@Valid In in) {}
                }""");
        assertThat(schema(document, "In")).isEqualTo(json("""
                {"type": "object",
                 "properties": {"a": {"type": "integer", "format": "int32", "maximum": 9}},
                 "required": ["a"]}"""));
    }

    @Test
    void anEnumIsConvertedByItsJavaNamesWhateverItIsCalledInJson() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public enum Same { A }
                  public enum Other { @JsonProperty("a") A }
                  @GET public void get(@QueryParam("same") Same same, @QueryParam("other") Other other) {}
                }""");
        assertThat(parameterSchema(document, "get", "same")).isEqualTo(json("""
                {"$ref": "#/components/schemas/Same"}"""));
        assertThat(parameterSchema(document, "get", "other")).isEqualTo(json("""
                {"type": "string"}"""));
    }

    @Test
    void anEnumMayBeWrittenAsNumbers() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @JsonFormat(shape = JsonFormat.Shape.NUMBER) public enum Level { LOW, HIGH }
                  public record Out(Level level) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(schema(document, "Level")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "enum": [0, 1]}"""));
    }

    /** What constants are given in a constructor or return from a method is no part of a declaration. */
    @Test
    void theValuesOfAnEnumThatHasItsOwnFormAreNotGuessed() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public enum Size { SMALL("S"), LARGE("L"); private final String code;
                    Size(String code) { this.code = code; } @JsonValue public String code() { return code; } }
                  public enum Level { @JsonProperty("low") LOW(1); @JsonValue final int rank; Level(int rank) { this.rank = rank; } }
                  public enum Plain { A; @JsonValue(false) public String code() { return "a"; } }
                  public record Out(Size size, Level level, Plain plain, Map<Size, String> bySize) {}
                  @GET public Out get(@QueryParam("size") Size size) { return null; }
                }""");
        assertThat(schema(document, "Size")).isEqualTo(json("""
                {"type": "string"}"""));
        assertThat(schema(document, "Level")).isEqualTo(json("""
                {"type": "integer", "format": "int32"}"""));
        assertThat(schema(document, "Plain")).isEqualTo(json("""
                {"type": "string", "enum": ["A"]}"""));
        assertThat(parameterSchema(document, "get", "size")).isEqualTo(json("""
                {"type": "string"}"""));
    }

    @Test
    void membersThatHaveNoPropertyMayStandBesideThoseThatHave() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record Part(String name) {}
                  public static class Out {
                    public String id;
                    private final Map<String, Part> more = new HashMap<>();
                    @JsonAnyGetter public Map<String, Part> more() { return more; }
                    @JsonAnySetter public void add(String name, Part part) {}
                  }
                  public static class In {
                    public String id;
                    @JsonAnySetter public Map<String, Object> rest;
                  }
                  public static class Base<T> {
                    @JsonAnyGetter public Map<String, T> getRest() { return null; }
                    public void setRest(Map<String, T> rest) {}
                  }
                  public static class Counts extends Base<@Min(0) Integer> {}
                  public static class Closed {
                    @JsonAnyGetter(enabled = false) public Map<String, String> getRest() { return null; }
                  }
                  @POST public Out post(In in) { return null; }
                  @GET public Counts get() { return null; }
                  @PUT public Closed put(Base<UUID> in) { return null; }
                }""");
        assertThat(schema(document, "Out")).isEqualTo(json("""
                {"type": "object", "properties": {"id": {"type": "string"}},
                 "additionalProperties": {"$ref": "#/components/schemas/Part"}}"""));
        assertThat(schema(document, "In")).isEqualTo(json("""
                {"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": {}}"""));
        assertThat(schema(document, "Counts").get("additionalProperties")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "minimum": 0}"""));
        assertThat(schema(document, "BaseOfUuid").get("additionalProperties")).isEqualTo(json("""
                {"type": "string", "format": "uuid"}"""));
        assertThat(schema(document, "Closed")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "rest": {"type": "object", "additionalProperties": {"type": "string"}, "readOnly": true}}}"""));
    }

    @Test
    void aRecordMayTakeMembersThatHaveNoProperty() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record In(String id, @JsonAnySetter Map<String, Integer> rest) {}
                  public record Out(String id, @JsonIgnore Map<String, Integer> rest) {
                    @JsonAnyGetter public Map<String, Integer> rest() { return rest; }
                  }
                  @POST public Out post(In in) { return null; }
                }""");
        assertThat(schema(document, "In")).isEqualTo(json("""
                {"type": "object", "properties": {"id": {"type": "string"}},
                 "additionalProperties": {"type": "integer", "format": "int32"}}"""));
        assertThat(schema(document, "Out")).isEqualTo(schema(document, "In"));
    }

    @Test
    void parametersTakeNoNullAndKnowTheirDefaults() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @GET public void get(@QueryParam("a") Optional<@Min(1) Integer> a,
                      @QueryParam("b") @DefaultValue("true") boolean b,
                      @QueryParam("c") @DefaultValue("x") Set<String> c,
                      @QueryParam("d") OptionalInt d,
                      @QueryParam("e") @NotNull String e) {}
                }""");
        assertThat(parameterSchema(document, "get", "a")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "minimum": 1}"""));
        assertThat(parameterSchema(document, "get", "b")).isEqualTo(json("""
                {"type": "boolean", "default": true}"""));
        assertThat(parameterSchema(document, "get", "c")).isEqualTo(json("""
                {"type": "array", "items": {"type": "string"}, "uniqueItems": true, "default": ["x"]}"""));
        assertThat(parameterSchema(document, "get", "d")).isEqualTo(json("""
                {"type": "integer", "format": "int32"}"""));
        assertThat(parameter(document, "get", "e").get("required")).isEqualTo(JsonValue.of(true));
        assertThat(parameter(document, "get", "a").has("required")).isFalse();
    }

    @Test
    void aTagInAWrapperSaysNothingOfTheValueItself() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
                  public sealed interface Shape permits Circle {}
                  public record Circle(int radius) implements Shape {}
                  @GET public Shape get() { return null; }
                }""");
        assertThat(schema(document, "Shape")).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aUnionOfUnionsListsTheTypesThatAreSent() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                  public sealed interface Shape permits Circle, Polygon {}
                  @JsonTypeName("circle") public record Circle(int radius) implements Shape {}
                  public sealed interface Polygon extends Shape permits Square {}
                  public record Square(int side) implements Polygon {}
                  @GET public Shape get() { return null; }
                }""");
        assertThat(schema(document, "Shape").get("oneOf")).isEqualTo(json("""
                [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}]"""));
        assertThat(schema(document, "Circle").object("properties").orElseThrow().get("kind"))
                .isEqualTo(json("""
                {"type": "string", "const": "circle"}"""));
        assertThat(schema(document, "Square").object("properties").orElseThrow().has("kind"))
                .isTrue();
    }

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

    @Test
    void swaggersAnnotationsAreReadToo() {
        JsonObject document = document("""
                import io.swagger.v3.oas.annotations.*;
                import io.swagger.v3.oas.annotations.media.*;
                @Path("/p") public class R {
                  public record Out(@Schema(description = "How many.", example = "3") Integer count,
                      @Schema(accessMode = Schema.AccessMode.READ_ONLY) String id) {}
                  @Operation(operationId = "count", summary = "Counts.", tags = "Numbers")
                  @GET public Out get() { return null; }
                }""");
        assertThat(operation(document, "get").text("operationId")).contains("count");
        assertThat(operation(document, "get").get("tags")).isEqualTo(json("[\"Numbers\"]"));
        assertThat(schema(document, "Out")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "count": {"type": "integer", "format": "int32", "description": "How many.", "examples": [3]},
                  "id": {"type": "string", "readOnly": true}}}"""));
    }

    @Test
    void bytesAreBytesInTheirOwnMediaTypeAndBase64InJson() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record Out(byte[] data, char[] text, int[] numbers) {}
                  @GET @Produces({"application/json;qs=0.9", "image/png"}) public byte[] get() { return null; }
                  @PUT public Out put(byte[] in) { return null; }
                }""");
        JsonObject content = responses(document, "get")
                .object("200")
                .orElseThrow()
                .object("content")
                .orElseThrow();
        assertThat(content.get("application/json")).isEqualTo(json("{\"schema\": {}}"));
        assertThat(content.get("image/png")).isEqualTo(json("""
                {"schema": {"contentMediaType": "application/octet-stream"}}"""));
        assertThat(operation(document, "put")
                        .object("requestBody")
                        .orElseThrow()
                        .object("content")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("application/octet-stream");
        assertThat(schema(document, "Out")).isEqualTo(json("""
                {"type": "object", "properties": {
                  "data": {"type": "string", "contentEncoding": "base64"},
                  "text": {"type": "string"},
                  "numbers": {"type": "array", "items": {"type": "integer", "format": "int32"}}}}"""));
    }

    @Test
    void aBodyThatMayBeMissingIsOptional() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST public void post(Optional<String> note) {}
                }""");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .has("required"))
                .isFalse();
    }

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
    void anApplicationSaysWhatItsProtectedOperationsNeed() {
        Assembly assembly =
                Documenting.of("com.acme.R", """
                @Path("/p") public class R {
                  @GET @RolesAllowed("a") public void get() {}
                  @PUT @PermitAll public void put() {}
                }""").and("com.acme.App", """
                import org.eclipse.microprofile.openapi.annotations.enums.*;
                import org.eclipse.microprofile.openapi.annotations.security.*;
                @ApiService(title = "T", version = "1")
                @SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
                @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
                @SecurityRequirement(name = "bearer")
                public class App extends Application {}""").assembled();
        assertThat(assembly.findings()).isEmpty();
        JsonObject document = assembly.document().json();
        assertThat(operation(document, "get").get("security")).isEqualTo(json("[{\"bearer\": []}]"));
        assertThat(operation(document, "put").get("security")).isEqualTo(json("[]"));
    }

    @Test
    void componentsOfTheProgramAreNoSchemas() {
        assertThat(Documenting.of("com.acme.R", "@Path(\"/p\") public class R { @GET public void get() {} }")
                        .and("com.acme.Failure", "public class Failure extends RuntimeException {}")
                        .and("com.acme.App", "@ApplicationPath(\"/v1\") public class App extends Application {}")
                        .and("com.acme.View", "public record View(String id) {}")
                        .files())
                .containsOnlyKeys(
                        "META-INF/edict/resources/com.acme.R.json", "META-INF/edict/types/com.acme.View.json");
    }

    private JsonObject document(String resource) {
        Assembly assembly = Documenting.of("com.acme.R", resource).assembled();
        ValidDocument.assertValid(assembly.document());
        assertThat(assembly.findings())
                .extracting(ContractFinding::id)
                .allMatch(id -> id.equals("security-scheme-undeclared"));
        return assembly.document().json();
    }

    private static JsonValue json(String text) {
        return JsonReader.read(text, "expected");
    }

    private static JsonObject schema(JsonObject document, String name) {
        return document.object("components")
                .orElseThrow()
                .object("schemas")
                .orElseThrow()
                .object(name)
                .orElseThrow();
    }

    private static JsonObject operation(JsonObject document, String method) {
        return document.object("paths")
                .orElseThrow()
                .object("/p")
                .orElseThrow()
                .object(method)
                .orElseThrow();
    }

    private static JsonObject responses(JsonObject document, String method) {
        return operation(document, method).object("responses").orElseThrow();
    }

    private static JsonObject parameter(JsonObject document, String method, String name) {
        List<JsonValue> parameters =
                ((JsonArray) Objects.requireNonNull(operation(document, method).get("parameters"))).values();
        return parameters.stream()
                .map(JsonObject.class::cast)
                .filter(parameter -> parameter.text("name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static JsonValue parameterSchema(JsonObject document, String method, String name) {
        return parameter(document, method, name).get("schema");
    }
}
