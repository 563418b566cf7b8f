package dev.edict.processor.document;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content that an operation takes: its entity parameter, or the fields of a form. */
final class RequestMapper {

    private final TypeGraph graph;

    RequestMapper(TypeGraph graph) {
        this.graph = graph;
    }

    @Nullable
    RequestFragment map(Operation operation, List<Parameter> parameters) {
        if (!operation.entities().isEmpty()) {
            return entity(operation, operation.entities().get(0));
        }
        List<Property> fields = new ParameterMapper(graph).fields(parameters);
        if (fields.isEmpty()) {
            return null;
        }
        List<String> mediaTypes = operation.consumes().isEmpty()
                ? List.of(hasUpload(fields) ? "multipart/form-data" : MediaTypes.FORM)
                : operation.consumes();
        return new RequestFragment(
                fields.stream().anyMatch(Property::required),
                null,
                MediaTypes.content(mediaTypes, TypeUse.of(new Shape.Inline(fields))));
    }

    private RequestFragment entity(Operation operation, Parameter entity) {
        Optional<AnnotationUse> body = OpenApiAnnotations.requestBody(entity.annotations())
                .or(() -> OpenApiAnnotations.requestBody(operation.annotations()));
        String description = OpenApiAnnotations.text(body, "description").orElse(Prose.markdown(entity.doc()));
        return new RequestFragment(
                RequiredBody.isNeeded(entity), description, MediaTypes.content(operation.consumes(), type(entity)));
    }

    private TypeUse type(Parameter entity) {
        TypeUse mapped = new TypeMapper(graph).map(entity.type());
        TypeUse use = new SchemaAnnotation(entity.annotations())
                .apply(mapped, entity.type().type(), new TypeMapper(graph));
        return new TypeUse(use.shape(), false, use.constraints());
    }

    private static boolean hasUpload(List<Property> fields) {
        return fields.stream().anyMatch(field -> field.type().shape().equals(Scalars.BINARY));
    }
}
