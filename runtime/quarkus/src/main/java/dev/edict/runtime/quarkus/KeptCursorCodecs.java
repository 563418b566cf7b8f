package dev.edict.runtime.quarkus;

import dev.edict.runtime.paging.CursorCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Finds the codec of cursors where Edict has registered it. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
public class KeptCursorCodecs implements ContextResolver<CursorCodec> {

    private final KeptProviders kept;

    /** For CDI. */
    @Inject
    public KeptCursorCodecs(KeptProviders kept) {
        this.kept = kept;
    }

    @Override
    public @Nullable CursorCodec getContext(Class<?> type) {
        for (ContextResolver<?> resolver : kept.all(ContextResolver.class)) {
            if (resolver.getContext(type) instanceof CursorCodec codec) {
                return codec;
            }
        }
        return null;
    }
}
