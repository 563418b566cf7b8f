package dev.edict.processor.document;

import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.List;
import java.util.Optional;

/** {@code @Link}: Link Objects, by name. One that leads to no operation is none. */
final class LinkMapper {

    private LinkMapper() {}

    static JsonObject map(List<AnnotationUse> links) {
        if (links.isEmpty()) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder object = JsonObject.builder();
        for (AnnotationUse link : links) {
            Optional<String> reference = OpenApiAnnotations.reference(link, "links");
            Optional<String> name = OpenApiAnnotations.text(link, "name")
                    .or(() -> reference.map(target -> target.substring(target.lastIndexOf('/') + 1)));
            Optional<JsonObject> value = map(link);
            if (name.isPresent() && value.isPresent()) {
                object.put(name.get(), value.get());
            }
        }
        return object.build();
    }

    /** OpenAPI 3.1.1, "Link Object": an operation is named by its identifier or by a reference, never by both. */
    static Optional<JsonObject> map(AnnotationUse link) {
        Optional<String> target = OpenApiAnnotations.reference(link, "links");
        if (target.isPresent()) {
            return target.map(ref -> OpenApiAnnotations.referring(ref, link));
        }
        Optional<String> id = OpenApiAnnotations.text(link, "operationId");
        Optional<String> reference = OpenApiAnnotations.text(link, "operationRef");
        if (id.isEmpty() && reference.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder parameters = JsonObject.builder();
        for (AnnotationUse parameter : link.annotations("parameters")) {
            OpenApiAnnotations.text(parameter, "name")
                    .ifPresent(name -> OpenApiAnnotations.text(parameter, "expression")
                            .ifPresent(expression -> parameters.put(name, expression)));
        }
        JsonObject.Builder object = JsonObject.builder()
                .putIfPresent("operationId", id.orElse(null))
                .putIfPresent("operationRef", id.isPresent() ? null : reference.orElse(null))
                .putUnlessEmpty("parameters", parameters.build());
        OpenApiAnnotations.text(link, "requestBody")
                .ifPresent(body -> object.put("requestBody", SchemaAnnotation.value(body, TypeUse.any())));
        object.putIfPresent(
                "description", OpenApiAnnotations.text(link, "description").orElse(null));
        OpenApiAnnotations.one(link, "server")
                .flatMap(ServerMapper::map)
                .ifPresent(server -> object.put("server", server));
        return Optional.of(object.putAll(Extensions.in(link)).build());
    }
}
