package com.example.shop.exports.api;

import com.example.shop.exports.ExportEntity;
import com.example.shop.exports.ExportNotReady;
import com.example.shop.exports.Exports;
import dev.edict.annotations.ApiResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;

/** The caller's exports. */
@ApiResource
@Path("/exports")
@RolesAllowed("orders")
public class ExportResource {
    private final Exports exports;
    private final SecurityContext caller;

    @Inject
    public ExportResource(Exports exports, @Context SecurityContext caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /** How far an export has come. */
    @GET
    @Path("{exportId}")
    @Produces(MediaType.APPLICATION_JSON)
    public ExportJob get(@PathParam("exportId") UUID id) {
        return ExportJob.of(find(id));
    }

    /** The table itself, as comma-separated values (RFC 4180). */
    @GET
    @Path("{exportId}/content")
    @Produces("text/csv")
    public String content(@PathParam("exportId") UUID id) throws ExportNotReady {
        String content = find(id).content();
        if (content == null) {
            throw new ExportNotReady();
        }
        return content;
    }

    private ExportEntity find(UUID id) {
        return exports.find(caller.getUserPrincipal().getName(), id).orElseThrow(NotFoundException::new);
    }
}
