package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.responses;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Types as schemas. */
class TemplateMapperTest {

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
    void aTagAroundAValueIsTheNameOfItsOnlyMember() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
                  public sealed interface Shape permits Circle {}
                  public record Circle(int radius) implements Shape {}
                  @GET public Shape get() { return null; }
                }""");
        assertThat(schema(document, "Shape")).isEqualTo(json("""
                {"anyOf": [{"$ref": "#/components/schemas/Circle"}]}"""));
        assertThat(schema(document, "Circle")).isEqualTo(json("""
                {"type": "object", "properties": {"R$Circle": {"type": "object",
                   "properties": {"radius": {"type": "integer", "format": "int32"}}, "required": ["radius"]}},
                 "required": ["R$Circle"]}"""));
    }

    @Test
    void anOverrideSaysMoreOfTheTypeAndAsMuchInWords() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public interface Measured {
                    /** The size in metres. */
                    Number getSize();
                  }
                  public static class Box implements Measured {
                    @Override public Integer getSize() { return 1; }
                  }
                  @GET public Box get() { return null; }
                }""");
        assertThat(Documented.property(document, "Box", "size")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "readOnly": true, "description": "The size in metres."}"""));
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

    /** As content a file is its bytes; inside a JSON value it is a name, and a stream is nothing that a serialiser knows. */
    @Test
    void aFileInsideAValueIsNoContent() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record Out(java.io.File file, java.nio.file.Path path, java.io.InputStream stream, List<java.io.File> files) {}
                  public static class Form {
                    @FormParam("document") public java.io.InputStream document;
                    @FormParam("name") public String name;
                  }
                  @GET @Produces("application/json") public Out get() { return null; }
                  @PUT @Produces("application/pdf") public java.io.File put() { return null; }
                  @POST @Consumes("multipart/form-data") public void post(Form in) {}
                }""");
        assertThat(schema(document, "Out").get("properties")).isEqualTo(json("""
                {"file": {"type": "string"}, "path": {"type": "string"}, "stream": {},
                 "files": {"type": "array", "items": {"type": "string"}}}"""));
        assertThat(schema(document, "Form").get("properties")).isEqualTo(json("""
                {"document": {"contentMediaType": "application/octet-stream"}, "name": {"type": "string"}}"""));
        assertThat(responses(document, "put").get("200").toJson())
                .contains("\"contentMediaType\": \"application/octet-stream\"");
    }
}
