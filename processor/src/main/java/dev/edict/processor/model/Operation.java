package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource method at the concrete class: generics resolved, annotations taken from where Jakarta REST 3.6 takes them.
 *
 * @param signature {@code com.acme.OrderResource#list(java.lang.String)}, at the resource class that is asked
 * @param owner binary name of the class whose body runs, for joining with {@link #descriptor} to facts about bodies
 * @param descriptor the erased JVM descriptor of the declaration that runs, {@code (Ljava/lang/String;)V}
 * @param overridden binary names of the types above that declare the method too, superclasses before interfaces; what it
 *     demands of its parameters belongs to the last of them (Bean Validation 3.1, section 5.6.5)
 * @param designators every annotation that names an HTTP method; one, unless the class is broken
 * @param httpMethod the first designator's method, upper case as written in {@code @HttpMethod}
 * @param path every {@code @Path} that leads here, application path first
 * @param template {@link #path} joined
 * @param parameters everything read from the request but the entity, bean parameters flattened to their members
 * @param entities parameters that are read from the request body: one at most, unless the class is broken
 * @param consumes media types in force; empty when none is declared
 * @param produces media types in force; empty when none is declared
 * @param annotations all that are in force, those of class and interface level not included
 * @param typeAnnotations those of the resource class and what it inherits
 * @param contextual whether the class or method asks for {@code UriInfo} or the raw request, which can read any variable
 * @param viaLocator whether a sub-resource locator leads here
 * @param runtimes those that come to it: none where the annotation that names the HTTP method is of another namespace than what leads
 *     to its class
 * @param missed whether all its annotations are on interfaces that declare a parameter as an array of what a type variable stands for:
 *     runtimes compare the types of parameters, and find no such method
 * @param fromSource whether the method's declaration is in this compilation
 */
public record Operation(
        String signature,
        String resource,
        String methodName,
        String owner,
        String descriptor,
        List<String> overridden,
        List<AnnotationUse> designators,
        String httpMethod,
        List<PathPart> path,
        PathTemplate template,
        List<Parameter> parameters,
        List<Parameter> entities,
        Reply reply,
        List<String> consumes,
        List<String> produces,
        List<ErrorReply> errors,
        List<Thrown> thrown,
        Optional<StatusDeclaration> successStatus,
        Access access,
        Repeat repeat,
        Optional<Paging> paging,
        Optional<Unpaged> unpaged,
        Optional<Async> async,
        Optional<Webhook> webhook,
        Optional<Deprecation> deprecation,
        ApiService.Audience audience,
        ApiService.Stability stability,
        ApiService.Csrf csrf,
        String rateLimit,
        Set<String> modifiers,
        Annotations annotations,
        Annotations typeAnnotations,
        boolean contextual,
        boolean viaLocator,
        Set<RestNamespace> runtimes,
        boolean missed,
        boolean fromSource,
        Doc doc,
        Where where) {
    public Operation {
        overridden = List.copyOf(overridden);
        designators = List.copyOf(designators);
        path = List.copyOf(path);
        parameters = List.copyOf(parameters);
        entities = List.copyOf(entities);
        consumes = List.copyOf(consumes);
        produces = List.copyOf(produces);
        errors = List.copyOf(errors);
        thrown = List.copyOf(thrown);
        runtimes = Set.copyOf(runtimes);
        modifiers = Set.copyOf(modifiers);
    }

    /** How messages name it: {@code GET /orders/{orderId}}. */
    public String display() {
        return httpMethod + " " + template.display();
    }

    /** The narrowest place that names the path: the method's own {@code @Path}, else the class's, else the method. */
    public Where pathPlace() {
        return path.isEmpty() ? where : path.get(path.size() - 1).where();
    }

    /** Methods whose client does not ask for any change (RFC 9110 §9.2.1). */
    public boolean isSafe() {
        return httpMethod.equals("GET")
                || httpMethod.equals("HEAD")
                || httpMethod.equals("OPTIONS")
                || httpMethod.equals("TRACE");
    }

    /** Whether the body that is sent is a stream of events or a file rather than one representation. */
    public boolean isStream() {
        return reply.kind() == Reply.Kind.STREAM;
    }

    /** A {@code @SuccessStatus}, or another library's annotation that makes the runtime send a status. */
    public record StatusDeclaration(int status, String location, AnnotationUse annotation) {}

    /**
     * An exception type in the {@code throws} clause.
     *
     * @param declared the replies its own {@code @ApiError} declares
     * @param status what the runtime answers for a {@code WebApplicationException} subtype of known status; 0 if unknown
     * @param plain whether the compilation declares the type and all above it but the JDK's, and no annotation on them says
     *     anything
     * @param types binary names of it and of what is above it, in the order in which mappers are looked for
     */
    public record Thrown(
            TypeRef type, List<ErrorReply> declared, int status, boolean plain, List<String> types, Where where) {
        public Thrown {
            types = List.copyOf(types);
        }
    }

    /** {@code @Paginated}. */
    public record Paging(
            Style style, List<String> sort, int defaultLimit, int maxLimit, String reason, AnnotationUse annotation) {
        public enum Style {
            CURSOR,
            OFFSET
        }
    }

    /** {@code @Unpaginated}. */
    public record Unpaged(String reason, int maxItems, AnnotationUse annotation) {}

    /** {@code @ApiAsync}. */
    public record Async(String statusResource, AnnotationUse annotation) {}

    /** {@code @WebhookReceiver}. */
    public record Webhook(String signature, String dedupe, String ttl, AnnotationUse annotation) {}

    /** {@code @ApiDeprecated}, else {@code @Deprecated}. */
    public record Deprecation(String since, String sunset, String replacement, AnnotationUse annotation) {}
}
