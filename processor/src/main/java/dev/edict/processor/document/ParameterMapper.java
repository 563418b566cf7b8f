package dev.edict.processor.document;

import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Parameter.Source;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters as they travel: as text, converted one by one (Jakarta REST §3.2). */
final class ParameterMapper {

    private static final Map<Source, In> PLACES = Map.of(
            Source.PATH, In.PATH,
            Source.QUERY, In.QUERY,
            Source.HEADER, In.HEADER,
            Source.COOKIE, In.COOKIE,
            Source.MATRIX, In.MATRIX);

    private final TypeGraph graph;
    private final DeclaredParameters declared;

    ParameterMapper(TypeGraph graph, DeclaredParameters declared) {
        this.graph = graph;
        this.declared = declared;
    }

    List<ParameterFragment> parameters(List<Parameter> parameters) {
        List<ParameterFragment> fragments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (PLACES.containsKey(parameter.source())
                    && !parameter.name().isEmpty()
                    && !OpenApiAnnotations.isHidden(parameter.annotations())
                    && !OpenApiAnnotations.isTrue(declared.of(parameter), "hidden")) {
                fragments.add(parameter(parameter));
            }
        }
        for (AnnotationUse other : declared.besides(parameters)) {
            ParameterAnnotation.undeclared(other, new TypeMapper(graph)).ifPresent(fragments::add);
        }
        return fragments;
    }

    /** The fields of a form. */
    List<Property> fields(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.source() == Source.FORM)
                .map(this::field)
                .toList();
    }

    private ParameterFragment parameter(Parameter parameter) {
        TypeUse type = type(parameter);
        Optional<AnnotationUse> annotation = declared.of(parameter);
        In in = Objects.requireNonNull(PLACES.get(parameter.source()));
        return new ParameterFragment(
                in,
                parameter.name(),
                type,
                isRequired(parameter),
                TemplateMapper.isDeprecated(parameter.annotations())
                        || OpenApiAnnotations.isTrue(annotation, "deprecated"),
                description(parameter),
                defaultValue(parameter, type),
                examples(annotation, type),
                annotation.flatMap(use -> ParameterAnnotation.style(use, in)).orElse(null),
                annotation.flatMap(ParameterAnnotation::explode).orElse(null),
                annotation.flatMap(ParameterAnnotation::mediaType).orElse(null),
                annotation
                        .map(use -> ParameterAnnotation.media(use, type, new TypeMapper(graph)))
                        .orElse(JsonObject.EMPTY),
                members(parameter, annotation, in, type));
    }

    private static JsonObject members(Parameter parameter, Optional<AnnotationUse> annotation, In in, TypeUse type) {
        JsonObject written = annotation
                .map(use -> ParameterAnnotation.members(use, in, type))
                .orElse(JsonObject.EMPTY);
        return written.has("$ref") ? written : Extensions.beside(parameter.annotations(), written);
    }

    private Property field(Parameter parameter) {
        TypeUse type = type(parameter);
        return new Property(
                parameter.name(),
                type,
                isRequired(parameter),
                false,
                false,
                TemplateMapper.isDeprecated(parameter.annotations()),
                description(parameter),
                defaultValue(parameter, type),
                examples(declared.of(parameter), type));
    }

    private boolean isRequired(Parameter parameter) {
        return parameter.source() == Source.PATH
                || parameter.defaultValue().isEmpty() && ConstraintMapper.isNeverNull(parameter.type())
                || OpenApiAnnotations.isTrue(declared.of(parameter), "required");
    }

    private @Nullable String description(Parameter parameter) {
        return OpenApiAnnotations.text(declared.of(parameter), "description").orElse(Prose.markdown(parameter.doc()));
    }

    private @Nullable JsonValue defaultValue(Parameter parameter, TypeUse type) {
        return DefaultValue.of(parameter, type, graph).orElse(null);
    }

    private static List<JsonValue> examples(Optional<AnnotationUse> annotation, TypeUse type) {
        return OpenApiAnnotations.text(annotation, "example").stream()
                .map(text -> SchemaAnnotation.value(text, type))
                .toList();
    }

    private TypeUse type(Parameter parameter) {
        TypeMapper types = new TypeMapper(graph);
        TypeUse converted = parameter.source() == Source.FORM && MultipartMapper.isJson(parameter)
                ? types.map(parameter.type())
                : convert(parameter);
        SchemaAnnotation schema = new SchemaAnnotation(parameter.annotations());
        TypeUse applied = schema.apply(converted, parameter.type().type(), types);
        TypeUse type = applied.constrainedBy(schema.said(applied));
        return declared.of(parameter)
                .map(use -> ParameterAnnotation.refined(use, type, types))
                .orElse(type);
    }

    /** A path has one value for each variable, or the segments that it spans; both are one text. */
    private TypeUse convert(Parameter parameter) {
        if (MultipartMapper.isContent(parameter.type().type(), parameter.annotations())) {
            return TypeUse.of(Scalars.BINARY);
        }
        TypeUse converted = convert(parameter.type());
        return parameter.source() == Source.PATH && converted.shape() instanceof Shape.ArrayOf several
                ? several.items()
                : converted;
    }

    /** A parameter that is absent is absent; there is no null to send. */
    private TypeUse convert(dev.edict.processor.model.TypeUse use) {
        TypeUse converted = convert(use.type());
        return converted.constrainedBy(ConstraintMapper.map(use.constraints(), converted.shape()));
    }

    private TypeUse convert(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return TypeUse.of(new Shape.ArrayOf(convert(array.component()), false));
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return type instanceof TypeRef.Primitive ? new TypeMapper(graph).map(type) : TypeUse.of(Scalars.STRING);
        }
        String name = declared.binaryName();
        Optional<String> mapped = graph.mappedTo(name);
        if (mapped.isPresent()) {
            return SchemaFacets.scalar(mapped.get())
                    .map(TypeUse::of)
                    .orElseGet(() -> new TypeMapper(graph).map(new TypeRef.Declared(mapped.get(), List.of())));
        }
        if (JavaTypes.isUpload(name)) {
            return TypeUse.of(Scalars.BINARY);
        }
        if (JavaTypes.isBox(name)) {
            return declared.args().isEmpty()
                    ? TypeUse.of(Scalars.STRING)
                    : convert(declared.args().get(0));
        }
        if (JavaTypes.optional(name).isPresent()) {
            return TypeUse.of(JavaTypes.optional(name).get());
        }
        if (graph.isSubtype(name, "java.util.Collection")) {
            TypeUse items = declared.args().isEmpty()
                    ? TypeUse.of(Scalars.STRING)
                    : convert(declared.args().get(0));
            return TypeUse.of(new Shape.ArrayOf(items, graph.isSubtype(name, "java.util.Set")));
        }
        if (JavaTypes.shape(name).orElse(null) instanceof Shape.Scalar scalar) {
            // by its constructor or as a date of HTTP, never as serialisers write it
            return TypeUse.of(name.equals("java.util.Date") ? Scalars.STRING : scalar);
        }
        return graph.find(name)
                .filter(ParameterMapper::isConvertedByName)
                .map(dto -> TypeUse.of(Shape.Reference.to(dto.binaryName())))
                .orElse(TypeUse.of(Scalars.STRING));
    }

    /**
     * An enum is converted by {@code valueOf}, whatever a JSON serialiser calls its constants; where the names differ, whether it has a
     * converter of its own cannot be told.
     */
    private static boolean isConvertedByName(DtoType type) {
        return type.kind() == DtoType.Kind.ENUM
                && !type.opaque()
                && !type.parsed()
                && type.constants().stream()
                        .allMatch(constant -> constant.javaName().equals(constant.wireName()));
    }
}
