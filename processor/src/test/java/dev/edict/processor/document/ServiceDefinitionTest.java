package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.assemble.ValidDocument;
import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Classes that describe a service which another one declares. */
class ServiceDefinitionTest {

    private static final String IMPORTS = "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*;"
            + " import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
            + " import org.eclipse.microprofile.openapi.annotations.info.*;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.security.*;"
            + " import org.eclipse.microprofile.openapi.annotations.servers.*;"
            + " import org.eclipse.microprofile.openapi.annotations.tags.*; ";

    private static final String SHOP =
            "@ApiService(title = \"Shop\", version = \"1\") @ApplicationPath(\"/v1\") public class Shop extends"
                    + " jakarta.ws.rs.core.Application {}";

    private static final String JWT =
            "@SecurityScheme(securitySchemeName = \"jwt\", type = SecuritySchemeType.HTTP, scheme = \"bearer\")";

    private static Documenting sources(String... types) {
        Documenting sources = Documenting.of("com.acme.Event", "package com.acme; public record Event(String id) {}");
        for (String type : types) {
            String name = type.replaceAll("(?s).*?public (?:class|interface) (\\w+).*", "$1");
            sources.and("com.acme." + name, IMPORTS + type);
        }
        return sources;
    }

    private static JsonObject document(String... types) {
        Assembly assembly = sources(types).assembled();
        ValidDocument.assertValid(assembly.document());
        assertThat(assembly.findings()).isEmpty();
        return assembly.document().json();
    }

    private static JsonObject components(JsonObject document, String kind) {
        return document.object("components").orElseThrow().object(kind).orElseThrow();
    }

    @Test
    void aResourceHasASecurityScheme() {
        JsonObject document = document(SHOP, "@Path(\"/p\") " + JWT + """
                 @SecurityRequirement(name = "jwt") public class R { @GET public String get() { return ""; } }""");
        assertThat(components(document, "securitySchemes").get("jwt"))
                .isEqualTo(json("{\"type\": \"http\", \"scheme\": \"bearer\"}"));
        assertThat(operation(document, "get").get("security")).isEqualTo(json("[{\"jwt\": []}]"));
    }

    @Test
    void soDoesItsMethod() {
        JsonObject document = document(SHOP, "@Path(\"/p\") public class R { " + JWT + """
                 @GET @SecurityRequirement(name = "jwt") public String get() { return ""; } }""");
        assertThat(components(document, "securitySchemes").members()).containsOnlyKeys("jwt");
        assertThat(operation(document, "get").get("security")).isEqualTo(json("[{\"jwt\": []}]"));
    }

    @Test
    void whatDescribesTheOperationsOfAResourceIsNotAboutTheService() {
        JsonObject document = document(
                SHOP,
                "@Path(\"/p\") " + JWT + """
                 @SecurityRequirement(name = "jwt") @Server(url = "https://r.e.com") @Tag(name = "r")
                 @ExternalDocumentation(url = "https://e.com") public class R { @GET public String get() { return ""; } }""",
                "@Path(\"/q\") public class Q { @GET public String get() { return \"\"; } }");
        assertThat(document.get("servers")).isEqualTo(json("[{\"url\": \"/v1\"}]"));
        assertThat(document.has("externalDocs")).isFalse();
        JsonObject other = document.object("paths")
                .orElseThrow()
                .object("/q")
                .orElseThrow()
                .object("get")
                .orElseThrow();
        assertThat(other.has("security")).isFalse();
        assertThat(other.has("servers")).isFalse();
        assertThat(other.get("tags")).isEqualTo(json("[\"Q\"]"));
    }

    @Test
    void anyClassHasADefinition() {
        JsonObject document = document("""
                @OpenAPIDefinition(info = @Info(title = "Shop", version = "2", license = @License(name = "None")),
                    servers = @Server(url = "https://e.com"),
                    components = @Components(
                        schemas = @Schema(name = "Told", implementation = Event.class),
                        securitySchemes = @SecurityScheme(securitySchemeName = "jwt", type = SecuritySchemeType.HTTP, scheme = "bearer")))
                public interface Definition {}""", """
                @Path("/p") public class R {
                    @GET @Produces("application/json") @SecurityRequirement(name = "jwt") @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "200", content =
                        @Content(mediaType = "application/json", schema = @Schema(ref = "Told"))) public Event get() { return null; } }""");
        assertThat(document.get("info"))
                .isEqualTo(json("{\"title\": \"Shop\", \"license\": {\"name\": \"None\"}, \"version\": \"2\"}"));
        assertThat(document.get("servers")).isEqualTo(json("[{\"url\": \"https://e.com\"}]"));
        assertThat(components(document, "schemas").members()).containsKeys("Event", "Told");
        assertThat(operation(document, "get").get("security")).isEqualTo(json("[{\"jwt\": []}]"));
    }

    @Test
    void whatTheDeclarationSaysComesFirst() {
        JsonObject document =
                document(SHOP, """
                @OpenAPIDefinition(info = @Info(title = "Another", version = "9", termsOfService = "https://e.com/terms"))
                public class Definition {}""", "@Path(\"/p\") public class R { @GET public String get() { return \"\"; } }");
        assertThat(document.get("info"))
                .isEqualTo(
                        json("{\"title\": \"Shop\", \"termsOfService\": \"https://e.com/terms\", \"version\": \"1\"}"));
    }

    @Test
    void twoDefinitionsThatNobodyStandsAboveAreAConflict() {
        Assembly assembly = sources(
                        "@OpenAPIDefinition(info = @Info(title = \"A\", version = \"1\")) public class A {}",
                        "@OpenAPIDefinition(info = @Info(title = \"B\", version = \"1\")) public class B {}",
                        "@Path(\"/p\") public class R { @GET public String get() { return \"\"; } }")
                .assembled();
        assertThat(assembly.findings()).extracting(ContractFinding::id).containsExactly("service-conflict");
        assertThat(assembly.document().json().object("info").orElseThrow().text("title"))
                .contains("A");
    }

    @Test
    void swaggersAnnotationsCountAsWell() {
        JsonObject document = document(SHOP, """
                @Path("/p") @io.swagger.v3.oas.annotations.security.SecurityScheme(name = "jwt",
                    type = io.swagger.v3.oas.annotations.enums.SecuritySchemeType.HTTP, scheme = "bearer")
                @io.swagger.v3.oas.annotations.security.SecurityRequirement(name = "jwt")
                public class R { @GET public String get() { return ""; } }""");
        assertThat(components(document, "securitySchemes").members()).containsOnlyKeys("jwt");
        assertThat(operation(document, "get").get("security")).isEqualTo(json("[{\"jwt\": []}]"));
    }
}
