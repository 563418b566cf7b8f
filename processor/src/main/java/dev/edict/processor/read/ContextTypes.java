package dev.edict.processor.read;

import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeRef;
import java.util.Set;
import java.util.stream.Stream;

/** What runtimes supply without being asked by an annotation, and annotations that do not say where a value comes from. */
final class ContextTypes {
    private static final Set<String> TYPES = Set.of(
            "jakarta.ws.rs.core.Application",
            "jakarta.ws.rs.core.Configuration",
            "jakarta.ws.rs.core.HttpHeaders",
            "jakarta.ws.rs.core.Request",
            "jakarta.ws.rs.core.SecurityContext",
            "jakarta.ws.rs.core.UriInfo",
            "jakarta.ws.rs.container.AsyncResponse",
            "jakarta.ws.rs.container.ContainerRequestContext",
            "jakarta.ws.rs.container.ContainerResponseContext",
            "jakarta.ws.rs.container.ResourceContext",
            "jakarta.ws.rs.container.ResourceInfo",
            "jakarta.ws.rs.ext.Providers",
            "jakarta.ws.rs.sse.Sse",
            "jakarta.ws.rs.sse.SseEventSink",
            "java.security.Principal",
            "kotlin.coroutines.Continuation");

    private static final Set<String> PACKAGES = Set.of(
            "jakarta.servlet.",
            "io.vertx.",
            "io.quarkus.vertx.",
            "io.quarkus.security.",
            "io.netty.",
            "org.glassfish.grizzly.",
            "org.glassfish.jersey.server.",
            "org.jboss.resteasy.spi.",
            "org.jboss.resteasy.reactive.server.",
            "org.eclipse.microprofile.jwt.");

    /** The request or its URI as a whole: whoever holds it can read any part of it. */
    private static final Set<String> WHOLE_REQUEST = Set.of(
            "jakarta.ws.rs.core.UriInfo",
            "jakarta.ws.rs.container.ContainerRequestContext",
            "jakarta.ws.rs.container.ResourceContext",
            "jakarta.servlet.http.HttpServletRequest",
            "jakarta.servlet.ServletRequest",
            "io.vertx.ext.web.RoutingContext",
            "io.vertx.core.http.HttpServerRequest",
            "io.quarkus.vertx.http.runtime.CurrentVertxRequest",
            "org.apache.cxf.jaxrs.ext.MessageContext",
            "org.apache.cxf.message.Message",
            "org.glassfish.jersey.server.ContainerRequest",
            "org.glassfish.jersey.server.ExtendedUriInfo",
            "org.jboss.resteasy.spi.HttpRequest");

    private static final Set<String> HARMLESS_PACKAGES = Set.of(
            "jakarta.validation.",
            "javax.validation.",
            "java.lang.",
            "dev.edict.",
            "org.eclipse.microprofile.openapi.",
            "io.swagger.",
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "jakarta.json.bind.",
            "javax.json.bind.",
            "org.jspecify.",
            "org.jetbrains.annotations.",
            "org.checkerframework.",
            "edu.umd.cs.findbugs.",
            "com.google.errorprone.",
            "com.webcohesion.enunciate.");

    private static final Set<String> HARMLESS = Set.of(
            "jakarta.ws.rs.DefaultValue",
            "jakarta.ws.rs.Encoded",
            "lombok.NonNull",
            "org.springframework.validation.annotation.Validated",
            "org.jboss.resteasy.annotations.providers.multipart.MultipartForm",
            "org.jboss.resteasy.annotations.GZIP");

    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

    private ContextTypes() {}

    static boolean isKnown(TypeRef type) {
        return type instanceof TypeRef.Declared declared && isKnown(Namespaces.jakarta(declared.binaryName()));
    }

    private static boolean isKnown(String name) {
        // a body buffer is read from the request like any entity
        return TYPES.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith)
                        && Stream.of("Buffer", "JsonObject", "JsonArray", "ByteBuf")
                                .noneMatch(s -> name.endsWith("." + s));
    }

    static boolean isWholeRequest(TypeRef type) {
        return type instanceof TypeRef.Declared declared && isWholeRequest(declared.binaryName());
    }

    static boolean isWholeRequest(String name) {
        return WHOLE_REQUEST.contains(Namespaces.jakarta(name));
    }

    /** Whether an annotation leaves open where a parameter comes from. */
    static boolean isHarmless(String annotation) {
        return HARMLESS_PACKAGES.stream().anyMatch(annotation::startsWith)
                || HARMLESS.contains(Namespaces.jakarta(annotation))
                || NULLNESS.contains(annotation.substring(annotation.lastIndexOf('.') + 1));
    }
}
