package dev.edict.runtime.rest;

import dev.edict.runtime.paging.CursorCodec;
import jakarta.ws.rs.ext.ContextResolver;
import org.jspecify.annotations.Nullable;

/**
 * Hands the codec to whoever reads or makes cursors. A provider and no property: not every runtime shows a request the properties
 * that a feature has set.
 *
 * @param runtime of the application
 */
record CursorCodecs(EdictRuntime runtime) implements ContextResolver<CursorCodec> {

    /** Null if the application has no keys to sign cursors with. */
    @Override
    public @Nullable CursorCodec getContext(Class<?> type) {
        return runtime.cursorCodec();
    }
}
