package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.document;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.operation;
import static dev.edict.processor.document.Documented.parameter;
import static dev.edict.processor.document.Documented.parameterSchema;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import org.junit.jupiter.api.Test;

/** What an operation takes. */
class ParameterMapperTest {

    @Test
    void anEnumIsConvertedByItsJavaNamesWhateverItIsCalledInJson() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  public enum Same { A }
                  public enum Other { @JsonProperty("a") A }
                  @GET public void get(@QueryParam("same") Same same, @QueryParam("other") Other other) {}
                }""");
        assertThat(parameterSchema(document, "get", "same")).isEqualTo(json("""
                {"$ref": "#/components/schemas/Same"}"""));
        assertThat(parameterSchema(document, "get", "other")).isEqualTo(json("""
                {"type": "string"}"""));
    }

    @Test
    void parametersTakeNoNullAndKnowTheirDefaults() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @GET public void get(@QueryParam("a") Optional<@Min(1) Integer> a,
                      @QueryParam("b") @DefaultValue("true") boolean b,
                      @QueryParam("c") @DefaultValue("x") Set<String> c,
                      @QueryParam("d") OptionalInt d,
                      @QueryParam("e") @NotNull String e) {}
                }""");
        assertThat(parameterSchema(document, "get", "a")).isEqualTo(json("""
                {"type": "integer", "format": "int32", "minimum": 1}"""));
        assertThat(parameterSchema(document, "get", "b")).isEqualTo(json("""
                {"type": "boolean", "default": true}"""));
        assertThat(parameterSchema(document, "get", "c")).isEqualTo(json("""
                {"type": "array", "items": {"type": "string"}, "uniqueItems": true, "default": ["x"]}"""));
        assertThat(parameterSchema(document, "get", "d")).isEqualTo(json("""
                {"type": "integer", "format": "int32"}"""));
        assertThat(parameter(document, "get", "e").get("required")).isEqualTo(JsonValue.of(true));
        assertThat(parameter(document, "get", "a").has("required")).isFalse();
    }

    @Test
    void aBodyThatMayBeMissingIsOptional() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST public void post(Optional<String> note) {}
                }""");
        assertThat(operation(document, "post")
                        .object("requestBody")
                        .orElseThrow()
                        .has("required"))
                .isFalse();
    }

    /** Hibernate Validator has no constraints of an array's elements: what stands before one is about the array. */
    @Test
    void aConstraintBeforeAnArrayIsNotOfItsElements() {
        JsonObject document = document("""
                @Path("/p") public class R { @GET public String get(@QueryParam("c") @Size(min = 3) String[] c) { return ""; } }""");
        assertThat(parameterSchema(document, "get", "c")).isEqualTo(json("""
                {"type": "array", "items": {"type": "string"}, "minItems": 3}"""));
    }

    /** A type of which nothing is written is one of requests, which lack nothing that is demanded of them. */
    @Test
    void aTypeOfRequestsAloneRequiresWhatItDemands() {
        JsonObject document = document("""
                @Path("/p") public class R {
                  @POST public void post(@Valid Login login) {}
                  public static class Login {
                    @NotNull private String secret; private int count;
                    public void setSecret(String text) { secret = text; }
                    public void setCount(int number) { count = number; }
                  }
                }""");
        assertThat(schema(document, "Login").get("required")).isEqualTo(json("[\"secret\"]"));
    }
}
