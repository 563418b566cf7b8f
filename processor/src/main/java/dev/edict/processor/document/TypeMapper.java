package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Java types as they are in JSON. */
final class TypeMapper {

    private static final Set<String> SEQUENCES =
            Set.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream");

    private static final String MAP = "java.util.Map";

    private static final String ITERABLE = "java.lang.Iterable";

    /** Fields of any name, each with one or more values. */
    private static final Shape FORM = new Shape.MapOf(TypeUse.of(new Shape.ArrayOf(TypeUse.of(Scalars.STRING), false)));

    private final TypeGraph types;
    private final Set<String> variables;

    /** Takes the types that conversions at type arguments make; null where those count as none. */
    private final @Nullable Map<String, GroupedTypes> groups;

    /** Where types stand that are part of something: there a file is no content of its own. */
    private final TypeMapper inside;

    /** Types that are being mapped. */
    private final Set<String> open;

    /**
     * Maps types where some variables are bound later.
     *
     * @param variables those of the template in which the types stand; others are what bounds them
     * @param groups takes the types that conversions at type arguments make; null where those count as none
     */
    TypeMapper(TypeGraph types, Set<String> variables, @Nullable Map<String, GroupedTypes> groups) {
        this.types = types;
        this.variables = variables;
        this.groups = groups;
        this.inside = this;
        this.open = new HashSet<>();
    }

    /** Maps types that are the content of a message, without variables. */
    TypeMapper(TypeGraph types) {
        this(types, (Map<String, GroupedTypes>) null);
    }

    /** The same, where a value is validated as its place says. */
    TypeMapper(TypeGraph types, @Nullable Map<String, GroupedTypes> groups) {
        this.types = types;
        this.variables = Set.of();
        this.groups = groups;
        this.inside = new TypeMapper(types, Set.of(), groups);
        this.open = inside.open;
    }

    TypeUse map(dev.edict.processor.model.TypeUse use) {
        TypeUse mapped = validated(use).map(use.type());
        TypeUse nullable = use.nullable() ? mapped.orNull() : mapped;
        return nullable.constrainedBy(ConstraintMapper.map(use.constraints(), mapped.shape()));
    }

    /** Maps the type as it is validated here. */
    private TypeMapper validated(dev.edict.processor.model.TypeUse use) {
        if (groups == null || use.conversions().isEmpty()) {
            return this;
        }
        TypeGraph converted = GroupedTypes.inside(use, types, groups);
        return converted == types ? this : new TypeMapper(converted, variables, groups);
    }

    TypeUse map(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared(declared);
        }
        if (type instanceof TypeRef.ArrayOf array) {
            return TypeUse.of(array(array));
        }
        if (type instanceof TypeRef.Variable variable) {
            return variables.contains(variable.name())
                    ? TypeUse.of(new Shape.Variable(variable.name()))
                    : map(variable.bound());
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return map(wildcard.bound());
        }
        return type instanceof TypeRef.Primitive primitive
                ? JavaTypes.shape(primitive.name()).map(TypeUse::of).orElseGet(TypeUse::any)
                : TypeUse.any();
    }

    private TypeUse declared(TypeRef.Declared type) {
        Optional<String> mapped = types.mappedTo(type.binaryName());
        return mapped.isPresent()
                ? SchemaFacets.scalar(mapped.get())
                        .map(TypeUse::of)
                        .orElseGet(() -> unmapped(new TypeRef.Declared(mapped.get(), List.of())))
                : unmapped(type);
    }

    private TypeUse unmapped(TypeRef.Declared type) {
        String name = type.binaryName();
        Optional<Shape> known = known(name);
        if (known.isPresent()) {
            return TypeUse.of(known.get());
        }
        Optional<Shape.Scalar> optional = JavaTypes.optional(name);
        if (optional.isPresent()) {
            return TypeUse.of(optional.get()).orNull();
        }
        if (JavaTypes.isBox(name)) {
            TypeUse content =
                    type.args().isEmpty() ? TypeUse.any() : map(type.args().get(0));
            return JavaTypes.isNullableBox(name) ? content.orNull() : content;
        }
        Optional<DtoType> dto = types.find(name);
        if (dto.isPresent() && !open.add(name)) {
            // a collection of itself: by its name it has an end
            return reference(type, dto.get());
        }
        try {
            return container(type)
                    .filter(container ->
                            dto.isEmpty() || !TemplateMapper.isObject(dto.get().annotations()))
                    .map(shape -> TypeUse.of(shape).constrainedBy(ofKeys(type, shape)))
                    .orElseGet(() -> dto.map(d -> reference(type, d)).orElseGet(() -> ofPlatform(name)));
        } finally {
            open.remove(name);
        }
    }

    /** What is demanded of the keys of a map, which are texts in JSON. */
    private Constraints ofKeys(TypeRef.Declared type, Shape shape) {
        if (!(shape instanceof Shape.MapOf)) {
            return Constraints.NONE;
        }
        TypeRef.Declared map = ContainerTypes.above(type, MAP, types).orElse(type);
        if (map.args().size() != 2 || map.args().get(0).constraints().isEmpty()) {
            return Constraints.NONE;
        }
        Constraints names = ConstraintMapper.map(map.args().get(0).constraints(), Scalars.STRING);
        return names.isEmpty() ? names : new Constraints(JsonObject.of("propertyNames", names.keywords()));
    }

    /** Enums of the JDK are written by name, exceptions as objects. */
    private TypeUse ofPlatform(String name) {
        if (types.isSubtype(name, "java.lang.Enum")) {
            return TypeUse.of(Scalars.STRING);
        }
        return types.isSubtype(name, "java.lang.Throwable") ? TypeUse.of(JavaTypes.throwable()) : TypeUse.any();
    }

    private Optional<Shape> known(String name) {
        Optional<Shape> known = inside == this ? JavaTypes.member(name) : JavaTypes.shape(name);
        return known.isPresent() && types.isWrittenByJsonBinding()
                ? JsonBindingTypes.shape(name).or(() -> known)
                : known;
    }

    private TypeUse reference(TypeRef.Declared type, DtoType dto) {
        boolean isRaw = type.args().size() != dto.typeParameters().size();
        return TypeUse.of(new Shape.Reference(
                dto.binaryName(),
                isRaw ? List.of() : type.args().stream().map(inside::map).toList()));
    }

    /** Whether a type is written as one of several names. */
    boolean isEnum(Shape shape) {
        return shape instanceof Shape.Reference reference
                && type(reference)
                        .filter(type -> type.kind() == DtoType.Kind.ENUM)
                        .isPresent();
    }

    boolean hasRenamedConstants(Shape shape) {
        Optional<DtoType> type = shape instanceof Shape.Reference reference ? type(reference) : Optional.empty();
        return type.isPresent()
                && type.get().constants().stream()
                        .anyMatch(constant -> !constant.wireName().equals(constant.javaName()));
    }

    Optional<DtoType> type(Shape.Reference reference) {
        return types.find(reference.type());
    }

    /** The array or map that serialisers make of a collection, whoever wrote its class. */
    Optional<Shape> container(TypeRef.Declared type) {
        String name = type.binaryName();
        if (Namespaces.jakarta(name).equals("jakarta.ws.rs.core.MultivaluedMap")) {
            return Optional.of(new Shape.MapOf(TypeUse.of(new Shape.ArrayOf(argument(type, 1), false))));
        }
        if (Namespaces.jakarta(name).equals("jakarta.ws.rs.core.Form")) {
            return Optional.of(FORM);
        }
        if (SEQUENCES.contains(name) || types.isSubtype(name, "java.util.Collection")) {
            boolean unique = types.isSubtype(name, "java.util.Set");
            return Optional.of(new Shape.ArrayOf(element(type, "java.util.Collection", 0), unique));
        }
        if (types.isSubtype(name, MAP) || name.equals("java.util.Map$Entry")) {
            return Optional.of(hasOpenKeys(type) ? new Shape.Any() : new Shape.MapOf(element(type, MAP, 1)));
        }
        // without properties it is what it iterates over
        boolean isOnlyIterated =
                types.find(name).filter(TypeMapper::isBare).isPresent() && types.isSubtype(name, ITERABLE);
        return isOnlyIterated ? Optional.of(new Shape.ArrayOf(element(type, ITERABLE, 0), false)) : Optional.empty();
    }

    /** Keys that are no texts: the specification of JSON Binding says nothing of them, and implementations write lists. */
    private boolean hasOpenKeys(TypeRef.Declared map) {
        return types.isWrittenByJsonBinding()
                && ContainerTypes.above(map, MAP, types)
                        .filter(above -> above.args().size() == 2)
                        .map(above -> above.args().get(0).type())
                        .filter(TypeRef.Declared.class::isInstance)
                        .flatMap(key -> types.find(((TypeRef.Declared) key).binaryName()))
                        .filter(key -> key.kind() != DtoType.Kind.ENUM)
                        .isPresent();
    }

    private static boolean isBare(DtoType type) {
        return type.kind() != DtoType.Kind.ENUM
                && type.properties().isEmpty()
                && !type.superTypes().isEmpty();
    }

    private TypeUse element(TypeRef.Declared type, String container, int index) {
        return ContainerTypes.above(type, container, types)
                .map(above -> argument(above, index))
                .orElseGet(TypeUse::any);
    }

    private TypeUse argument(TypeRef.Declared type, int index) {
        return index < type.args().size() ? inside.map(type.args().get(index)) : TypeUse.any();
    }

    /** Bytes and characters are written as one text. */
    private Shape array(TypeRef.ArrayOf array) {
        String primitive = array.component().type() instanceof TypeRef.Primitive type ? type.name() : "";
        Shape written = types.isWrittenByJsonBinding() && inside == this ? JsonBindingTypes.array(primitive) : null;
        return written != null
                ? written
                : switch (primitive) {
                    case "byte" -> Scalars.BASE64;
                    case "char" -> Scalars.STRING;
                    default -> new Shape.ArrayOf(inside.map(array.component()), false);
                };
    }
}
