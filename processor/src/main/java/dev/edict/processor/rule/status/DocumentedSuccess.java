package dev.edict.processor.rule.status;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A success that an annotation documents and that nothing sends: MicroProfile OpenAPI, Swagger 3 and Swagger 1.5.
 *
 * @param status 0 for the range {@code 2XX}
 */
record DocumentedSuccess(int status, Where where, boolean text) {
    private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.responses.";
    private static final String SWAGGER = "io.swagger.v3.oas.annotations.";
    private static final String OLD_SWAGGER = "io.swagger.annotations.";

    static List<DocumentedSuccess> of(Operation operation) {
        Annotations annotations = operation.annotations();
        Stream<DocumentedSuccess> texts = Stream.of(
                        annotations.repeated(MICROPROFILE + "APIResponse", MICROPROFILE + "APIResponses").stream(),
                        annotations.find(MICROPROFILE + "APIResponseSchema").stream(),
                        annotations
                                .repeated(SWAGGER + "responses.ApiResponse", SWAGGER + "responses.ApiResponses")
                                .stream(),
                        annotations.find(SWAGGER + "Operation").stream()
                                .flatMap(documented -> documented.list("responses").stream())
                                .filter(AnnotationUse.class::isInstance)
                                .map(AnnotationUse.class::cast))
                .flatMap(uses -> uses)
                .flatMap(use -> text(use).stream());
        Stream<DocumentedSuccess> numbers =
                annotations.repeated(OLD_SWAGGER + "ApiResponse", OLD_SWAGGER + "ApiResponses").stream()
                        .flatMap(use -> number(use).stream());
        return Stream.concat(texts, numbers).toList();
    }

    boolean covers(int sent) {
        return status == 0 || status == sent;
    }

    /** OpenAPI writes a status as text; {@code default} documents no particular one. */
    private static Optional<DocumentedSuccess> text(AnnotationUse use) {
        if (!use.values().containsKey("responseCode")) {
            return Optional.empty();
        }
        OptionalInt status = success(use.string("responseCode").orElse(""));
        return status.isPresent()
                ? Optional.of(new DocumentedSuccess(status.getAsInt(), use.place("responseCode"), true))
                : Optional.empty();
    }

    private static Optional<DocumentedSuccess> number(AnnotationUse use) {
        return use.integer("code")
                .filter(DocumentedSuccess::isSuccess)
                .map(code -> new DocumentedSuccess(code, use.place("code"), false));
    }

    private static OptionalInt success(String code) {
        if (code.equalsIgnoreCase("2XX")) {
            return OptionalInt.of(0);
        }
        return code.matches("2\\d\\d") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }

    private static boolean isSuccess(int code) {
        return code >= 200 && code < 300;
    }
}
