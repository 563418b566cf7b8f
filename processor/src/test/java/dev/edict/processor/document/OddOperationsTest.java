package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import org.junit.jupiter.api.Test;

/** Operations as Jakarta REST allows them and as few write them. */
class OddOperationsTest {

    @Test
    void whatALocatorAsksForIsAskedOfEachRequest() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @Path("{shop}") public Orders orders(@PathParam("shop") UUID shop, @QueryParam("tenant") @NotNull String tenant) { return null; }
                  @Path("{shop}/any") public <T extends Orders> T any(@HeaderParam("X-Any") int any) { return null; }
                  public static class Orders { @GET @Path("{id}") public String get(@PathParam("id") int id, @QueryParam("tenant") int own) { return ""; } }
                }""");
        JsonObject get = document.object("paths")
                .orElseThrow()
                .object("/p/{shop}/{id}")
                .orElseThrow()
                .object("get")
                .orElseThrow();
        assertThat(get.get("parameters")).isEqualTo(json("""
                [{"name": "shop", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
                 {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "format": "int32"}},
                 {"name": "tenant", "in": "query", "schema": {"type": "integer", "format": "int32"}}]"""));
        assertThat(document.object("paths")
                        .orElseThrow()
                        .object("/p/{shop}/any/{id}")
                        .orElseThrow()
                        .toJson())
                .contains("X-Any");
    }

    @Test
    void aDefaultThatCannotBeConvertedIsNone() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public enum Size { S, L }
                  @GET public void get(@QueryParam("number") @DefaultValue("many") int number, @QueryParam("whole") @DefaultValue("1.5") long whole,
                    @QueryParam("flag") @DefaultValue("yes") boolean flag, @QueryParam("size") @DefaultValue("M") Size size,
                    @QueryParam("id") @DefaultValue("x") UUID id, @QueryParam("letter") @DefaultValue("ab") char letter,
                    @QueryParam("list") @DefaultValue("1,2") List<Integer> list, @QueryParam("real") @DefaultValue("NaN") double real,
                    @QueryParam("good") @DefaultValue("L") Size good, @QueryParam("numbers") @DefaultValue("7") List<Integer> numbers) {}
                }""");
        for (String name : new String[] {"number", "whole", "size", "id", "letter", "list", "real"}) {
            assertThat(((JsonObject) parameterSchema(document, "get", name)).has("default"))
                    .as(name)
                    .isFalse();
        }
        assertThat(((JsonObject) parameterSchema(document, "get", "flag")).get("default"))
                .isEqualTo(JsonValue.of(false));
        assertThat(((JsonObject) parameterSchema(document, "get", "good")).get("default"))
                .isEqualTo(JsonValue.of("L"));
        assertThat(((JsonObject) parameterSchema(document, "get", "numbers")).get("default"))
                .isEqualTo(json("[7]"));
    }

    /** Jakarta REST converts a date by its constructor or as HTTP writes it, and an enum by {@code fromString} where it has one. */
    @Test
    void aParameterIsConvertedByRulesOfItsOwn() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public enum Unit { METRE; public static Unit fromString(String text) { return METRE; } }
                  public enum Plain { A }
                  @GET public void get(@QueryParam("on") Date on, @QueryParam("unit") Unit unit, @QueryParam("plain") Plain plain) {}
                }""");
        assertThat(parameterSchema(document, "get", "on")).isEqualTo(json("{\"type\": \"string\"}"));
        assertThat(parameterSchema(document, "get", "unit")).isEqualTo(json("{\"type\": \"string\"}"));
        assertThat(parameterSchema(document, "get", "plain"))
                .isEqualTo(json("{\"$ref\": \"#/components/schemas/Plain\"}"));
    }

    @Test
    void aPathStandsAsItIsSent() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @GET @Path("a b/ü/%20/100%/{ id }") public void get(@PathParam("id") String id) {}
                }""");
        assertThat(document.object("paths").orElseThrow().members())
                .containsOnlyKeys("/p/a%20b/%C3%BC/%20/100%25/{id}");
    }

    /** Runtimes write and read a text as it is: JSON that is made by hand, most often. */
    @Test
    void aTextInJsonIsWhateverItHolds() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST @Consumes({"application/json", "text/plain"}) @Produces({"application/json", "text/plain"}) public String post(String body) { return body; }
                  @GET @Produces("application/json") public Optional<String> get() { return null; }
                  @PUT @Produces("application/json") public List<String> put() { return null; }
                }""");
        JsonValue content =
                json("{\"application/json\": {\"schema\": {}}, \"text/plain\": {\"schema\": {\"type\": \"string\"}}}");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(content);
        assertThat(Documented.responses(document, "post")
                        .object("200")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(content);
        assertThat(Documented.responses(document, "get")
                        .object("200")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(json("{\"application/json\": {\"schema\": {\"type\": \"string\"}}}"));
        assertThat(Documented.responses(document, "put")
                        .object("200")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(
                        json(
                                "{\"application/json\": {\"schema\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}}"));
    }

    @Test
    void fieldsBesideTheWholeFormAreKnown() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST @Consumes("application/x-www-form-urlencoded") public void post(@FormParam("a") @NotNull String a, @FormParam("b") int b, MultivaluedMap<String, String> all) {}
                }""");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .get("content"))
                .isEqualTo(json("""
                {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {
                  "a": {"type": "string"}, "b": {"type": "integer", "format": "int32"}}, "required": ["a"]}}}"""));
    }

    /** More digits than anybody counts, a bound that is none, a size in bytes of what is written as Base64. */
    @Test
    void oddBoundsAreTakenOrLeft() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public record In(@Digits(integer = Integer.MAX_VALUE, fraction = 2) java.math.BigDecimal any, @Digits(integer = -1, fraction = 0) int none,
                    @DecimalMin("many") java.math.BigDecimal words, @DecimalMax("1e999999999") java.math.BigDecimal huge,
                    @DecimalMin(value = "0.10", inclusive = false) java.math.BigDecimal price, @Size(min = 1, max = 10) byte[] data, @NotEmpty byte[] some) {}
                  @POST public void post(In in) {}
                }""");
        for (String name : new String[] {"any", "words", "huge"}) {
            assertThat(property(document, "In", name)).as(name).isEqualTo(json("{\"type\": \"number\"}"));
        }
        assertThat(property(document, "In", "none")).isEqualTo(json("{\"type\": \"integer\", \"format\": \"int32\"}"));
        assertThat(property(document, "In", "price"))
                .isEqualTo(json("{\"type\": \"number\", \"exclusiveMinimum\": 0.1}"));
        assertThat(property(document, "In", "data"))
                .isEqualTo(
                        json(
                                "{\"type\": \"string\", \"contentEncoding\": \"base64\", \"minLength\": 4, \"maxLength\": 16}"));
        assertThat(property(document, "In", "some"))
                .isEqualTo(json("{\"type\": \"string\", \"contentEncoding\": \"base64\", \"minLength\": 4}"));
    }

    @Test
    void namesThatCodeMakesAreNotGuessed() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public static class Own extends com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase { public String translate(String name) { return "x-" + name; } }
                  @com.fasterxml.jackson.databind.annotation.JsonNaming(Own.class) public record Out(String a) {}
                  @GET public Out get() { return null; }
                }""");
        assertThat(Documented.schema(document, "Out")).isEqualTo(json("{}"));
    }
}
