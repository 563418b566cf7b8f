package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemJson;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the problem of a {@link MappedProblem}. What the exception adds to it is a type of the service, and written by
 * the library that writes all of them, so that it looks as the document says.
 */
public final class MappedProblemWriter implements MessageBodyWriter<MappedProblem> {

    private static final Logger LOG = System.getLogger(MappedProblemWriter.class.getName());
    private static final Annotation[] NONE = {};

    private final @Nullable URI errorBase;

    @Context
    private volatile @Nullable Providers providers;

    MappedProblemWriter(@Nullable URI errorBase) {
        this.errorBase = errorBase;
    }

    /** For a runtime that puts nothing into what a feature registers. */
    public void use(Providers own) {
        providers = own;
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
        Object extensions = mapped.extensions();
        ProblemJson.write(mapped.problem().resolvedOn(errorBase), extensions == null ? null : json(extensions), out);
    }

    /** The answer to a failure must not fail: what cannot be written is left out. */
    private byte @Nullable [] json(Object value) {
        try {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream();
            write(value.getClass(), value, buffer);
            return buffer.toByteArray();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The extensions of a problem are left out", e);
            return null;
        }
    }

    private <T> void write(Class<T> type, Object value, OutputStream out) throws IOException {
        MediaType json = MediaType.APPLICATION_JSON_TYPE;
        MessageBodyWriter<T> writer =
                Objects.requireNonNull(providers, "not injected").getMessageBodyWriter(type, type, NONE, json);
        if (writer == null) {
            throw new IllegalStateException("nothing writes " + type.getName() + " as JSON");
        }
        writer.writeTo(type.cast(value), type, type, NONE, json, new MultivaluedHashMap<>(), out);
    }
}
