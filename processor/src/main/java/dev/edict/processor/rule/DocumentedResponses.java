package dev.edict.processor.rule;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The responses that annotations document: MicroProfile OpenAPI, Swagger 3 and Swagger 1.5. */
public final class DocumentedResponses {
    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.responses.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";
    private static final String OLD_SWAGGER = "io.swagger.annotations.";

    private DocumentedResponses() {}

    /**
     * One response of which the status is written out.
     *
     * @param code a status, a range ({@code 4XX}) or {@code default}
     * @param text whether the annotation has it as text, and not as a number
     * @param where the status itself
     */
    public record Response(String code, boolean text, Where where) {

        /** Whether a client that reads the document expects the status (OpenAPI 3.1.1, Responses Object). */
        public boolean covers(int status) {
            return code.equals(String.valueOf(status))
                    || code.equalsIgnoreCase(status / 100 + "XX")
                    || code.equals("default");
        }
    }

    public static List<Response> of(Annotations annotations) {
        return annotations.forDocuments() ? read(annotations) : List.of();
    }

    private static List<Response> read(Annotations annotations) {
        List<Response> responses = new ArrayList<>();
        for (AnnotationUse use : annotations(annotations)) {
            text(use).ifPresent(responses::add);
        }
        annotations
                .find(MICROPROFILE + "APIResponseSchema")
                .flatMap(DocumentedResponses::text)
                .ifPresent(responses::add);
        for (AnnotationUse use : annotations.repeated(OLD_SWAGGER + "ApiResponse", OLD_SWAGGER + "ApiResponses")) {
            number(use).ifPresent(responses::add);
        }
        return responses;
    }

    /** One annotation for each response, in the words of MicroProfile and Swagger 3; those in {@code @Operation} included. */
    public static List<AnnotationUse> annotations(Annotations annotations) {
        List<AnnotationUse> uses = new ArrayList<>();
        if (annotations.forDocuments()) {
            uses.addAll(annotations.repeated(MICROPROFILE + "APIResponse", MICROPROFILE + "APIResponses"));
            uses.addAll(annotations.repeated(SWAGGER + "responses.ApiResponse", SWAGGER + "responses.ApiResponses"));
            annotations
                    .find(SWAGGER + "Operation")
                    .ifPresent(operation -> uses.addAll(operation.annotations("responses")));
        }
        return uses;
    }

    private static Optional<Response> text(AnnotationUse use) {
        return use.values().containsKey("responseCode")
                ? use.string("responseCode").map(code -> new Response(code, true, use.place("responseCode")))
                : Optional.empty();
    }

    private static Optional<Response> number(AnnotationUse use) {
        return use.integer("code").map(code -> new Response(String.valueOf(code), false, use.place("code")));
    }
}
