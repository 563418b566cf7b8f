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

/** Writes the problem of a {@link MappedProblem}. */
final class MappedProblemWriter implements MessageBodyWriter<MappedProblem> {

    private final @Nullable URI errorBase;

    MappedProblemWriter(@Nullable URI errorBase) {
        this.errorBase = errorBase;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MappedProblem.class;
    }

    @Override
    public void writeTo(
            MappedProblem mapped,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        ProblemJson.write(mapped.problem().resolvedOn(errorBase), out);
    }
}
