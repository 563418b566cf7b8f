package dev.edict.processor.rule.dto;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.rule.DocumentedResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What annotations say of the content of a request or an answer, where the Java type does not: MicroProfile OpenAPI, Swagger. */
public final class DocumentedContent {
    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";
    private static final String OLD_SWAGGER = "io.swagger.annotations.";

    private DocumentedContent() {}

    /** Whether the answer of a success is written out, if only as none; a hidden operation is not in any document. */
    static boolean isOfAnswer(Operation operation) {
        return isOfAnswer(operation.annotations())
                || !operation.typeAnnotations().isEmpty() && isOfAnswer(operation.typeAnnotations());
    }

    private static boolean isOfAnswer(Annotations annotations) {
        if (annotations.isEmpty()) {
            return false;
        }
        if (annotations.has(MICROPROFILE + "responses.APIResponseSchema")
                || annotations.has(SWAGGER + "Hidden")
                || annotations.find(OLD_SWAGGER + "ApiOperation").stream()
                        .anyMatch(use -> use.values().containsKey("response") || isTrue(use, "hidden"))
                || operations(annotations).stream().anyMatch(use -> isTrue(use, "hidden"))) {
            return true;
        }
        boolean empty = false;
        boolean other = false;
        for (AnnotationUse response : responses(annotations)) {
            String code = response.string("responseCode")
                    .or(() -> response.integer("code").map(String::valueOf))
                    .orElse("default");
            boolean success = code.startsWith("2") || code.equals("default");
            if (success && saysContent(response)) {
                return true;
            }
            empty |= code.equals("204") || code.equals("205") || code.startsWith("3");
            other |= success && !code.equals("204") && !code.equals("205") && !code.equals("default");
        }
        return empty && !other;
    }

    /** Whether the content of a body is written out, at the parameter or at the operation. */
    public static boolean isOfBody(Operation operation, Parameter body) {
        if (body.annotations().find(MICROPROFILE + "media.Schema").stream().anyMatch(DocumentedContent::saysSchema)
                || body.annotations().find(SWAGGER + "media.Schema").stream().anyMatch(DocumentedContent::saysSchema)) {
            return true;
        }
        List<AnnotationUse> bodies = new ArrayList<>();
        for (Annotations annotations : List.of(body.annotations(), operation.annotations())) {
            if (annotations.has(MICROPROFILE + "parameters.RequestBodySchema")
                    || annotations.has(OLD_SWAGGER + "ApiImplicitParam")
                    || annotations.has(OLD_SWAGGER + "ApiImplicitParams")) {
                return true;
            }
            annotations.find(MICROPROFILE + "parameters.RequestBody").ifPresent(bodies::add);
            annotations.find(SWAGGER + "parameters.RequestBody").ifPresent(bodies::add);
            for (AnnotationUse use : operations(annotations)) {
                bodies.addAll(use.annotations("requestBody"));
            }
        }
        return bodies.stream().anyMatch(DocumentedContent::saysContent);
    }

    /**
     * The annotation that the libraries at hand offer for it, as a message writes it; empty without any.
     *
     * @param type as a class literal names it; empty when it is not known
     */
    static Optional<String> annotation(TypeGraph types, Optional<String> type) {
        if (types.isKnown(MICROPROFILE + "responses.APIResponseSchema")) {
            return Optional.of("@APIResponseSchema"
                    + type.map(name -> "(" + name + ".class)").orElse(""));
        }
        return types.isKnown(SWAGGER + "responses.ApiResponse")
                ? Optional.of("@ApiResponse"
                        + type.map(name ->
                                        "(content = @Content(schema = @Schema(implementation = " + name + ".class)))")
                                .orElse(" and its content"))
                : Optional.empty();
    }

    private static List<AnnotationUse> responses(Annotations annotations) {
        List<AnnotationUse> responses = new ArrayList<>(DocumentedResponses.annotations(annotations));
        responses.addAll(annotations.repeated(OLD_SWAGGER + "ApiResponse", OLD_SWAGGER + "ApiResponses"));
        return responses;
    }

    private static List<AnnotationUse> operations(Annotations annotations) {
        List<AnnotationUse> uses = new ArrayList<>(1);
        annotations.find(MICROPROFILE + "Operation").ifPresent(uses::add);
        annotations.find(SWAGGER + "Operation").ifPresent(uses::add);
        return uses;
    }

    private static boolean saysContent(AnnotationUse use) {
        return use.values().containsKey("ref")
                || use.values().containsKey("response")
                || use.values().containsKey("content") && !use.list("content").isEmpty();
    }

    private static boolean saysSchema(AnnotationUse use) {
        return use.values().containsKey("implementation")
                || use.values().containsKey("ref")
                || use.values().containsKey("oneOf")
                || use.values().containsKey("anyOf")
                || use.values().containsKey("allOf")
                || use.values().containsKey("properties");
    }

    private static boolean isTrue(AnnotationUse use, String element) {
        return use.bool(element).orElse(false);
    }
}
