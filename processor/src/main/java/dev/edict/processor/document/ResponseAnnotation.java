package dev.edict.processor.document;

import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.List;
import java.util.Map;

/** {@code @APIResponse} and {@code @ApiResponse}. */
final class ResponseAnnotation {

    private ResponseAnnotation() {}

    /**
     * The answer that an annotation describes.
     *
     * @param derived the types that are known without it, by media type
     * @param mediaTypes those of content that names none
     */
    static ResponseFragment map(
            String status, AnnotationUse use, Map<String, TypeUse> derived, List<String> mediaTypes, TypeMapper types) {
        ContentMapper.Content content = new ContentMapper(types).map(use, derived, mediaTypes);
        JsonObject members = OpenApiAnnotations.reference(use, "responses")
                .map(target -> OpenApiAnnotations.referring(target, use))
                .orElseGet(() -> JsonObject.builder()
                        .putUnlessEmpty("links", LinkMapper.map(use.annotations("links")))
                        .putAll(Extensions.in(use))
                        .build());
        return new ResponseFragment(
                status,
                OpenApiAnnotations.text(use, "description").orElse(null),
                content.types(),
                new HeaderMapper(types).map(use.annotations("headers")),
                content.media(),
                members);
    }
}
