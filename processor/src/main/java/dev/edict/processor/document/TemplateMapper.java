package dev.edict.processor.document;

import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.EnumValue;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.OpaqueDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Definition.Unwrapped;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One Java type as the template of a schema. */
final class TemplateMapper {

    static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final TypeGraph graph;
    private final DtoType type;
    private final TypeMapper types;
    private final SchemaAnnotation schema;
    private final Optional<SchemaComposition> composition;

    private TemplateMapper(TypeGraph graph, DtoType type) {
        this.graph = graph;
        this.type = type;
        this.types = new TypeMapper(graph, Set.copyOf(type.typeParameters()), new TreeMap<>());
        this.schema = new SchemaAnnotation(type.annotations());
        this.composition = schema.composition(types);
    }

    static TypeTemplate map(DtoType type, TypeGraph graph) {
        TemplateMapper mapper = new TemplateMapper(graph, type);
        SchemaAnnotation schema = mapper.schema;
        Definition definition = mapper.definition();
        return new TypeTemplate(
                type.binaryName(),
                schema.text("name").orElse(null),
                type.typeParameters(),
                schema.text("title").orElse(null),
                schema.text("description")
                        .orElse(Prose.markdown(type.doc().body(), type.doc().markdown())),
                isDeprecated(type.annotations()) || schema.isTrue("deprecated"),
                definition,
                members(type.annotations(), schema, definition));
    }

    /** A reference is the type itself. */
    private static JsonObject members(Annotations annotations, SchemaAnnotation schema, Definition definition) {
        if (!annotations.forDocuments()) {
            return JsonObject.EMPTY;
        }
        JsonObject keywords = schema.keywords(definition);
        return keywords.has("$ref") ? JsonObject.EMPTY : Extensions.beside(annotations, keywords);
    }

    private Definition definition() {
        TypeRef.Declared self = new TypeRef.Declared(type.binaryName(), List.of());
        if (type.kind() == DtoType.Kind.ENUM && schema.describesConstants()) {
            return new AliasDefinition(schema.apply(TypeUse.of(Scalars.STRING), self, types));
        }
        boolean isReplaced = type.kind() != DtoType.Kind.ENUM && schema.replaces(type.binaryName());
        if (type.valueType().isPresent() || isReplaced) {
            TypeUse value = type.valueType()
                    .map(types::map)
                    .or(() -> types.container(self).map(TypeUse::of))
                    .orElseGet(TypeUse::any);
            return new AliasDefinition(schema.apply(value, self, types));
        }
        if (type.opaque()) {
            return new OpaqueDefinition();
        }
        Optional<String> included = TypeInformation.included(type, graph);
        if (included.isPresent() && included.get().startsWith("WRAPPER")) {
            return wrapped(included.get());
        }
        if (type.kind() == DtoType.Kind.ENUM) {
            return enumeration();
        }
        String form = form(type.annotations());
        Optional<Shape> container = form.equals("POJO") ? Optional.empty() : types.container(self);
        if (container.isPresent()) {
            return form.equals("OBJECT")
                    ? inEitherForm(container.get())
                    : new AliasDefinition(TypeUse.of(container.get()));
        }
        if (form.equals("ARRAY")) {
            return new AliasDefinition(WireFormat.VALUES);
        }
        Optional<ObjectIdentity> identity = ObjectIdentity.of(type);
        if (identity.isPresent()) {
            return identified(identity.get());
        }
        if (composition.isPresent()) {
            return composition.get().replacesClass()
                    ? new AliasDefinition(composition.get().apply(TypeUse.any()))
                    : object();
        }
        return type.subtypes().isEmpty() ? object() : union();
    }

    /** The object where it comes first, its id where it comes again. */
    private Definition identified(ObjectIdentity identity) {
        Alternative id = new Alternative(identity.id(types), null);
        if (ObjectIdentity.isOnlyId(type.annotations())) {
            return new AliasDefinition(id.type());
        }
        List<Alternative> alternatives = new ArrayList<>();
        if (type.subtypes().isEmpty()) {
            ObjectDefinition object = object();
            if (!object.isPlain()) {
                return new OpaqueDefinition();
            }
            List<Property> members = new ArrayList<>(object.properties());
            identity.added(types).ifPresent(member -> members.add(0, member));
            alternatives.add(new Alternative(TypeUse.of(new Shape.Inline(members)), null));
        } else {
            addAlternatives(type, alternatives, new HashSet<>());
        }
        alternatives.add(id);
        return new UnionDefinition(alternatives, null);
    }

    /** Jackson 2 writes the properties of a collection that is asked for as an object, Jackson 3 its elements. */
    private Definition inEitherForm(Shape container) {
        return new UnionDefinition(
                List.of(
                        new Alternative(TypeUse.of(new Shape.Inline(object().properties())), null),
                        new Alternative(TypeUse.of(container), null)),
                null);
    }

    /** Whether what else would be a collection is asked for as an object. */
    static boolean isObject(Annotations annotations) {
        String form = form(annotations);
        return form.equals("OBJECT") || form.equals("POJO");
    }

    /** The form that {@code @JsonFormat} asks for. */
    private static String form(Annotations annotations) {
        return annotations.forSerialisers()
                ? annotations
                        .find(JACKSON + "JsonFormat")
                        .flatMap(use -> use.constant("shape"))
                        .orElse("ANY")
                : "ANY";
    }

    /** {@code WRAPPER_OBJECT}: the value is the only member of an object and its name the type's; {@code WRAPPER_ARRAY}: both are in a list. */
    private Definition wrapped(String included) {
        if (included.equals("WRAPPER_ARRAY")) {
            return new AliasDefinition(WireFormat.VALUES);
        }
        if (type.subtypes().isEmpty()) {
            return name().<Definition>map(name -> new AliasDefinition(under(name)))
                    .orElseGet(OpaqueDefinition::new);
        }
        List<Alternative> alternatives = new ArrayList<>();
        addAlternatives(type, alternatives, new HashSet<>());
        return new UnionDefinition(
                alternatives.stream().map(a -> new Alternative(a.type(), null)).toList(), null);
    }

    private TypeUse under(String name) {
        ObjectDefinition object = object();
        TypeUse value = object.isPlain() ? TypeUse.of(new Shape.Inline(object.properties())) : TypeUse.any();
        return TypeUse.of(new Shape.Inline(List.of(Property.required(name, value))));
    }

    private Definition enumeration() {
        String shape = form(type.annotations());
        if (shape.equals("OBJECT")) {
            return new OpaqueDefinition();
        }
        boolean ordinals = shape.startsWith("NUMBER");
        boolean extensible = type.annotations()
                .find("dev.edict.annotations.WireEnum")
                .flatMap(use -> use.bool("extensible"))
                .orElse(false);
        List<EnumValue> values = new ArrayList<>();
        for (DtoType.Constant constant : type.constants()) {
            JsonValue value = ordinals ? JsonValue.of(values.size()) : JsonValue.of(constant.wireName());
            values.add(new EnumValue(
                    value, Prose.markdown(constant.doc().body(), constant.doc().markdown())));
        }
        return new EnumDefinition(ordinals ? Scalars.INT32 : Scalars.STRING, values, extensible);
    }

    private UnionDefinition union() {
        List<Alternative> alternatives = new ArrayList<>();
        addAlternatives(type, alternatives, new HashSet<>());
        boolean isTold = type.subtypes().stream()
                .noneMatch(subtype -> subtype.type().is(type.binaryName()) && isUntold(subtype));
        return new UnionDefinition(alternatives, isTold ? type.discriminator().orElse(null) : null);
    }

    /** JSON Binding writes no tag for a class that its list does not name. */
    private boolean isUntold(DtoType.Subtype self) {
        return graph.isWrittenByJsonBinding() && self.name().isEmpty();
    }

    /** A subtype that is a union itself contributes its alternatives. */
    private void addAlternatives(DtoType parent, List<Alternative> alternatives, Set<String> visited) {
        for (DtoType.Subtype subtype : parent.subtypes()) {
            if (!(subtype.type() instanceof TypeRef.Declared declared)) {
                continue;
            }
            if (declared.is(parent.binaryName())) {
                alternatives.add((parent == type ? this : new TemplateMapper(graph, parent)).self(subtype));
                continue;
            }
            if (!visited.add(declared.binaryName())) {
                continue;
            }
            Optional<DtoType> dto = graph.find(declared.binaryName());
            if (dto.isPresent() && !dto.get().subtypes().isEmpty()) {
                addAlternatives(dto.get(), alternatives, visited);
            } else {
                alternatives.add(
                        new Alternative(types.map(declared), subtype.name().orElse(null)));
            }
        }
    }

    /** The type itself, where it stands among what may be in its place. */
    private Alternative self(DtoType.Subtype self) {
        if (TypeInformation.included(type, graph).orElse("").startsWith("WRAPPER")
                && self.name().isPresent()) {
            return new Alternative(under(self.name().get()), null);
        }
        List<Property> members = new ArrayList<>(object().properties());
        type.discriminator().filter(name -> !isUntold(self)).ifPresent(name -> {
            members.removeIf(member -> member.name().equals(name));
            members.add(0, TypeInformation.tag(name, self.name()));
        });
        return new Alternative(TypeUse.of(new Shape.Inline(members)), null);
    }

    /** The members of an object as they are without the names that another place leaves out; empty where it is no plain object. */
    static Optional<List<Property>> members(DtoType type, TypeGraph graph) {
        if (!type.typeParameters().isEmpty() || !type.subtypes().isEmpty()) {
            return Optional.empty();
        }
        TemplateMapper mapper = new TemplateMapper(graph, type);
        return mapper.definition() instanceof ObjectDefinition object && object.isPlain()
                ? Optional.of(object.properties())
                : Optional.empty();
    }

    private ObjectDefinition object() {
        MemberMapper members = new MemberMapper(graph, type, types);
        List<Property> properties = new ArrayList<>();
        List<Unwrapped> unwrapped = new ArrayList<>();
        Optional<Property> tag = tag();
        tag.ifPresent(properties::add);
        for (DtoType.Property property : type.properties()) {
            boolean isTag = tag.isPresent() && tag.get().name().equals(property.jsonName());
            boolean isNeverThere =
                    !property.readable() && (!property.writable() || ConstraintMapper.isAlwaysNull(property.type()));
            if (isTag || isNeverThere || OpenApiAnnotations.isHidden(property.annotations()) || isInherited(property)) {
                continue;
            }
            if (property.unwrapped() && members.isObject(property)) {
                unwrapped.add(members.unwrapped(property));
            } else {
                properties.add(members.property(property));
                TypeInformation.beside(property).ifPresent(properties::add);
            }
        }
        return new ObjectDefinition(
                described(properties),
                unwrapped,
                type.additional().map(types::map).orElse(null),
                composition.flatMap(SchemaComposition::besidesMembers).orElse(null));
    }

    /** Whether the type that has it is one that the author has the value fit as well. */
    private boolean isInherited(DtoType.Property property) {
        return composition.isPresent()
                && !property.owner().equals(type.binaryName())
                && composition.get().includes(property.owner(), graph);
    }

    /** The members with those that the annotation of the class describes, and with what it says is always there. */
    private List<Property> described(List<Property> properties) {
        if (!type.annotations().forDocuments()) {
            return properties;
        }
        Map<String, Property> members = new LinkedHashMap<>();
        properties.forEach(property -> members.put(property.name(), property));
        composition
                .map(SchemaComposition::properties)
                .orElse(Map.of())
                .forEach((name, use) -> members.merge(
                        name,
                        Property.optional(name, use),
                        (derived, written) ->
                                derived.withType(composition.get().property(name, written.type(), derived.type()))));
        List<String> required = schema.requiredMembers();
        return members.values().stream()
                .map(property ->
                        required.contains(property.name()) && !property.required() ? property.alwaysThere() : property)
                .toList();
    }

    /** The member that tells the type apart from others: with its name where a supertype lists it. */
    private Optional<Property> tag() {
        boolean isTold = TypeInformation.isTold(type.annotations());
        if (isTold && type.discriminator().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> discriminator = isTold ? type.discriminator() : Optional.empty();
        for (TypeRef above : type.superTypes()) {
            Optional<DtoType> parent =
                    above instanceof TypeRef.Declared declared ? graph.find(declared.binaryName()) : Optional.empty();
            Optional<String> told = parent.flatMap(DtoType::discriminator);
            if (told.isPresent()) {
                Optional<String> name = tagIn(parent.get(), new HashSet<>());
                if (name.isPresent()) {
                    return Optional.of(TypeInformation.tag(told.get(), name));
                }
                discriminator = discriminator.isPresent() ? discriminator : told;
            }
        }
        return discriminator
                .filter(name -> !hasProperty(name))
                .map(name -> TypeInformation.tag(name, Optional.empty()));
    }

    private boolean hasProperty(String name) {
        return type.properties().stream()
                .anyMatch(property -> property.jsonName().equals(name));
    }

    /** What the nearest supertype that lists the type calls it. */
    private Optional<String> name() {
        for (TypeRef above : type.superTypes()) {
            Optional<String> name = above instanceof TypeRef.Declared declared
                    ? graph.find(declared.binaryName()).flatMap(parent -> tagIn(parent, new HashSet<>()))
                    : Optional.empty();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<String> tagIn(DtoType parent, Set<String> visited) {
        for (DtoType.Subtype subtype : parent.subtypes()) {
            if (subtype.type().is(type.binaryName())) {
                return subtype.name();
            }
            Optional<DtoType> between =
                    subtype.type() instanceof TypeRef.Declared declared && visited.add(declared.binaryName())
                            ? graph.find(declared.binaryName())
                            : Optional.empty();
            Optional<String> found = between.flatMap(dto -> tagIn(dto, visited));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static boolean isDeprecated(Annotations annotations) {
        return annotations.has("java.lang.Deprecated", "dev.edict.annotations.ApiDeprecated");
    }
}
