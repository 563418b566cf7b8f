package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code @Schema} and the forms of {@link WireFormat}: what an author says of one use of a type, or of a type itself. */
final class SchemaAnnotation {

    private static final Set<String> NOTHING = Set.of("java.lang.Void", "java.lang.Object");

    private static final TypeRef ANYTHING = new TypeRef.Declared("java.lang.Object", List.of());

    /** What a template has places of its own for. */
    private static final Set<String> HAVE_PLACES = Set.of("description", "deprecated");

    private final Optional<AnnotationUse> schema;
    private final Optional<AnnotationUse> array;
    private final Optional<WireFormat> format;

    SchemaAnnotation(Annotations annotations) {
        this.schema = OpenApiAnnotations.schema(annotations);
        this.array = OpenApiAnnotations.arraySchema(annotations);
        this.format = WireFormat.of(annotations);
    }

    private SchemaAnnotation(AnnotationUse schema) {
        this.schema = Optional.of(schema);
        this.array = Optional.empty();
        this.format = Optional.empty();
    }

    /** The type that {@code @Schema} describes inside another annotation. */
    static TypeUse type(AnnotationUse schema, TypeMapper types) {
        return refined(TypeUse.any(), schema, types);
    }

    /** A type with what {@code @Schema} inside another annotation says of it. */
    static TypeUse refined(TypeUse use, AnnotationUse schema, TypeMapper types) {
        SchemaAnnotation written = new SchemaAnnotation(schema);
        TypeUse type = written.apply(use, ANYTHING, types);
        return type.constrainedBy(written.said(type));
    }

    /** Whether what an author wrote leaves the type to what else is known. */
    static boolean namesNoType(TypeUse written) {
        return written.shape() instanceof Shape.Any && !written.says("$ref");
    }

    /** The list that {@code @ArraySchema} describes inside another annotation. */
    static TypeUse list(AnnotationUse array, TypeMapper types) {
        return listed(TypeUse.of(new Shape.ArrayOf(TypeUse.any(), false)), array, types);
    }

    Optional<String> text(String element) {
        return OpenApiAnnotations.text(schema, element);
    }

    boolean isTrue(String element) {
        return OpenApiAnnotations.isTrue(schema, element);
    }

    boolean hasMode(String element, String constant) {
        return schema.flatMap(use -> use.constant(element))
                .filter(constant::equals)
                .isPresent();
    }

    /** What is said of a use of the type, where no declaration has a place for it. */
    Constraints said(TypeUse use) {
        return schema.isEmpty() ? Constraints.NONE : new Constraints(metadata(use));
    }

    private JsonObject metadata(TypeUse use) {
        return JsonObject.builder()
                .putIfPresent("description", text("description").orElse(null))
                .putIfPresent("default", defaultValue(use))
                .putUnlessEmpty("examples", new JsonArray(examples(use)))
                .putIfTrue("readOnly", isReadOnly())
                .putIfTrue("writeOnly", isWriteOnly())
                .putIfTrue("deprecated", isTrue("deprecated"))
                .build();
    }

    boolean isReadOnly() {
        return isTrue("readOnly") || hasMode("accessMode", "READ_ONLY");
    }

    boolean isWriteOnly() {
        return isTrue("writeOnly") || hasMode("accessMode", "WRITE_ONLY");
    }

    /** The type with what the annotations say in place of what was derived. */
    TypeUse apply(TypeUse derived, TypeRef declared, TypeMapper types) {
        if (schema.isEmpty() && format.isEmpty() && array.isEmpty()) {
            return derived;
        }
        TypeUse use = implementation()
                .map(types::map)
                .orElseGet(() ->
                        format.map(form -> form.apply(derived, declared, types)).orElse(derived));
        if (schema.isPresent()) {
            use = refined(use, new SchemaFacets(schema.get()), types);
        }
        return array.isPresent() ? listed(use, array.get(), types) : use;
    }

    /** Whether the author says of a class that it is written as something else than an object of its properties. */
    boolean replaces(String binaryName) {
        return implementation().filter(type -> !type.is(binaryName)).isPresent()
                || text("ref").isPresent()
                || schema.filter(use -> new SchemaFacets(use).namesNoObject()).isPresent();
    }

    /** Whether the author says how an enum is written. */
    boolean describesConstants() {
        return schema.map(SchemaFacets::new)
                .filter(SchemaFacets::describesConstants)
                .isPresent();
    }

    private TypeUse refined(TypeUse given, SchemaFacets facets, TypeMapper types) {
        TypeUse use = given;
        if (implementation().isPresent() && facets.isArray()) {
            use = TypeUse.of(new Shape.ArrayOf(use, false));
        }
        use = facets.typed(use, types.isEnum(use.shape()));
        if (isTrue("nullable")) {
            use = use.orNull();
        }
        Optional<String> named = text("format");
        if (named.isPresent() && use.shape() instanceof Shape.Scalar scalar && !scalar.equals(Scalars.BINARY)) {
            Shape.Scalar other = new Shape.Scalar(
                    scalar.type(),
                    named.get(),
                    scalar.pattern(),
                    scalar.contentEncoding(),
                    scalar.contentMediaType(),
                    scalar.enumeration());
            use = new TypeUse(other, use.nullable(), use.constraints());
        }
        return composed(facets.constrain(use), types);
    }

    private TypeUse composed(TypeUse use, TypeMapper types) {
        AnnotationUse annotation = schema.orElseThrow();
        return required(
                SchemaKeywords.on(SchemaComposition.of(annotation, types).apply(use), SchemaKeywords.of(annotation)));
    }

    /** The members that are there always are demanded beside a type that has a name, and marked in one that has none. */
    private TypeUse required(TypeUse use) {
        List<String> members = requiredMembers();
        if (members.isEmpty()) {
            return use;
        }
        return use.shape() instanceof Shape.Inline object
                ? new TypeUse(
                        new Shape.Inline(object.properties().stream()
                                .map(property -> members.contains(property.name()) ? property.alwaysThere() : property)
                                .toList()),
                        use.nullable(),
                        use.constraints())
                : use.constrainedBy(new Constraints(JsonObject.of("required", JsonArray.ofTexts(members))));
    }

    /**
     * What is said of a class besides its members.
     *
     * @param definition as which values are read
     */
    JsonObject keywords(Definition definition) {
        if (schema.isEmpty()) {
            return JsonObject.EMPTY;
        }
        TypeUse value = definition instanceof AliasDefinition alias
                ? alias.type()
                : definition instanceof EnumDefinition enumeration ? TypeUse.of(enumeration.base()) : TypeUse.any();
        JsonObject.Builder keywords = SchemaKeywords.of(schema.get()).toBuilder();
        if (definition instanceof ObjectDefinition) {
            keywords.putAll(new SchemaFacets(schema.get()).members().keywords());
        }
        metadata(value).forEach((keyword, said) -> {
            if (!HAVE_PLACES.contains(keyword)) {
                keywords.put(keyword, said);
            }
        });
        return keywords.build();
    }

    Optional<SchemaComposition> composition(TypeMapper types) {
        return schema.map(use -> SchemaComposition.of(use, types)).filter(composition -> !composition.isEmpty());
    }

    /** Members that are there always. */
    List<String> requiredMembers() {
        return schema.map(use -> use.strings("requiredProperties")).orElse(List.of());
    }

    private static TypeUse listed(TypeUse use, AnnotationUse array, TypeMapper types) {
        if (!(use.shape() instanceof Shape.ArrayOf list)) {
            return use;
        }
        Optional<AnnotationUse> element = Stream.of("schema", "items")
                .filter(array.values()::containsKey)
                .findFirst()
                .flatMap(name -> OpenApiAnnotations.one(array, name));
        TypeUse items =
                element.map(schema -> refined(list.items(), schema, types)).orElse(list.items());
        return new TypeUse(new Shape.ArrayOf(items, list.unique()), use.nullable(), use.constraints())
                .constrainedBy(SchemaFacets.items(array));
    }

    private Optional<TypeRef> implementation() {
        return schema.flatMap(use -> use.value("implementation"))
                .filter(TypeRef.Declared.class::isInstance)
                .map(TypeRef.class::cast)
                .filter(type -> NOTHING.stream().noneMatch(type::is));
    }

    List<JsonValue> examples(TypeUse use) {
        List<JsonValue> examples = new ArrayList<>();
        text("example").map(text -> value(text, use)).ifPresent(examples::add);
        schema.map(annotation -> annotation.strings("examples"))
                .orElse(List.of())
                .forEach(text -> examples.add(value(text, use)));
        return examples;
    }

    @Nullable
    JsonValue defaultValue(TypeUse use) {
        return text("defaultValue").map(text -> value(text, use)).orElse(null);
    }

    /** A constant that is written as text, as a value of the type: annotations hold nothing but text. */
    static JsonValue value(String text, TypeUse use) {
        if (use.shape() instanceof Shape.Scalar scalar && scalar.type() != null) {
            return scalar(text, scalar.type());
        }
        boolean isStructured = text.startsWith("{") || text.startsWith("[");
        if (use.shape() instanceof Shape.ArrayOf array && !isStructured) {
            return JsonArray.of(value(text, array.items()));
        }
        try {
            return isStructured ? JsonReader.read(text, "example") : JsonValue.of(text);
        } catch (JsonFormatException e) {
            return JsonValue.of(text);
        }
    }

    private static JsonValue scalar(String text, String type) {
        try {
            return switch (type) {
                case "integer", "number" -> JsonValue.of(new BigDecimal(text.strip()));
                case "boolean" ->
                    Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT))
                            ? JsonValue.of(Boolean.parseBoolean(text))
                            : JsonValue.of(text);
                default -> JsonValue.of(text);
            };
        } catch (NumberFormatException e) {
            return JsonValue.of(text);
        }
    }
}
