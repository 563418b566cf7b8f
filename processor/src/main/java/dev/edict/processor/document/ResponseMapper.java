package dev.edict.processor.document;

import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers when it succeeds, with the status that the runtime sends (Jakarta REST §3.3.3), and the answers that the
 * author wrote out. Where the declaration leaves the status to the handler, what is written out is all there is to know.
 */
final class ResponseMapper {

    private static final Set<String> EMPTY_STATUSES = Set.of("204", "205", "304");

    private static final String PAGE = "dev.edict.runtime.paging.Page";

    /** The runtime adds it to every page that has another after it. */
    private static final HeaderFragment NEXT = new HeaderFragment(
            "Link",
            TypeUse.of(Scalars.STRING),
            false,
            "The next page, with the relation `next` (RFC 8288); absent on the last.");

    private static final HeaderFragment LOCATION =
            new HeaderFragment("Location", TypeUse.of(Scalars.URI_REFERENCE), false, "The resource that was created.");

    private static final Pattern STATUS = Pattern.compile("[1-5](?:\\d\\d|XX)");

    private static final Pattern ERROR = Pattern.compile("[45]\\d\\d");

    private final TypeMapper types;

    ResponseMapper(TypeGraph graph) {
        this.types = new TypeMapper(graph);
    }

    List<ResponseFragment> map(Operation operation) {
        ResponseFragment success = success(operation);
        Map<String, ResponseFragment> documented = documented(operation, success);
        Map<String, ResponseFragment> responses = new LinkedHashMap<>();
        boolean open =
                operation.reply().controlsStatus() && fixedStatus(operation).isEmpty();
        boolean isWrittenOut =
                documented.keySet().stream().anyMatch(status -> status.startsWith("2")) || isForAnyStatus(operation);
        if (!open || !isWrittenOut) {
            responses.put(success.status(), described(success, documented.get(success.status())));
            if (mayBeEmpty(operation, success)) {
                responses.put("204", new ResponseFragment("204", "There is nothing.", Map.of(), List.of()));
            }
        }
        documented.forEach((status, response) -> {
            if (open || !status.startsWith("2") || isOfNull(status, operation, success)) {
                responses.putIfAbsent(status, response);
            }
        });
        if (operation.reply().controlsStatus() && !promisesLocation(operation)) {
            responses.computeIfPresent("201", (status, response) -> located(response));
        }
        return List.copyOf(responses.values());
    }

    /** Whether an answer is that of null, which any reference may be (Jakarta REST §3.3.3). */
    private static boolean isOfNull(String status, Operation operation, ResponseFragment success) {
        return status.equals("204")
                && success.status().equals("200")
                && fixedStatus(operation).isEmpty()
                && operation
                        .reply()
                        .entity()
                        .filter(entity -> !(entity.type() instanceof TypeRef.Primitive))
                        .isPresent();
    }

    private static boolean promisesLocation(Operation operation) {
        return operation
                .successStatus()
                .filter(status -> !status.location().isEmpty())
                .isPresent();
    }

    /** A handler that makes the answer can say where the new resource is (RFC 9110 §15.3.2). */
    private static ResponseFragment located(ResponseFragment response) {
        return response.members().has("$ref")
                ? response
                : new ResponseFragment(
                        response.status(),
                        response.description(),
                        response.content(),
                        headers(List.of(LOCATION), response.headers()),
                        response.media(),
                        response.members());
    }

    /** An answer of which no status is written at all is the success too; {@code default} in so many words is for errors. */
    private static boolean isForAnyStatus(Operation operation) {
        return OpenApiAnnotations.responseSchema(operation.annotations()).isEmpty()
                && OpenApiAnnotations.responses(operation.annotations()).stream()
                        .anyMatch(use -> !use.values().containsKey("responseCode"));
    }

    private ResponseFragment success(Operation operation) {
        String status = status(operation);
        Map<String, TypeUse> content =
                EMPTY_STATUSES.contains(status) || operation.httpMethod().equals("HEAD")
                        ? Map.of()
                        : content(operation);
        return new ResponseFragment(
                status,
                OpenApiAnnotations.responseSchema(operation.annotations())
                        .flatMap(use -> OpenApiAnnotations.text(use, "responseDescription"))
                        .orElse(Prose.markdown(
                                operation.doc().returns(), operation.doc().markdown())),
                content,
                operation
                                .reply()
                                .entity()
                                .filter(entity -> entity.type().is(PAGE))
                                .isPresent()
                        ? List.of(NEXT)
                        : List.of());
    }

    private static Optional<Integer> fixedStatus(Operation operation) {
        return operation.async().isPresent()
                ? Optional.of(202)
                : operation.successStatus().map(Operation.StatusDeclaration::status);
    }

    private static String status(Operation operation) {
        Optional<Integer> fixed = fixedStatus(operation);
        if (fixed.isPresent()) {
            return String.valueOf(fixed.get());
        }
        Optional<String> written = OpenApiAnnotations.responseSchema(operation.annotations())
                .flatMap(use -> OpenApiAnnotations.text(use, "responseCode"))
                .filter(code -> operation.reply().controlsStatus() && isStatus(code));
        if (written.isPresent()) {
            return written.get();
        }
        if (operation.reply().controlsStatus()
                && OpenApiAnnotations.responseSchema(operation.annotations()).isPresent()) {
            return conventional(operation);
        }
        return switch (operation.reply().kind()) {
            case VOID -> "204";
            case ENTITY, STREAM -> "200";
            case OPAQUE, DEFERRED, UNRESOLVED -> isEventStream(operation) ? "200" : "2XX";
        };
    }

    /** What {@code @APIResponseSchema} means that names no status (MicroProfile OpenAPI 4.1, {@code APIResponseSchema.responseCode}). */
    private static String conventional(Operation operation) {
        boolean isVoidPost = operation.reply().kind() == Reply.Kind.DEFERRED
                && operation.httpMethod().equals("POST");
        return isVoidPost ? "201" : "200";
    }

    /** A sink of events is open by the time the method has it (Jakarta REST §9.3). */
    private static boolean isEventStream(Operation operation) {
        return operation.reply().kind() == Reply.Kind.DEFERRED
                && operation.parameters().stream()
                        .anyMatch(parameter -> parameter.type().type().is("jakarta.ws.rs.sse.SseEventSink"));
    }

    /** Null is answered with 204; only what says that it may be null is taken at its word. */
    private static boolean mayBeEmpty(Operation operation, ResponseFragment success) {
        Reply reply = operation.reply();
        boolean nullable = reply.entity()
                        .filter(dev.edict.processor.model.TypeUse::nullable)
                        .isPresent()
                || isBoxed(reply);
        return nullable && success.status().equals("200") && !success.content().isEmpty();
    }

    private Map<String, TypeUse> content(Operation operation) {
        Reply reply = operation.reply();
        List<String> produces = operation.produces();
        Optional<TypeRef> schema = OpenApiAnnotations.responseSchema(operation.annotations())
                .flatMap(use -> use.value("value"))
                .filter(TypeRef.class::isInstance)
                .map(TypeRef.class::cast);
        if (schema.isPresent()) {
            return MediaTypes.content(produces, types.map(schema.get()));
        }
        if (reply.isPublished() && reply.item().isPresent()) {
            return published(reply.item().get(), produces);
        }
        return switch (reply.kind()) {
            case VOID -> Map.of();
            case ENTITY ->
                reply.entity()
                        .map(entity -> entity.type().is("java.lang.String") && !isBoxed(reply)
                                ? MediaTypes.text(produces)
                                : MediaTypes.content(produces, entity(entity)))
                        .orElse(Map.of());
            case STREAM -> MediaTypes.content(produces, TypeUse.of(Scalars.BINARY));
            case OPAQUE, DEFERRED, UNRESOLVED ->
                produces.isEmpty() ? Map.of() : MediaTypes.content(produces, TypeUse.any());
        };
    }

    /** What stands in an {@code Optional} is written by a serialiser, a text too. */
    private static boolean isBoxed(Reply reply) {
        return reply.wrappers().contains("java.util.Optional");
    }

    private TypeUse entity(dev.edict.processor.model.TypeUse entity) {
        TypeUse mapped = types.map(entity);
        return new TypeUse(mapped.shape(), false, mapped.constraints());
    }

    /** One element after the other; a document is a list of all of them. */
    private Map<String, TypeUse> published(dev.edict.processor.model.TypeUse item, List<String> produces) {
        TypeUse element = entity(item);
        if (produces.isEmpty()) {
            return Map.of(MediaTypes.JSON, TypeUse.of(new Shape.ArrayOf(element, false)));
        }
        Map<String, TypeUse> content = new LinkedHashMap<>(
                item.type().is("java.lang.String") ? MediaTypes.text(produces) : MediaTypes.content(produces, element));
        boolean isBytes = item.type() instanceof TypeRef.ArrayOf array
                && array.component().type() instanceof TypeRef.Primitive;
        content.replaceAll((mediaType, type) ->
                MediaTypes.isCollected(mediaType) && !isBytes ? TypeUse.of(new Shape.ArrayOf(type, false)) : type);
        return content;
    }

    private static ResponseFragment described(ResponseFragment derived, @Nullable ResponseFragment written) {
        if (written == null) {
            return derived;
        }
        boolean isTyped = !derived.content().isEmpty() && !written.content().isEmpty();
        return new ResponseFragment(
                derived.status(),
                written.description() == null ? derived.description() : written.description(),
                isTyped ? written.content() : derived.content(),
                headers(derived.headers(), written.headers()),
                derived.content().isEmpty() ? Map.of() : written.media(),
                written.members());
    }

    /** Names of headers have no case (RFC 9110 §5.1). */
    private static List<HeaderFragment> headers(List<HeaderFragment> derived, List<HeaderFragment> written) {
        return Stream.concat(
                        written.stream(),
                        derived.stream()
                                .filter(header -> written.stream()
                                        .noneMatch(other -> other.name().equalsIgnoreCase(header.name()))))
                .toList();
    }

    /** Errors of which nothing is written but the status are left to the problems, which know more of them. */
    private Map<String, ResponseFragment> documented(Operation operation, ResponseFragment success) {
        Map<String, ResponseFragment> responses = new LinkedHashMap<>();
        for (Annotations level : List.of(operation.annotations(), operation.typeAnnotations())) {
            Map<String, ResponseFragment> here = new LinkedHashMap<>();
            for (AnnotationUse use : OpenApiAnnotations.responses(level)) {
                String status = OpenApiAnnotations.text(use, "responseCode").orElse("default");
                ResponseFragment response = documented(status, use, operation.produces(), success);
                boolean isBare = isPlainError(response) && response.description() == null;
                if (isStatus(status) && !isBare) {
                    here.merge(status, response, ResponseMapper::both);
                }
            }
            here.forEach(responses::putIfAbsent);
        }
        return responses;
    }

    private static boolean isPlainError(ResponseFragment response) {
        return isError(response.status())
                && response.content().isEmpty()
                && response.headers().isEmpty()
                && response.members().isEmpty();
    }

    /** One status for two reasons; of two that describe a message the first counts. */
    private static ResponseFragment both(ResponseFragment first, ResponseFragment second) {
        if (!isPlainError(first)) {
            return first;
        }
        if (!isPlainError(second)) {
            return second;
        }
        String before = Objects.requireNonNull(first.description());
        String list = before.startsWith("- ") ? before : "- " + before;
        return new ResponseFragment(first.status(), list + "\n- " + second.description(), Map.of(), first.headers());
    }

    /** The errors that an exception mapper describes: the first annotation of a status counts. */
    static List<ResponseFragment> mapped(ExceptionMapping mapping, TypeMapper types) {
        Map<String, ResponseFragment> responses = new LinkedHashMap<>();
        for (AnnotationUse use : mapping.responses()) {
            String status = OpenApiAnnotations.text(use, "responseCode").orElse("default");
            if (isStatus(status) && !status.startsWith("2")) {
                responses.putIfAbsent(status, ResponseAnnotation.map(status, use, Map.of(), List.of(), types));
            }
        }
        return List.copyOf(responses.values());
    }

    static boolean isStatus(String status) {
        return status.equals("default") || STATUS.matcher(status).matches();
    }

    private static boolean isError(String status) {
        return ERROR.matcher(status).matches();
    }

    private ResponseFragment documented(
            String status, AnnotationUse use, List<String> produces, ResponseFragment success) {
        boolean isSuccess = status.equals(success.status())
                || status.startsWith("2") && success.status().equals("2XX");
        ResponseFragment written =
                ResponseAnnotation.map(status, use, isSuccess ? success.content() : Map.of(), produces, types);
        boolean isAsReturned = isSuccess
                && written.content().isEmpty()
                && OpenApiAnnotations.isTrue(Optional.of(use), "useReturnTypeSchema");
        return isAsReturned
                ? new ResponseFragment(
                        status,
                        written.description(),
                        success.content(),
                        written.headers(),
                        Map.of(),
                        written.members())
                : written;
    }
}
