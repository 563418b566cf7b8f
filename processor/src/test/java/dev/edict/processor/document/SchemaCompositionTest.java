package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.property;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.ContractFinding;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas that an author composes of others, and what else is said of one. */
class SchemaCompositionTest {

    private static final String MICROPROFILE = "import org.eclipse.microprofile.openapi.annotations.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
            + " import org.eclipse.microprofile.openapi.annotations.extensions.*;"
            + " import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.responses.*; ";

    private static final String SWAGGER = "import io.swagger.v3.oas.annotations.StringToClassMapItem;"
            + " import io.swagger.v3.oas.annotations.media.*; import io.swagger.v3.oas.annotations.responses.*; ";

    private static final String PETS =
            "public record Cat(String lives) {} public record Dog(String bark) {} public record Named(String name) {} ";

    private static JsonObject of(String vocabulary, String members) {
        return document(vocabulary + "@Path(\"/p\") public class R { " + PETS + members + " }");
    }

    private static String answering(String members) {
        return "public record Out(" + members + ") {} @GET public Out get() { return null; }";
    }

    private static final String REF = "\"$ref\": \"#/components/schemas/";

    @Test
    void alternativesStandInPlaceOfTheDeclaredType() {
        JsonObject document = of(MICROPROFILE, answering("""
                @Schema(oneOf = {Cat.class, Dog.class}, discriminatorProperty = "kind", discriminatorMapping = {
                    @DiscriminatorMapping(value = "cat", schema = Cat.class), @DiscriminatorMapping(value = "dog", schema = Dog.class)}) Object a,
                @Schema(anyOf = {Cat.class, String.class}) Object b,
                @Schema(allOf = {Cat.class, Named.class}) Cat c,
                @Schema(not = Cat.class) Object d,
                @Schema(oneOf = {Cat.class, Dog.class}) List<Object> e"""));
        assertThat(schema(document, "Out").get("properties")).isEqualTo(json("""
                {"a": {"oneOf": [{%1$sCat"}, {%1$sDog"}], "discriminator": {"propertyName": "kind",
                       "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}},
                 "b": {"anyOf": [{%1$sCat"}, {"type": "string"}]},
                 "c": {"allOf": [{%1$sCat"}, {%1$sNamed"}]},
                 "d": {"not": {%1$sCat"}},
                 "e": {"type": "array", "items": {"oneOf": [{%1$sCat"}, {%1$sDog"}]}}}""".formatted(REF)));
    }

    @Test
    void aClassMayBeAlternatives() {
        JsonObject document = of(MICROPROFILE, """
                @Schema(oneOf = {Cat.class, Dog.class}, discriminatorProperty = "kind", description = "Any pet.")
                public interface Pet { String getKind(); }
                @GET public Pet get() { return null; }""");
        assertThat(schema(document, "Pet")).isEqualTo(json("""
                {"description": "Any pet.", "oneOf": [{%1$sCat"}, {%1$sDog"}], "discriminator": {"propertyName": "kind"}}""".formatted(REF)));
    }

    @Test
    void whatIsSaidBesidesAClassKeepsItsMembers() {
        JsonObject document = of(MICROPROFILE, """
                @Schema(ifSchema = Cat.class, thenSchema = Named.class, elseSchema = Dog.class, additionalProperties = Schema.False.class,
                    patternProperties = @PatternProperty(regex = "^x-", schema = String.class),
                    dependentSchemas = @DependentSchema(name = "own", schema = Dog.class),
                    dependentRequired = @DependentRequired(name = "own", requires = {"other"}))
                public record Pet(String own, String other) {}
                @GET public Pet get() { return null; }""");
        assertThat(schema(document, "Pet")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string"}, "other": {"type": "string"}},
                 "if": {%1$sCat"}, "then": {%1$sNamed"}, "else": {%1$sDog"}, "additionalProperties": false,
                 "patternProperties": {"^x-": {"type": "string"}}, "dependentSchemas": {"own": {%1$sDog"}},
                 "dependentRequired": {"own": ["other"]}}""".formatted(REF)));
    }

    @Test
    void aClassThatMustFitAnotherSchemaHasItsOwnMembersBesides() {
        String source = """
                public static class Base { public String base; }
                @Schema(allOf = {Base.class, Named.class}) public static class Pet extends Base { public String own; }
                @GET public Pet get() { return null; }""";
        for (String vocabulary : List.of(MICROPROFILE, SWAGGER)) {
            assertThat(schema(of(vocabulary, source), "Pet")).isEqualTo(json("""
                    {"type": "object", "properties": {"own": {"type": "string"}}, "allOf": [{%1$sBase"}, {%1$sNamed"}]}""".formatted(REF)));
        }
    }

    @Test
    void whatIsSaidBesidesAClassStandsBesideMembersOfAnyNameAndUnwrappedOnesToo() {
        JsonObject document = of(MICROPROFILE, """
                @Schema(not = Cat.class) public static class Open { public String own;
                  @com.fasterxml.jackson.annotation.JsonAnyGetter public Map<String, Integer> more() { return null; } }
                @Schema(ifSchema = Cat.class, thenSchema = Named.class)
                public record Flat(String own, @com.fasterxml.jackson.annotation.JsonUnwrapped Dog dog) {}
                public record Out(Open open, Flat flat) {}
                @GET public Out get() { return null; }""");
        assertThat(schema(document, "Open")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string"}},
                 "additionalProperties": {"type": "integer", "format": "int32"}, "not": {%1$sCat"}}""".formatted(REF)));
        assertThat(schema(document, "Flat")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string"}, "bark": {"type": "string"}},
                 "if": {%1$sCat"}, "then": {%1$sNamed"}}""".formatted(REF)));
    }

    @Test
    void membersThatAreDescribedOnTheClassAreItsMembers() {
        JsonObject document = of(MICROPROFILE, """
                @Schema(requiredProperties = {"own"}, properties = {
                    @SchemaProperty(name = "more", type = SchemaType.INTEGER, minimum = "1"),
                    @SchemaProperty(name = "own", maxLength = 3, type = SchemaType.STRING)})
                public record Pet(String own) {}
                @GET public Pet get() { return null; }""");
        assertThat(schema(document, "Pet")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string", "maxLength": 3}, "more": {"type": "integer", "minimum": 1}},
                 "required": ["own"]}"""));
    }

    @Test
    void membersInContentMakeAnObject() {
        JsonObject document = of(MICROPROFILE, """
                @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(
                    type = SchemaType.OBJECT, properties = {@SchemaProperty(name = "cat", implementation = Cat.class)})))
                @GET public Response get() { return null; }""");
        assertThat(responses(document, "get").toCompactJson())
                .contains("\"properties\":{\"cat\":{\"$ref\":\"#/components/schemas/Cat\"}}");
    }

    @Test
    void externalDocumentationAndExtensionsStandInTheSchema() {
        JsonObject document = of(MICROPROFILE, """
                @Schema(externalDocs = @ExternalDocumentation(url = "https://example.com"), extensions = @Extension(name = "x-a", value = "1"))
                public record Pet(@Schema(extensions = @Extension(name = "x-b", value = "2"), comment = "Why.") String own) {}
                @GET public Pet get() { return null; }""");
        assertThat(schema(document, "Pet")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string", "x-b": "2", "$comment": "Why."}},
                 "externalDocs": {"url": "https://example.com"}, "x-a": "1"}"""));
    }

    @Test
    void anExtensionBesideAClassAMemberOrAParameterIsTheirs() {
        JsonObject document = of(MICROPROFILE, """
                @Extension(name = "x-a", value = "1") public record Pet(@Extension(name = "x-b", value = "2") String own) {}
                @GET public Pet get(@Extension(name = "x-c", value = "3") @QueryParam("q") String q) { return null; }""");
        assertThat(schema(document, "Pet").text("x-a")).contains("1");
        assertThat(property(document, "Pet", "own").text("x-b")).contains("2");
        assertThat(parameter(document, "get", "q").text("x-c")).contains("3");
    }

    @Test
    void aReferenceIsTheSchema() {
        JsonObject document = Documenting.of("com.acme.R", MICROPROFILE + """
                        @Path("/p") public class R {
                          public record Out(@Schema(ref = "Kind") String kind, @Schema(ref = "#/components/schemas/Cat") Object cat, Cat other) {}
                          public record Cat(String x) {}
                          @GET public Out get() { return null; } }""")
                .and("com.acme.Shop", MICROPROFILE + """
                        @OpenAPIDefinition(info = @org.eclipse.microprofile.openapi.annotations.info.Info(title = "t", version = "1.0.0"),
                            components = @Components(schemas = @Schema(name = "Kind", type = SchemaType.STRING, enumeration = {"a", "b"})))
                        @ApiService(version = "1.0.0") @ApplicationPath("/") public class Shop extends Application {}""")
                .document();
        assertThat(property(document, "Out", "kind")).isEqualTo(json("{" + REF + "Kind\"}"));
        assertThat(property(document, "Out", "cat")).isEqualTo(json("{" + REF + "Cat\"}"));
    }

    @Test
    void aReferenceToNothingIsLeftOutAndReported() {
        var assembly = Documenting.of("com.acme.R", MICROPROFILE + """
                        @Path("/p") public class R { public record Out(@Schema(ref = "Nobody", description = "What.") String x) {}
                          @GET public Out get() { return null; } }""").assembled();
        assertThat(property(assembly.document().json(), "Out", "x")).isEqualTo(json("{\"description\": \"What.\"}"));
        assertThat(assembly.findings()).extracting(ContractFinding::id).contains("reference-undeclared");
    }

    @Test
    void swaggersWordsMeanTheSame() {
        JsonObject document = of(SWAGGER, """
                @Schema(anyOf = {Cat.class, Dog.class}) public interface Pet {}
                @Schema(_if = Cat.class, then = Named.class, _else = Dog.class,
                    additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
                    properties = @StringToClassMapItem(key = "more", value = Integer.class),
                    dependentRequiredMap = @DependentRequired(name = "own", value = "more"))
                public record Out(String own, Pet pet) {}
                @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
                    schema = @Schema(implementation = Out.class), _if = @Schema(implementation = Cat.class), not = @Schema(type = "string")))
                @GET public Response get() { return null; }""");
        assertThat(schema(document, "Pet").get("anyOf")).isEqualTo(json("[{%1$sCat\"}, {%1$sDog\"}]".formatted(REF)));
        assertThat(schema(document, "Out")).isEqualTo(json("""
                {"type": "object", "properties": {"own": {"type": "string"}, "pet": {%1$sPet"},
                   "more": {"type": "integer", "format": "int32"}},
                 "if": {%1$sCat"}, "then": {%1$sNamed"}, "else": {%1$sDog"}, "additionalProperties": false,
                 "dependentRequired": {"own": ["more"]}}""".formatted(REF)));
        assertThat(responses(document, "get").toCompactJson())
                .contains(
                        "\"schema\":{\"$ref\":\"#/components/schemas/Out\",\"if\":{\"$ref\":\"#/components/schemas/Cat\"},\"not\":{\"type\":\"string\"}}");
    }
}
