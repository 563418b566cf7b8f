package dev.edict.processor.rule.dto;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Set;

/**
 * Types that a serialiser writes as what they hold. A type argument alone proves nothing: {@code Class<Order>},
 * {@code Comparator<Order>} and a typed identifier {@code Id<Order>} hold no order.
 */
public final class Containers {
    private static final List<String> HOLDERS = List.of(
            "java.lang.Iterable",
            "java.util.Map",
            "java.util.Map$Entry",
            "java.util.Iterator",
            "java.util.Enumeration",
            "java.util.Optional",
            "java.util.stream.BaseStream",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow$Publisher",
            "java.util.concurrent.atomic.AtomicReference",
            "org.reactivestreams.Publisher");

    /** Wrappers of libraries, which count even when the library's classes could be read member by member. */
    private static final Set<String> WRAPPERS = Set.of(
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.Observable",
            "io.reactivex.Flowable",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.rxjava3.core.Flowable",
            "org.jboss.resteasy.reactive.RestResponse",
            "org.springframework.http.ResponseEntity",
            "io.micronaut.http.HttpResponse",
            "jakarta.ws.rs.core.GenericEntity",
            "javax.ws.rs.core.GenericEntity",
            "jakarta.xml.bind.JAXBElement",
            "javax.xml.bind.JAXBElement",
            "org.openapitools.jackson.nullable.JsonNullable",
            "com.google.common.base.Optional",
            "io.vavr.control.Option");

    private Containers() {}

    static boolean isWrapper(TypeRef.Declared type) {
        return WRAPPERS.contains(type.binaryName());
    }

    public static boolean holdsItsArguments(TypeGraph types, TypeRef.Declared type) {
        return isWrapper(type) || HOLDERS.stream().anyMatch(holder -> types.isSubtype(type.binaryName(), holder));
    }

    /** What a described type holds when it is itself a collection or a map; its properties then never travel. */
    static List<TypeRef> elements(TypeGraph types, DtoType type) {
        return type.superTypes().stream()
                .filter(TypeRef.Declared.class::isInstance)
                .map(TypeRef.Declared.class::cast)
                .filter(above -> above.is("java.lang.Iterable")
                        || above.is("java.util.Map")
                        || above.is("java.util.Iterator")
                        || above.is("java.util.stream.BaseStream"))
                .flatMap(above -> above.args().stream())
                .map(argument -> argument.type())
                .toList();
    }
}
