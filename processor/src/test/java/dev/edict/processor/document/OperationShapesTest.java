package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.responses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import org.junit.jupiter.api.Test;

/** What Jakarta REST and its runtimes let a method take and answer, beyond one entity. */
class OperationShapesTest {

    private static JsonObject resource(String members) {
        return document("@Path(\"/p\") public class R { public record Pet(String name) {} " + members + " }");
    }

    private static JsonValue content(JsonObject holder, String mediaType) {
        return holder.object("content")
                .orElseThrow()
                .object(mediaType)
                .orElseThrow()
                .get("schema");
    }

    private static JsonValue body(String method, String mediaType) {
        JsonObject document = resource(method);
        return content(operation(document, "post").object("requestBody").orElseThrow(), mediaType);
    }

    @Test
    void aFormThatIsTakenWholeHasPartsOfAnyName() {
        JsonValue parts = json("""
                {"type": "object", "additionalProperties": {"contentMediaType": "application/octet-stream"}}""");
        assertThat(body(
                        "@POST @Consumes(\"multipart/form-data\") public void post(List<EntityPart> parts) {}",
                        "multipart/form-data"))
                .isEqualTo(parts);
        assertThat(body(
                        "@POST @Consumes(\"multipart/form-data\") public void post(java.io.InputStream in) {}",
                        "multipart/form-data"))
                .isEqualTo(parts);
    }

    @Test
    void aStreamOutsideOfAFormIsBytes() {
        assertThat(body(
                        "@POST @Consumes(\"application/pdf\") public void post(java.io.InputStream in) {}",
                        "application/pdf"))
                .isEqualTo(json("""
                        {"contentMediaType": "application/octet-stream"}"""));
    }

    @Test
    void anUrlencodedFormThatIsTakenWholeHasFieldsOfAnyName() {
        JsonValue fields = json("""
                {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}""");
        String consumes = "@POST @Consumes(\"application/x-www-form-urlencoded\") public void post(";
        assertThat(body(consumes + "Form form) {}", "application/x-www-form-urlencoded"))
                .isEqualTo(fields);
        assertThat(body(consumes + "MultivaluedMap<String, String> form) {}", "application/x-www-form-urlencoded"))
                .isEqualTo(fields);
    }

    @Test
    void aPartWithAMediaTypeOfItsOwnIsWhatThatMediaTypeHolds() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { public record Pet(String name) {}
                          @POST @Consumes("multipart/form-data")
                          public void post(@FormParam("pet") @PartType("application/json") Pet pet, @FormParam("file") EntityPart file) {} }""")
                .and("com.acme.PartType", "public @interface PartType { String value(); }")
                .document();
        JsonObject media = operation(document, "post")
                .object("requestBody")
                .orElseThrow()
                .object("content")
                .orElseThrow()
                .object("multipart/form-data")
                .orElseThrow();
        assertThat(media.object("schema").orElseThrow().get("properties")).isEqualTo(json("""
                {"pet": {"$ref": "#/components/schemas/Pet"}, "file": {"contentMediaType": "application/octet-stream"}}"""));
        assertThat(media.get("encoding")).isEqualTo(json("""
                {"pet": {"contentType": "application/json"}}"""));
    }

    @Test
    void anUploadOfARuntimeIsContent() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R {
                          @POST @Consumes("multipart/form-data") public void post(
                              @FormParam("one") org.jboss.resteasy.reactive.multipart.FileUpload one,
                              @FormParam("all") List<org.jboss.resteasy.reactive.multipart.FileUpload> all,
                              @FormParam("part") org.glassfish.jersey.media.multipart.FormDataBodyPart part) {} }""")
                .and(
                        "org.jboss.resteasy.reactive.multipart.FileUpload",
                        "public interface FileUpload { String fileName(); }")
                .and(
                        "org.glassfish.jersey.media.multipart.FormDataBodyPart",
                        "public class FormDataBodyPart { public String getName() { return null; } }")
                .document();
        assertThat(operation(document, "post").toCompactJson())
                .contains("\"properties\":{\"one\":{\"contentMediaType\":\"application/octet-stream\"},"
                        + "\"all\":{\"type\":\"array\",\"items\":{\"contentMediaType\":\"application/octet-stream\"}},"
                        + "\"part\":{\"contentMediaType\":\"application/octet-stream\"}}");
    }

    @Test
    void bytesThatAreReadAsABodyAreContent() {
        String quarkus =
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface RestForm {"
                        + " String value() default \"\"; }";
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R {
                          @POST public void post(@org.jboss.resteasy.reactive.RestForm byte[] file,
                              @org.jboss.resteasy.reactive.RestForm String name) {} }""")
                .and("org.jboss.resteasy.reactive.RestForm", quarkus)
                .document();
        assertThat(operation(document, "post").toCompactJson())
                .contains("\"multipart/form-data\":", "\"file\":{\"contentMediaType\":\"application/octet-stream\"}");
    }

    @Test
    void whatQuarkusStreamsWithAStatusIsPublishedToo() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { public record Pet(String name) {}
                          @GET @Produces({"application/json", "text/event-stream"})
                          public org.jboss.resteasy.reactive.RestMulti<Pet> get() { return null; } }""")
                .and("org.jboss.resteasy.reactive.RestMulti", "public abstract class RestMulti<T> {}")
                .document();
        assertThat(answer(document, "get")).isEqualTo(json("""
                {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}},
                 "text/event-stream": {"schema": {"$ref": "#/components/schemas/Pet"}}}"""));
    }

    /** A document is one value, a stream of events one after the other. */
    @Test
    void whatIsPublishedIsAListInADocumentAndAnElementInAStream() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { public record Pet(String name) {}
                          @GET @Produces({"application/json", "text/event-stream", "application/x-ndjson", "application/stream+json"})
                          public io.smallrye.mutiny.Multi<Pet> get() { return null; }
                          @PUT @Produces({"application/json", "text/plain"}) public java.util.concurrent.Flow.Publisher<String> put() { return null; }
                          @POST public io.smallrye.mutiny.Multi<Pet> post() { return null; }
                          @PATCH @Produces("application/json") public io.smallrye.mutiny.Uni<Pet> patch() { return null; }
                          @DELETE @Produces("application/json") public io.smallrye.mutiny.Uni<Void> delete() { return null; } }""")
                .and("io.smallrye.mutiny.Multi", "public interface Multi<T> {}")
                .and("io.smallrye.mutiny.Uni", "public interface Uni<T> {}")
                .document();
        String pet = "{\"schema\": {\"$ref\": \"#/components/schemas/Pet\"}}";
        String pets = "{\"schema\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/Pet\"}}}";
        assertThat(answer(document, "get")).isEqualTo(json("""
                {"application/json": %2$s, "text/event-stream": %1$s, "application/x-ndjson": %1$s, "application/stream+json": %1$s}""".formatted(pet, pets)));
        assertThat(answer(document, "put")).isEqualTo(json("""
                {"application/json": {"schema": {"type": "array", "items": {}}}, "text/plain": {"schema": {"type": "string"}}}"""));
        assertThat(answer(document, "post")).isEqualTo(json("{\"application/json\": " + pets + "}"));
        assertThat(answer(document, "patch")).isEqualTo(json("{\"application/json\": " + pet + "}"));
        assertThat(responses(document, "delete").members()).containsKey("204").doesNotContainKey("200");
    }

    private static JsonValue answer(JsonObject document, String method) {
        return responses(document, method).object("200").orElseThrow().get("content");
    }

    @Test
    void theSegmentsThatAVariableSpansAreOneText() {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { @GET @Path("{rest: .+}") public String get(@PathParam("rest") List<PathSegment> rest) { return ""; } }""").document();
        assertThat(document.toJson()).contains("\"/p/{rest}\"");
        assertThat(document.object("paths")
                        .orElseThrow()
                        .object("/p/{rest}")
                        .orElseThrow()
                        .toCompactJson())
                .contains("\"schema\":{\"type\":\"string\",\"pattern\":\"^.+$\"}");
    }

    @Test
    void aListInTheQueryStaysAList() {
        assertThat(parameterSchema(
                        resource("@GET public String get(@QueryParam(\"tag\") List<String> tags) { return \"\"; }"),
                        "get",
                        "tag"))
                .isEqualTo(json("""
                        {"type": "array", "items": {"type": "string"}}"""));
    }

    @Test
    void aSinkOfEventsIsOpenedWith200() {
        JsonObject responses = responses(
                resource(
                        "@GET @Produces(\"text/event-stream\") public void get(@Context jakarta.ws.rs.sse.SseEventSink sink) {}"),
                "get");
        assertThat(responses.members()).containsOnlyKeys("200");
        assertThat(content(responses.object("200").orElseThrow(), "text/event-stream"))
                .isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aHandlerThatMakesItsAnswerCanSayWhereTheResourceIs() {
        JsonObject created = responses(
                        resource(
                                "@POST @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = \"201\")"
                                        + " public Response post(Pet pet) { return null; }"),
                        "post")
                .object("201")
                .orElseThrow();
        assertThat(created.object("headers").orElseThrow().get("Location")).isEqualTo(json("""
                {"description": "The resource that was created.", "schema": {"type": "string", "format": "uri-reference"}}"""));
    }

    @Test
    void oneThatReturnsTheEntityCannot() {
        JsonObject created = responses(
                        resource("@POST @SuccessStatus(201) public Pet post(Pet pet) { return null; }"), "post")
                .object("201")
                .orElseThrow();
        assertThat(created.has("headers")).isFalse();
    }

    @Test
    void aChallengeComesWithA401() {
        JsonObject document = resource("@GET @RolesAllowed(\"admin\") public Pet get() { return null; }");
        assertThat(document.object("components")
                        .orElseThrow()
                        .object("responses")
                        .orElseThrow()
                        .object("Unauthenticated")
                        .orElseThrow()
                        .object("headers")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("WWW-Authenticate");
    }

    @Test
    void schemesWithoutANameInHttpChallengeNobody() {
        JsonObject document =
                Documenting.of("com.acme.R", """
                        @Path("/p") public class R { @GET @RolesAllowed("admin") public String get() { return ""; } }""").and("com.acme.Shop", """
                        @ApiService(version = "1.0.0") @ApplicationPath("/")
                        @org.eclipse.microprofile.openapi.annotations.security.SecurityScheme(securitySchemeName = "key",
                            type = org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType.APIKEY, apiKeyName = "X-Key",
                            in = org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn.HEADER)
                        public class Shop extends Application {}""").document();
        assertThat(document.toJson()).doesNotContain("WWW-Authenticate");
    }

    @Test
    void whatIsOnItsWayOutSaysSoInItsAnswers() {
        JsonObject headers = responses(
                        resource(
                                "@ApiDeprecated(since = \"2026-01-01\", sunset = \"2027-01-01\") @GET public Pet get() { return null; }"),
                        "get")
                .object("200")
                .orElseThrow()
                .object("headers")
                .orElseThrow();
        assertThat(headers.members()).containsOnlyKeys("Deprecation", "Sunset");
        assertThat(headers.toJson()).contains("@1767225600").contains("2027-01-01");
    }
}
