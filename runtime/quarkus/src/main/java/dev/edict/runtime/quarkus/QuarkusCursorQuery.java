package dev.edict.runtime.quarkus;

import dev.edict.runtime.paging.CursorQuery;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;

/** What Quarkus makes where an operation takes a {@link CursorQuery}: there the context of a request comes from CDI, and to beans only. */
@Dependent
@Unremovable
public class QuarkusCursorQuery extends CursorQuery {

    /** For CDI. */
    @Inject
    public QuarkusCursorQuery(
            UriInfo uriInfo, ResourceInfo resourceInfo, SecurityContext securityContext, Providers providers) {
        super(uriInfo, resourceInfo, securityContext, providers);
    }
}
