package dev.edict.runtime.rest;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The body of a request, read whole and put back for the resource. */
final class RequestBody {

    private static final Logger LOG = System.getLogger(RequestBody.class.getName());
    private static final byte[] NONE = {};
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private RequestBody() {}

    /**
     * The body after content decoding, for a client that compresses anew may send other bytes for the same content.
     * What is not what its coding says it is counts as it came; the resource will refuse it.
     *
     * <p>Whether there is a body is told by its stream: RESTEasy and Quarkus say that a request without a {@code Content-Type} has none
     * ({@code hasEntity}), and hand it to the resource all the same.
     *
     * @param limit the most bytes, before and after decoding
     */
    static byte[] read(ContainerRequestContext request, int limit) {
        byte[] body = received(request, limit);
        if (body.length == 0) {
            return again(request, limit);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String codings = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        try {
            return codings == null ? body : upTo(limit, ContentCoding.decode(new ByteArrayInputStream(body), codings));
        } catch (IOException e) {
            return body;
        }
    }

    /** Jersey closes what was read, and gives it to nobody. */
    private static @Nullable InputStream stream(ContainerRequestContext request) {
        try {
            return request.getEntityStream();
        } catch (IllegalStateException closed) {
            return null;
        }
    }

    /**
     * Of a body that is held in memory and was read before, as by {@code bufferEntity} of Jersey, its stream begins anew when it is asked to. It is
     * left there, for whoever reads it next asks the same.
     *
     * @throws dev.edict.runtime.problem.ProblemException if a body was sent, and somebody has read it: it would be the same as any other
     */
    private static byte[] again(ContainerRequestContext request, int limit) {
        InputStream stream = stream(request);
        try {
            if (stream != null && stream.markSupported()) {
                stream.reset();
                byte[] body = upTo(limit, stream);
                stream.reset();
                if (body.length > 0) {
                    return body;
                }
            }
        } catch (IOException nothingKept) {
            LOG.log(Level.TRACE, "A body cannot be read twice", nothingKept);
        }
        if (wasSent(request)) {
            LOG.log(
                    Level.ERROR,
                    "The body of {0} {1} was read before Edict could compare it, by a filter (getParameter of a servlet request reads forms) or because the"
                            + " server hands none over (a client that offers to upgrade to HTTP/2): nothing was executed. A filter that reads it has to put it back",
                    request.getMethod(),
                    request.getUriInfo().getPath());
            throw Problem.of(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode())
                    .detail("The service has lost the body of the request. Nothing was executed.")
                    .exception();
        }
        return NONE;
    }

    /** What unpacks a body may leave nothing of it, and what comes in chunks may be none; a form is none where it has no field. */
    private static boolean wasSent(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            return false;
        }
        MediaType type = request.getMediaType();
        return request.getLength() > 0
                || type != null
                        && FORM.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())
                        && request.getHeaderString("Transfer-Encoding") != null;
    }

    /** A body that ends too early is the client's mistake, or its leave. */
    private static byte[] received(ContainerRequestContext request, int limit) {
        InputStream stream = stream(request);
        try {
            return stream == null ? NONE : upTo(limit, stream);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A body was not received to its end", e);
            throw EdictProblem.MALFORMED_BODY
                    .problem()
                    .detail("The body ends too early.")
                    .exception();
        }
    }

    private static byte[] upTo(int limit, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(limit);
        if (bytes.length == limit && stream.read() >= 0) {
            throw Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                    .detail("The body is larger than " + limit + " bytes.")
                    .exception();
        }
        return bytes;
    }
}
