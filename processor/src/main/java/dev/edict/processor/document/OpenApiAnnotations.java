package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.List;
import java.util.Optional;

/** What an author wrote in the vocabulary of MicroProfile OpenAPI or Swagger; where both stand, MicroProfile counts. */
final class OpenApiAnnotations {

    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";

    private OpenApiAnnotations() {}

    static Optional<AnnotationUse> operation(Annotations annotations) {
        return either(annotations, MICROPROFILE + "Operation", SWAGGER + "Operation");
    }

    static Optional<AnnotationUse> definition(Annotations annotations) {
        return either(annotations, MICROPROFILE + "OpenAPIDefinition", SWAGGER + "OpenAPIDefinition");
    }

    static Optional<AnnotationUse> schema(Annotations annotations) {
        return either(annotations, MICROPROFILE + "media.Schema", SWAGGER + "media.Schema");
    }

    static Optional<AnnotationUse> arraySchema(Annotations annotations) {
        return annotations.forDocuments() ? annotations.find(SWAGGER + "media.ArraySchema") : Optional.empty();
    }

    static Optional<AnnotationUse> parameter(Annotations annotations) {
        return either(annotations, MICROPROFILE + "parameters.Parameter", SWAGGER + "Parameter");
    }

    static Optional<AnnotationUse> requestBody(Annotations annotations) {
        return either(annotations, MICROPROFILE + "parameters.RequestBody", SWAGGER + "parameters.RequestBody");
    }

    static Optional<AnnotationUse> responseSchema(Annotations annotations) {
        return annotations.find(MICROPROFILE + "responses.APIResponseSchema");
    }

    static List<AnnotationUse> responses(Annotations annotations) {
        return repeated(annotations, "responses.APIResponse", "responses.ApiResponse");
    }

    static List<AnnotationUse> tags(Annotations annotations) {
        return repeated(annotations, "tags.Tag", "tags.Tag");
    }

    static List<AnnotationUse> servers(Annotations annotations) {
        return repeated(annotations, "servers.Server", "servers.Server");
    }

    static List<AnnotationUse> securitySchemes(Annotations annotations) {
        return repeated(annotations, "security.SecurityScheme", "security.SecurityScheme");
    }

    static List<AnnotationUse> securityRequirements(Annotations annotations) {
        return repeated(annotations, "security.SecurityRequirement", "security.SecurityRequirement");
    }

    static boolean isHidden(Annotations annotations) {
        return annotations.forDocuments()
                && (annotations.has(SWAGGER + "Hidden")
                        || isTrue(operation(annotations), "hidden")
                        || isTrue(schema(annotations), "hidden")
                        || isTrue(parameter(annotations), "hidden"));
    }

    /** The element's text, unless it is empty, which in these vocabularies means that nothing is said. */
    static Optional<String> text(Optional<AnnotationUse> annotation, String element) {
        return annotation.flatMap(use -> use.string(element)).filter(text -> !text.isEmpty());
    }

    static Optional<String> text(AnnotationUse annotation, String element) {
        return text(Optional.of(annotation), element);
    }

    static boolean isTrue(Optional<AnnotationUse> annotation, String element) {
        return annotation.flatMap(use -> use.bool(element)).orElse(false);
    }

    static List<AnnotationUse> nested(AnnotationUse annotation, String element) {
        return annotation.list(element).stream()
                .filter(AnnotationUse.class::isInstance)
                .map(AnnotationUse.class::cast)
                .toList();
    }

    static Optional<AnnotationUse> one(AnnotationUse annotation, String element) {
        return nested(annotation, element).stream().findFirst();
    }

    private static Optional<AnnotationUse> either(Annotations annotations, String microProfile, String swagger) {
        if (!annotations.forDocuments()) {
            return Optional.empty();
        }
        Optional<AnnotationUse> use = annotations.find(microProfile);
        return use.isPresent() ? use : annotations.find(swagger);
    }

    private static List<AnnotationUse> repeated(Annotations annotations, String microProfile, String swagger) {
        if (!annotations.forDocuments()) {
            return List.of();
        }
        List<AnnotationUse> uses = annotations.repeated(MICROPROFILE + microProfile, MICROPROFILE + microProfile + "s");
        return uses.isEmpty() ? annotations.repeated(SWAGGER + swagger, SWAGGER + swagger + "s") : uses;
    }
}
