package dev.edict.processor.document;

import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
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

    /** Swagger has a member of {@code @Operation} beside its own annotations for this and for what follows. */
    static Optional<AnnotationUse> requestBody(Annotations annotations) {
        Optional<AnnotationUse> own =
                either(annotations, MICROPROFILE + "parameters.RequestBody", SWAGGER + "parameters.RequestBody");
        return own.isPresent()
                ? own
                : inOperation(annotations, "requestBody").stream().findFirst();
    }

    static List<AnnotationUse> parameters(Annotations annotations) {
        if (!annotations.forDocuments()) {
            return List.of();
        }
        List<AnnotationUse> own =
                annotations.repeated(MICROPROFILE + "parameters.Parameter", MICROPROFILE + "parameters.Parameters");
        List<AnnotationUse> uses =
                own.isEmpty() ? annotations.repeated(SWAGGER + "Parameter", SWAGGER + "Parameters") : own;
        return with(uses, inOperation(annotations, "parameters"));
    }

    static Optional<AnnotationUse> externalDocumentation(Annotations annotations) {
        return either(annotations, MICROPROFILE + "ExternalDocumentation", SWAGGER + "ExternalDocumentation");
    }

    static List<AnnotationUse> callbacks(Annotations annotations) {
        return repeated(annotations, "callbacks.Callback", "callbacks.Callback");
    }

    static List<AnnotationUse> webhooks(Annotations annotations) {
        return annotations.forDocuments() ? annotations.repeated(SWAGGER + "Webhook", SWAGGER + "Webhooks") : List.of();
    }

    static List<AnnotationUse> requirementSets(Annotations annotations) {
        String set = MICROPROFILE + "security.SecurityRequirementsSet";
        return annotations.forDocuments() ? annotations.repeated(set, set + "s") : List.of();
    }

    static List<AnnotationUse> extensions(Annotations annotations) {
        return repeated(annotations, "extensions.Extension", "extensions.Extension");
    }

    /** Those of {@code @APIResponses} itself, which belong to no single answer. */
    static JsonObject responsesExtensions(Annotations annotations) {
        return annotations.forDocuments()
                ? annotations
                        .find(MICROPROFILE + "responses.APIResponses")
                        .map(Extensions::in)
                        .orElse(JsonObject.EMPTY)
                : JsonObject.EMPTY;
    }

    static Optional<AnnotationUse> requestBodySchema(Annotations annotations) {
        return annotations.find(MICROPROFILE + "parameters.RequestBodySchema");
    }

    static Optional<AnnotationUse> responseSchema(Annotations annotations) {
        return annotations.find(MICROPROFILE + "responses.APIResponseSchema");
    }

    static List<AnnotationUse> responses(Annotations annotations) {
        return with(
                repeated(annotations, "responses.APIResponse", "responses.ApiResponse"),
                inOperation(annotations, "responses"));
    }

    static List<AnnotationUse> tags(Annotations annotations) {
        return repeated(annotations, "tags.Tag", "tags.Tag");
    }

    /** The names that {@code @Tags} refers to. */
    static List<String> tagReferences(Annotations annotations) {
        return annotations.forDocuments()
                ? annotations.find(MICROPROFILE + "tags.Tags").stream()
                        .flatMap(use -> use.strings("refs").stream())
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }

    static List<AnnotationUse> servers(Annotations annotations) {
        return with(repeated(annotations, "servers.Server", "servers.Server"), inOperation(annotations, "servers"));
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

    /**
     * Where the annotation refers to: a name is that of a component.
     *
     * @param kind the member of the Components Object that holds those of its kind
     */
    static Optional<String> reference(AnnotationUse annotation, String kind) {
        return text(annotation, "ref").map(ref -> target(ref, kind));
    }

    static String target(String ref, String kind) {
        return ref.indexOf('/') < 0 && ref.indexOf('#') < 0 ? "#/components/" + kind + "/" + ref : ref;
    }

    /** A Reference Object, with what the author says in place of the texts of its target (OpenAPI 3.1.1, "Reference Object"). */
    static JsonObject referring(String target, AnnotationUse use) {
        return JsonObject.builder()
                .put("$ref", target)
                .putIfPresent("summary", text(use, "summary").orElse(null))
                .putIfPresent("description", text(use, "description").orElse(null))
                .build();
    }

    static Optional<AnnotationUse> one(AnnotationUse annotation, String element) {
        return annotation.annotations(element).stream().findFirst();
    }

    private static List<AnnotationUse> inOperation(Annotations annotations, String element) {
        if (!annotations.forDocuments()) {
            return List.of();
        }
        return annotations
                .find(SWAGGER + "Operation")
                .map(use -> use.annotations(element))
                .orElse(List.of());
    }

    private static List<AnnotationUse> with(List<AnnotationUse> uses, List<AnnotationUse> others) {
        if (others.isEmpty()) {
            return uses;
        }
        List<AnnotationUse> all = new ArrayList<>(uses);
        all.addAll(others);
        return all;
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
