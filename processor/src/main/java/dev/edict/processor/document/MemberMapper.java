package dev.edict.processor.document;

import dev.edict.contract.fragment.Definition.Unwrapped;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One member of a Java type as the member of a schema. */
final class MemberMapper {

    private static final List<String> FORM_PARTS =
            List.of("FormParam", "RestForm", "FormDataParam", "PartType", "PartFilename");

    private final TypeGraph graph;
    private final DtoType owner;
    private final TypeMapper types;

    MemberMapper(TypeGraph graph, DtoType owner, TypeMapper types) {
        this.graph = graph;
        this.owner = owner;
        this.types = types;
    }

    /** Whether a value is written as an object, or may be: of no other has {@code @JsonUnwrapped} anything to take out. */
    boolean isObject(DtoType.Property property) {
        Shape shape = types.map(property.type()).shape();
        return shape instanceof Shape.Reference reference
                ? types.type(reference)
                        .filter(type -> type.kind() != DtoType.Kind.ENUM
                                && !type.opaque()
                                && type.valueType().isEmpty())
                        .isPresent()
                : shape instanceof Shape.Variable || shape instanceof Shape.Any;
    }

    Unwrapped unwrapped(DtoType.Property property) {
        Optional<AnnotationUse> annotation = property.annotations().find(TemplateMapper.JACKSON + "JsonUnwrapped");
        TypeUse type = types.map(property.type());
        return new Unwrapped(
                type,
                OpenApiAnnotations.text(annotation, "prefix").orElse(null),
                OpenApiAnnotations.text(annotation, "suffix").orElse(null),
                !property.required(),
                type.shape() instanceof Shape.Variable ? property(property) : null);
    }

    Property property(DtoType.Property property) {
        SchemaAnnotation schema = new SchemaAnnotation(property.annotations());
        TypeUse use = schema.apply(
                isOpen(property) ? TypeUse.any() : written(property),
                property.type().type(),
                types);
        use = SchemaKeywords.on(use, Extensions.beside(property.annotations(), JsonObject.EMPTY));
        boolean settable = property.writable() && !ConstraintMapper.isAlwaysNull(property.type());
        JsonValue defaultValue = schema.defaultValue(use);
        boolean optional = hasOptionalValue(property) || defaultValue != null;
        return new Property(
                property.jsonName(),
                use,
                schema.required().orElse(isAlwaysThere(property) && !optional)
                        && !Inclusion.mayLeaveOut(property, use.shape(), owner.annotations()),
                !settable || schema.isReadOnly(),
                !property.readable() || schema.isWriteOnly(),
                TemplateMapper.isDeprecated(property.annotations()) || schema.isTrue("deprecated"),
                description(property, schema),
                defaultValue,
                schema.examples(use));
    }

    /**
     * A response lacks what is only read, which its schema demands only where nothing of the type is written, so that it is one of
     * requests alone. There Jackson takes a primitive that is missing for zero.
     */
    private boolean isAlwaysThere(DtoType.Property property) {
        return property.readable()
                ? property.required() || property.neverNull()
                : property.required()
                        && !(property.type().type() instanceof TypeRef.Primitive)
                        && owner.properties().stream().noneMatch(DtoType.Property::readable);
    }

    private static boolean isOpen(DtoType.Property property) {
        return property.custom() || TypeInformation.isInside(property) || ObjectIdentity.isInside(property);
    }

    private TypeUse written(DtoType.Property property) {
        if (isUploaded(property)) {
            return TypeUse.of(Scalars.BINARY);
        }
        TypeGraph validated = GroupedTypes.inside(property, graph, new TreeMap<>());
        TypeMapper inGroup = validated == graph
                ? types
                : new TypeMapper(validated, Set.copyOf(owner.typeParameters()), new TreeMap<>());
        TypeUse mapped = PartOfObject.of(property.annotations())
                .map(part -> part.apply(inGroup.map(property.type()), graph))
                .orElseGet(() -> inGroup.map(property.type()));
        if (ObjectIdentity.isOnlyId(property.annotations())) {
            return ObjectIdentity.ids(mapped, types);
        }
        if (property.owner().equals("java.lang.Throwable")) {
            return JavaTypes.ofThrowable(mapped);
        }
        return graph.isWrittenByJsonBinding()
                        && owner.annotations().forSerialisers()
                        && WireFormat.of(property.annotations()).isEmpty()
                ? WireFormat.ofMembers(owner.annotations(), property.type().type(), mapped)
                        .map(format -> format.apply(mapped, property.type().type(), types))
                        .orElse(mapped)
                : mapped;
    }

    /** A part of a form, which is sent as it is. */
    private static boolean isUploaded(DtoType.Property property) {
        if (MultipartMapper.isContent(property.type().type(), property.annotations())) {
            return true;
        }
        return property.type().type() instanceof TypeRef.Declared declared
                && JavaTypes.isUpload(declared.binaryName())
                && FORM_PARTS.stream().anyMatch(property.annotations()::hasSimpleName);
    }

    private static boolean hasOptionalValue(DtoType.Property property) {
        return property.type().type() instanceof TypeRef.Declared declared
                && (JavaTypes.isNullableBox(declared.binaryName())
                        || JavaTypes.optional(declared.binaryName()).isPresent());
    }

    private static @Nullable String description(DtoType.Property property, SchemaAnnotation schema) {
        Optional<AnnotationUse> jackson =
                property.annotations().find(TemplateMapper.JACKSON + "JsonPropertyDescription");
        return schema.text("description")
                .or(() -> OpenApiAnnotations.text(jackson, "value"))
                .orElse(Prose.markdown(property.doc()));
    }
}
