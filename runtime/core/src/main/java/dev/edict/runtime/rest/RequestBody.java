package dev.edict.runtime.rest;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The body of a request, read whole and put back for the resource. */
final class RequestBody {

    private static final Logger LOG = System.getLogger(RequestBody.class.getName());
    private static final byte[] NONE = {};

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
            return body;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String codings = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        try {
            return codings == null ? body : upTo(limit, ContentCoding.decode(new ByteArrayInputStream(body), codings));
        } catch (IOException e) {
            return body;
        }
    }

    /** A body that ends too early is the client's mistake, or its leave. */
    private static byte[] received(ContainerRequestContext request, int limit) {
        InputStream stream = request.getEntityStream();
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
