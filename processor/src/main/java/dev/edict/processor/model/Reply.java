package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a resource method returns.
 *
 * @param declared as written
 * @param entity what is serialised, with asynchronous and response wrappers taken off; empty when nothing is sent or when
 *     the type does not tell ({@code Response})
 * @param item the element type when {@link #entity} is a collection, array or stream of elements
 * @param wrappers binary names of what was taken off, outermost first
 */
public record Reply(
        TypeUse declared,
        Kind kind,
        Optional<TypeUse> entity,
        Optional<TypeUse> item,
        List<String> wrappers,
        Annotations annotations) {
    public Reply {
        wrappers = List.copyOf(wrappers);
    }

    public enum Kind {
        /** No content: the runtime answers 204 (Jakarta REST 3.3.3). */
        VOID,
        /** One representation: 200, or 204 for null. */
        ENTITY,
        /** {@code Response} or a raw wrapper: neither status nor entity can be told from the declaration. */
        OPAQUE,
        /** {@code @Suspended} or an SSE sink: a void method whose answer comes later. */
        DEFERRED,
        /** Streaming output, files, publishers of events. */
        STREAM,
        /** A type is not known to the compiler. */
        UNRESOLVED
    }

    /** Whether the method hands over its own status and headers ({@code Response}, {@code RestResponse<T>}). */
    public boolean controlsStatus() {
        return kind == Kind.OPAQUE
                || kind == Kind.DEFERRED
                || !wrappers.isEmpty() && wrappers.stream().anyMatch(RESPONSES::contains);
    }

    /** Whether a type hands over one element after the other, for as long as it takes. */
    public static boolean isPublisher(String binaryName) {
        return PUBLISHERS.contains(binaryName);
    }

    /** Whether what is sent comes from such a type. */
    public boolean isPublished() {
        return wrappers.stream().anyMatch(Reply::isPublisher);
    }

    private static final Set<String> PUBLISHERS = Set.of(
            "io.smallrye.mutiny.Multi",
            "org.jboss.resteasy.reactive.RestMulti",
            "reactor.core.publisher.Flux",
            "io.reactivex.Observable",
            "io.reactivex.Flowable",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.rxjava3.core.Flowable",
            "rx.Observable",
            "org.reactivestreams.Publisher",
            "java.util.concurrent.Flow$Publisher",
            "org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder",
            "kotlinx.coroutines.flow.Flow");

    private static final Set<String> RESPONSES = Set.of(
            "jakarta.ws.rs.core.Response",
            "javax.ws.rs.core.Response",
            "org.jboss.resteasy.reactive.RestMulti",
            "org.jboss.resteasy.reactive.RestResponse",
            "org.springframework.http.ResponseEntity",
            "io.micronaut.http.HttpResponse");
}
