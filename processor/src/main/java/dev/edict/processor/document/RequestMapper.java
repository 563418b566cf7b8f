package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content that an operation takes: its entity parameter, or the fields of a form. */
final class RequestMapper {

    private final TypeGraph graph;
    private final Map<String, GroupedTypes> groups;

    /** @param groups takes the types that conversions at type arguments make */
    RequestMapper(TypeGraph graph, Map<String, GroupedTypes> groups) {
        this.graph = graph;
        this.groups = groups;
    }

    @Nullable
    RequestFragment map(Operation operation, List<Parameter> parameters) {
        RequestFragment derived = derived(operation, parameters);
        Optional<AnnotationUse> body = body(operation);
        Optional<TypeUse> schema = schema(operation);
        if (body.isEmpty() && schema.isEmpty()) {
            return derived;
        }
        Map<String, TypeUse> content = schema.map(type -> MediaTypes.content(operation.consumes(), type))
                .orElse(derived == null ? Map.of() : derived.content());
        boolean required = derived == null || derived.required();
        String description = derived == null ? null : derived.description();
        return body.flatMap(use -> RequestBodyAnnotation.map(
                        use,
                        new RequestFragment(required, description, content),
                        operation.consumes(),
                        new TypeMapper(graph)))
                .orElse(content.isEmpty() ? null : new RequestFragment(required, description, content));
    }

    private @Nullable RequestFragment derived(Operation operation, List<Parameter> parameters) {
        List<Property> fields = new ParameterMapper(graph, DeclaredParameters.of(operation)).fields(parameters);
        if (!operation.entities().isEmpty()) {
            Parameter entity = operation.entities().get(0);
            if (fields.isEmpty() || !isForm(entity.type().type())) {
                return new RequestFragment(
                        RequiredBody.isNeeded(entity),
                        Prose.markdown(entity.doc()),
                        content(entity, operation.consumes()));
            }
        }
        if (fields.isEmpty()) {
            return null;
        }
        List<String> mediaTypes = operation.consumes().isEmpty()
                ? List.of(hasUpload(fields) ? "multipart/form-data" : MediaTypes.FORM)
                : operation.consumes();
        Map<String, TypeUse> content = MediaTypes.content(mediaTypes, TypeUse.of(new Shape.Inline(fields)));
        return new RequestFragment(
                fields.stream().anyMatch(Property::required),
                null,
                content,
                media(content, MultipartMapper.encodings(parameters)),
                JsonObject.EMPTY);
    }

    private Map<String, TypeUse> content(Parameter entity, List<String> consumes) {
        Optional<TypeUse> form = MultipartMapper.wholeForm(entity, consumes);
        TypeUse type = form.isPresent() ? form.get() : type(entity);
        Constraints said = new SchemaAnnotation(entity.annotations()).said(type);
        Map<String, TypeUse> content = new LinkedHashMap<>(
                entity.type().type().is("java.lang.String") && type.equals(TypeUse.of(Scalars.STRING))
                        ? MediaTypes.text(consumes)
                        : MediaTypes.content(consumes, type));
        content.replaceAll((mediaType, use) -> use.constrainedBy(said));
        return content;
    }

    /** All fields, beside which a method may ask for some by name (Jakarta REST 3.1, section 3.3.2.1). */
    private static boolean isForm(TypeRef type) {
        return type.is("jakarta.ws.rs.core.Form") || type.is("jakarta.ws.rs.core.MultivaluedMap");
    }

    private static Map<String, JsonObject> media(Map<String, TypeUse> content, JsonObject members) {
        Map<String, JsonObject> media = new LinkedHashMap<>();
        if (!members.isEmpty()) {
            content.keySet().forEach(mediaType -> media.put(mediaType, members));
        }
        return media;
    }

    private static Optional<AnnotationUse> body(Operation operation) {
        return operation.entities().stream()
                .flatMap(entity -> OpenApiAnnotations.requestBody(entity.annotations()).stream())
                .findFirst()
                .or(() -> OpenApiAnnotations.requestBody(operation.annotations()));
    }

    private Optional<TypeUse> schema(Operation operation) {
        return operation.entities().stream()
                .flatMap(entity -> OpenApiAnnotations.requestBodySchema(entity.annotations()).stream())
                .findFirst()
                .or(() -> OpenApiAnnotations.requestBodySchema(operation.annotations()))
                .flatMap(use -> use.value("value"))
                .filter(TypeRef.class::isInstance)
                .map(type -> new TypeMapper(graph).map((TypeRef) type));
    }

    private TypeUse type(Parameter entity) {
        TypeUse mapped = new TypeMapper(graph, groups).map(entity.type());
        TypeUse use = new SchemaAnnotation(entity.annotations())
                .apply(mapped, entity.type().type(), new TypeMapper(graph));
        return new TypeUse(use.shape(), false, use.constraints());
    }

    private static boolean hasUpload(List<Property> fields) {
        return fields.stream().anyMatch(field -> field.type().shape().equals(Scalars.BINARY));
    }
}
