package dev.edict.processor.document;

import static dev.edict.processor.document.Documented.at;
import static dev.edict.processor.document.Documented.json;
import static dev.edict.processor.document.Documented.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.document.Documenting.Serialiser;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jackson writes is what the document says: the same names, and values that are valid. */
class JacksonAgreesTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static List<Object> samples() {
        JsonSamples.Node first = new JsonSamples.Node();
        first.next = new JsonSamples.Node();
        first.next.id = "b";
        first.next.next = first;
        JsonSamples.Counted counted = new JsonSamples.Counted();
        counted.self = counted;
        return List.of(
                new JsonSamples.Names(),
                new JsonSamples.Accessors(),
                new JsonSamples.Capitals(),
                new JsonSamples.Measured(1),
                new JsonSamples.Days(),
                new JsonSamples.Point(1, 2),
                new JsonSamples.Line(
                        new JsonSamples.Point(1, 2),
                        new JsonSamples.Plain(3),
                        JsonSamples.Level.LOW,
                        new JsonSamples.Plain(4)),
                new JsonSamples.Parent(),
                first,
                counted,
                new JsonSamples.Holder(),
                new JsonSamples.Files(new File("a"), Path.of("b")),
                new OddTypes.Refusal(null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueIsValid(Object sample) throws Exception {
        assertValid(sample, Serialiser.JACKSON_2, JACKSON_2.writeValueAsString(sample));
        assertValid(sample, Serialiser.JACKSON_3, JACKSON_3.writeValueAsString(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueIsValidWhicheverVersionWritesIt(Object sample) throws Exception {
        assertValid(sample, Serialiser.JACKSON, JACKSON_2.writeValueAsString(sample));
        assertValid(sample, Serialiser.JACKSON, JACKSON_3.writeValueAsString(sample));
    }

    private static void assertValid(Object sample, Serialiser serialiser, String written) {
        JsonObject document = document(sample.getClass(), serialiser);
        JsonObject schema = JsonObject.builder()
                .put("$ref", JsonValue.of("#/components/schemas/" + name(sample.getClass())))
                .put("components", document.object("components").orElseThrow())
                .build();
        Schema validator = REGISTRY.getSchema(schema.toJson(), InputFormat.JSON);
        assertThat(validator.validate(written, InputFormat.JSON))
                .as(written + " against " + schema.toJson())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesAreTheSame(Object sample) throws Exception {
        Set<String> jackson2 = names(JACKSON_2.writeValueAsString(sample));
        Set<String> jackson3 = names(JACKSON_3.writeValueAsString(sample));
        Set<String> either = new TreeSet<>(jackson2);
        either.addAll(jackson3);
        assertNames(sample, Serialiser.JACKSON_2, jackson2);
        assertNames(sample, Serialiser.JACKSON_3, jackson3);
        assertNames(sample, Serialiser.JACKSON, either);
    }

    private static void assertNames(Object sample, Serialiser serialiser, Set<String> written) {
        JsonObject schema = schema(document(sample.getClass(), serialiser), name(sample.getClass()));
        if (!written.isEmpty() && schema.has("properties")) {
            assertThat(new TreeSet<>(
                            schema.object("properties").orElseThrow().members().keySet()))
                    .as(serialiser.toString())
                    .isEqualTo(written);
        }
    }

    /** None where it is no object. */
    private static Set<String> names(String json) {
        return JsonReader.read(json, "written") instanceof JsonObject object
                ? new TreeSet<>(object.members().keySet())
                : Set.of();
    }

    /** Of two versions on the class path, the one that the runtime of Jakarta REST uses counts. */
    @Test
    void theProviderTellsTheVersion() {
        String provider = "public class JacksonJsonProvider {}";
        assertThat(propertiesOf("URL", "tools.jackson.jakarta.rs.json", provider))
                .containsExactly("URL");
        assertThat(propertiesOf("url", "com.fasterxml.jackson.jakarta.rs.json", provider))
                .containsExactly("url");
    }

    /** Libraries bring Jackson's annotations along. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.cxf.jaxrs.provider.jsrjsonb.JsrJsonbProvider",
                "org.glassfish.jersey.jsonb.JsonBindingFeature",
                "org.jboss.resteasy.plugins.providers.jsonb.JsonBindingProvider",
                "org.jboss.resteasy.reactive.server.jsonb.JsonbMessageBodyWriter"
            })
    void aProviderOfJsonBindingMeansThatJacksonsAnnotationsSayNothing(String provider) {
        Documenting service = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { @GET @Produces("application/json") public Link get() { return null; }
                        public static class Link {
                          @JsonProperty("other") @jakarta.json.bind.annotation.JsonbProperty("own") public int at; } }""").and(provider, emptyClass(provider));
        assertThat(propertyNames(service.document(), "Link")).containsExactly("own");

        String jackson = "org.glassfish.jersey.jackson.JacksonFeature";
        assertThat(propertyNames(service.and(jackson, emptyClass(jackson)).document(), "Link"))
                .containsExactly("other");
    }

    private static Set<String> propertyNames(JsonObject document, String type) {
        return schema(document, type)
                .object("properties")
                .orElseThrow()
                .members()
                .keySet();
    }

    private static String emptyClass(String name) {
        int dot = name.lastIndexOf('.');
        return "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " {}";
    }

    @ParameterizedTest
    @CsvSource({
        "com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider, string",
        "io.quarkus.resteasy.reactive.jackson.runtime.serialisers.BasicServerJacksonMessageBodyWriter, string",
        "tools.jackson.jakarta.rs.json.JacksonJsonProvider, integer"
    })
    void theProviderTellsTheFormToo(String provider, String type) {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { @GET @Produces("application/json") public When get() { return null; }
                        public record When(java.time.Year year) {} }""")
                .and(provider, emptyClass(provider))
                .document();
        assertThat(at(schema(document, "When"), "properties", "year").text("type"))
                .contains(type);
    }

    private static Set<String> propertiesOf(String required, String packageName, String provider) {
        JsonObject document = Documenting.of("com.acme.R", """
                        @Path("/p") public class R { @GET @Produces("application/json") public Link get() { return null; }
                        public static class Link { public int getURL() { return 1; } } }""")
                .and(packageName + ".JacksonJsonProvider", "package " + packageName + "; " + provider)
                .document();
        JsonObject link = schema(document, "Link");
        assertThat(link.get("required")).isEqualTo(json("[\"" + required + "\"]"));
        return link.object("properties").orElseThrow().members().keySet();
    }

    @Test
    void whatHasAnIdIsItselfOrItsId() {
        JsonObject document = document(JsonSamples.Node.class, Serialiser.JACKSON);
        assertThat(schema(document, "Node").get("anyOf")).isEqualTo(json("""
                [{"type": "object", "properties": {"id": {"type": "string"}, "next": {"$ref": "#/components/schemas/Node"}}},
                 {"type": "string"}]"""));
        assertThat(schema(document(JsonSamples.Holder.class, Serialiser.JACKSON), "Holder")
                        .get("properties"))
                .isEqualTo(json("""
                {"node": {"type": "string"}, "nodes": {"type": "array", "items": {"type": "string"}}}"""));
        assertThat(schema(document(JsonSamples.Counted.class, Serialiser.JACKSON), "Counted")
                        .get("anyOf"))
                .isEqualTo(json("""
                [{"type": "object", "properties":
                   {"@id": {"type": "integer", "format": "int32"}, "self": {"$ref": "#/components/schemas/Counted"}}},
                 {"type": "integer", "format": "int32"}]"""));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static JsonObject document(Class<?> type, Serialiser serialiser) {
        String resource = "@Path(\"/p\") public class R { @GET @Produces(\"application/json\") public "
                + type.getCanonicalName() + " get() { return null; } }";
        return Documenting.of("com.acme.R", resource).with(serialiser).document();
    }
}
