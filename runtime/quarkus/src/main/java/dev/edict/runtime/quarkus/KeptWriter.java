package dev.edict.runtime.quarkus;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A writer that Quarkus REST finds, in the place of one that it would pass over. */
abstract class KeptWriter<T> implements MessageBodyWriter<T> {

    private final Class<T> written;
    private final KeptProviders kept;

    KeptWriter(Class<T> written, KeptProviders kept) {
        this.written = written;
        this.kept = kept;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == written;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeTo(
            T entity,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        for (MessageBodyWriter<?> writer : kept.all(MessageBodyWriter.class)) {
            if (writer.isWriteable(written, written, annotations, mediaType)) {
                ((MessageBodyWriter<T>) writer)
                        .writeTo(entity, type, genericType, annotations, mediaType, headers, out);
                return;
            }
        }
        throw new IllegalStateException("no writer of " + written.getName() + " was registered");
    }
}
