package dev.edict.processor.rule.dto;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** An operation that sources in tests inherit from a class file. */
public interface SharedPing {
    @GET
    @Path("ping")
    default Response ping() {
        return Response.ok().build();
    }
}
