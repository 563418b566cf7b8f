package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.at;
import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.responses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import org.junit.jupiter.api.Test;

/** What an operation's annotations of MicroProfile OpenAPI say stands in the document. */
class OpenApiVocabularyTest {

    private static final String IMPORTS = "import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
            + " import org.eclipse.microprofile.openapi.annotations.extensions.*;"
            + " import org.eclipse.microprofile.openapi.annotations.headers.Header;"
            + " import org.eclipse.microprofile.openapi.annotations.links.*;"
            + " import org.eclipse.microprofile.openapi.annotations.links.Link;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.parameters.*;"
            + " import org.eclipse.microprofile.openapi.annotations.responses.*;"
            + " import org.eclipse.microprofile.openapi.annotations.servers.*;"
            + " import org.eclipse.microprofile.openapi.annotations.tags.*; ";

    private static JsonObject resource(String members) {
        return document(IMPORTS + "@Path(\"/p\") public class R { public record Pet(String name) {} " + members + " }");
    }

    private static JsonObject get(String method) {
        return operation(resource("@GET " + method), "get");
    }

    @Test
    void anExtensionIsTextUnlessItIsParsed() {
        JsonObject operation = get("""
                @Operation(extensions = {
                    @Extension(name = "x-text", value = "[1]"),
                    @Extension(name = "x-list", value = "[1, {\\"a\\": null}]", parseValue = true),
                    @Extension(name = "x-number", value = "7", parseValue = true),
                    @Extension(name = "x-flag", value = "true", parseValue = true),
                    @Extension(name = "x-word", value = "gold", parseValue = true),
                    @Extension(name = "team", value = "pets")})
                public String get() { return ""; }""");
        assertThat(operation.get("x-text")).isEqualTo(JsonValue.of("[1]"));
        assertThat(operation.get("x-list")).isEqualTo(json("[1, {\"a\": null}]"));
        assertThat(operation.get("x-number")).isEqualTo(JsonValue.of(7));
        assertThat(operation.get("x-flag")).isEqualTo(JsonValue.of(true));
        assertThat(operation.get("x-word")).isEqualTo(JsonValue.of("gold"));
        assertThat(operation.get("x-team")).isEqualTo(JsonValue.of("pets"));
    }

    @Test
    void anExtensionBesideTheOperationCountsWhereThereIsNoneInside() {
        assertThat(get("@Extension(name = \"x-a\", value = \"1\") public String get() { return \"\"; }")
                        .text("x-a"))
                .contains("1");
        JsonObject both = get("""
                @Extension(name = "x-a", value = "1")
                @Operation(extensions = @Extension(name = "x-b", value = "2"))
                public String get() { return ""; }""");
        assertThat(both.has("x-a")).isFalse();
        assertThat(both.text("x-b")).contains("2");
    }

    @Test
    void theAnswersOfAnOperationHaveExtensionsOfTheirOwn() {
        JsonObject responses = at(get("""
                  @APIResponses(value = {
                          @APIResponse(responseCode = "200", description = "Here.", extensions = @Extension(name = "x-one", value = "a")),
                          @APIResponse(responseCode = "404", description = "Gone.")},
                      extensions = @Extension(name = "x-owner", value = "{\\"team\\": 7}", parseValue = true))
                  public String get() { return null; }"""), "responses");
        assertThat(responses.members()).containsOnlyKeys("200", "404", "x-owner");
        assertThat(responses.get("x-owner")).isEqualTo(json("{\"team\": 7}"));
        assertThat(responses.object("200").orElseThrow().has("x-one")).isTrue();
    }

    @Test
    void anOperationLinksToItsDocumentation() {
        JsonObject operation = get("""
                @ExternalDocumentation(url = "https://example.com/pets", description = "More.")
                public String get() { return ""; }""");
        assertThat(operation.get("externalDocs"))
                .isEqualTo(json("{\"description\": \"More.\", \"url\": \"https://example.com/pets\"}"));
    }

    @Test
    void serversOfAMethodStandInPlaceOfThoseOfItsClass() {
        JsonObject document = document(IMPORTS + """
                @Path("/p") @Server(url = "https://class.example.com") public class R {
                  @GET public String get() { return ""; }
                  @PUT @Server(url = "https://{region}.example.com", description = "Regional.", variables =
                      @ServerVariable(name = "region", enumeration = {"eu", "us"}, defaultValue = "us", description = "Where."))
                  public String put() { return ""; }
                  @DELETE @Server(url = "https://{unknown}.example.com") public void delete() {}
                }""");
        assertThat(operation(document, "get").get("servers"))
                .isEqualTo(json("[{\"url\": \"https://class.example.com\"}]"));
        assertThat(operation(document, "put").get("servers"))
                .isEqualTo(json("[{\"url\": \"https://{region}.example.com\", \"description\": \"Regional.\","
                        + " \"variables\": {\"region\": {\"enum\": [\"eu\", \"us\"], \"default\": \"us\","
                        + " \"description\": \"Where.\"}}}]"));
        assertThat(operation(document, "delete").get("servers"))
                .isEqualTo(json("[{\"url\": \"https://class.example.com\"}]"));
    }

    @Test
    void aTagIsDescribedWhereItIsUsedAndAnEmptyOneTakesTheOthersAway() {
        JsonObject document = document(IMPORTS + """
                @Path("/p") @Tag(name = "Pets", description = "Animals.", externalDocs = @ExternalDocumentation(url = "https://e.com"))
                public class R {
                  @GET @Tag(name = "Reading", description = "Safe.") @Tag(ref = "Pets") public String get() { return ""; }
                  @PUT public String put() { return ""; }
                  @POST @Tags(refs = {"Reading"}) public String post() { return ""; }
                  @DELETE @Tag public void delete() {}
                }""");
        assertThat(operation(document, "get").get("tags"))
                .isEqualTo(JsonArray.ofTexts(java.util.List.of("Reading", "Pets")));
        assertThat(operation(document, "put").get("tags")).isEqualTo(JsonArray.ofTexts(java.util.List.of("Pets")));
        assertThat(operation(document, "post").get("tags")).isEqualTo(JsonArray.ofTexts(java.util.List.of("Reading")));
        assertThat(operation(document, "delete").has("tags")).isFalse();
        assertThat(document.get("tags"))
                .isEqualTo(json("[{\"name\": \"Pets\", \"description\": \"Animals.\", \"externalDocs\": {\"url\":"
                        + " \"https://e.com\"}}, {\"name\": \"Reading\", \"description\": \"Safe.\"}]"));
    }

    @Test
    void contentHasExamplesAndEncodings() {
        JsonObject response = at(get("""
                @APIResponse(responseCode = "200", description = "A pet.",
                    headers = @Header(name = "X-Rate", description = "Left.", required = true, deprecated = true,
                        schema = @Schema(type = SchemaType.INTEGER)),
                    links = @Link(name = "again", operationId = "R_get", description = "The same.",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/name")),
                    extensions = @Extension(name = "x-r", value = "1"),
                    content = @Content(mediaType = "application/json",
                        examples = {
                          @ExampleObject(name = "cat", summary = "A cat", description = "It purrs.", value = "{\\"name\\": \\"Tom\\"}"),
                          @ExampleObject(name = "far", externalValue = "https://e.com/cat.json")},
                        extensions = @Extension(name = "x-c", value = "2")))
                @Produces("application/json") public Pet get() { return null; }"""), "responses", "200");
        assertThat(response.text("description")).contains("A pet.");
        assertThat(response.text("x-r")).contains("1");
        assertThat(at(response, "headers").get("X-Rate"))
                .isEqualTo(json("{\"description\": \"Left.\", \"required\": true, \"schema\": {\"type\": \"integer\"},"
                        + " \"deprecated\": true}"));
        assertThat(at(response, "links").get("again"))
                .isEqualTo(json("{\"operationId\": \"R_get\", \"parameters\": {\"id\": \"$response.body#/name\"},"
                        + " \"description\": \"The same.\"}"));
        JsonObject content = at(response, "content", "application/json");
        assertThat(at(content, "schema").text("$ref")).contains("#/components/schemas/Pet");
        assertThat(content.text("x-c")).contains("2");
        assertThat(content.get("examples"))
                .isEqualTo(json("{\"cat\": {\"summary\": \"A cat\", \"description\": \"It purrs.\", \"value\":"
                        + " {\"name\": \"Tom\"}}, \"far\": {\"externalValue\": \"https://e.com/cat.json\"}}"));
    }

    @Test
    void aLinkToAnOperationThatIsNotThereIsLeftOut() {
        Assembly assembly = Documenting.of("com.acme.R", IMPORTS + """
                @Path("/p") public class R { @GET @APIResponse(responseCode = "200", description = "A text.",
                    links = @Link(name = "gone", operationId = "nobody")) public String get() { return null; } }""").assembled();
        assertThat(assembly.document().json().toJson()).doesNotContain("nobody");
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsExactly("reference-undeclared");
    }

    @Test
    void aRequestBodyIsWhatTheAuthorWroteOverWhatTheCodeSays() {
        JsonObject document = resource("""
                @POST @Consumes("application/json")
                public void post(@RequestBody(description = "The pet.", required = false,
                    extensions = @Extension(name = "x-b", value = "1"),
                    content = @Content(example = "{\\"name\\": \\"Tom\\"}")) Pet pet) {}
                @PUT @Consumes("application/json") @RequestBodySchema(Pet.class)
                public void put(java.io.InputStream in) {}
                @PATCH @Consumes("multipart/form-data")
                @RequestBody(content = @Content(mediaType = "multipart/form-data", encoding =
                    @Encoding(name = "file", contentType = "image/png", style = "form", explode = true, allowReserved = true,
                        headers = @Header(name = "X-H", schema = @Schema(type = SchemaType.STRING)))))
                public void patch(@FormParam("file") java.io.InputStream file) {}""");
        JsonObject post = at(operation(document, "post"), "requestBody");
        assertThat(post.text("description")).contains("The pet.");
        assertThat(post.has("required")).isFalse();
        assertThat(post.text("x-b")).contains("1");
        assertThat(at(post, "content", "application/json"))
                .isEqualTo(json(
                        "{\"schema\": {\"$ref\": \"#/components/schemas/Pet\"}, \"example\": {\"name\": \"Tom\"}}"));
        assertThat(at(operation(document, "put"), "requestBody", "content", "application/json", "schema")
                        .text("$ref"))
                .contains("#/components/schemas/Pet");
        JsonObject upload = at(operation(document, "patch"), "requestBody", "content", "multipart/form-data");
        assertThat(at(upload, "schema", "properties").has("file")).isTrue();
        assertThat(at(upload, "encoding").get("file"))
                .isEqualTo(json("{\"contentType\": \"image/png\", \"headers\": {\"X-H\": {\"schema\": {\"type\":"
                        + " \"string\"}}}, \"style\": \"form\", \"explode\": true, \"allowReserved\": true}"));
    }

    @Test
    void aParameterIsDescribedBesideItOrOnTheMethodByItsName() {
        JsonObject document = resource("""
                @GET
                @Parameter(name = "size", description = "How many.", schema = @Schema(type = SchemaType.INTEGER, maximum = "9"))
                @Parameter(name = "X-Trace", in = ParameterIn.HEADER, description = "For support.", required = true,
                    schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                @Parameter(name = "secret", hidden = true)
                public String get(@QueryParam("size") int size, @QueryParam("secret") String secret,
                    @Parameter(description = "Nearer.", style = ParameterStyle.PIPEDELIMITED, explode = Explode.FALSE,
                        allowReserved = true, examples = @ExampleObject(name = "two", value = "[\\"a\\", \\"b\\"]"),
                        extensions = @Extension(name = "x-p", value = "1")) @QueryParam("ids") List<String> ids,
                    @Parameter(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Pet.class)))
                        @QueryParam("pet") String pet) { return ""; }""");
        assertThat(parameter(document, "get", "size"))
                .isEqualTo(json("{\"name\": \"size\", \"in\": \"query\", \"description\": \"How many.\", \"schema\":"
                        + " {\"type\": \"integer\", \"format\": \"int32\", \"maximum\": 9}}"));
        assertThat(parameter(document, "get", "X-Trace"))
                .isEqualTo(json("{\"name\": \"X-Trace\", \"in\": \"header\", \"description\": \"For support.\","
                        + " \"required\": true, \"schema\": {\"type\": \"string\", \"format\": \"uuid\"}}"));
        assertThat(parameter(document, "get", "ids"))
                .isEqualTo(json("{\"name\": \"ids\", \"in\": \"query\", \"description\": \"Nearer.\", \"style\":"
                        + " \"pipeDelimited\", \"explode\": false, \"schema\": {\"type\": \"array\", \"items\":"
                        + " {\"type\": \"string\"}}, \"allowReserved\": true, \"examples\": {\"two\": {\"value\": [\"a\","
                        + " \"b\"]}}, \"x-p\": \"1\"}"));
        assertThat(parameter(document, "get", "pet"))
                .isEqualTo(
                        json("{\"name\": \"pet\", \"in\": \"query\", \"content\": {\"application/json\": {\"schema\":"
                                + " {\"$ref\": \"#/components/schemas/Pet\"}}}}"));
        assertThat(String.valueOf(operation(document, "get").get("parameters"))).doesNotContain("secret");
    }

    @Test
    void theSchemaOfAnAnswerHasItsStatusAndDescription() {
        JsonObject responses = responses(resource("""
                        @GET @Produces("application/json")
                        @APIResponseSchema(value = Pet.class, responseCode = "203", responseDescription = "A copy.")
                        public Response get() { return null; }"""), "get");
        assertThat(responses.get("203"))
                .isEqualTo(json(
                        "{\"description\": \"A copy.\", \"content\": {\"application/json\": {\"schema\": {\"$ref\":"
                                + " \"#/components/schemas/Pet\"}}}}"));
        assertThat(responses.has("2XX")).isFalse();
    }

    @Test
    void theDefaultInSoManyWordsIsNoSuccess() {
        JsonObject responses = responses(resource("""
                        @GET @Produces("application/json")
                        @APIResponse(responseCode = "default", description = "Anything else.")
                        public Response get() { return null; }"""), "get");
        assertThat(responses.members()).containsOnlyKeys("2XX", "default");
    }

    @Test
    void theDefaultAnswerOfAHandlerThatDecidesItsStatusIsAllThereIsToKnow() {
        JsonObject responses = responses(resource("""
                        @GET @Produces("application/json")
                        @APIResponse(description = "A pet.", content = @Content(schema = @Schema(implementation = Pet.class)))
                        public Response get() { return null; }"""), "get");
        assertThat(responses.has("2XX")).isFalse();
        assertThat(at(responses, "default", "content", "application/json", "schema")
                        .text("$ref"))
                .contains("#/components/schemas/Pet");
    }
}
