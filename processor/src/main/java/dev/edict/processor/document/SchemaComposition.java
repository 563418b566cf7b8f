package dev.edict.processor.document;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas that {@code @Schema} and its like apply to a value besides its own type: alternatives, conditions, members by pattern. */
final class SchemaComposition {

    /** Of what is derived these take the place. */
    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");

    /** Elements of both vocabularies that hold one schema, with their keyword. */
    private static final Map<String, String> ONE = Map.ofEntries(
            Map.entry("not", "not"),
            Map.entry("ifSchema", "if"),
            Map.entry("_if", "if"),
            Map.entry("thenSchema", "then"),
            Map.entry("then", "then"),
            Map.entry("_then", "then"),
            Map.entry("elseSchema", "else"),
            Map.entry("_else", "else"),
            Map.entry("contains", "contains"),
            Map.entry("propertyNames", "propertyNames"),
            Map.entry("contentSchema", "contentSchema"),
            Map.entry("unevaluatedItems", "unevaluatedItems"),
            Map.entry("unevaluatedProperties", "unevaluatedProperties"),
            Map.entry("additionalProperties", "additionalProperties"),
            Map.entry("additionalPropertiesSchema", "additionalProperties"),
            Map.entry("additionalPropertiesArraySchema", "additionalProperties"));

    /** The elements that name a member and its schema, in either vocabulary. */
    private static final List<String> NAMES = List.of("name", "key", "regex");

    private static final String SCHEMA = "media.Schema$";

    private final Map<String, List<TypeUse>> several = new LinkedHashMap<>();
    private final Map<String, TypeUse> one = new LinkedHashMap<>();
    private final Map<String, Map<String, TypeUse>> named = new LinkedHashMap<>();
    private final Map<String, TypeUse> mapping = new LinkedHashMap<>();
    private final Map<String, AnnotationUse> described = new LinkedHashMap<>();
    private final TypeMapper types;
    private Optional<String> discriminator = Optional.empty();
    private boolean replaces;

    private SchemaComposition(TypeMapper types) {
        this.types = types;
    }

    /** What the annotation applies; nothing where none of it is written, as in nearly all. */
    static SchemaComposition of(AnnotationUse schema, TypeMapper types) {
        SchemaComposition composition = new SchemaComposition(types);
        for (Map.Entry<String, Object> written : schema.values().entrySet()) {
            composition.read(written.getKey(), written.getValue(), schema);
        }
        composition.discriminator = composition.several.isEmpty()
                ? Optional.empty()
                : OpenApiAnnotations.text(schema, "discriminatorProperty");
        boolean keepsType =
                schema.values().containsKey("implementation") || schema.values().containsKey("type");
        composition.replaces = !keepsType && ALTERNATIVES.stream().anyMatch(composition.several::containsKey);
        return composition;
    }

    private void read(String element, Object value, AnnotationUse schema) {
        String keyword = ONE.get(element);
        if (keyword != null) {
            use(value).ifPresent(use -> one.put(keyword, use));
        } else if (ALTERNATIVES.contains(element) || element.equals("prefixItems")) {
            List<TypeUse> uses = new ArrayList<>();
            schema.list(element).forEach(each -> use(each).ifPresent(uses::add));
            if (!uses.isEmpty()) {
                several.put(element, uses);
            }
        } else if (element.equals("dependentSchemas") || element.equals("patternProperties")) {
            named(schema.annotations(element), element);
        } else if (element.equals("properties")) {
            named(schema.annotations(element), element);
        } else if (element.equals("discriminatorMapping")) {
            for (AnnotationUse each : schema.annotations(element)) {
                Object written = each.values().get("schema");
                Optional<TypeUse> target = written == null ? Optional.empty() : use(written);
                OpenApiAnnotations.text(each, "value")
                        .ifPresent(text -> target.ifPresent(use -> mapping.put(text, use)));
            }
        }
    }

    /** MicroProfile's {@code @SchemaProperty} is the schema itself; elsewhere a class or an annotation beside the name is. */
    private void named(List<AnnotationUse> members, String keyword) {
        Map<String, TypeUse> uses = new LinkedHashMap<>();
        for (AnnotationUse member : members) {
            Object schema =
                    member.values().getOrDefault("schema", member.values().get("value"));
            Optional<TypeUse> use = schema == null ? Optional.of(SchemaAnnotation.type(member, types)) : use(schema);
            NAMES.stream()
                    .flatMap(name -> OpenApiAnnotations.text(member, name).stream())
                    .findFirst()
                    .ifPresent(name -> {
                        use.ifPresent(type -> uses.put(name, type));
                        if (schema == null) {
                            described.put(name, member);
                        }
                    });
        }
        if (!uses.isEmpty()) {
            named.put(keyword, uses);
        }
    }

    /** A class, another annotation, or one of the two classes that stand for the schemas true and false. */
    private Optional<TypeUse> use(Object value) {
        if (value instanceof AnnotationUse annotation) {
            return Optional.of(
                    annotation.simpleName().equals("ArraySchema")
                            ? SchemaAnnotation.list(annotation, types)
                            : SchemaAnnotation.type(annotation, types));
        }
        if (value instanceof AnnotationUse.EnumConstant constant) {
            return switch (constant.name()) {
                case "TRUE" -> Optional.of(TypeUse.any());
                case "FALSE" -> Optional.of(SchemaKeywords.NEVER);
                default -> Optional.empty();
            };
        }
        if (!(value instanceof TypeRef.Declared type) || type.is("java.lang.Void")) {
            return value instanceof TypeRef other && !(other instanceof TypeRef.Declared)
                    ? Optional.of(types.map(other))
                    : Optional.empty();
        }
        return Optional.of(
                type.binaryName().endsWith(SCHEMA + "True")
                        ? TypeUse.any()
                        : type.binaryName().endsWith(SCHEMA + "False") ? SchemaKeywords.NEVER : types.map(type));
    }

    boolean isEmpty() {
        return several.isEmpty() && one.isEmpty() && named.isEmpty();
    }

    /** Whether the alternatives say of a class all that there is to say. What must hold all together leaves room for its own members. */
    boolean replacesClass() {
        return replaces && (several.containsKey("anyOf") || several.containsKey("oneOf"));
    }

    /** Whether a type that the value must fit as well has the members of a supertype, which need not be said again. */
    boolean includes(String superType, TypeGraph graph) {
        for (TypeUse use : several.getOrDefault("allOf", List.of())) {
            if (use.shape() instanceof Shape.Reference reference && graph.isSubtype(reference.type(), superType)) {
                return true;
            }
        }
        return false;
    }

    /** Members that are described, by name. */
    Map<String, TypeUse> properties() {
        return named.getOrDefault("properties", Map.of());
    }

    /** A member that is known without its description: what that leaves open stays as it is. */
    TypeUse property(String name, TypeUse written, TypeUse known) {
        AnnotationUse annotation = described.get(name);
        return annotation != null && SchemaAnnotation.namesNoType(written)
                ? SchemaAnnotation.refined(known, annotation, types)
                : written;
    }

    /** What else is said of an object whose members are known. */
    Optional<TypeUse> besidesMembers() {
        Map<String, Map<String, TypeUse>> others = new LinkedHashMap<>(named);
        others.remove("properties");
        return several.isEmpty() && one.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(TypeUse.of(
                        new Shape.Composed(TypeUse.any(), several, one, others, discriminator.orElse(null), mapping)));
    }

    /** The type with the schemas besides it. Of a list the alternatives are those of its elements. */
    TypeUse apply(TypeUse use) {
        if (isEmpty()) {
            return use;
        }
        if (replaces && use.shape() instanceof Shape.ArrayOf list) {
            return new TypeUse(
                    new Shape.ArrayOf(applied(list.items()), list.unique()), use.nullable(), use.constraints());
        }
        return applied(use);
    }

    private TypeUse applied(TypeUse use) {
        boolean isOpen = use.shape() instanceof Shape.Any;
        if (isOpen
                && several.isEmpty()
                && one.isEmpty()
                && named.size() == 1
                && !properties().isEmpty()) {
            return new TypeUse(new Shape.Inline(members()), use.nullable(), use.constraints());
        }
        TypeUse base = replaces ? TypeUse.any() : new TypeUse(use.shape(), false, use.constraints());
        return new TypeUse(
                new Shape.Composed(base, several, one, named, discriminator.orElse(null), mapping),
                use.nullable(),
                TypeUse.any().constraints());
    }

    private List<Property> members() {
        List<Property> members = new ArrayList<>();
        properties().forEach((name, use) -> members.add(Property.optional(name, use)));
        return members;
    }
}
