package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems as {@code application/problem+json}, whatever the request accepts (RFC 9110, section 12.5.1, allows
 * it).
 */
final class ProblemWriter implements MessageBodyWriter<Problem> {

    private final @Nullable URI errorBase;

    ProblemWriter(@Nullable URI errorBase) {
        this.errorBase = errorBase;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Problem.class;
    }

    @Override
    public void writeTo(
            Problem problem,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        ProblemJson.write(problem.resolvedOn(errorBase), out);
    }
}
