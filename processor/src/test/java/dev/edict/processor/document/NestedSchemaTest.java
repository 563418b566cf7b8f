package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.at;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.property;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** {@code @Schema} says the same wherever it stands: inside another annotation, on a parameter, on a class. */
class NestedSchemaTest {

    private static final String IMPORTS =
            "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*; import java.util.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.enums.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.headers.Header;"
                    + " import org.eclipse.microprofile.openapi.annotations.media.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.parameters.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.responses.*; ";

    private static final String ALL =
            "title = \"T\", description = \"D\", defaultValue = \"5\", example = \"6\", deprecated = true,"
                    + " readOnly = true";

    private static final String SAID =
            "\"title\": \"T\", \"description\": \"D\", \"default\": 5, \"examples\": [6], \"readOnly\": true,"
                    + " \"deprecated\": true}";

    private static JsonObject resource(String members) {
        return Documented.document(IMPORTS + "@Path(\"/p\") public class R { " + members + " }");
    }

    @Test
    void insideAParameterAndOnIt() {
        JsonObject document = resource("""
                @GET public String get(@Parameter(schema = @Schema(type = SchemaType.INTEGER, %1$s)) @QueryParam("inside") String inside,
                    @Schema(%1$s) @QueryParam("on") int on,
                    @Parameter(content = @Content(mediaType = "application/json", schema = @Schema(description = "D")))
                    @QueryParam("content") int content,
                    @Parameter(schema = @Schema(defaultValue = "written")) @DefaultValue("code") @QueryParam("both") String both)
                    { return ""; }
                @DELETE @Parameter(name = "X-A", in = ParameterIn.HEADER, schema = @Schema(description = "D")) public void delete() {}""".formatted(ALL));
        assertThat(parameterSchema(document, "get", "inside")).isEqualTo(json("{\"type\": \"integer\", " + SAID));
        assertThat(parameterSchema(document, "get", "on"))
                .isEqualTo(json("{\"type\": \"integer\", \"format\": \"int32\", " + SAID));
        assertThat(at(parameter(document, "get", "content"), "content", "application/json")
                        .get("schema"))
                .isEqualTo(json("{\"type\": \"integer\", \"format\": \"int32\", \"description\": \"D\"}"));
        assertThat(parameterSchema(document, "get", "both"))
                .isEqualTo(json("{\"type\": \"string\", \"default\": \"written\"}"));
        assertThat(parameterSchema(document, "delete", "X-A"))
                .isEqualTo(json("{\"type\": \"string\", \"description\": \"D\"}"));
    }

    @Test
    void insideContentAndHeaders() {
        JsonObject document = resource("""
                @POST @Produces("application/json") @Consumes("application/json")
                @APIResponse(responseCode = "200", headers = {@Header(name = "X-N", schema = @Schema(type = SchemaType.INTEGER, %s)),
                        @Header(name = "X-T", schema = @Schema(description = "D"))},
                    content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT, description = "D",
                        minProperties = 1, requiredProperties = "p", properties = @SchemaProperty(name = "p", type = SchemaType.STRING,
                            description = "P", example = "e"))))
                public List<Integer> post(@RequestBody(content = @Content(schema = @Schema(description = "D", writeOnly = true)))
                    List<Integer> body) { return null; }
                @PUT @Consumes("application/json") public void put(@Schema(description = "D") Map<String, Integer> body) {}""".formatted(ALL));
        JsonObject ok = at(responses(document, "post"), "200");
        assertThat(at(ok, "headers", "X-N").get("schema")).isEqualTo(json("{\"type\": \"integer\", " + SAID));
        assertThat(at(ok, "headers", "X-T").get("schema"))
                .isEqualTo(json("{\"type\": \"string\", \"description\": \"D\"}"));
        JsonObject written = at(ok, "content", "application/json", "schema");
        assertThat(written.get("properties"))
                .isEqualTo(json("{\"p\": {\"type\": \"string\", \"description\": \"P\", \"examples\": [\"e\"]}}"));
        assertThat(written.get("required")).isEqualTo(json("[\"p\"]"));
        assertThat(written.text("description")).contains("D");
        assertThat(written.get("minProperties")).isEqualTo(json("1"));
        assertThat(at(operation(document, "post"), "requestBody", "content", "application/json")
                        .get("schema"))
                .isEqualTo(json("{\"type\": \"array\", \"items\": {\"type\": \"integer\", \"format\": \"int32\"},"
                        + " \"description\": \"D\", \"writeOnly\": true}"));
        assertThat(at(operation(document, "put"), "requestBody", "content", "application/json", "schema")
                        .text("description"))
                .contains("D");
    }

    @Test
    void onMembersThatTheClassDescribes() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @GET @Produces("application/json") public Thing get() { return null; } }""")
                .and("com.acme.Thing", IMPORTS + """
                        @Schema(properties = {@SchemaProperty(name = "phone", description = "Written.", defaultValue = "2", example = "3"),
                            @SchemaProperty(name = "other", type = SchemaType.STRING, description = "Another.")})
                        public class Thing {
                          /** Derived. */ @Schema(example = "9") public long getPhone() { return 0; }
                          /** Derived. */ public int getOther() { return 0; }
                          /** Derived. */ public int getLast() { return 0; }
                        }""")
                .document();
        assertThat(property(document, "Thing", "phone"))
                .isEqualTo(json(
                        "{\"type\": \"integer\", \"format\": \"int64\", \"description\": \"Written.\", \"default\": 2,"
                                + " \"examples\": [3], \"readOnly\": true}"));
        assertThat(property(document, "Thing", "other"))
                .isEqualTo(json("{\"type\": \"string\", \"description\": \"Another.\", \"readOnly\": true}"));
        assertThat(property(document, "Thing", "last").text("description")).contains("Derived.");
    }

    @Test
    void onAClassAndAnEnum() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @POST @Consumes("application/json") public void post(Thing thing) {} }""")
                .and("com.acme.Thing", IMPORTS + """
                        @Schema(example = "{\\"a\\": 1}", defaultValue = "{\\"a\\": 2}", minProperties = 1, maxProperties = 2)
                        public class Thing { public int a; public Colour colour; }""")
                .and(
                        "com.acme.Colour",
                        IMPORTS
                                + "@Schema(defaultValue = \"RED\", example = \"BLUE\") public enum Colour { RED, BLUE }")
                .document();
        JsonObject thing = schema(document, "Thing");
        assertThat(thing.get("examples")).isEqualTo(json("[{\"a\": 1}]"));
        assertThat(thing.get("default")).isEqualTo(json("{\"a\": 2}"));
        assertThat(thing.get("minProperties")).isEqualTo(json("1"));
        assertThat(thing.get("maxProperties")).isEqualTo(json("2"));
        assertThat(schema(document, "Colour"))
                .isEqualTo(
                        json(
                                "{\"type\": \"string\", \"enum\": [\"RED\", \"BLUE\"], \"default\": \"RED\", \"examples\": [\"BLUE\"]}"));
    }

    @Test
    void aReferenceInContentOfNoMediaTypeStandsInEach() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @GET @Produces("application/json") @APIResponse(responseCode = "200", content =
                            @Content(schema = @Schema(ref = "Thing"))) public String get() { return ""; }
                            @POST @Consumes("application/json") public void post(Thing thing) {} }""")
                .and("com.acme.Thing", IMPORTS + "public class Thing { public String a; }")
                .document();
        assertThat(at(responses(document, "get"), "200", "content", "application/json")
                        .get("schema"))
                .isEqualTo(json("{\"$ref\": \"#/components/schemas/Thing\"}"));
    }

    @Test
    void aClassMayStandForTrueOrFalse() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @POST @Consumes("application/json") public void post(Thing thing) {} }""")
                .and("com.acme.Thing", IMPORTS + """
                        public class Thing { @Schema(implementation = Schema.True.class) public String yes;
                          @Schema(implementation = Schema.False.class) public String no; }""")
                .document();
        assertThat(schema(document, "Thing").get("properties")).isEqualTo(json("{\"yes\": {}, \"no\": false}"));
        assertThat(at(document, "components", "schemas").members()).doesNotContainKeys("True", "False");
    }

    @Test
    void swaggersWordsCountToo() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @POST @Consumes("application/json") public void post(Thing thing) {} }""")
                .and("com.acme.Thing", """
                        package com.acme; import io.swagger.v3.oas.annotations.media.*; import java.util.*;
                        import jakarta.validation.constraints.NotNull;
                        public class Thing {
                          @Schema(types = {"string", "null"}) public String a;
                          @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) public int b;
                          @Schema(nullable = false) public Optional<String> c;
                          @Schema(type = "array") public String d;
                          @ArraySchema(minItems = 1, schema = @Schema(description = "One."), arraySchema = @Schema(description = "All."))
                          public List<String> e;
                          @Schema(implementation = int[].class) public Object f;
                          @org.eclipse.microprofile.openapi.annotations.media.Schema(required = false) @NotNull public String g;
                          @Schema(description = "H.") @NotNull public String h;
                        }""")
                .document();
        assertThat(schema(document, "Thing").get("properties")).isEqualTo(json("""
                {"a": {"type": ["string", "null"]}, "b": {"type": "integer", "format": "int32"}, "c": {"type": "string"},
                 "d": {"type": "array", "items": {}},
                 "e": {"type": "array", "items": {"type": "string", "description": "One."}, "minItems": 1, "description": "All."},
                 "f": {"type": "array", "items": {"type": "integer", "format": "int32"}}, "g": {"type": "string"},
                 "h": {"type": "string", "description": "H."}}"""));
        assertThat(schema(document, "Thing").get("required")).isEqualTo(json("[\"h\"]"));
    }

    @Test
    void anAnswerWithATypeAndNoStatusIsTheUsualOne() {
        JsonObject document = resource("""
                @GET @Produces("application/json") @APIResponseSchema(String.class) public jakarta.ws.rs.core.Response get() { return null; }
                @POST @Produces("application/json") @APIResponseSchema(String.class)
                public void post(@jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                @PUT @Produces("application/json") public jakarta.ws.rs.core.Response put() { return null; }""");
        assertThat(responses(document, "get").members()).containsKey("200").doesNotContainKey("2XX");
        assertThat(responses(document, "post").members()).containsKey("201").doesNotContainKey("2XX");
        assertThat(responses(document, "put").members()).containsKey("2XX");
    }

    @Test
    void nullIsAnotherAnswerThatMayBeDescribed() {
        String described =
                "@APIResponse(responseCode = \"200\", description = \"There.\") @APIResponse(responseCode = \"204\","
                        + " description = \"Absent.\") ";
        JsonObject document = resource("""
                @GET @Produces("application/json") %1$s public Map<String, String> get() { return null; }
                @POST @Produces("application/json") %1$s @SuccessStatus(201) public Map<String, String> post() { return null; }
                @PUT @Produces("text/plain") %1$s public int put() { return 1; }""".formatted(described));
        assertThat(at(responses(document, "get"), "204").text("description")).contains("Absent.");
        assertThat(responses(document, "post").members()).containsKey("201").doesNotContainKey("204");
        assertThat(responses(document, "put").members()).containsKey("200").doesNotContainKey("204");
    }

    @Test
    void contentOfAParameterIsOfAnyMediaTypeWhereItNamesNone() {
        JsonObject document = resource("""
                @GET public String get(@Parameter(content = @Content(schema = @Schema(type = SchemaType.INTEGER), example = "7"))
                    @QueryParam("a") String a, @Parameter(content = @Content(mediaType = "application/json",
                    examples = @ExampleObject(name = "e", value = "{}"))) @QueryParam("b") String b) { return ""; }""");
        assertThat(parameter(document, "get", "a").get("content"))
                .isEqualTo(json("{\"*/*\": {\"schema\": {\"type\": \"integer\"}, \"example\": 7}}"));
        assertThat(parameter(document, "get", "b").get("content"))
                .isEqualTo(json("{\"application/json\": {\"schema\": {\"type\": \"string\"},"
                        + " \"examples\": {\"e\": {\"value\": \"{}\"}}}}"));
    }

    @Test
    void aBodyMayBeHidden() {
        JsonObject document = resource("""
                @POST @Consumes("application/json") public void post(@Schema(hidden = true) Map<String, String> body) {}
                @PUT @Consumes("application/json") public void put(
                    @io.swagger.v3.oas.annotations.Parameter(hidden = true) Map<String, String> body) {}""");
        assertThat(operation(document, "post").has("requestBody")).isFalse();
        assertThat(operation(document, "put").has("requestBody")).isFalse();
    }

    @Test
    void aSizeBelowZeroIsNone() {
        JsonObject document = resource("""
                @GET public String get(@jakarta.validation.constraints.Size(max = -5) @QueryParam("a") String a) { return ""; }""");
        assertThat(parameterSchema(document, "get", "a")).isEqualTo(json("{\"type\": \"string\"}"));
    }

    @Test
    void onAReferenceToAType() {
        JsonObject document = Documenting.of("com.acme.R", IMPORTS + """
                        @Path("/p") public class R { @GET @Produces("application/json") @APIResponse(responseCode = "200", content =
                            @Content(schema = @Schema(implementation = Thing.class, description = "D", requiredProperties = "a")))
                            public Thing get() { return null; } }""")
                .and("com.acme.Thing", IMPORTS + "public class Thing { public String a; }")
                .document();
        assertThat(at(responses(document, "get"), "200", "content", "application/json")
                        .get("schema"))
                .isEqualTo(json(
                        "{\"$ref\": \"#/components/schemas/Thing\", \"required\": [\"a\"], \"description\": \"D\"}"));
    }
}
