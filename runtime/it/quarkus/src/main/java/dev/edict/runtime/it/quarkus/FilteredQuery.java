package dev.edict.runtime.it.quarkus;

import dev.edict.runtime.paging.CursorQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which page of which things a request asks for. */
@Dependent
public class FilteredQuery extends CursorQuery {

    @QueryParam("prefix")
    private @Nullable String prefix;

    String prefix() {
        return prefix == null ? "" : prefix;
    }
}
