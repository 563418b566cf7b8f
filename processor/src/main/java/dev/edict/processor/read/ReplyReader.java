package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.Reply.Kind;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a method returns down to what is serialised (Jakarta REST 3.3.3 and what runtimes add). */
final class ReplyReader {
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";

    /** One value, now or later. */
    private static final Set<String> WRAPPERS = Set.of(
            "java.util.Optional",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "io.smallrye.mutiny.Uni",
            "reactor.core.publisher.Mono",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "rx.Single",
            "kotlinx.coroutines.Deferred",
            "jakarta.ws.rs.core.GenericEntity",
            "jakarta.xml.bind.JAXBElement",
            "jakarta.inject.Provider",
            "org.openapitools.jackson.nullable.JsonNullable");

    /** One value with its own status and headers. */
    private static final Set<String> RESPONSES = Set.of(
            "org.jboss.resteasy.reactive.RestResponse",
            "org.springframework.http.ResponseEntity",
            "io.micronaut.http.HttpResponse");

    private static final Set<String> EMPTY = Set.of(
            "io.reactivex.Completable", "io.reactivex.rxjava3.core.Completable", "rx.Completable", "kotlin.Unit");

    private static final Set<String> STREAMS = Set.of(
            "jakarta.ws.rs.core.StreamingOutput",
            "java.io.File",
            "java.io.InputStream",
            "java.io.Reader",
            "java.nio.file.Path",
            "java.nio.ByteBuffer",
            "io.vertx.core.buffer.Buffer",
            "io.vertx.core.file.AsyncFile",
            "io.vertx.mutiny.core.file.AsyncFile",
            "org.jboss.resteasy.reactive.PathPart",
            "org.jboss.resteasy.reactive.FilePart",
            "org.glassfish.jersey.server.ChunkedOutput",
            "org.glassfish.jersey.media.sse.EventOutput");

    private static final Set<String> SINKS =
            Set.of("jakarta.ws.rs.container.AsyncResponse", "jakarta.ws.rs.sse.SseEventSink");

    private final Round round;

    ReplyReader(Round round) {
        this.round = round;
    }

    Reply read(TypeUse declared, Annotations annotations, List<Parameter> parameters, List<String> produces) {
        List<String> wrappers = new ArrayList<>();
        TypeUse current = declared;
        boolean published = false;
        boolean hidden = false;
        while (current.type() instanceof TypeRef.Declared type
                && isWrapper(type.binaryName())
                && !type.args().isEmpty()) {
            published |= Reply.isPublisher(type.binaryName());
            wrappers.add(type.binaryName());
            current = type.args().get(0);
            if (current.type() instanceof TypeRef.Wildcard wildcard) {
                hidden |= wildcard.isUnbounded();
                current = bound(current);
            }
        }
        Kind kind = hidden ? Kind.OPAQUE : kind(current.type(), parameters);
        Optional<TypeUse> item = kind == Kind.ENTITY ? item(current.type()).map(ReplyReader::bound) : Optional.empty();
        if (kind == Kind.OPAQUE && current.type().is(RESPONSE)) {
            wrappers.add(((TypeRef.Declared) current.type()).binaryName());
        }
        if (published && kind == Kind.ENTITY) {
            item = Optional.of(current);
            if (produces.isEmpty() || !produces.stream().allMatch(ReplyReader::isOneDocument)) {
                kind = Kind.STREAM;
            }
        }
        boolean sends = kind == Kind.ENTITY || kind == Kind.STREAM;
        return new Reply(declared, kind, sends ? Optional.of(current) : Optional.empty(), item, wrappers, annotations);
    }

    /** What a wildcard lets through. */
    private static TypeUse bound(TypeUse use) {
        return use.type() instanceof TypeRef.Wildcard wildcard ? use.with(wildcard.bound(), use.constraints()) : use;
    }

    private static boolean isWrapper(String binaryName) {
        String name = Namespaces.jakarta(binaryName);
        return WRAPPERS.contains(name) || RESPONSES.contains(name) || Reply.isPublisher(name);
    }

    private static boolean isOneDocument(String mediaType) {
        return mediaType.startsWith("application/json") || mediaType.startsWith("application/xml");
    }

    private static Kind kind(TypeRef type, List<Parameter> parameters) {
        if (type instanceof TypeRef.Unresolved) {
            return Kind.UNRESOLVED;
        }
        if (type.isVoid() || isOneOf(type, EMPTY)) {
            boolean later = parameters.stream()
                    .anyMatch(p -> isOneOf(p.type().type(), SINKS)
                            || p.annotations().has("jakarta.ws.rs.container.Suspended"));
            return later ? Kind.DEFERRED : Kind.VOID;
        }
        if (isOneOf(type, STREAMS) || type instanceof TypeRef.ArrayOf array && isByte(array)) {
            return Kind.STREAM;
        }
        boolean raw = type instanceof TypeRef.Declared declared && isWrapper(declared.binaryName());
        return raw || type.is(RESPONSE) ? Kind.OPAQUE : Kind.ENTITY;
    }

    private static boolean isByte(TypeRef.ArrayOf array) {
        return array.component().type() instanceof TypeRef.Primitive primitive
                && primitive.name().equals("byte");
    }

    private static boolean isOneOf(TypeRef type, Set<String> names) {
        return type instanceof TypeRef.Declared declared && names.contains(Namespaces.jakarta(declared.binaryName()));
    }

    /** The element type of arrays, of streams and of whatever is a {@link java.util.Collection}. */
    private Optional<TypeUse> item(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return Optional.of(array.component());
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return Optional.empty();
        }
        if (Set.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream")
                .contains(declared.binaryName())) {
            return declared.args().stream().findFirst();
        }
        return round.signatures
                .type(declared.binaryName())
                .flatMap(element -> Hierarchy.of(round, element, Hierarchy.bindings(round, element, declared))
                        .level("java.util.Collection")
                        .flatMap(level -> Optional.ofNullable(level.bindings().get("E"))));
    }
}
