package dev.edict.runtime.rest;

import dev.edict.runtime.paging.CursorCodec;
import jakarta.ws.rs.ext.ContextResolver;

/**
 * Hands the codec to whoever reads or makes cursors. A provider and no property: not every runtime shows a request the properties
 * that a feature has set.
 *
 * @param codec of the application
 */
record CursorCodecs(CursorCodec codec) implements ContextResolver<CursorCodec> {

    @Override
    public CursorCodec getContext(Class<?> type) {
        return codec;
    }
}
