package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Not public, so that a runtime cannot call its methods. */
@Path("/hidden")
class HiddenResource {

    @POST
    @Idempotent
    public String pay(String body) {
        return "paid";
    }
}
