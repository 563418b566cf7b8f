package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.at;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What is declared once for the whole document, what refers to it, and requests that the service sends. */
class OpenApiDefinitionTest {

    private static final String IMPORTS = "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*;"
            + " import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.callbacks.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
            + " import org.eclipse.microprofile.openapi.annotations.extensions.*;"
            + " import org.eclipse.microprofile.openapi.annotations.headers.Header;"
            + " import org.eclipse.microprofile.openapi.annotations.info.*;"
            + " import org.eclipse.microprofile.openapi.annotations.links.*;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.parameters.*;"
            + " import org.eclipse.microprofile.openapi.annotations.responses.*;"
            + " import org.eclipse.microprofile.openapi.annotations.security.*;"
            + " import org.eclipse.microprofile.openapi.annotations.servers.*;"
            + " import org.eclipse.microprofile.openapi.annotations.tags.Tag; ";

    private static final String EVENT = "package com.acme; public record Event(String id) {}";

    private static Assembly assembled(String definition, String resource) {
        Assembly assembly = service(definition, resource).assembled();
        ValidDocument.assertValid(assembly.document());
        return assembly;
    }

    private static Documenting service(String definition, String resource) {
        return Documenting.of("com.acme.Shop", IMPORTS + """
                        @ApiService(version = "1") @ApplicationPath("/v1") %s
                        public class Shop extends jakarta.ws.rs.core.Application {}""".formatted(definition))
                .and("com.acme.R", IMPORTS + "@Path(\"/p\") public class R { %s }".formatted(resource))
                .and("com.acme.Event", EVENT);
    }

    private static JsonObject document(String definition, String resource) {
        Assembly assembly = assembled(definition, resource);
        assertThat(assembly.findings()).isEmpty();
        return assembly.document().json();
    }

    @Test
    void theDocumentItselfHasDocumentationServersAndExtensions() {
        JsonObject document = document("""
                @OpenAPIDefinition(
                    info = @Info(title = "Shop", version = "1", contact = @Contact(name = "Us",
                        extensions = @Extension(name = "x-c", value = "1")), extensions = @Extension(name = "x-i", value = "2")),
                    externalDocs = @ExternalDocumentation(url = "https://e.com", description = "All."),
                    servers = @Server(url = "https://{host}", variables = @ServerVariable(name = "host", defaultValue = "e.com")),
                    extensions = @Extension(name = "x-d", value = "{}", parseValue = true))""", "@GET public String get() { return \"\"; }");
        assertThat(at(document, "info").text("x-i")).contains("2");
        assertThat(at(document, "info", "contact").text("x-c")).contains("1");
        assertThat(document.get("externalDocs"))
                .isEqualTo(json("{\"description\": \"All.\", \"url\": \"https://e.com\"}"));
        assertThat(document.get("x-d")).isEqualTo(JsonObject.EMPTY);
        assertThat(document.get("servers"))
                .isEqualTo(json(
                        "[{\"url\": \"https://{host}/v1\", \"variables\": {\"host\": {\"default\": \"e.com\"}}}]"));
    }

    @Test
    void whatIsDeclaredOnceIsReferredTo() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), components = @Components(
                    responses = @APIResponse(name = "Gone", description = "It was there.",
                        content = @Content(mediaType = "application/json", schema = @Schema(implementation = Event.class))),
                    parameters = @Parameter(name = "page", in = ParameterIn.QUERY, description = "Which.",
                        schema = @Schema(type = SchemaType.INTEGER)),
                    examples = @ExampleObject(name = "one", value = "{\\"id\\": \\"1\\"}"),
                    requestBodies = @RequestBody(name = "Event", description = "What happened.",
                        content = @Content(mediaType = "application/json", schema = @Schema(implementation = Event.class))),
                    headers = @Header(name = "X-Left", schema = @Schema(type = SchemaType.INTEGER)),
                    links = @Link(name = "again", operationId = "get")))""", """
                @GET @Produces("application/json") @Parameter(ref = "page")
                @APIResponse(responseCode = "200", headers = @Header(ref = "X-Left"), links = @Link(name = "more", ref = "again"),
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "e", ref = "one")))
                @APIResponse(responseCode = "410", ref = "Gone")
                public Event get(@QueryParam("page") int page) { return null; }
                @POST @Consumes("application/json") @RequestBody(ref = "Event") public void post(String text) {}""");
        JsonObject get = operation(document, "get");
        assertThat(get.get("parameters")).isEqualTo(json("[{\"$ref\": \"#/components/parameters/page\"}]"));
        JsonObject ok = at(get, "responses", "200");
        assertThat(at(ok, "headers").get("X-Left")).isEqualTo(json("{\"$ref\": \"#/components/headers/X-Left\"}"));
        assertThat(at(ok, "links").get("more")).isEqualTo(json("{\"$ref\": \"#/components/links/again\"}"));
        assertThat(at(ok, "content", "application/json", "examples").get("e"))
                .isEqualTo(json("{\"$ref\": \"#/components/examples/one\"}"));
        assertThat(at(get, "responses").get("410")).isEqualTo(json("{\"$ref\": \"#/components/responses/Gone\"}"));
        assertThat(operation(document, "post").get("requestBody"))
                .isEqualTo(json("{\"$ref\": \"#/components/requestBodies/Event\"}"));
        JsonObject components = at(document, "components");
        assertThat(at(components, "responses", "Gone", "content", "application/json", "schema")
                        .text("$ref"))
                .contains("#/components/schemas/Event");
        assertThat(at(components, "parameters", "page", "schema").text("type")).contains("integer");
        assertThat(at(components, "examples", "one", "value").text("id")).contains("1");
        assertThat(at(components, "links", "again").text("operationId")).contains("get");
    }

    @Test
    void aSchemaThatTheAuthorDeclaredStandsThereThoughNothingRefersToIt() {
        JsonObject document = service("""
                        @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), components = @Components(
                            schemas = @Schema(name = "Name", type = SchemaType.STRING, maxLength = 9)))""", "@GET public String get() { return \"\"; }")
                .assembled()
                .document()
                .json();
        assertThat(Documented.schema(document, "Name")).isEqualTo(json("{\"type\": \"string\", \"maxLength\": 9}"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsLeftOutAndFound() {
        Assembly assembly = assembled("", """
                @GET @APIResponse(responseCode = "410", ref = "Gone") public String get() { return ""; }""");
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsExactly("reference-undeclared");
        assertThat(assembly.document().json().toJson()).doesNotContain("#/components/responses/Gone");
    }

    @Test
    void schemesThatAreNeededTogetherAreOneRequirement() {
        String schemes = """
                @SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "K")
                @SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")""";
        JsonObject document = document(schemes, """
                @GET @SecurityRequirementsSet({@SecurityRequirement(name = "key"), @SecurityRequirement(name = "bearer")})
                @SecurityRequirement(name = "bearer") public String get() { return ""; }
                @PUT @SecurityRequirementsSet @SecurityRequirementsSet(@SecurityRequirement(name = "key"))
                public String put() { return ""; }
                @DELETE @SecurityRequirementsSet public void delete() {}
                @POST @io.swagger.v3.oas.annotations.security.SecurityRequirement(name = "bearer", combine =
                    @io.swagger.v3.oas.annotations.security.SecurityRequirementEntry(name = "key"))
                public String post() { return ""; }""");
        assertThat(operation(document, "get").get("security"))
                .isEqualTo(json("[{\"bearer\": []}, {\"key\": [], \"bearer\": []}]"));
        assertThat(operation(document, "put").get("security")).isEqualTo(json("[{}, {\"key\": []}]"));
        assertThat(operation(document, "delete").get("security")).isEqualTo(json("[]"));
        assertThat(operation(document, "post").get("security")).isEqualTo(json("[{\"bearer\": [], \"key\": []}]"));
    }

    @Test
    void anOperationLeadsToCallbacks() {
        JsonObject document = document("", """
                @POST @Callback(name = "paid", callbackUrlExpression = "{$request.query.url}", operations =
                    @CallbackOperation(method = "post", summary = "Paid.",
                        parameters = @Parameter(name = "at", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING)),
                        requestBody = @RequestBody(content = @Content(mediaType = "application/json",
                            schema = @Schema(implementation = Event.class))),
                        responses = @APIResponse(responseCode = "204", description = "Taken.")))
                public void post(@QueryParam("url") String url) {}""");
        JsonObject callback = at(operation(document, "post"), "callbacks", "paid");
        assertThat(at(callback, "{$request.query.url}").get("post"))
                .isEqualTo(json(
                        "{\"summary\": \"Paid.\", \"parameters\": [{\"name\": \"at\", \"in\": \"query\", \"schema\":"
                                + " {\"type\": \"string\"}}], \"requestBody\": {\"content\": {\"application/json\": {\"schema\":"
                                + " {\"$ref\": \"#/components/schemas/Event\"}}}, \"required\": true}, \"responses\": {\"204\":"
                                + " {\"description\": \"Taken.\"}}}"));
    }

    @Test
    void aDefinitionHasWebhooks() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), webhooks = @PathItem(name = "sold", operations =
                    @PathItemOperation(method = "POST", summary = "Sold.", operationId = "sold",
                        requestBody = @RequestBody(required = false, content = @Content(mediaType = "application/json",
                            schema = @Schema(implementation = Event.class))),
                        responses = @APIResponse(responseCode = "200", description = "Taken."))))""", "@GET public String get() { return \"\"; }");
        assertThat(at(document, "webhooks", "sold").get("post"))
                .isEqualTo(json("{\"summary\": \"Sold.\", \"operationId\": \"sold\", \"requestBody\": {\"content\":"
                        + " {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Event\"}}}},"
                        + " \"responses\": {\"200\": {\"description\": \"Taken.\"}}}"));
    }

    @Test
    void aTagIsDescribedWhereAPathItemUsesIt() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), tags = @Tag(name = "told", description = "What is told."),
                    webhooks = @PathItem(name = "sold", operations = @PathItemOperation(method = "POST",
                        tags = {@Tag(name = "sales", description = "What is sold."), @Tag(ref = "told")},
                        responses = @APIResponse(responseCode = "200", description = "Taken."))))""", "@GET public String get() { return \"\"; }");
        assertThat(at(document, "webhooks", "sold", "post").get("tags")).isEqualTo(json("[\"sales\", \"told\"]"));
        assertThat(document.get("tags")).isEqualTo(json("""
                [{"name": "told", "description": "What is told."}, {"name": "sales", "description": "What is sold."}, {"name": "R"}]"""));
    }

    /** OpenAPI 3.1.1, "Reference Object": they stand in place of those of the target; in 3.0 a reference stands alone. */
    @Test
    void whatIsReferredToIsDescribedAnew() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), components = @Components(
                    responses = @APIResponse(name = "Gone", description = "It is gone."),
                    parameters = @Parameter(name = "page", in = ParameterIn.QUERY, description = "Where."),
                    requestBodies = @RequestBody(name = "Event", content = @Content(mediaType = "application/json")),
                    headers = @Header(name = "Left", schema = @Schema(type = SchemaType.INTEGER)),
                    links = {@Link(name = "next", operationId = "R_get"), @Link(name = "more", ref = "next", description = "More.")},
                    examples = @ExampleObject(name = "one", value = "1")))""", """
                @GET @Produces("text/plain") @Parameter(ref = "page", description = "From where.")
                @APIResponse(responseCode = "200", headers = @Header(name = "X-Left", ref = "Left", description = "How many."),
                    content = @Content(mediaType = "text/plain", examples = @ExampleObject(name = "e", ref = "one", summary = "A one.")))
                @APIResponse(responseCode = "410", ref = "Gone", description = "It was sold.")
                public String get() { return ""; }
                @POST @Consumes("application/json") @RequestBody(ref = "Event", description = "What happened.")
                public void post(String text) {}""");
        assertThat(at(document, "components", "links").get("more"))
                .isEqualTo(json("{\"$ref\": \"#/components/links/next\", \"description\": \"More.\"}"));
        JsonObject get = operation(document, "get");
        assertThat(get.get("parameters"))
                .isEqualTo(json("[{\"$ref\": \"#/components/parameters/page\", \"description\": \"From where.\"}]"));
        assertThat(at(get, "responses", "410").text("description")).contains("It was sold.");
        assertThat(at(get, "responses", "200", "headers", "X-Left").text("description"))
                .contains("How many.");
        assertThat(at(get, "responses", "200", "content", "text/plain", "examples", "e")
                        .text("summary"))
                .contains("A one.");
        assertThat(at(operation(document, "post"), "requestBody").text("description"))
                .contains("What happened.");
    }

    @Test
    void anOperationStandsBesideTheItemThatIsReferredTo() {
        JsonObject document = assembled("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), components = @Components(
                    pathItems = @PathItem(name = "Told", operations = @PathItemOperation(method = "post",
                        responses = @APIResponse(responseCode = "200", description = "Heard.")))),
                    webhooks = @PathItem(name = "told", ref = "Told", description = "Tells.", operations =
                        @PathItemOperation(method = "put", responses = @APIResponse(responseCode = "204", description = "Put."))))""", """
                @POST @Callback(name = "told", callbackUrlExpression = "{$request.query.url}", pathItemRef = "Told", operations =
                    @CallbackOperation(method = "get", responses = @APIResponse(responseCode = "204", description = "Got.")))
                @Callback(name = "open", callbackUrlExpression = "{$request.query.other}",
                    operations = @CallbackOperation(summary = "?"))
                public void post(@QueryParam("url") String url) {}""").document().json();
        assertThat(at(document, "webhooks", "told")).isEqualTo(json("""
                {"$ref": "#/components/pathItems/Told", "description": "Tells.",
                 "put": {"responses": {"204": {"description": "Put."}}}}"""));
        assertThat(at(operation(document, "post"), "callbacks")).isEqualTo(json("""
                {"told": {"{$request.query.url}": {"$ref": "#/components/pathItems/Told",
                   "get": {"responses": {"204": {"description": "Got."}}}}},
                 "open": {"{$request.query.other}": {}}}"""));
    }

    @Test
    void callbacksAndPathItemsAreDeclaredOnceAndReferredTo() {
        Assembly assembly = assembled("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), components = @Components(
                    callbacks = @Callback(name = "Paid", callbackUrlExpression = "{$request.query.url}", operations =
                        @CallbackOperation(method = "post", responses = @APIResponse(responseCode = "204", description = "Taken."))),
                    pathItems = @PathItem(name = "Told", operations = @PathItemOperation(method = "post",
                        requestBody = @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Event.class))),
                        responses = @APIResponse(responseCode = "200", description = "Heard.")))),
                    webhooks = {@PathItem(name = "told", ref = "Told"), @PathItem(name = "lost", ref = "Nothing")})""", """
                @POST @Callback(name = "paid", ref = "Paid")
                @Callback(name = "told", callbackUrlExpression = "{$request.query.url}", pathItemRef = "Told")
                public void post(@QueryParam("url") String url) {}""");
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsExactly("reference-undeclared");
        JsonObject document = assembly.document().json();
        JsonObject callbacks = at(operation(document, "post"), "callbacks");
        assertThat(callbacks).isEqualTo(json("""
                {"paid": {"$ref": "#/components/callbacks/Paid"},
                 "told": {"{$request.query.url}": {"$ref": "#/components/pathItems/Told"}}}"""));
        assertThat(at(document, "webhooks")).isEqualTo(json("""
                {"told": {"$ref": "#/components/pathItems/Told"}}"""));
        assertThat(at(document, "components", "callbacks", "Paid", "{$request.query.url}", "post", "responses", "204")
                        .text("description"))
                .contains("Taken.");
        assertThat(at(
                                document,
                                "components",
                                "pathItems",
                                "Told",
                                "post",
                                "requestBody",
                                "content",
                                "application/json",
                                "schema")
                        .text("$ref"))
                .contains("#/components/schemas/Event");
    }

    @Test
    void aWebhookIsDescribedAsAWhole() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "1"), webhooks = @PathItem(name = "sold", summary = "Sold.",
                    description = "When it is.", servers = @Server(url = "https://e.com"),
                    parameters = @Parameter(name = "X-Id", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING)),
                    operations = @PathItemOperation(method = "POST", tags = @org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "sales"),
                        callbacks = @Callback(name = "back", callbackUrlExpression = "{$request.body#/url}", operations =
                            @CallbackOperation(method = "get", responses = @APIResponse(responseCode = "200", description = "Good."))),
                        responses = @APIResponse(responseCode = "200", description = "Taken."))))""", "@GET public String get() { return \"\"; }");
        JsonObject item = at(document, "webhooks", "sold");
        assertThat(item.text("summary")).contains("Sold.");
        assertThat(item.text("description")).contains("When it is.");
        assertThat(item.get("servers")).isEqualTo(json("[{\"url\": \"https://e.com\"}]"));
        assertThat(item.get("parameters")).isEqualTo(json("""
                [{"name": "X-Id", "in": "header", "schema": {"type": "string"}}]"""));
        assertThat(at(item, "post").get("tags")).isEqualTo(json("[\"sales\"]"));
        assertThat(at(item, "post", "callbacks", "back", "{$request.body#/url}", "get", "responses")
                        .members())
                .containsOnlyKeys("200");
    }

    @Test
    void aSchemeMayBeDeclaredAsAnother() {
        JsonObject document = document("""
                @SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "K")
                @SecurityScheme(securitySchemeName = "same", ref = "key")
                @SecurityScheme(securitySchemeName = "lost", ref = "nobody")""", "@GET public String get() { return \"\"; }");
        assertThat(at(document, "components", "securitySchemes").members()).containsOnlyKeys("key", "same");
        assertThat(at(document, "components", "securitySchemes").get("same"))
                .isEqualTo(json("{\"$ref\": \"#/components/securitySchemes/key\"}"));
    }

    @Test
    void swaggerSaysTheSameInsideItsOperation() {
        JsonObject document = document("", """
                @POST @Consumes("application/json") @Produces("application/json")
                @io.swagger.v3.oas.annotations.Operation(
                    parameters = @io.swagger.v3.oas.annotations.Parameter(name = "X-T",
                        in = io.swagger.v3.oas.annotations.enums.ParameterIn.HEADER, description = "Trace."),
                    requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(description = "Happened."),
                    responses = {
                        @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "409", description = "Known."),
                        @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "200", description = "Good.",
                            content = @io.swagger.v3.oas.annotations.media.Content(examples =
                                @io.swagger.v3.oas.annotations.media.ExampleObject(name = "a", value = "{\\"id\\": \\"1\\"}")))},
                    servers = @io.swagger.v3.oas.annotations.servers.Server(url = "https://e.com"),
                    externalDocs = @io.swagger.v3.oas.annotations.ExternalDocumentation(url = "https://d.com"),
                    extensions = {
                        @io.swagger.v3.oas.annotations.extensions.Extension(name = "team", properties =
                            @io.swagger.v3.oas.annotations.extensions.ExtensionProperty(name = "size", value = "3", parseValue = true)),
                        @io.swagger.v3.oas.annotations.extensions.Extension(properties =
                            @io.swagger.v3.oas.annotations.extensions.ExtensionProperty(name = "owner", value = "me"))})
                public Event post(Event event) { return event; }""");
        JsonObject post = operation(document, "post");
        assertThat(post.get("parameters"))
                .isEqualTo(json("[{\"name\": \"X-T\", \"in\": \"header\", \"description\": \"Trace.\", \"schema\":"
                        + " {\"type\": \"string\"}}]"));
        assertThat(at(post, "requestBody").text("description")).contains("Happened.");
        assertThat(at(post, "responses", "200").text("description")).contains("Good.");
        assertThat(at(post, "responses", "409").text("description")).contains("Known.");
        JsonObject content = at(post, "responses", "200", "content", "application/json");
        assertThat(at(content, "examples", "a", "value").text("id")).contains("1");
        assertThat(at(content, "schema").text("$ref")).contains("#/components/schemas/Event");
        assertThat(post.get("servers")).isEqualTo(json("[{\"url\": \"https://e.com/v1\"}]"));
        assertThat(at(post, "externalDocs").text("url")).contains("https://d.com");
        assertThat(post.get("x-team")).isEqualTo(json("{\"size\": 3}"));
        assertThat(post.text("x-owner")).contains("me");
    }
}
