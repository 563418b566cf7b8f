package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.jboss.resteasy.plugins.providers.multipart.MultipartFormDataInput;

/** Forms of several parts, read as RESTEasy has it. */
@Path("/things/resteasy-parts")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
public class ResteasyPartsResource {

    @POST
    @Path("whole/{name}")
    @Idempotent
    public String whole(@PathParam("name") String name, MultipartFormDataInput form) throws IOException {
        return ThingResource.answerOfParts(
                name,
                form.getFormDataMap().get("note").get(0).getBodyAsString(),
                form.getFormDataMap().get("file").get(0).getBodyAsString());
    }
}
