package dev.edict.processor.document;

import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.Optional;

/** {@code @ExternalDocumentation}; one without an address leads nowhere. */
final class ExternalDocs {

    private ExternalDocs() {}

    static Optional<JsonObject> on(Annotations annotations) {
        return OpenApiAnnotations.externalDocumentation(annotations).flatMap(ExternalDocs::of);
    }

    /** What another annotation says in its element {@code externalDocs}. */
    static Optional<JsonObject> in(AnnotationUse annotation) {
        return annotation.values().containsKey("externalDocs")
                ? OpenApiAnnotations.one(annotation, "externalDocs").flatMap(ExternalDocs::of)
                : Optional.empty();
    }

    private static Optional<JsonObject> of(AnnotationUse use) {
        return OpenApiAnnotations.text(use, "url")
                .map(url -> JsonObject.builder()
                        .putIfPresent(
                                "description",
                                OpenApiAnnotations.text(use, "description").orElse(null))
                        .put("url", url)
                        .putAll(Extensions.in(use))
                        .build());
    }
}
