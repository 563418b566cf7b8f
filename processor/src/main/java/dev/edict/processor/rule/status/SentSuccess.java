package dev.edict.processor.rule.status;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statuses that the runtime sends for a handler that returns normally (Jakarta REST 3.1, section 3.3.3), as far as its
 * declaration tells.
 *
 * @param usual of an ordinary result
 * @param absent of a null result; the same as {@link #usual} where there is none
 * @param reason what decides it, as a message says it
 */
record SentSuccess(int usual, int absent, String reason) {
    /** Objects of a container that let a handler set the status by hand. */
    private static final Set<String> HANDS = Set.of(
            "jakarta.servlet.http.HttpServletResponse",
            "jakarta.servlet.ServletResponse",
            "jakarta.ws.rs.container.AsyncResponse",
            "org.jboss.resteasy.spi.HttpResponse",
            "org.jboss.resteasy.reactive.server.ServerRequestContext",
            "io.vertx.core.http.HttpServerResponse",
            "io.vertx.ext.web.RoutingContext",
            "org.apache.cxf.jaxrs.ext.MessageContext",
            "org.apache.cxf.message.Message");

    /** Empty where something other than the declaration may decide. */
    static Optional<SentSuccess> of(ApiResource api, Operation operation) {
        Reply reply = operation.reply();
        if (operation.successStatus().isPresent()) {
            Operation.StatusDeclaration declared = operation.successStatus().get();
            return Optional.of(
                    same(declared.status(), "@" + declared.annotation().simpleName() + " sends"));
        }
        if (reply.controlsStatus() || decidedElsewhere(api, operation)) {
            return Optional.empty();
        }
        if (operation.async().isPresent()) {
            return Optional.of(same(202, "@ApiAsync sends"));
        }
        if (reply.kind() == Reply.Kind.VOID) {
            return Optional.of(same(204, "a method without a result sends"));
        }
        if (reply.kind() == Reply.Kind.ENTITY && !mayBeResponse(reply)) {
            return Optional.of(new SentSuccess(
                    200, 204, "a method that returns " + reply.declared().type().display() + " sends"));
        }
        return Optional.empty();
    }

    private static SentSuccess same(int status, String reason) {
        return new SentSuccess(status, status, reason);
    }

    /** A declared {@code Object} may be a {@code Response} when the handler runs (Jakarta REST 3.1, section 3.3.3). */
    private static boolean mayBeResponse(Reply reply) {
        return reply.entity()
                .map(entity -> entity.type().is("java.lang.Object")
                        || entity.type() instanceof TypeRef.Wildcard
                        || entity.type() instanceof TypeRef.Variable
                        || entity.type() instanceof TypeRef.Unresolved)
                .orElse(true);
    }

    private static boolean decidedElsewhere(ApiResource api, Operation operation) {
        return takesHand(operation.parameters())
                || takesHand(operation.entities())
                || takesHand(api.members())
                || operation.annotations().all().stream().anyMatch(SentSuccess::namesStatus);
    }

    private static boolean takesHand(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.type().type() instanceof TypeRef.Declared declared
                    && HANDS.contains(Namespaces.jakarta(declared.binaryName()))) {
                return true;
            }
        }
        return false;
    }

    /** An annotation such as {@code @Status(201)}, by which a response filter of the service knows what to send. */
    private static boolean namesStatus(AnnotationUse use) {
        return use.type().contains("Status") && use.simpleName().contains("Status");
    }
}
