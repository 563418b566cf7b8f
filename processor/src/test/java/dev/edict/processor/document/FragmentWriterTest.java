package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** From sources to the document, by way of fragments. */
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
}
