package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.property;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** {@code @Schema} says more of a value than its Java type does, in the words of MicroProfile or of Swagger. */
class SchemaAnnotationTest {

    private static final String MICROPROFILE = "import org.eclipse.microprofile.openapi.annotations.media.*;"
            + " import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;"
            + " import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;\n";
    private static final String SWAGGER = "import io.swagger.v3.oas.annotations.media.*;"
            + " import io.swagger.v3.oas.annotations.Parameter;"
            + " import io.swagger.v3.oas.annotations.responses.*;\n";

    @Test
    void whatMicroProfilesSchemaDemandsIsDemanded() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  public record In(
                      @Schema(minimum = "0", maximum = "9.5", exclusiveMaximum = true, multipleOf = 0.5) Double a,
                      @Schema(minLength = 2, maxLength = 5, pattern = "^x") String b,
                      @Schema(enumeration = {"1", "2"}) Integer c,
                      @Schema(minItems = 1, maxItems = 3, uniqueItems = true) List<String> d,
                      @Schema(minProperties = 1) Map<String, String> e,
                      @Schema(minimum = "1") @Min(3) Integer f,
                      @Schema(minimum = "many", maxLength = 3) Integer g,
                      @Schema(description = "Plain.") List<String> h,
                      @Schema(constValue = "on") String i) {}
                  @POST public void post(In in) {}
                }""");
        assertThat(schema(document, "In").get("properties")).isEqualTo(json("""
                {"a": {"type": "number", "format": "double", "minimum": 0, "exclusiveMaximum": 9.5, "multipleOf": 0.5},
                 "b": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^x"},
                 "c": {"type": "integer", "format": "int32", "enum": [1, 2]},
                 "d": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
                 "e": {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
                 "f": {"type": "integer", "format": "int32", "minimum": 3},
                 "g": {"type": "integer", "format": "int32"},
                 "h": {"type": "array", "items": {"type": "string"}, "description": "Plain."},
                 "i": {"type": "string", "const": "on"}}"""));
    }

    @Test
    void whatSwaggersSchemaDemandsIsDemanded() {
        JsonObject document = document(SWAGGER + """
                @Path("/p") public class R {
                  public record In(
                      @Schema(minimum = "0", exclusiveMinimum = true) Long a,
                      @Schema(exclusiveMinimumValue = 0, exclusiveMaximumValue = 10) Long b,
                      @Schema(allowableValues = {"x", "y"}, nullable = true) String c,
                      @ArraySchema(minItems = 1, schema = @Schema(minLength = 2)) List<String> d,
                      @Schema(multipleOf = 100) Integer e) {}
                  @POST public void post(In in) {}
                }""");
        assertThat(schema(document, "In").get("properties")).isEqualTo(json("""
                {"a": {"type": "integer", "format": "int64", "exclusiveMinimum": 0},
                 "b": {"type": "integer", "format": "int64", "exclusiveMinimum": 0, "exclusiveMaximum": 10},
                 "c": {"type": ["string", "null"], "enum": ["x", "y", null]},
                 "d": {"type": "array", "items": {"type": "string", "minLength": 2}, "minItems": 1},
                 "e": {"type": "integer", "format": "int32", "multipleOf": 100}}"""));
    }

    @Test
    void aTypeThatIsNamedIsTheType() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  public enum Level { LOW }
                  public record Part(String x) {}
                  public record Out(
                      @Schema(type = SchemaType.STRING, format = "int64") long id,
                      @Schema(type = SchemaType.STRING) Level level,
                      @Schema(enumeration = "LOW") Level low,
                      @Schema(type = SchemaType.STRING, maxLength = 3) Part part,
                      @Schema(type = SchemaType.NUMBER) @Min(1) Integer count,
                      @Schema(type = SchemaType.STRING) List<String> list,
                      @Schema(type = SchemaType.STRING, maxLength = 9) @Size(max = 3) List<Part> joined,
                      @Schema(type = SchemaType.STRING) Map<String, Part> pairs,
                      @Schema(type = SchemaType.ARRAY, implementation = Part.class) Object parts,
                      @Schema(type = SchemaType.OBJECT) Object any,
                      @Schema(type = SchemaType.OBJECT) Part same) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(schema(document, "Out").get("properties")).isEqualTo(json("""
                {"id": {"type": "string", "format": "int64"},
                 "level": {"$ref": "#/components/schemas/Level"},
                 "low": {"$ref": "#/components/schemas/Level", "enum": ["LOW"]},
                 "part": {"type": "string", "maxLength": 3},
                 "count": {"type": "number", "minimum": 1},
                 "list": {"type": "array", "items": {"type": "string"}},
                 "joined": {"type": "string", "maxLength": 9},
                 "pairs": {"type": "string"},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                 "any": {"type": "object", "additionalProperties": {}},
                 "same": {"$ref": "#/components/schemas/Part"}}"""));
    }

    @Test
    void whatIsWrittenOfAnEnumStands() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  @Schema(type = SchemaType.INTEGER, enumeration = {"1", "2"}) public enum Number { ONE, TWO }
                  @Schema(enumeration = {"a", "b"}) public enum Letter { A, B; @JsonValue public String text() { return name().toLowerCase(); } }
                  @Schema(description = "No more.") public enum Plain { A }
                  public record Out(Number number, Letter letter, Plain plain) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(schema(document, "Number")).isEqualTo(json("{\"type\": \"integer\", \"enum\": [1, 2]}"));
        assertThat(schema(document, "Letter")).isEqualTo(json("{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}"));
        assertThat(schema(document, "Plain").get("enum")).isEqualTo(json("[\"A\"]"));
    }

    @Test
    void aLowerBoundBelowNothingIsNone() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  public record Out(@Schema(minLength = -1, maxLength = 3) String text, @Schema(minItems = -1, maxItems = -1) List<String> list,
                    @Schema(title = "Named", required = true, defaultValue = "d") String named, @Schema(type = SchemaType.OBJECT) String object) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(property(document, "Out", "text")).isEqualTo(json("{\"type\": \"string\", \"maxLength\": 3}"));
        assertThat(property(document, "Out", "list"))
                .isEqualTo(json("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"));
        assertThat(property(document, "Out", "named").text("title")).contains("Named");
        assertThat(property(document, "Out", "object").text("type")).contains("object");
        assertThat(schema(document, "Out").get("required")).isEqualTo(json("[\"named\"]"));
    }

    @Test
    void aClassMaySayThatItIsNoObject() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3} ") public record Money(String currency, long cents) {}
                  @Schema(minLength = 15) public record Iban(@JsonValue String text) {}
                  @Schema(type = SchemaType.STRING) public enum Level { LOW }
                  @Schema(type = SchemaType.OBJECT, implementation = Plain.class) public record Plain(int x) {}
                  @Schema(implementation = Plain.class) public record Proxy(String y) {}
                  @Schema(type = SchemaType.ARRAY, maxItems = 3) public static class Tags extends ArrayList<String> {}
                  public record Out(Money money, Iban iban, Level level, Plain plain, Proxy proxy, Tags tags) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(schema(document, "Money")).isEqualTo(json("""
                {"type": "string", "pattern": "^[A-Z]{3} "}"""));
        assertThat(schema(document, "Iban")).isEqualTo(json("""
                {"type": "string", "minLength": 15}"""));
        assertThat(schema(document, "Level")).isEqualTo(json("""
                {"type": "string", "enum": ["LOW"]}"""));
        assertThat(property(document, "Plain", "x").text("type")).contains("integer");
        assertThat(schema(document, "Proxy")).isEqualTo(json("""
                {"$ref": "#/components/schemas/Plain"}"""));
        assertThat(property(document, "Out", "tags")).isEqualTo(json("""
                {"type": "array", "items": {"type": "string"}}"""));
    }

    @Test
    void aParameterHasASchemaOfItsOwn() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  @GET public void get(@Parameter(schema = @Schema(enumeration = {"a", "b"})) @QueryParam("sort") String sort,
                      @Schema(maximum = "9") @QueryParam("page") int page) {}
                }""");
        assertThat(parameterSchema(document, "get", "sort")).isEqualTo(json("""
                {"type": "string", "enum": ["a", "b"]}"""));
        assertThat(parameterSchema(document, "get", "page")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "maximum": 9}"""));
    }

    @Test
    void anUploadStaysContent() {
        JsonObject document = document(MICROPROFILE + """
                @Path("/p") public class R {
                  @POST public void post(@FormParam("f") @Schema(type = SchemaType.STRING, format = "binary") EntityPart file) {}
                }""");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .object("content")
                        .orElseThrow()
                        .members())
                .containsOnlyKeys("multipart/form-data");
    }

    @Test
    void anAnswerThatIsWrittenOutMayBeAList() {
        JsonObject document = document(SWAGGER + """
                @Path("/p") public class R {
                  public record Out(String x) {}
                  @ApiResponse(responseCode = "200", description = "All.", content = @Content(mediaType = "application/json",
                      array = @ArraySchema(maxItems = 9, schema = @Schema(implementation = Out.class))))
                  @GET public Response get() { return null; }
                }""");
        assertThat(operation(document, "get")
                        .object("responses")
                        .orElseThrow()
                        .object("200")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(json("""
                {"application/json": {"schema":
                  {"type": "array", "items": {"$ref": "#/components/schemas/Out"}, "maxItems": 9}}}"""));
    }
}
