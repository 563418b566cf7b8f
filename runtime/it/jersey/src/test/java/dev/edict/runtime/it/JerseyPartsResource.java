package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** Forms of several parts, read as Jersey has it. */
@Path("/things/jersey-parts")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
public class JerseyPartsResource {

    @POST
    @Path("parameters/{name}")
    @Idempotent
    public String parameters(
            @PathParam("name") String name, @FormDataParam("note") String note, @FormDataParam("file") InputStream file)
            throws IOException {
        return ThingResource.answerOfParts(name, note, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }

    @POST
    @Path("whole/{name}")
    @Idempotent
    public String whole(@PathParam("name") String name, FormDataMultiPart form) {
        return ThingResource.answerOfParts(
                name, form.getField("note").getValue(), form.getField("file").getValueAs(String.class));
    }
}
