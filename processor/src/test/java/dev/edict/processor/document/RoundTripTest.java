package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What real serialisers write is valid by the schemas that Edict writes, and what they never write is not. */
class RoundTripTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    private static final Jsonb JSON_BINDING = JsonbBuilder.create();

    /** Members of which nothing is known: user code or the value itself decides the form. */
    private static final Set<String> OPEN = Set.of(
            "Texts.locale",
            "AnyField.a",
            "Raw.json",
            "Keyed.byObject",
            "Formats.day",
            "Elements.list",
            "Identified.first",
            "Identified.again");

    private interface Writer {
        String write(Object value, Class<?> as) throws Exception;
    }

    private static final Map<String, Writer> JACKSONS = Map.of(
            "Jackson 2",
                    (value, as) -> isTyped(as)
                            ? JACKSON_2.writerFor(as).writeValueAsString(value)
                            : JACKSON_2.writeValueAsString(value),
            "Jackson 3",
                    (value, as) -> isTyped(as)
                            ? JACKSON_3.writerFor(as).writeValueAsString(value)
                            : JACKSON_3.writeValueAsString(value));

    private static boolean isTyped(Class<?> type) {
        return type.isAnnotationPresent(JsonTypeInfo.class);
    }

    private static List<Sample> plain() {
        return PlainTypes.samples().stream()
                .map(value -> new Sample(value.getClass(), value))
                .toList();
    }

    private static List<Sample> jackson() {
        List<Sample> samples = new ArrayList<>(plain());
        JacksonTypes.samples().forEach(value -> samples.add(new Sample(value.getClass(), value)));
        samples.addAll(PolymorphicTypes.samples());
        ContainerSubtypes.samples().forEach(value -> samples.add(new Sample(value.getClass(), value)));
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> whatJacksonWrites() {
        List<Sample> samples = jackson();
        return tests(samples, of(samples, Documenting.Serialiser.JACKSON), JACKSONS);
    }

    @TestFactory
    Stream<DynamicTest> whatJacksonWritesOfOddTypes() {
        List<Sample> samples = OddTypes.samples();
        return tests(samples, of(samples, Documenting.Serialiser.JACKSON), JACKSONS);
    }

    @TestFactory
    Stream<DynamicTest> whatJacksonWritesOfUnwrappedTypes() {
        List<Sample> samples = UnwrappedTypes.samples();
        return tests(samples, of(samples, Documenting.Serialiser.JACKSON), JACKSONS);
    }

    @TestFactory
    Stream<DynamicTest> whatJsonBindingWrites() {
        List<Sample> samples = new ArrayList<>(plain());
        samples.addAll(JsonbTypes.samples());
        return tests(
                samples,
                of(samples, Documenting.Serialiser.JSON_BINDING),
                Map.of("JSON Binding", (value, as) -> JSON_BINDING.toJson(value)));
    }

    /** What is read under a name of its own is there, and only read. */
    @Test
    void aNameToReadIsKnown() throws Exception {
        RoundTrip schemas = RoundTrip.of(List.of(JacksonTypes.TwoNames.class), Documenting.Serialiser.JACKSON);
        JACKSON_2.readValue("{\"in\": \"x\"}", JacksonTypes.TwoNames.class);
        JACKSON_3.readValue("{\"in\": \"x\"}", JacksonTypes.TwoNames.class);
        schemas.assertValid(JacksonTypes.TwoNames.class, "{\"in\": \"x\"}");
        JsonObject members =
                schemas.schema(JacksonTypes.TwoNames.class).object("properties").orElseThrow();
        assertThat(members.object("in").orElseThrow().has("writeOnly")).isTrue();
        assertThat(members.object("out").orElseThrow().has("readOnly")).isTrue();
    }

    private static RoundTrip of(List<Sample> samples, Documenting.Serialiser serialiser) {
        List<Class<?>> types = new ArrayList<>();
        samples.forEach(sample -> types.add(sample.declared()));
        return RoundTrip.of(types, serialiser);
    }

    private static Stream<DynamicTest> tests(List<Sample> samples, RoundTrip schemas, Map<String, Writer> writers) {
        List<DynamicTest> tests = new ArrayList<>();
        Map<Class<?>, List<String>> written = new LinkedHashMap<>();
        writers.forEach((name, writer) -> {
            for (Sample sample : samples) {
                String what = sample.value().getClass().getSimpleName() + " by " + name;
                tests.add(DynamicTest.dynamicTest(what + " is valid", () -> {
                    String json = writer.write(sample.value(), sample.declared());
                    written.computeIfAbsent(sample.declared(), type -> new ArrayList<>())
                            .add(json);
                    schemas.assertValid(sample.declared(), json);
                    Set<String> taken = schemas.taken(sample.declared(), json);
                    taken.removeAll(OPEN);
                    assertThat(taken)
                            .as(json + " with a member of another type")
                            .isEmpty();
                }));
            }
        });
        samples.stream()
                .map(Sample::declared)
                .distinct()
                .forEach(type -> tests.add(DynamicTest.dynamicTest(
                        type.getSimpleName() + " has the members that are written",
                        () -> assertMembers(schemas, type, written.getOrDefault(type, List.of())))));
        return tests.stream();
    }

    /** No member that is never written, unless it is only read; and none is missing that the schema requires. */
    private static void assertMembers(RoundTrip schemas, Class<?> type, List<String> written) {
        JsonObject schema = schemas.schema(type);
        if (!schema.has("properties")) {
            return;
        }
        Set<String> known = new TreeSet<>();
        schema.object("properties").orElseThrow().members().forEach((name, property) -> {
            if (!((JsonObject) property).has("writeOnly")) {
                known.add(name);
            }
        });
        Set<String> seen = new TreeSet<>();
        written.forEach(json -> seen.addAll(
                ((JsonObject) JsonReader.read(json, "value")).members().keySet()));
        assertThat(seen).as(schema.toJson()).containsAll(known);
        if (schema.get("required") instanceof JsonArray required) {
            for (JsonValue name : required.values()) {
                String missing = RoundTrip.without(written.get(0), ((JsonValue.Text) name).value());
                schemas.assertInvalid(type, missing);
            }
        }
    }
}
