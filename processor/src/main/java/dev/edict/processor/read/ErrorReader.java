package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.ErrorReply.Extensions;
import dev.edict.processor.model.ErrorReply.Origin;
import dev.edict.processor.model.Operation.Thrown;
import dev.edict.processor.model.RestExceptions;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the errors that an operation declares. */
final class ErrorReader {
    static final String API_ERROR = Declarations.EDICT + "ApiError";

    static final Repeated DOCUMENTED = Repeated.of(
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
            "io.swagger.v3.oas.annotations.responses.ApiResponse");

    private final Round round;

    ErrorReader(Round round) {
        this.round = round;
    }

    /** What stands on the method or the class itself. */
    List<ErrorReply> declared(Annotations annotations, Origin origin) {
        List<ErrorReply> replies = new ArrayList<>();
        for (AnnotationUse use : annotations.repeated(API_ERROR, API_ERROR + "$List")) {
            reply(use, origin, null).ifPresent(replies::add);
        }
        for (AnnotationUse use : DOCUMENTED.on(annotations)) {
            documented(use).ifPresent(replies::add);
        }
        for (AnnotationUse use : insideOperation(annotations)) {
            documented(use).ifPresent(replies::add);
        }
        return replies;
    }

    /** Swagger has a member of {@code @Operation} beside its own annotation. */
    private static List<AnnotationUse> insideOperation(Annotations annotations) {
        return annotations.forDocuments()
                ? annotations
                        .find("io.swagger.v3.oas.annotations.Operation")
                        .map(operation -> operation.annotations("responses"))
                        .orElse(List.of())
                : List.of();
    }

    /** The {@code throws} clause. */
    List<Thrown> thrown(List<? extends TypeMirror> clause, Hierarchy.Level level, Element method, Where where) {
        List<Thrown> thrown = new ArrayList<>();
        for (TypeMirror mirror : clause) {
            TypeRef type = round.uses.use(mirror, level.bindings(), method).type();
            Optional<TypeElement> element = type instanceof TypeRef.Declared declared
                    ? round.signatures.type(declared.binaryName())
                    : Optional.empty();
            thrown.add(new Thrown(
                    type,
                    element.map(e -> nearest(e, method)).orElse(List.of()),
                    element.map(this::status).orElse(0),
                    element.filter(this::isPlain).isPresent(),
                    element.map(this::types).orElse(List.of()),
                    where));
        }
        return thrown;
    }

    /** {@code @ApiError} on the exception or the nearest class above it that has one. */
    private List<ErrorReply> nearest(TypeElement exception, Element method) {
        for (Hierarchy.Level level : round.hierarchy(exception).levels()) {
            List<ErrorReply> replies = ofException(level.type(), method);
            if (!replies.isEmpty()) {
                return replies;
            }
        }
        return List.of();
    }

    /** {@code @ApiError} on the exception itself. */
    List<ErrorReply> ofException(TypeElement exception, Element asker) {
        List<ErrorReply> replies = new ArrayList<>();
        Annotations annotations = round.mirrors.on(exception, asker);
        for (AnnotationUse use : annotations.repeated(API_ERROR, API_ERROR + "$List")) {
            reply(use, Origin.EXCEPTION, exception).ifPresent(replies::add);
        }
        return replies;
    }

    static boolean isOn(TypeElement type, Round round) {
        return round.mirrors.has(type, API_ERROR) || round.mirrors.has(type, API_ERROR + "$List");
    }

    /** Neither a library nor an annotation can say what becomes of it. */
    private boolean isPlain(TypeElement exception) {
        Hierarchy hierarchy = round.hierarchy(exception);
        return round.origin(exception).source()
                && hierarchy.missing().isEmpty()
                && hierarchy.levels().stream()
                        .filter(level -> !level.binaryName().startsWith("java."))
                        .allMatch(level -> round.origin(level.type()).source()
                                && level.type().getAnnotationMirrors().stream()
                                        .allMatch(mirror -> mirror.getAnnotationType()
                                                .toString()
                                                .startsWith("java.lang.")));
    }

    private int status(TypeElement exception) {
        return RestExceptions.status(types(exception)).orElse(0);
    }

    private List<String> types(TypeElement exception) {
        return round.hierarchy(exception).levels().stream()
                .map(Hierarchy.Level::binaryName)
                .toList();
    }

    private Optional<ErrorReply> reply(AnnotationUse use, Origin origin, @Nullable TypeElement exception) {
        List<String> words = exception == null ? List.of() : words(round.signatures.name(exception));
        String written = use.string("type").orElse("");
        String type = written.isEmpty() ? String.join("-", words) : written;
        String title = use.string("title").filter(t -> !t.isEmpty()).orElse(sentence(words));
        return use.integer("status")
                .map(status -> new ErrorReply(
                        status,
                        type,
                        title,
                        use.string("when").orElse(""),
                        use.bool("retryable").orElse(false),
                        extensions(use, exception),
                        origin,
                        use.where()));
    }

    private Optional<Extensions> extensions(AnnotationUse use, @Nullable TypeElement exception) {
        return use.values().get("extensions") instanceof TypeRef type && !type.isVoid()
                ? Optional.of(new Extensions(type, accessors(exception, type), use.place("extensions")))
                : Optional.empty();
    }

    private List<String> accessors(@Nullable TypeElement exception, TypeRef type) {
        if (exception == null || !(type instanceof TypeRef.Declared declared)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(round.elements.getAllMembers(exception))) {
            if (method.getModifiers().contains(Modifier.PUBLIC)
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && method.getParameters().isEmpty()
                    && round.signatures.erasure(method.getReturnType()).equals(declared.binaryName())) {
                found.add(round.signatures.name(method));
            }
        }
        Collections.sort(found);
        return found;
    }

    /** {@code OutOfStockException}: out, of, stock. */
    private static List<String> words(String exception) {
        String name = exception.endsWith("Exception") && exception.length() > "Exception".length()
                ? exception.substring(0, exception.length() - "Exception".length())
                : exception;
        return Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
                .splitAsStream(name)
                .map(w -> w.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String sentence(List<String> words) {
        String joined = words.stream().collect(Collectors.joining(" "));
        return joined.isEmpty() ? "" : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    private static Optional<ErrorReply> documented(AnnotationUse use) {
        String code = use.string("responseCode").orElse("");
        if (!code.matches("[45]\\d\\d")) {
            return Optional.empty();
        }
        String when = use.string("description").orElse("");
        return Optional.of(new ErrorReply(
                Integer.parseInt(code), "", "", when, false, Optional.empty(), Origin.DOCUMENTED, use.where()));
    }
}
