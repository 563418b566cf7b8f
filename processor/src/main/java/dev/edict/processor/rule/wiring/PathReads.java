package dev.edict.processor.rule.wiring;

import dev.edict.processor.body.Call;
import dev.edict.processor.model.Namespaces;
import java.util.List;
import java.util.Set;

/** Calls by which a filter or a tenant resolver may learn what stands in the path of a request. */
final class PathReads {
    private PathReads() {}

    private static final List<String> APIS = List.of(
            "jakarta.ws.rs.",
            "jakarta.servlet.",
            "io.vertx.",
            "io.quarkus.vertx.",
            "org.glassfish.jersey.",
            "org.jboss.resteasy.");

    /** There the path is one entry of a map among others. */
    private static final String CXF = "org.apache.cxf.";

    private static final Set<String> METHODS = Set.of(
            "getPathParameters",
            "getPathSegments",
            "getPath",
            "getPathInfo",
            "getServletPath",
            "getRequestUri",
            "getRequestURI",
            "getRequestURL",
            "getAbsolutePath",
            "getMatchedURIs",
            "getUri",
            "pathParam",
            "pathParams",
            "normalizedPath",
            "path",
            "uri",
            "absoluteURI",
            "getParam",
            "params");

    /** The request and its URI, as they stand in the descriptors of methods that take them. */
    private static final List<String> REQUESTS = List.of(
            "ws/rs/core/UriInfo;",
            "ws/rs/container/ContainerRequestContext;",
            "/HttpServletRequest;",
            "/ServletRequest;",
            "/RoutingContext;",
            "/HttpServerRequest;",
            "/ContainerRequest;",
            "/HttpRequest;",
            "/MessageContext;");

    /**
     * @param holders binary names of the classes whose bodies are looked at: what is handed from one of them to another is
     *     looked at there
     */
    static boolean is(Call call, Set<String> holders) {
        return readsPath(call) || !holders.contains(call.target().owner()) && takesRequest(call);
    }

    private static boolean readsPath(Call call) {
        String owner = Namespaces.jakarta(call.target().owner());
        return owner.startsWith(CXF)
                || METHODS.contains(call.target().name()) && APIS.stream().anyMatch(owner::startsWith);
    }

    private static boolean takesRequest(Call call) {
        String descriptor = call.target().descriptor();
        String parameters = descriptor.substring(0, Math.max(0, descriptor.indexOf(')')));
        return REQUESTS.stream().anyMatch(parameters::contains);
    }
}
