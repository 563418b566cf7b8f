package dev.edict.contract.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What every document must be, whatever it was made of: valid by the official schema, as two validators that know nothing of each other
 * read it, and true to itself beyond what that can say.
 */
public final class ValidDocument {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final SecondOpinion SECOND = new SecondOpinion();
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final Judges OPENAPI = openApi(REGISTRY, "3.1-schema-2026-08-03");
    private static final Judges SCHEMA_OBJECT =
            new Judges(REGISTRY.getSchema(SchemaLocation.of(DRAFT)), URI.create(DRAFT));

    /** One schema, as each of the two knows it. */
    private record Judges(Schema first, URI second) {

        List<String> errors(JsonValue json) {
            List<String> errors = new ArrayList<>(ofFirst(json));
            errors.addAll(ofSecond(json));
            return errors;
        }

        List<String> ofFirst(JsonValue json) {
            return first.validate(json.toJson(), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }

        List<String> ofSecond(JsonValue json) {
            return SECOND.errors(second, json);
        }
    }

    /** What each of the two says of a document in 3.1. */
    static List<List<String>> opinions(JsonObject document) {
        return List.of(OPENAPI.ofFirst(document), OPENAPI.ofSecond(document));
    }

    private ValidDocument() {}

    public static void assertValid(OpenApiDocument document) {
        assertThat(OPENAPI.errors(document.json())).as(document.json().toJson()).isEmpty();
        JsonObject json = document.json();
        List<JsonObject> schemas = new ArrayList<>();
        Set<String> references = references(json);
        walk(json, "", (name, value) -> {
            if (name.equals("schema") && value instanceof JsonObject schema) {
                schemas.add(schema);
            }
        });
        JsonObject components = json.object("components").orElse(JsonObject.EMPTY);
        components
                .object("schemas")
                .orElse(JsonObject.EMPTY)
                .members()
                .values()
                .forEach(schema -> schemas.add((JsonObject) schema));
        schemas.forEach(schema ->
                assertThat(SCHEMA_OBJECT.errors(schema)).as(schema.toJson()).isEmpty());
        assertEveryReferenceResolves(references, json);
        assertNoComponentIsUnused(references, components);
        Examples.of(json).assertFit();
        assertOperations(json, components);
    }

    private static Set<String> references(JsonObject json) {
        Set<String> references = new TreeSet<>();
        walk(json, "", (name, value) -> {
            if (name.equals("$ref") && value instanceof JsonValue.Text reference) {
                references.add(reference.value());
            }
        });
        return references;
    }

    private static void assertEveryReferenceResolves(Set<String> references, JsonObject json) {
        for (String reference : references) {
            assertThat(reference).startsWith("#/");
            JsonValue target = json;
            for (String part : reference.substring(2).split("/")) {
                target = ((JsonObject) Objects.requireNonNull(target, reference))
                        .get(part.replace("~1", "/").replace("~0", "~"));
            }
            assertThat(target).as(reference).isNotNull();
        }
    }

    private static void assertNoComponentIsUnused(Set<String> references, JsonObject components) {
        for (String kind : List.of("schemas", "parameters", "headers")) {
            components
                    .object(kind)
                    .orElse(JsonObject.EMPTY)
                    .members()
                    .keySet()
                    .forEach(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    private static void assertOperations(JsonObject json, JsonObject components) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> shapes = new LinkedHashSet<>();
        Set<String> tags = texts(json.get("tags"), "name");
        Set<String> schemes = components
                .object("securitySchemes")
                .orElse(JsonObject.EMPTY)
                .members()
                .keySet();
        json.object("paths").orElseThrow().members().forEach((path, item) -> {
            assertThat(shapes.add(path.replaceAll("\\{[^}]*}", "{}")))
                    .as("identical path " + path)
                    .isTrue();
            ((JsonObject) item).members().values().forEach(value -> {
                JsonObject operation = (JsonObject) value;
                assertThat(ids.add(operation.text("operationId").orElseThrow()))
                        .as("unique id")
                        .isTrue();
                assertParametersMatch(path, operation);
                strings(operation.get("tags")).forEach(tag -> assertThat(tags).contains(tag));
                if (operation.get("security") instanceof JsonArray alternatives) {
                    alternatives.forEach(requirement -> assertThat(schemes)
                            .containsAll(((JsonObject) requirement).members().keySet()));
                }
            });
        });
    }

    private static void assertParametersMatch(String path, JsonObject operation) {
        List<String> keys = new ArrayList<>();
        Set<String> pathParameters = new TreeSet<>();
        if (operation.get("parameters") instanceof JsonArray parameters) {
            for (JsonValue value : parameters) {
                JsonObject parameter = (JsonObject) value;
                if (!parameter.has("$ref")) {
                    String name = parameter.text("name").orElseThrow();
                    keys.add(parameter.text("in").orElseThrow() + " " + name);
                    if (parameter.text("in").orElseThrow().equals("path")) {
                        pathParameters.add(name);
                    }
                }
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(pathParameters).isEqualTo(new TreeSet<>(PathVariables.of(path)));
    }

    private static Set<String> texts(JsonValue array, String member) {
        return array instanceof JsonArray values
                ? values.values().stream()
                        .map(value -> ((JsonObject) value).text(member).orElseThrow())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<String> strings(JsonValue array) {
        return array instanceof JsonArray values
                ? values.values().stream()
                        .map(value -> ((JsonValue.Text) value).value())
                        .toList()
                : List.of();
    }

    private static void walk(JsonValue value, String name, BiConsumer<String, JsonValue> visitor) {
        visitor.accept(name, value);
        if (value instanceof JsonObject object) {
            object.members().forEach((member, child) -> walk(child, member, visitor));
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> walk(element, "", visitor));
        }
    }

    /** Read when the first document of such a version is asked for. */
    private static final class Others {
        private static final Judges V30 =
                openApi(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4), "3.0-schema-2021-09-28");
        private static final Judges V32 = openApi(REGISTRY, "3.2-schema-2026-08-30");
    }

    /** Whether the official schema of the version accepts the document, and its references lead somewhere. */
    public static void assertAccepted(OpenApiDocument document, SpecVersion version) {
        Judges judges = switch (version) {
            case V3_0 -> Others.V30;
            case V3_1 -> OPENAPI;
            case V3_2 -> Others.V32;
        };
        assertThat(judges.errors(document.json())).as(document.json().toJson()).isEmpty();
        assertEveryReferenceResolves(references(document.json()), document.json());
    }

    private static Judges openApi(SchemaRegistry registry, String name) {
        try (InputStream in = ValidDocument.class.getResourceAsStream("/openapi/openapi-" + name + ".json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Judges(registry.getSchema(text, InputFormat.JSON), SECOND.schema(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
