package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.EnumValue;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Types as Schema Objects of OpenAPI 3.1, that is, JSON Schema 2020-12. */
final class Schemas {

    private static final JsonObject NULL = JsonObject.of("type", JsonValue.of("null"));

    private static final JsonObject NEVER = JsonObject.of("not", JsonObject.EMPTY);
    private static final String SCHEMAS = "#/components/schemas/";

    private final TypeGraph graph;
    private final Set<String> declared;
    private final Findings findings;
    private final ComponentNames names;
    private @Nullable Map<String, Reference> byName;

    /**
     * @param declared names of schemas that the service declares
     */
    Schemas(TypeGraph graph, Set<String> declared, ComponentNames names, Findings findings) {
        this.graph = graph;
        this.declared = declared;
        this.findings = findings;
        this.names = names;
    }

    /** Every component schema, by name. */
    SortedMap<String, JsonObject> components() {
        SortedMap<String, JsonObject> components = new TreeMap<>();
        graph.definitions()
                .forEach((reference, definition) ->
                        components.put(names.of(reference), component(graph.template(reference), definition)));
        return components;
    }

    /** The component schema of a name, if a type of the service has it. */
    Optional<JsonObject> component(String name) {
        Map<String, Reference> known = byName;
        if (known == null) {
            known = new HashMap<>();
            for (Reference reference : graph.definitions().keySet()) {
                known.put(names.of(reference), reference);
            }
            byName = known;
        }
        Reference reference = known.get(name);
        return reference == null
                ? Optional.empty()
                : Optional.of(component(
                        graph.template(reference),
                        Objects.requireNonNull(graph.definitions().get(reference))));
    }

    /** Whether a type of the service, or a schema that it declares, has the name. */
    boolean isTaken(String name) {
        return declared.contains(name) || names.includes(name);
    }

    /** The schema of a type as an operation uses it. */
    JsonObject schema(TypeUse use) {
        return resolved(graph.resolve(use));
    }

    private JsonObject resolved(TypeUse use) {
        Shape shape = use.shape();
        if (shape instanceof Reference reference) {
            JsonObject ref = JsonObject.of("$ref", JsonValue.of(SCHEMAS + names.of(reference)));
            return constrained(use.nullable() ? JsonObject.of("anyOf", JsonArray.of(ref, NULL)) : ref, use);
        }
        if (shape instanceof Shape.Composed composed) {
            JsonObject schema = composed(composed);
            return constrained(use.nullable() ? JsonObject.of("anyOf", JsonArray.of(schema, NULL)) : schema, use);
        }
        return constrained(inline(shape, use.nullable()), use);
    }

    private JsonObject composed(Shape.Composed composed) {
        JsonObject.Builder schema = resolved(composed.base()).toBuilder();
        composed.several()
                .forEach((keyword, uses) -> schema.put(
                        keyword, new JsonArray(uses.stream().map(this::value).toList())));
        composed.one().forEach((keyword, use) -> schema.put(keyword, value(use)));
        composed.named().forEach((keyword, uses) -> schema.put(keyword, schemas(uses)));
        if (composed.discriminator() != null) {
            JsonObject.Builder mapping = JsonObject.builder();
            composed.mapping()
                    .forEach((value, use) ->
                            mapping.putIfPresent(value, resolved(use).get("$ref")));
            schema.put(
                    "discriminator",
                    JsonObject.builder()
                            .put("propertyName", composed.discriminator())
                            .putUnlessEmpty("mapping", mapping.build())
                            .build());
        }
        return schema.build();
    }

    /** What no value fits is {@code false}. */
    private JsonValue value(TypeUse use) {
        return value(resolved(use));
    }

    private static JsonValue value(JsonObject schema) {
        return schema.equals(NEVER) ? JsonValue.of(false) : schema;
    }

    private JsonObject schemas(Map<String, TypeUse> uses) {
        JsonObject.Builder schemas = JsonObject.builder();
        uses.forEach((name, use) -> schemas.put(name, value(use)));
        return schemas.build();
    }

    private JsonObject constrained(JsonObject schema, TypeUse use) {
        Constraints own = use.nullable() ? use.constraints().orNull() : use.constraints();
        JsonObject constrained = new Constraints(schema).and(own).keywords();
        return use.constraints().keywords().has("$ref") ? checked(constrained) : constrained;
    }

    /** A reference that an author wrote leads somewhere, or it is none. */
    private JsonObject checked(JsonObject schema) {
        String target = schema.text("$ref").orElse("");
        boolean leadsNowhere = target.startsWith(SCHEMAS) && !isTaken(target.substring(SCHEMAS.length()));
        if (!leadsNowhere) {
            return schema;
        }
        References.report(target, findings);
        JsonObject.Builder rest = JsonObject.builder();
        schema.forEach((keyword, value) -> {
            if (!keyword.equals("$ref")) {
                rest.put(keyword, value);
            }
        });
        return rest.build();
    }

    private JsonObject inline(Shape shape, boolean nullable) {
        JsonObject.Builder schema = JsonObject.builder();
        if (shape instanceof Shape.Scalar scalar) {
            scalar(scalar, nullable, schema);
        } else if (shape instanceof Shape.ArrayOf array) {
            schema.put("type", type("array", nullable))
                    .put("items", resolved(array.items()))
                    .putIfTrue("uniqueItems", array.unique());
        } else if (shape instanceof Shape.MapOf map) {
            schema.put("type", type("object", nullable)).put("additionalProperties", resolved(map.values()));
        } else if (shape instanceof Shape.Inline object) {
            schema.put("type", type("object", nullable)).putAll(members(object.properties()));
        }
        return schema.build();
    }

    private static void scalar(Shape.Scalar scalar, boolean nullable, JsonObject.Builder schema) {
        if (scalar.type() != null) {
            schema.put("type", type(scalar.type(), nullable));
        }
        schema.putIfPresent("format", scalar.format())
                .putIfPresent("pattern", scalar.pattern())
                .putIfPresent("contentEncoding", scalar.contentEncoding())
                .putIfPresent("contentMediaType", scalar.contentMediaType());
        List<JsonValue> values = new ArrayList<>(scalar.enumeration());
        if (values.size() == 1 && !nullable) {
            schema.put("const", values.get(0));
        } else if (!values.isEmpty()) {
            if (nullable) {
                values.add(JsonValue.ofNull());
            }
            schema.put("enum", new JsonArray(values));
        }
    }

    private static JsonValue type(String type, boolean nullable) {
        return nullable ? JsonArray.ofTexts(List.of(type, "null")) : JsonValue.of(type);
    }

    private JsonObject members(List<Property> properties) {
        JsonObject.Builder schemas = JsonObject.builder();
        List<String> required = new ArrayList<>();
        for (Property property : properties) {
            schemas.put(property.name(), value(property(property)));
            if (property.required()) {
                required.add(property.name());
            }
        }
        return JsonObject.builder()
                .putUnlessEmpty("properties", schemas.build())
                .putUnlessEmpty("required", JsonArray.ofTexts(required))
                .build();
    }

    /** What is said of the use comes before what is known of the member. */
    private JsonObject property(Property property) {
        JsonObject.Builder known = JsonObject.builder()
                .putIfPresent("description", property.description())
                .putIfPresent("default", property.defaultValue())
                .putUnlessEmpty("examples", new JsonArray(property.examples()))
                .putIfTrue("readOnly", property.readOnly())
                .putIfTrue("writeOnly", property.writeOnly())
                .putIfTrue("deprecated", property.deprecated());
        return described(property.type(), known.build());
    }

    /** The schema of a type with what is known of it besides, as far as the use does not say it itself. */
    JsonObject described(TypeUse use, JsonObject known) {
        JsonObject.Builder schema = resolved(graph.resolve(use)).toBuilder();
        known.forEach((keyword, value) -> {
            if (!use.says(keyword)) {
                schema.put(keyword, value);
            }
        });
        return schema.build();
    }

    private JsonObject component(TypeTemplate template, Definition definition) {
        return JsonObject.builder()
                .putIfPresent("title", template.title())
                .putIfPresent("description", description(template, definition))
                .putAll(body(definition))
                .putIfTrue("deprecated", template.deprecated())
                .putAll(template.members())
                .build();
    }

    private static @Nullable String description(TypeTemplate template, Definition definition) {
        if (!(definition instanceof EnumDefinition enumeration)
                || enumeration.values().stream().allMatch(value -> value.description() == null)) {
            return template.description();
        }
        StringBuilder text = new StringBuilder(template.description() == null ? "" : template.description() + "\n\n");
        List<String> lines = new ArrayList<>();
        for (EnumValue value : enumeration.values()) {
            String name = value.value() instanceof JsonValue.Text t
                    ? t.value()
                    : value.value().toJson().strip();
            lines.add("- `" + name + "`" + (value.description() == null ? "" : ": " + value.description()));
        }
        return text.append(String.join("\n", lines)).toString();
    }

    private JsonObject body(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            JsonObject.Builder schema =
                    JsonObject.builder().put("type", "object").putAll(members(object.properties()));
            if (object.additional() != null) {
                schema.put("additionalProperties", resolved(object.additional()));
            }
            if (object.besides() != null) {
                schema.putAll(resolved(object.besides()));
            }
            return schema.build();
        }
        if (definition instanceof EnumDefinition enumeration) {
            JsonArray values = new JsonArray(
                    enumeration.values().stream().map(EnumValue::value).toList());
            return inline(enumeration.base(), false).toBuilder()
                    .put(enumeration.extensible() ? "x-extensible-enum" : "enum", values)
                    .build();
        }
        if (definition instanceof UnionDefinition union) {
            return union(union);
        }
        return definition instanceof AliasDefinition alias ? resolved(alias.type()) : JsonObject.EMPTY;
    }

    /** Without a discriminator a value may fit several alternatives, which {@code oneOf} would forbid. */
    private JsonObject union(UnionDefinition union) {
        List<JsonValue> alternatives = new ArrayList<>();
        JsonObject.Builder mapping = JsonObject.builder();
        union.alternatives().forEach(alternative -> {
            JsonObject schema = resolved(alternative.type());
            alternatives.add(schema);
            if (alternative.tag() != null) {
                mapping.putIfPresent(alternative.tag(), schema.get("$ref"));
            }
        });
        if (alternatives.isEmpty()) {
            return JsonObject.EMPTY;
        }
        JsonArray distinct = new JsonArray(alternatives.stream().distinct().toList());
        if (union.discriminator() == null) {
            return JsonObject.of("anyOf", distinct);
        }
        return JsonObject.builder()
                .put("oneOf", distinct)
                .put(
                        "discriminator",
                        JsonObject.builder()
                                .put("propertyName", union.discriminator())
                                .putUnlessEmpty("mapping", mapping.build())
                                .build())
                .build();
    }
}
